import type { DetectionItem, SigmaValue } from '../../ast/rule.js';
import { parsePattern } from '../../process/pattern.js';
import { documentRule } from '../lint-rule.js';
import { rewriteItem } from '../rewrite-item.js';

const PLACES = ['contains', 'startswith', 'endswith'] as const;
type Place = (typeof PLACES)[number];

/** With these a value is not a text with wildcards. */
const OTHER_TYPES = new Set([
  ...['re', 'cidr', 'exists', 'fieldref', 'lt', 'lte', 'gt', 'gte'],
  ...['minute', 'hour', 'day', 'week', 'month', 'year', 'expand'],
]);

/** Checks of wildcards and of backslashes before them. */
export const WILDCARD_RULES = [
  documentRule({
    code: 'wildcard-modifier',
    area: 'detection',
    summary: 'A wildcard at the ends of all values says what a modifier says',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        if (item.field === null || expression === undefined || placeOf(item) !== undefined || !isText(item)) continue;
        const places = new Set(item.values.map(placeOfWildcards));
        const [place] = places;
        if (places.size !== 1 || place === undefined) continue;
        const key = [item.field, place, ...item.modifiers].join('|');
        const stripped = item.values.map(value => strip(String(value), place));
        if (stripped.includes('')) continue;
        report({
          path: item.path,
          message: `Wildcards at the ends are written as ${place}.`,
          mend: `Write ${key} and leave the wildcards out.`,
          fix: rewriteItem(context, item, key, stripped),
        });
      }
    },
  }),
  documentRule({
    code: 'wildcard-redundant',
    area: 'detection',
    summary: 'A wildcard stands where the modifier, or a keyword, has one anyway',
    severity: 'info',
    fixable: true,
    check(context, report) {
      for (const { item, expression } of context.items) {
        const place = item.field === null ? 'contains' : placeOf(item);
        if (place === undefined || expression === undefined || !isText(item)) continue;
        const stripped = item.values.map(value => (typeof value === 'string' ? strip(value, place) : value));
        const first = stripped.findIndex((value, index) => value !== item.values[index]);
        if (first === -1 || stripped.includes('')) continue;
        report({
          path: item.path,
          message: `"${String(item.values[first])}" has a wildcard at an end that is open anyway.`,
          mend: `Write "${String(stripped[first])}", or a backslash before the * if the character is meant.`,
          fix: rewriteItem(context, item, undefined, stripped),
        });
      }
    },
  }),
  documentRule({
    code: 'wildcard-escaped',
    area: 'detection',
    summary: 'A backslash before a wildcard in a path makes it a plain character',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        if (!isText(item)) continue;
        const value = item.values.find(candidate => typeof candidate === 'string' && ESCAPED_IN_PATH.test(candidate));
        if (value === undefined) continue;
        report({
          path: item.path,
          message: `In "${String(value)}" a backslash escapes the wildcard: it stands for the character itself.`,
          mend: 'Write two backslashes before the wildcard if one is to be in the path.',
        });
      }
    },
  }),
  documentRule({
    code: 'backslash-start',
    area: 'detection',
    summary: 'Two backslashes begin a value, as in a network path, and stand for one',
    severity: 'warning',
    fixable: false,
    check({ items }, report) {
      for (const { item } of items) {
        const place = placeOf(item);
        if (item.field === null || !isText(item) || (place !== undefined && place !== 'startswith')) continue;
        const value = item.values.find(candidate => typeof candidate === 'string' && /^\\\\[^\\*?]/.test(candidate));
        if (value === undefined) continue;
        report({
          path: item.path,
          message: `The two backslashes at the beginning of "${String(value)}" stand for one.`,
          mend: 'Write four of them for a network path, or a single one.',
        });
      }
    },
  }),
];

/** `C:\Users\*` or `\Temp\*.exe`: a name, one backslash, and a wildcard. */
const ESCAPED_IN_PATH = /(?:^|[^\\])\\(?:[\w .%()-]+\\)+[*?]|^[a-z]:\\[*?]/i;

function isText(item: DetectionItem): boolean {
  return !item.modifiers.some(name => OTHER_TYPES.has(name));
}

function placeOf(item: DetectionItem): Place | undefined {
  return PLACES.find(place => item.modifiers.includes(place));
}

function placeOfWildcards(value: SigmaValue): Place | undefined {
  if (typeof value !== 'string') return undefined;
  const pattern = parsePattern(value);
  const [before, after] = [pattern[0]?.kind === 'many', pattern.at(-1)?.kind === 'many'];
  if (before && after) return 'contains';
  return before ? 'endswith' : after ? 'startswith' : undefined;
}

/** Takes wildcards off the open ends; a `*` after an odd number of backslashes is none. */
function strip(value: string, place: Place): string {
  const front = place === 'startswith' ? value : value.replace(/^\*+/, '');
  if (place === 'endswith') return front;
  let end = front.length;
  while (front.charAt(end - 1) === '*' && backslashesBefore(front, end - 1) % 2 === 0) end--;
  return front.slice(0, end);
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (text.charAt(at - 1 - count) === '\\') count++;
  return count;
}
