import { literalBytes } from './folded-bytes.js';
import type { ProgramPredicate } from './program.js';

/** The bytes of all indexed literals of an engine, one after the other. */
export interface LiteralPool {
  readonly bytes: Uint8Array;
  /** Where the bytes of each predicate begin; they end where the next ones begin. */
  readonly start: Int32Array;
}

/**
 * Puts the literals of predicates together.
 *
 * @param predicates - The program's predicates.
 * @returns The pool; predicates that no scan looks for have no bytes there.
 */
export function createLiteralPool(predicates: readonly ProgramPredicate[]): LiteralPool {
  const start = new Int32Array(predicates.length + 1);
  let bytes = new Uint8Array(2 ** 16);
  let filled = 0;
  for (const [id, { predicate, indexed }] of predicates.entries()) {
    start[id] = filled;
    if (!indexed || predicate.kind !== 'string' || isOdd(predicate.literal)) continue;
    const added = literalBytes(predicate.literal);
    if (filled + added.length > bytes.length) {
      const larger = new Uint8Array((filled + added.length) * 2);
      larger.set(bytes.subarray(0, filled));
      bytes = larger;
    }
    bytes.set(added, filled);
    filled += added.length;
  }
  start[predicates.length] = filled;
  return { bytes: bytes.slice(0, filled), start };
}

/**
 * Whether UTF-8 cannot tell a literal from others: halves of surrogate pairs, and the character that stands for them.
 *
 * @param literal - Any text.
 * @returns True when it has to be compared as a text.
 */
export function isOdd(literal: string): boolean {
  return !literal.isWellFormed() || literal.includes('\uFFFD');
}
