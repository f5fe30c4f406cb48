import { literalBytes } from './folded-bytes.js';
import type { ProgramPredicate } from './program.js';

/** The bytes of all indexed literals of an engine, one after the other. */
export interface LiteralPool {
  readonly bytes: Uint8Array;
  /** Where the bytes of each predicate begin; they end where the next ones begin. */
  readonly start: Int32Array;
  /** 1 for predicates whose literals are ASCII. */
  readonly isAscii: Uint8Array;
}

/**
 * Puts the literals of predicates together.
 *
 * @param predicates - The program's predicates.
 * @returns The pool; predicates that no scan looks for have no bytes there.
 */
export function createLiteralPool(predicates: readonly ProgramPredicate[]): LiteralPool {
  const literals = predicates.map(({ predicate, indexed }) =>
    indexed && predicate.kind === 'string' && !isOdd(predicate.literal) ? predicate.literal : '',
  );
  const start = new Int32Array(predicates.length + 1);
  const isAscii = new Uint8Array(predicates.length);
  for (const [id, literal] of literals.entries()) {
    const length = utf8Length(literal);
    start[id + 1] = start[id]! + length;
    isAscii[id] = length === literal.length ? 1 : 0;
  }
  // One call for all: the call costs more than the bytes.
  return { bytes: literalBytes(literals.join('')), start, isAscii };
}

const ASCII = /^[\0-\x7f]*$/;

/**
 * Counts the bytes of a text.
 *
 * @param text - Any well-formed text.
 * @returns How many bytes its UTF-8 has.
 */
export function utf8Length(text: string): number {
  let length = text.length;
  if (ASCII.test(text)) return length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair has two bytes of its four.
    if (unit > 0x7f) length += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return length;
}

const ODD = /[\uD800-\uDFFF\uFFFD]/u;

/**
 * Whether UTF-8 cannot tell a literal from others: halves of surrogate pairs, and the character that stands for them.
 *
 * @param literal - Any text.
 * @returns True when it has to be compared as a text.
 */
export function isOdd(literal: string): boolean {
  return ODD.test(literal);
}
