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
