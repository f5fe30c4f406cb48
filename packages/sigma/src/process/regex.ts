import type { Fault } from '../parse/diagnostic.js';
import { backtrackingDegree, parseRegex } from './regex-syntax.js';

/** A checked expression, or why it is refused. */
export type RegexResult =
  | { readonly kind: 'regex'; readonly source: string; readonly flags: string }
  | { readonly kind: 'refused'; readonly fault: Omit<Fault, 'path'> };

const MAX_SOURCE = 4_096;
const MAX_INSTRUCTIONS = 20_000;

/**
 * Checks a regular expression and takes PCRE's leading `(?i)` as a flag. What cannot run in linear time and could
 * backtrack for long is refused.
 *
 * @param raw - The value of a rule.
 * @param modifiers - `i`, `m` and `s` in any order.
 * @returns The expression and JavaScript's flags for it.
 */
export function checkRegex(raw: string, modifiers: string): RegexResult {
  const inline = /^\(\?([ims]+)\)/.exec(raw);
  const source = inline === null ? raw : raw.slice(inline[0].length);
  const flags = [...new Set(modifiers + (inline?.[1] ?? ''))].sort().join('');
  if (source.length > MAX_SOURCE) {
    return refused('limit-exceeded', `A regular expression is over ${MAX_SOURCE} characters.`, 'Split it.');
  }
  try {
    new RegExp(source, flags);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('invalid-regex', `Not a regular expression: ${reason}`, 'Use the metacharacters that Sigma names.');
  }
  const foreign = foreignPart(source);
  if (foreign !== undefined) {
    const [part, mend] = foreign;
    return refused('invalid-regex', `${part} is not among the metacharacters of Sigma.`, mend);
  }
  const node = parseRegex(source);
  if (node !== undefined && instructionCount(node) <= MAX_INSTRUCTIONS) return { kind: 'regex', source, flags };
  if (node === undefined && !/[*+{]/.test(source)) return { kind: 'regex', source, flags };
  if (node !== undefined && backtrackingDegree(node) <= 1) return { kind: 'regex', source, flags };
  return refused(
    'costly-regex',
    'The regular expression could take very long on some events.',
    'Leave out look-around, back-references and large counted repeats, or use contains.',
  );
}

/** Escapes of PCRE that JavaScript would take for plain letters, and what says the same. */
const PCRE_ESCAPES: Readonly<Record<string, string>> = {
  A: 'Write ^.',
  Z: 'Write $.',
  z: 'Write $.',
  h: 'Write [ \\t].',
  H: 'Write [^ \\t].',
  R: 'Write (?:\\r\\n|\\n|\\r).',
  N: 'Write [^\\n].',
  x: 'Write the two digits of the character, such as \\x41, or the character itself.',
  u: 'Write the four digits of the character, such as \\u0041, or the character itself.',
};

/** What PCRE and JavaScript both know, with what has to follow. */
const SHARED_ESCAPE = /^(?:[bBdDsSwWnrtfv]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z]|k<)/;

/** @returns The first part that means something else in PCRE than JavaScript takes it for, and what to write. */
function foreignPart(source: string): readonly [part: string, mend: string] | undefined {
  for (const { 0: part, index } of source.matchAll(/\\[\s\S]|\[:\^?[a-z]+:\]/g)) {
    if (part.startsWith('[')) {
      if (isInsideClass(source, index)) return [part, 'Write the characters, such as A-Za-z.'];
      continue;
    }
    const letter = part.charAt(1);
    if (!/[A-Za-z]/.test(letter) || SHARED_ESCAPE.test(source.slice(index + 1, index + 6))) continue;
    return [part, PCRE_ESCAPES[letter] ?? 'Write the characters that are meant, in [ ] if there are several.'];
  }
  return undefined;
}

/** `[:alpha:]` is a class of PCRE inside of `[ ]` only. */
function isInsideClass(source: string, index: number): boolean {
  let inside = false;
  for (let at = 0; at < index; at++) {
    const char = source.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') inside = true;
    else if (char === ']') inside = false;
  }
  return inside;
}

function refused(code: Fault['code'], message: string, mend: string): RegexResult {
  return { kind: 'refused', fault: { code, message, mend } };
}

function instructionCount(node: NonNullable<ReturnType<typeof parseRegex>>): number {
  switch (node.kind) {
    case 'char':
    case 'assertion':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + instructionCount(part), 0);
    case 'alternation':
      return node.options.reduce((sum, option) => sum + instructionCount(option) + 2, 0);
    case 'repeat':
      return (instructionCount(node.node) + 2) * (node.max === Infinity ? node.min + 1 : node.max);
  }
  node satisfies never;
}
