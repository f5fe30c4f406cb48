import { isMap } from '../../parse/yaml-documents.js';
import { hostBitsOf } from '../../process/cidr.js';
import { planModifiers } from '../../process/modifiers.js';
import type { DocumentContext, LintItem } from '../document-context.js';
import { removeEntries } from '../edits.js';
import { documentRule } from '../lint-rule.js';
import { rewriteItem } from '../rewrite-item.js';
import type { TextEdit } from '../text-edit.js';
import { hasAnyValue, needlessNetworks, needlessValues, passesAny, valuePredicates } from '../value-analysis.js';
import type { Needless } from '../value-analysis.js';

/** Checks of values. */
export const VALUE_RULES = [
  documentRule({
    code: 'value-duplicate',
    area: 'detection',
    summary: 'A list has two values that stand for the same',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { item } of context.items) {
        const twice = needless(context, item).filter(({ same }) => same);
        const [first] = twice;
        if (first === undefined) continue;
        report({
          path: [...item.path, first.index],
          message: `${quote(item.values[first.index])} stands for the same as ${quote(item.values[first.by])}${andMore(twice)}.`,
          mend: 'Take one of them out.',
          fix: removeAll(context, item, twice),
        });
      }
    },
  }),
  documentRule({
    code: 'value-redundant',
    area: 'detection',
    summary: 'A value is covered by another one of the list',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item } of context.items) {
        const covered = needless(context, item).filter(({ same }) => !same);
        const [first] = covered;
        if (first === undefined) continue;
        const why = item.modifiers.includes('all') ? 'demands more' : 'covers it';
        const [value, other] = [item.values[first.index], item.values[first.by]];
        report({
          path: [...item.path, first.index],
          message: `${quote(value)} has no effect, ${quote(other)} ${why}${andMore(covered)}.`,
          mend: 'Take it out, or correct the one that is not meant so.',
          fix: removeAll(context, item, covered),
        });
      }
    },
  }),
  documentRule({
    code: 'value-any',
    area: 'detection',
    summary: 'A value matches every value that a field can have',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item, expression } of items) {
        if (!hasAnyValue(expression)) continue;
        report({
          path: item.path,
          message:
            item.field === null
              ? 'A keyword matches every event.'
              : `A value of ${item.field} matches whatever the field has.`,
          mend:
            item.field === null
              ? 'Write a text that only the events that are meant have.'
              : `Write ${item.field}|exists: true where the field only has to be there.`,
        });
      }
    },
  }),
  documentRule({
    code: 'cidr-host-bits',
    area: 'detection',
    summary: 'A network has bits set behind its prefix, which other tools refuse',
    severity: 'warning',
    fixable: true,
    check(context, report) {
      for (const { item } of context.items) {
        if (!item.modifiers.includes('cidr')) continue;
        const networks = item.values.map(value => hostBitsOf(String(value)));
        const first = networks.findIndex(network => network !== undefined);
        if (first === -1) continue;
        report({
          path: [...item.path, first],
          message: `${quote(item.values[first])} is an address in the network ${networks[first]!}.`,
          mend: `Write ${networks[first]!}, or a longer prefix.`,
          fix: rewriteItem(
            context,
            item,
            undefined,
            item.values.map((value, index) => networks[index] ?? value),
          ),
        });
      }
    },
  }),
  documentRule({
    code: 'time-range',
    area: 'detection',
    summary: 'A part of a time is compared with a number that it never has',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        const result = planModifiers(item.modifiers);
        const part = result.kind === 'plan' ? result.plan.part : undefined;
        if (part === undefined || part === 'year') continue;
        const [low, high] = TIME_RANGES[part];
        const outside = item.values.find(value => Number(value) < low || Number(value) > high);
        if (outside === undefined) continue;
        const message = `${quote(outside)} is no ${part}: they go from ${low} to ${high}.`;
        report({ path: item.path, message, mend: 'Correct the number.' });
      }
    },
  }),
  documentRule({
    code: 'list-single',
    area: 'detection',
    summary: 'A list has a single entry',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item } of context.items) {
        const node = context.find(item.path)?.value;
        if (item.field === null || item.values.length !== 1 || node?.kind !== 'sequence') continue;
        report({
          path: item.path,
          message: `The list of ${item.field} has a single value.`,
          mend: 'Write the value behind the name of the field.',
          fix: unwrapList(context, item.path),
        });
      }
      const section = context.map[context.section];
      for (const [name, value] of isMap(section) ? Object.entries(section) : []) {
        if (!Array.isArray(value) || value.length !== 1 || !isMap(value[0])) continue;
        const message = `The list under ${name} has a single map.`;
        report({ path: [context.section, name], message, mend: 'Write the map without its hyphen.' });
      }
    },
  }),
];

const TIME_RANGES = { minute: [0, 59], hour: [0, 23], day: [1, 31], week: [1, 53], month: [1, 12] } as const;

function andMore(values: readonly Needless[]): string {
  return values.length === 1 ? '' : `, and ${values.length - 1} more in this list`;
}

function removeAll(
  context: DocumentContext,
  item: LintItem['item'],
  values: readonly Needless[],
): readonly TextEdit[] | undefined {
  const indexes = values.map(({ index }) => index);
  return removeEntries(context, item.path, indexes);
}

/** Found once an item, for the two checks that tell it. */
const found = new WeakMap<LintItem['item'], readonly Needless[]>();

function needless(context: DocumentContext, item: LintItem['item']): readonly Needless[] {
  const known = found.get(item);
  if (known !== undefined) return known;
  const values = item.values.length < 2 ? [] : valuePredicates(item, context.options);
  // Where one matches everything, that is what is wrong with the list.
  const usable = values.some(predicates => predicates?.some(passesAny)) ? [] : values;
  const result = item.modifiers.includes('cidr')
    ? needlessNetworks(item)
    : [...needlessValues(usable, item.modifiers.includes('all') ? 'and' : 'or'), ...sameRaw(item, usable)];
  found.set(item, result);
  return result;
}

/** Values that are not compared by what they stand for, such as networks and regular expressions. */
function sameRaw(item: LintItem['item'], values: readonly (readonly unknown[] | undefined)[]): readonly Needless[] {
  const firsts = new Map<unknown, number>();
  return values.flatMap((predicates, index) => {
    if (predicates !== undefined) return [];
    const value = item.values[index];
    const by = firsts.get(value);
    if (by !== undefined) return [{ index, by, same: true }];
    firsts.set(value, index);
    return [];
  });
}

function unwrapList(context: DocumentContext, path: LintItem['item']['path']): readonly TextEdit[] | undefined {
  const { text } = context.file;
  const entry = context.find(path);
  const [value] = entry?.value?.children ?? [];
  if (entry?.key === undefined || entry.value === undefined || value?.kind !== 'scalar' || value.multiLine) {
    return undefined;
  }
  const written = text.slice(value.start, value.end);
  if (text.charAt(entry.value.start) === '[') {
    const whole = text.slice(entry.value.start, entry.value.end);
    if (!/^\[\s*$/.test(whole.slice(0, value.start - entry.value.start)) || whole.includes('#')) return undefined;
    if (!/^\s*\]$/.test(text.slice(value.end, entry.value.end))) return undefined;
    return [{ start: entry.value.start, end: entry.value.end, text: written }];
  }
  if (!/^\s*:[ \t]*\r?\n *- +$/.test(text.slice(entry.key.end, value.start)) || written.startsWith('#'))
    return undefined;
  return [{ start: entry.key.end, end: value.start, text: ': ' }];
}

function quote(value: unknown): string {
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
