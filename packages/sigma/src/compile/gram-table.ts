import type { LiteralPool } from './literal-pool.js';

/** The bytes of a group. */
export const GRAM = 3;

/** Which literals can stand around a group of three bytes. */
export interface GramTable {
  /** For each hash of a group the first of its links, 0 for none. */
  readonly heads: Uint16Array;
  /** Predicates; the last one of a group as its complement. */
  readonly linkId: Int32Array;
  /** Where the group stands in the literal. */
  readonly linkOffset: Uint16Array;
  readonly left: readonly number[];
  readonly stride: number;
  /** The hash of bytes a, b, c: each with bit 5 set, shifted by `high`, `low` and 0, joined by exclusive or, masked. */
  readonly low: number;
  readonly high: number;
  readonly mask: number;
}

/** A longer window makes larger steps but more groups. */
const MAX_WINDOW = 10;
/** So many groups of the literals for each one in the table, or windows get shorter. */
const MAX_FILL = 4;
const MIN_BITS = 9;
const MAX_BITS = 15;
/** The work that one group may cause: a literal costs 1, and 1 more for every 32 bytes. */
const MAX_WORK = 32;
const MAX_LINKS = 2 ** 16 - 2;
const MAX_BYTES = 2 ** 15;

/**
 * Chooses a window in each literal, where its groups are rare among the literals, and puts these groups into a table.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - Predicates with literals of three bytes and more.
 * @returns The table.
 */
export function createGramTable(pool: LiteralPool, ids: readonly number[]): GramTable {
  const shortest = ids.reduce((least, id) => Math.min(least, pool.start[id + 1]! - pool.start[id]!), MAX_WINDOW);
  const affordable = Math.floor(2 ** MAX_BITS / MAX_FILL / ids.length);
  const stride = Math.max(1, Math.min(shortest - GRAM + 1, affordable));
  const groups = ids.length * stride * MAX_FILL;
  const bits = [MIN_BITS, 12, MAX_BITS].find(size => 2 ** size >= groups) ?? MAX_BITS;
  const shape = { stride, low: bits / 3, high: (bits / 3) * 2, mask: 2 ** bits - 1 };
  const placed = placeWindows(pool, ids, shape);
  return { ...shape, ...linkUp(placed.byHash, shape.mask + 1), left: placed.left };
}

interface Link {
  readonly id: number;
  readonly offset: number;
}

type HashShape = Pick<GramTable, 'stride' | 'low' | 'high' | 'mask'>;

function placeWindows(pool: LiteralPool, ids: readonly number[], shape: HashShape) {
  const { stride, mask } = shape;
  const hashes = ids.map(id => hashesOf(pool, id, shape));
  const frequency = new Uint32Array(mask + 1);
  for (const list of hashes) for (const hash of list) frequency[hash]!++;
  const byHash = new Map<number, Link[]>();
  const work = new Uint32Array(mask + 1);
  const left: number[] = [];
  let links = 0;
  for (const [index, id] of ids.entries()) {
    const list = hashes[index]!;
    const length = list.length + GRAM - 1;
    const own = 1 + (length >> 5);
    const begin = rarest(list, stride, frequency);
    const taken = variantsOf(pool, id, begin, shape);
    const crowded = taken.some(({ hash }) => work[hash]! + own > MAX_WORK);
    if (crowded || length > MAX_BYTES || links + taken.length > MAX_LINKS) {
      left.push(id);
      continue;
    }
    links += taken.length;
    for (const { hash, offset } of taken) {
      work[hash]! += own;
      const there = byHash.get(hash);
      if (there === undefined) byHash.set(hash, [{ id, offset }]);
      else there.push({ id, offset });
    }
  }
  return { byHash, left };
}

function hashesOf(pool: LiteralPool, id: number, { low, high, mask }: HashShape): Uint16Array {
  const from = pool.start[id]!;
  const hashes = new Uint16Array(pool.start[id + 1]! - from - GRAM + 1);
  for (let i = 0; i < hashes.length; i++) {
    const [a = 0, b = 0, c = 0] = [pool.bytes[from + i], pool.bytes[from + i + 1], pool.bytes[from + i + 2]];
    hashes[i] = (((a | 0x20) << high) ^ ((b | 0x20) << low) ^ (c | 0x20)) & mask;
  }
  return hashes;
}

function rarest(hashes: Uint16Array, stride: number, frequency: Uint32Array): number {
  let best = 0;
  let least = Infinity;
  for (let begin = 0; begin + stride <= hashes.length; begin++) {
    let sum = 0;
    for (let i = begin; i < begin + stride; i++) sum += frequency[hashes[i]!]!;
    if (sum < least) [best, least] = [begin, sum];
  }
  return best;
}

/** The groups of a window, also as a text that is not folded can have them. */
function variantsOf(pool: LiteralPool, id: number, begin: number, { stride, low, high, mask }: HashShape) {
  const from = pool.start[id]!;
  const to = pool.start[id + 1]!;
  const found: { readonly hash: number; readonly offset: number }[] = [];
  for (let offset = begin; offset < begin + stride; offset++) {
    const hashes = new Set<number>();
    for (const a of unitsOf(pool, from + offset, to)) {
      for (const b of unitsOf(pool, from + offset + 1, to)) {
        for (const c of unitsOf(pool, from + offset + 2, to)) {
          hashes.add((((a | 0x20) << high) ^ ((b | 0x20) << low) ^ (c | 0x20)) & mask);
        }
      }
    }
    for (const hash of hashes) found.push({ hash, offset });
  }
  return found;
}

const [SMALL_K, SMALL_I] = [0x6b, 0x69];
const [KELVIN, CAPITAL_I_WITH_DOT] = [0x212a, 0x130];

/** Every unit that folds to a byte of ASCII, besides its capital: the Kelvin sign, and İ where a literal ends. */
function unitsOf(pool: LiteralPool, at: number, to: number): readonly number[] {
  const byte = pool.bytes[at]!;
  if (byte === SMALL_K) return [byte, KELVIN];
  return byte === SMALL_I && at === to - 1 ? [byte, CAPITAL_I_WITH_DOT] : [byte];
}

function linkUp(byHash: ReadonlyMap<number, readonly Link[]>, size: number) {
  const heads = new Uint16Array(size);
  const links = [...byHash.values()].reduce((sum, list) => sum + list.length, 1);
  const linkId = new Int32Array(links);
  const linkOffset = new Uint16Array(links);
  let filled = 1;
  for (const [hash, list] of byHash) {
    heads[hash] = filled;
    for (const [index, { id, offset }] of list.entries()) {
      linkId[filled] = index === list.length - 1 ? ~id : id;
      linkOffset[filled++] = offset;
    }
  }
  return { heads, linkId, linkOffset };
}
