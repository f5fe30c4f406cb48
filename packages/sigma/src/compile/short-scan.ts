import { LOWER } from './folded-bytes.js';
import type { LiteralPool } from './literal-pool.js';
import { addTruth } from './truth-sink.js';
import type { BytesScan } from './truth-sink.js';

/** Literals of more bytes are another scan's. */
export const MAX_SHORT_BYTES = 2;

/**
 * Builds a scan for literals of one or two bytes anywhere in a text.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - The predicates.
 * @returns The scan.
 */
export function createShortScan(pool: LiteralPool, ids: readonly number[]): BytesScan {
  const byLast: number[][] = [[]];
  const listOf = new Uint8Array(256);
  for (const id of ids) {
    const last = pool.bytes[pool.start[id + 1]! - 1]!;
    listOf[last] ||= byLast.push([]) - 1;
    byLast[listOf[last]!]!.push(id);
  }
  for (let capital = 0x41; capital <= 0x5a; capital++) listOf[capital] = listOf[capital + 0x20]!;
  return (bytes, start, end, sink) => {
    for (let at = start; at < end; at++) {
      const list = listOf[bytes[at]!]!;
      if (list === 0) continue;
      for (const id of byLast[list]!) {
        const from = pool.start[id]!;
        const single = pool.start[id + 1]! - from === 1;
        if (single || (at > start && LOWER[bytes[at - 1]!] === pool.bytes[from])) addTruth(sink, id);
      }
    }
  };
}
