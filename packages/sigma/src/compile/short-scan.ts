import { LOWER } from './folded-bytes.js';
import type { LiteralPool } from './literal-pool.js';
import { addTruth } from './truth-sink.js';
import type { BytesScan, TruthSink } from './truth-sink.js';

/** Literals of more bytes are another scan's. */
export const MAX_SHORT_BYTES = 3;

const PAIRS = 2 ** 12;

/**
 * Builds a scan for literals of up to three bytes anywhere in a text: it looks every two neighbours up.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - The predicates.
 * @returns The scan.
 */
export function createShortScan(pool: LiteralPool, ids: readonly number[]): BytesScan {
  const lists: number[][] = [[]];
  const listOf = new Uint16Array(PAIRS);
  for (const id of ids) {
    for (const pair of pairsOf(pool, id)) {
      listOf[pair] ||= lists.push([]) - 1;
      lists[listOf[pair]!]!.push(id);
    }
  }
  return ({ bytes, length }, sink) => {
    let before = 0;
    for (let at = 0; at < length; at++) {
      const last = foldTo6Bits(bytes[at]!);
      const list = listOf[(before << 6) | last]!;
      if (list !== 0) compare(pool, lists[list]!, bytes, at, sink);
      before = last;
    }
  };
}

function compare(pool: LiteralPool, ids: readonly number[], bytes: Uint8Array, at: number, sink: TruthSink): void {
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!;
    let from = pool.start[id]!;
    const to = pool.start[id + 1]!;
    let seen = at - (to - from) + 1;
    if (seen < 0) continue;
    while (from < to && LOWER[bytes[seen]!] === pool.bytes[from]) {
      from++;
      seen++;
    }
    if (from === to) addTruth(sink, id);
  }
}

/** The last two bytes of a literal; of a single byte, whatever stands before. */
function pairsOf(pool: LiteralPool, id: number): readonly number[] {
  const to = pool.start[id + 1]!;
  const last = foldTo6Bits(pool.bytes[to - 1]!);
  if (to - pool.start[id]! > 1) return [(foldTo6Bits(pool.bytes[to - 2]!) << 6) | last];
  return Array.from({ length: 64 }, (_, before) => (before << 6) | last);
}

/** Both cases of a letter are the same, and so are few other bytes. */
function foldTo6Bits(byte: number): number {
  return (byte & 0x1f) | ((byte >> 1) & 0x20);
}
