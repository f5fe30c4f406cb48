import { ANY_UNIT } from '../ast/expression.js';
import type { Predicate } from '../ast/expression.js';
import { fold } from './fold.js';

/** A piece of a pattern: plain text or a wildcard. */
export type Token =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'many' } | { readonly kind: 'one' };

/** A value with wildcards, unescaped. */
export type Pattern = readonly Token[];

const MANY: Token = { kind: 'many' };

/**
 * Reads wildcards and escapes. Only `\*`, `\?` and `\\` are escapes; any other backslash is a plain one.
 *
 * @param raw - The value as the rule has it.
 * @returns Its tokens.
 */
export function parsePattern(raw: string): Pattern {
  const tokens: Token[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') tokens.push({ kind: 'text', text });
    text = '';
  };
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i);
    const next = raw.charAt(i + 1);
    if (char === '\\' && (next === '*' || next === '?' || next === '\\')) {
      text += next;
      i++;
    } else if (char === '*') {
      flush();
      tokens.push(MANY);
    } else if (char === '?') {
      flush();
      tokens.push({ kind: 'one' });
    } else text += char;
  }
  flush();
  return tokens;
}

/**
 * The text of a pattern without wildcards.
 *
 * @param pattern - See {@link parsePattern}.
 * @returns The text, or undefined when there is a wildcard.
 */
export function plainText(pattern: Pattern): string | undefined {
  if (pattern.some(token => token.kind !== 'text')) return undefined;
  return pattern.map(token => (token.kind === 'text' ? token.text : '')).join('');
}

/**
 * Adds `*` at the ends, on tokens: a trailing backslash of the value cannot escape it.
 *
 * @param pattern - See {@link parsePattern}.
 * @param ends - Where to add.
 * @returns The wider pattern.
 */
export function widen(pattern: Pattern, ends: { readonly before?: boolean; readonly after?: boolean }): Pattern {
  return [...(ends.before === true ? [MANY] : []), ...pattern, ...(ends.after === true ? [MANY] : [])];
}

/**
 * Makes the test of a pattern: one of the four plain modes where it can, a glob otherwise.
 *
 * @param field - The field, or null for keywords, which match anywhere in a value.
 * @param pattern - See {@link parsePattern}.
 * @param cased - True when case counts.
 * @returns The predicate.
 */
export function patternPredicate(field: string | null, pattern: Pattern, cased: boolean): Predicate {
  const wide = field === null ? widen(pattern, { before: true, after: true }) : pattern;
  const segments = toSegments(wide).map(segment => (cased ? segment : fold(segment)));
  const first = segments[0] ?? '';
  const last = segments.at(-1) ?? '';
  const plain = (mode: 'equals' | 'startswith' | 'endswith' | 'contains', literal: string): Predicate => ({
    kind: 'string',
    field,
    mode,
    literal,
    cased,
  });
  if (!segments.some(segment => segment.includes(ANY_UNIT))) {
    if (segments.length === 1) return plain('equals', first);
    if (segments.length === 2 && last === '') return first === '' ? plain('contains', '') : plain('startswith', first);
    if (segments.length === 2 && first === '') return plain('endswith', last);
    if (segments.length === 3 && first === '' && last === '') return plain('contains', segments[1] ?? '');
  }
  return { kind: 'glob', field, segments, cased };
}

function toSegments(pattern: Pattern): readonly string[] {
  const segments = [''];
  let previous: Token | undefined;
  for (const token of pattern) {
    if (token.kind !== 'many') segments[segments.length - 1] += token.kind === 'text' ? token.text : ANY_UNIT;
    else if (previous?.kind !== 'many') segments.push('');
    previous = token;
  }
  return segments;
}
