import { LOWER } from './folded-bytes.js';
import type { FoldedBytes } from './folded-bytes.js';
import type { LiteralPool } from './literal-pool.js';
import { addTruth } from './truth-sink.js';
import type { BytesScan, TruthSink } from './truth-sink.js';

/** A literal that stands at the start or the end of a text, or is the whole. */
export interface AffixEntry {
  /** The predicate. */
  readonly id: number;
  /** Whether it is the whole text. */
  readonly whole: boolean;
}

/** Nodes with so few literals below them are leaves: each is compared. */
const LEAF_ENTRIES = 2;

/** A tree over the bytes of literals, from their starts or from their ends; node 0 is the root. */
interface AffixTree {
  readonly fromEnd: boolean;
  /** Where the edges of a node begin; they end where those of the next node begin. */
  readonly edgeStart: Int32Array;
  readonly edgeByte: Uint8Array;
  readonly edgeTarget: Int32Array;
  /** Where the literals that end at a node, or below a leaf, begin in `items`. */
  readonly itemStart: Int32Array;
  /** Predicates; those that must be the whole text are stored as their complement. */
  readonly items: Int32Array;
}

/**
 * Builds a scan for literals that stand at the start of a text, or at its end: it looks at no more of the text than
 * some literal shares with it.
 *
 * @param pool - See {@link LiteralPool}.
 * @param entries - Literals that are not empty.
 * @param fromEnd - True for ends of texts.
 * @returns The scan.
 */
export function createAffixScan(pool: LiteralPool, entries: readonly AffixEntry[], fromEnd: boolean): BytesScan {
  const tree = createTree(pool, entries, fromEnd);
  const { edgeStart, edgeByte, edgeTarget, itemStart, items } = tree;
  const step = fromEnd ? -1 : 1;
  return (text, sink) => {
    const { bytes, length } = text;
    let at = fromEnd ? length - 1 : 0;
    for (let node = 0, depth = 0; ; depth++, at += step) {
      for (let item = itemStart[node]!, last = itemStart[node + 1]!; item < last; item++) {
        examine(pool, fromEnd, items[item]!, depth, text, sink);
      }
      if (depth === length) return;
      const byte = LOWER[bytes[at]!]!;
      let edge = edgeStart[node]!;
      const last = edgeStart[node + 1]!;
      while (edge < last && edgeByte[edge]! < byte) edge++;
      if (edge === last || edgeByte[edge] !== byte) return;
      node = edgeTarget[edge]!;
    }
  };
}

/** Compares what follows after the bytes that led to the node. */
function examine(
  pool: LiteralPool,
  fromEnd: boolean,
  item: number,
  depth: number,
  { bytes, length: textLength }: FoldedBytes,
  sink: TruthSink,
): void {
  const id = item < 0 ? ~item : item;
  const from = pool.start[id]!;
  const length = pool.start[id + 1]! - from;
  if (item < 0 ? length !== textLength : length > textLength) return;
  const shift = (fromEnd ? textLength - length : 0) - from;
  const [first, last] = fromEnd ? [from, from + length - depth] : [from + depth, from + length];
  for (let at = first; at < last; at++) if (LOWER[bytes[at + shift]!] !== pool.bytes[at]) return;
  addTruth(sink, id);
}

function createTree(pool: LiteralPool, entries: readonly AffixEntry[], fromEnd: boolean): AffixTree {
  const items = sortItems(pool, entries, fromEnd);
  const edgeStart: number[] = [];
  const edgeByte: number[] = [];
  const edgeTarget: number[] = [];
  const itemStart: number[] = [];
  const ending: number[] = [];
  // Each node has a part of the items, those with one beginning of so many bytes.
  const parts = [0, items.length, 0];
  for (let part = 0; part < parts.length; part += 3) {
    let from = parts[part]!;
    const to = parts[part + 1]!;
    const depth = parts[part + 2]!;
    edgeStart.push(edgeByte.length);
    itemStart.push(ending.length);
    const leaf = to - from <= LEAF_ENTRIES;
    while (from < to && (leaf || lengthOf(pool, items[from]!) === depth)) ending.push(items[from++]!);
    while (from < to) {
      const byte = byteAt(pool, items[from]!, depth, fromEnd);
      let next = from + 1;
      while (next < to && byteAt(pool, items[next]!, depth, fromEnd) === byte) next++;
      edgeByte.push(byte);
      edgeTarget.push(parts.length / 3);
      parts.push(from, next, depth + 1);
      from = next;
    }
  }
  return {
    fromEnd,
    edgeStart: Int32Array.from([...edgeStart, edgeByte.length]),
    edgeByte: Uint8Array.from(edgeByte),
    edgeTarget: Int32Array.from(edgeTarget),
    itemStart: Int32Array.from([...itemStart, ending.length]),
    items: Int32Array.from(ending),
  };
}

/** Predicates, as a tree keeps them, in the order of their bytes. */
function sortItems(pool: LiteralPool, entries: readonly AffixEntry[], fromEnd: boolean): readonly number[] {
  const compare = (left: number, right: number): number => {
    const [leftLength, rightLength] = [lengthOf(pool, left), lengthOf(pool, right)];
    const shared = Math.min(leftLength, rightLength);
    for (let depth = 0; depth < shared; depth++) {
      const difference = byteAt(pool, left, depth, fromEnd) - byteAt(pool, right, depth, fromEnd);
      if (difference !== 0) return difference;
    }
    return leftLength - rightLength;
  };
  return entries.map(({ id, whole }) => (whole ? ~id : id)).sort(compare);
}

function lengthOf({ start }: LiteralPool, item: number): number {
  const id = item < 0 ? ~item : item;
  return start[id + 1]! - start[id]!;
}

function byteAt({ bytes, start }: LiteralPool, item: number, depth: number, fromEnd: boolean): number {
  const id = item < 0 ? ~item : item;
  return bytes[fromEnd ? start[id + 1]! - 1 - depth : start[id]! + depth]!;
}
