import type { Correlation, CorrelationCondition, CorrelationType } from '../ast/rule.js';
import { section, text } from './attributes.js';
import type { Report } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { MAX_FIELDS, parseCorrelationCondition, tooManyFields } from './parse-correlation-condition.js';
import { isMap } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

const TYPES: readonly CorrelationType[] = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
];
const ATTRIBUTES = ['type', 'rules', 'group-by', 'timespan', 'condition', 'aliases', 'generate'];

/** What every document has; see {@link Correlation}. */
type Head = Omit<
  Correlation,
  'kind' | 'type' | 'rules' | 'groupBy' | 'timespanMs' | 'aliases' | 'condition' | 'generate'
>;

/**
 * Turns a YAML document with a `correlation` into a correlation. Whether its rules exist is known only when all
 * documents are.
 *
 * @param map - The document.
 * @param head - Its title, id and so on.
 * @param report - Takes every fault, each on its own attribute.
 * @param limits - See {@link ParseLimits}.
 * @returns The correlation, or undefined when an error keeps it out.
 */
export function parseCorrelation(
  map: YamlMap,
  head: Head,
  report: Report,
  limits: ParseLimits,
): Correlation | undefined {
  const correlation = section(map, 'correlation', report);
  if (correlation === undefined || head.title === '') return undefined;
  warnOfUnknown(correlation, report);
  const type = parseType(correlation, report);
  const named = parseRuleList(correlation, report);
  const groupBy = parseGroupBy(correlation, report);
  const timespanMs = parseTimespan(correlation, report);
  const aliases = parseAliases(correlation, report);
  const generate = parseGenerate(map, correlation, report);
  if (type === undefined || named === undefined) return undefined;
  const parsed = parseCorrelationCondition(correlation, type, named, report, limits);
  if (parsed === undefined || groupBy === undefined || timespanMs === undefined) return undefined;
  if (aliases === undefined || generate === undefined) return undefined;
  const { rules, condition }: { rules: readonly string[]; condition: CorrelationCondition } = parsed;
  return { kind: 'correlation', ...head, type, rules, groupBy, timespanMs, aliases, condition, generate };
}

function warnOfUnknown(correlation: YamlMap, report: Report): void {
  for (const key of Object.keys(correlation)) {
    if (ATTRIBUTES.includes(key)) continue;
    report({
      severity: 'warning',
      code: 'unknown-value',
      message: `A correlation has no attribute "${key}".`,
      mend: `Use one of: ${ATTRIBUTES.join(', ')}.`,
      path: ['correlation', key],
    });
  }
}

function parseType(correlation: YamlMap, report: Report): CorrelationType | undefined {
  const written = correlation['type'];
  const type = TYPES.find(candidate => candidate === written);
  if (type !== undefined) return type;
  report({
    code: written === undefined ? 'missing-attribute' : 'unknown-value',
    message: written === undefined ? 'The correlation has no type.' : `Unknown correlation type "${String(written)}".`,
    mend: `Use one of: ${TYPES.join(', ')}.`,
    path: written === undefined ? ['correlation'] : ['correlation', 'type'],
  });
  return undefined;
}

/** An empty list stands for the rules that a boolean condition names. */
function parseRuleList(correlation: YamlMap, report: Report): readonly string[] | undefined {
  const written = correlation['rules'];
  if (written === undefined && typeof correlation['condition'] === 'string') return [];
  const mend = 'List ids or names of rules under correlation.rules, each once.';
  const path = ['correlation', 'rules'];
  const list = listOfTexts(written);
  if (list === undefined || list.length === 0) {
    report({
      code: written === undefined ? 'missing-attribute' : 'invalid-attribute',
      message: 'The correlation names no rules.',
      mend,
      path: written === undefined ? ['correlation'] : path,
    });
    return undefined;
  }
  const first = new Map([...list].reverse().map((rule, index) => [rule, list.length - 1 - index]));
  const twice = list.findIndex((rule, index) => first.get(rule) !== index);
  if (twice < 0) return list;
  report({ code: 'invalid-value', message: `Rule "${list[twice]}" is named twice.`, mend, path: [...path, twice] });
  return undefined;
}

function parseGroupBy(correlation: YamlMap, report: Report): readonly string[] | undefined {
  const written = correlation['group-by'];
  if (written === undefined) {
    report({
      severity: 'warning',
      code: 'missing-attribute',
      message: 'Without group-by all events are one group.',
      mend: 'Name the fields whose values belong together, such as group-by: [User].',
      path: ['correlation'],
    });
    return [];
  }
  const fields = [...new Set(listOfTexts(written))];
  if (fields.length > MAX_FIELDS) return tooManyFields(fields.length, ['correlation', 'group-by'], report);
  if (fields.length > 0) return fields;
  report({
    code: 'invalid-attribute',
    message: 'group-by is not a list of field names.',
    mend: 'Write group-by: [User] or one name a line with a dash before it.',
    path: ['correlation', 'group-by'],
  });
  return undefined;
}

const SECOND = 1_000;
const DAY = 86_400 * SECOND;
const UNITS_MS: Readonly<Record<string, number>> = {
  s: SECOND,
  m: 60 * SECOND,
  h: 3_600 * SECOND,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  y: 365 * DAY,
};
const LONGEST_MS = 10 * 365 * DAY;

/** The specification has s, m, h and d; w, M and y are what other tools take beside them. */
function parseTimespan(correlation: YamlMap, report: Report): number | undefined {
  const written = correlation['timespan'];
  const path = written === undefined ? ['correlation'] : ['correlation', 'timespan'];
  const mend = 'Write a whole number and s, m, h or d, such as 90m; at most 10 years.';
  if (written === undefined) {
    report({ code: 'missing-attribute', message: 'The correlation has no timespan.', mend, path });
    return undefined;
  }
  const [, digits = '', unit = ''] = /^(\d{1,9})([smhdwMy])$/.exec(String(written)) ?? [];
  const span = Number(digits) * (UNITS_MS[unit] ?? 0);
  if (span <= 0 || span > LONGEST_MS) {
    report({ code: 'invalid-value', message: `"${String(written)}" is not a timespan.`, mend, path });
    return undefined;
  }
  if ('wMy'.includes(unit)) {
    const message = `The unit ${unit} is not in the specification; it is taken as ${(UNITS_MS[unit] ?? 0) / DAY} days.`;
    report({ severity: 'warning', code: 'unknown-value', message, mend: `Write ${span / DAY}d.`, path });
  }
  return span;
}

function parseAliases(correlation: YamlMap, report: Report): Correlation['aliases'] | undefined {
  const written = correlation['aliases'];
  if (written === undefined) return {};
  const mend = 'Write each alias as a map from a rule name to the field that the alias stands for in its events.';
  const path = ['correlation', 'aliases'];
  const fault = (at: readonly string[]): undefined =>
    void report({ code: 'invalid-attribute', message: 'An alias is not a map of rules to fields.', mend, path: at });
  if (!isMap(written)) return fault(path);
  const aliases: [string, Record<string, string>][] = [];
  for (const [alias, fields] of Object.entries(written)) {
    if (!isMap(fields) || Object.keys(fields).length === 0) return fault([...path, alias]);
    const wrong = Object.keys(fields).find(rule => text(fields, rule) === undefined);
    if (wrong !== undefined) return fault([...path, alias, wrong]);
    aliases.push([alias, Object.fromEntries(Object.entries(fields).map(([rule, field]) => [rule, String(field)]))]);
  }
  return Object.fromEntries(aliases);
}

/** The schema has it beside `correlation`, other tools read it inside. */
function parseGenerate(map: YamlMap, correlation: YamlMap, report: Report): boolean | undefined {
  const inside = correlation['generate'] !== undefined;
  const written = inside ? correlation['generate'] : (map['generate'] ?? false);
  if (typeof written === 'boolean') return written;
  report({
    code: 'invalid-attribute',
    message: 'generate is neither true nor false.',
    mend: 'Write generate: true when the rules of the correlation are to report by themselves, too.',
    path: inside ? ['correlation', 'generate'] : ['generate'],
  });
  return undefined;
}

function listOfTexts(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter(entry => typeof entry === 'string' || typeof entry === 'number').map(String);
  return texts.length === list.length && !texts.includes('') ? texts : undefined;
}
