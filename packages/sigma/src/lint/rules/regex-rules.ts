import type { DetectionItem, SigmaValue } from '../../ast/rule.js';
import { parseRegex } from '../../process/regex-syntax.js';
import type { RegexNode } from '../../process/regex-syntax.js';
import { documentRule } from '../lint-rule.js';
import { rewriteItem } from '../rewrite-item.js';

/** So many open repeats of nearly any character in a row make tools that backtrack slow on events that nearly match. */
const MANY_REPEATS = 4;

/** Checks of regular expressions that can be matched. */
export const REGEX_RULES = [
  documentRule({
    code: 'regex-plain',
    area: 'detection',
    summary: 'A regular expression is a plain text, perhaps anchored',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        const plain = expression === undefined ? undefined : plainOf(item);
        if (plain === undefined) continue;
        // Ignoring case, a regular expression and a text differ on a few letters beyond ASCII.
        const mendable = !item.modifiers.includes('i');
        report({
          path: item.path,
          message: `The regular expression "${String(item.values[0])}" is a plain text.`,
          mend: `Write ${plain.key}, which every tool finds faster.`,
          fix: mendable ? rewriteItem(context, item, plain.key, plain.values) : undefined,
        });
      }
    },
  }),
  documentRule({
    code: 'regex-open-end',
    area: 'detection',
    summary: 'A regular expression begins or ends with .*, which it does anyway',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        if (expression === undefined || !item.modifiers.includes('re')) continue;
        const values = item.values.map(value => (typeof value === 'string' ? withoutOpenEnds(value) : value));
        const first = values.findIndex((value, index) => value !== item.values[index]);
        if (first === -1) continue;
        report({
          path: item.path,
          message: `"${String(item.values[first])}" has .* at an end; a regular expression is not anchored.`,
          mend: `Write ${String(values[first])}`,
          fix: rewriteItem(context, item, undefined, values),
        });
      }
    },
  }),
  documentRule({
    code: 'regex-inline-flag',
    area: 'detection',
    summary: 'A regular expression has its flags inside, where not every tool reads them',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        if (expression === undefined || !item.modifiers.includes('re')) continue;
        const inline = item.values.map(value => /^\(\?([ims]+)\)/.exec(String(value))?.[1]);
        const [flags] = inline;
        if (flags === undefined || inline.some(other => other !== flags)) continue;
        const missing = [...new Set(flags)].filter(flag => !item.modifiers.includes(flag));
        const modifiers = item.modifiers.flatMap(name => (name === 're' ? [name, ...missing] : [name]));
        const key = [item.field ?? '', ...modifiers].join('|');
        const values = item.values.map(value => String(value).slice(flags.length + 3));
        report({
          path: item.path,
          message: `The flags (?${flags}) are Sigma's own modifiers.`,
          mend: `Write ${key}.`,
          fix: rewriteItem(context, item, key, values),
        });
      }
    },
  }),
  documentRule({
    code: 'regex-backtracking',
    area: 'detection',
    summary: 'A regular expression has repeats inside repeats, which other tools may take very long for',
    severity: 'info',
    fixable: false,
    check({ items }, report) {
      for (const { item, expression } of items) {
        if (expression === undefined || !item.modifiers.includes('re')) continue;
        const costly = item.values.find(value => repeatsOf(value) >= MANY_REPEATS);
        if (costly === undefined) continue;
        report({
          path: item.path,
          message: `"${shortened(costly)}" can take very long where a matcher backtracks; here it runs in linear time.`,
          mend: 'Let no repeat stand inside another, or in a row with others that match the same.',
        });
      }
    },
  }),
  documentRule({
    code: 'regex-portable',
    area: 'detection',
    summary: 'A regular expression looks around or back, which Sigma does not have',
    severity: 'info',
    fixable: false,
    check({ items }, report) {
      for (const { item, expression } of items) {
        if (expression === undefined || !item.modifiers.includes('re')) continue;
        const strange = item.values.find(value => parseRegex(withoutFlags(String(value))) === undefined);
        if (strange === undefined) continue;
        report({
          path: item.path,
          message: `"${shortened(strange)}" has more than the metacharacters that Sigma names.`,
          mend: 'Leave out look-around and back-references: many tools refuse them.',
        });
      }
    },
  }),
];

function withoutFlags(source: string): string {
  return source.replace(/^\(\?[ims]+\)/, '');
}

function repeatsOf(value: SigmaValue): number {
  const node = parseRegex(withoutFlags(String(value)));
  return node === undefined ? 0 : countRepeats(node);
}

/** Open repeats that can share a text in many ways; Infinity where one stands inside another. */
function countRepeats(node: RegexNode): number {
  switch (node.kind) {
    case 'char':
    case 'assertion':
      return 0;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + countRepeats(part), 0);
    case 'alternation':
      return Math.max(...node.options.map(countRepeats));
    case 'repeat':
      if (node.max !== Infinity) return countRepeats(node.node);
      if (node.node.kind === 'char') return isWide(node.node.source) ? 1 : 0;
      return hasOpenRepeat(node.node) ? Infinity : 0;
  }
  node satisfies never;
}

function hasOpenRepeat(node: RegexNode): boolean {
  if (node.kind === 'sequence') return node.parts.some(hasOpenRepeat);
  if (node.kind === 'alternation') return node.options.some(hasOpenRepeat);
  return node.kind === 'repeat' && (node.max === Infinity || hasOpenRepeat(node.node));
}

function isWide(source: string): boolean {
  return source === '.' || source.startsWith('[^') || /^\\[SDW]$/.test(source) || source === '[\\s\\S]';
}

function shortened(value: SigmaValue): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

interface Plain {
  readonly key: string;
  readonly values: readonly string[];
}

/** The item without `re`, where each of its expressions is a plain text with the same anchors. */
function plainOf(item: DetectionItem): Plain | undefined {
  if (!item.modifiers.includes('re') || item.modifiers.includes('m') || item.field === null) return undefined;
  const each = item.values.map(value => (typeof value === 'string' ? literalOf(value) : undefined));
  const [first] = each;
  if (first === undefined || each.some(other => other?.place !== first.place)) return undefined;
  const rest = item.modifiers.filter(name => !['re', 'i', 's'].includes(name));
  const cased = item.modifiers.includes('i') ? [] : ['cased'];
  const place = first.place === 'equals' ? [] : [first.place];
  return {
    key: [item.field, ...place, ...cased, ...rest].join('|'),
    values: each.map(literal => escape(literal?.text ?? '')),
  };
}

interface Literal {
  readonly place: 'contains' | 'startswith' | 'endswith' | 'equals';
  readonly text: string;
}

function literalOf(source: string): Literal | undefined {
  const node = parseRegex(source);
  if (node === undefined) return undefined;
  const parts: readonly RegexNode[] = node.kind === 'sequence' ? node.parts : [node];
  const start = isAnchor(parts[0], '^') ? 1 : 0;
  const end = parts.length > start && isAnchor(parts.at(-1), '$') ? 1 : 0;
  const texts = parts.slice(start, parts.length - end).map(part => (part.kind === 'char' ? part.literal : undefined));
  if (texts.length === 0 || !texts.every(text => text !== undefined)) return undefined;
  const text = texts.join('');
  if (!/^[\x20-\x7e]+$/.test(text)) return undefined;
  return { text, place: start === 1 ? (end === 1 ? 'equals' : 'startswith') : end === 1 ? 'endswith' : 'contains' };
}

function isAnchor(node: RegexNode | undefined, source: '^' | '$'): boolean {
  return node?.kind === 'assertion' && node.source === source;
}

/** A text as a value without wildcards: a backslash is doubled only where it would be read as an escape. */
function escape(text: string): string {
  return text.replace(/\\(?=[\\*?])/g, '\\\\').replace(/[*?]/g, '\\$&');
}

/** Only where the whole expression is one sequence is its end the end of every alternative. */
function withoutOpenEnds(value: string): string {
  const node = parseRegex(value);
  if (node?.kind !== 'sequence') return value;
  const { parts } = node;
  const front = isAnything(parts[0]) ? value.replace(/^\.\*\??/, '') : value;
  const back = parts.length > 1 && isAnything(parts.at(-1)) ? front.replace(/(?<!\\)\.\*\??$/, '') : front;
  const rest = parseRegex(back);
  return back === '' || rest === undefined ? value : back;
}

function isAnything(node: RegexNode | undefined): boolean {
  return node?.kind === 'repeat' && node.min === 0 && node.max === Infinity && isDot(node.node);
}

function isDot(node: RegexNode): boolean {
  return node.kind === 'char' && node.source === '.';
}
