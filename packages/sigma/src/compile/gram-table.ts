import type { LiteralPool } from './literal-pool.js';

/** The bytes of a group. */
export const GRAM = 4;

/**
 * The hash of a group.
 *
 * @param group - Its four bytes as one number, the first one lowest.
 * @param shift - How many of 32 bits the hash does not have.
 * @returns The same for both cases of ASCII.
 */
export function hashGroup(group: number, shift: number): number {
  return Math.imul(group | 0x20202020, 0x9e3779b1) >>> shift;
}

/** Which literals can stand around a group of four bytes. */
export interface GramTable {
  /** For each hash of a group the first of its links, 0 for none. */
  readonly heads: Uint16Array;
  /** Predicates; the last one of a group as its complement. */
  readonly linkId: Int32Array;
  /** Where the group stands in the literal. */
  readonly linkOffset: Uint16Array;
  readonly left: readonly number[];
  readonly stride: number;
  /** See {@link hashGroup}. */
  readonly shift: number;
}

/** A longer window makes larger steps but more groups. */
const MAX_WINDOW = 11;
/** The table has so many places for each group of the literals, or windows get shorter. */
const SPARSITY = 16;
const MIN_BITS = 10;
const MAX_BITS = 16;
/** The work that one group may cause: a literal costs 1, and 1 more for every 32 bytes. */
const MAX_WORK = 32;
const MAX_LINKS = 2 ** 16 - 2;
const MAX_BYTES = 2 ** 15;

/**
 * Chooses a window in each literal, where its groups are rare among the literals, and puts these groups into a table.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - Predicates with literals of four bytes and more.
 * @returns The table.
 */
export function createGramTable(pool: LiteralPool, ids: readonly number[]): GramTable {
  const shortest = ids.reduce((least, id) => Math.min(least, pool.start[id + 1]! - pool.start[id]!), MAX_WINDOW);
  const affordable = Math.floor(2 ** MAX_BITS / SPARSITY / ids.length);
  const stride = Math.max(1, Math.min(shortest - GRAM + 1, affordable));
  const bits = Math.ceil(Math.log2(ids.length * stride * SPARSITY));
  const shape = { stride, shift: 32 - Math.max(MIN_BITS, Math.min(MAX_BITS, bits)) };
  const placed = placeWindows(pool, ids, shape);
  return { ...shape, ...linkUp(placed.byHash, sizeOf(shape)), left: placed.left };
}

interface Link {
  readonly id: number;
  readonly offset: number;
}

type HashShape = Pick<GramTable, 'stride' | 'shift'>;

function sizeOf({ shift }: HashShape): number {
  return 2 ** (32 - shift);
}

function placeWindows(pool: LiteralPool, ids: readonly number[], shape: HashShape) {
  const { stride } = shape;
  const hashes = ids.map(id => hashesOf(pool, id, shape));
  const frequency = new Uint32Array(sizeOf(shape));
  for (const list of hashes) for (const hash of list) frequency[hash]!++;
  const commonness = (id: number, list: Uint16Array): readonly number[] =>
    Array.from(list, (hash, offset) => frequency[hash]! + (isWord(pool, pool.start[id]! + offset) ? 1 : 0));
  const byHash = new Map<number, Link[]>();
  const work = new Uint32Array(sizeOf(shape));
  const left: number[] = [];
  let links = 0;
  for (const [index, id] of ids.entries()) {
    const list = hashes[index]!;
    const length = list.length + GRAM - 1;
    const own = 1 + (length >> 5);
    const begin = rarest(commonness(id, list), stride);
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

function hashesOf({ bytes, start }: LiteralPool, id: number, { shift }: HashShape): Uint16Array {
  const from = start[id]!;
  const hashes = new Uint16Array(start[id + 1]! - from - GRAM + 1);
  let group = 0;
  for (let i = 0; i < GRAM - 1; i++) group = (group >>> 8) | (bytes[from + i]! << 24);
  for (let i = 0; i < hashes.length; i++) {
    group = (group >>> 8) | (bytes[from + i + GRAM - 1]! << 24);
    hashes[i] = hashGroup(group, shift);
  }
  return hashes;
}

/** Letters alone are likely to stand in any text. */
function isWord({ bytes }: LiteralPool, from: number): boolean {
  for (let at = from; at < from + GRAM; at++) if (bytes[at]! < SMALL_A || bytes[at]! > SMALL_Z) return false;
  return true;
}

function rarest(commonness: readonly number[], stride: number): number {
  let best = 0;
  let least = Infinity;
  for (let begin = 0; begin + stride <= commonness.length; begin++) {
    let sum = 0;
    for (let i = begin; i < begin + stride; i++) sum += commonness[i]!;
    if (sum < least) [best, least] = [begin, sum];
  }
  return best;
}

/** The groups of a window, also as a text that is not folded can have them. */
function variantsOf(pool: LiteralPool, id: number, begin: number, { stride, shift }: HashShape) {
  const from = pool.start[id]!;
  const to = pool.start[id + 1]!;
  const found: { readonly hash: number; readonly offset: number }[] = [];
  for (let offset = begin; offset < begin + stride; offset++) {
    let groups = [0];
    for (let at = from + offset; at < from + offset + GRAM; at++) {
      groups = unitsOf(pool, at, to).flatMap(unit => groups.map(group => (group >>> 8) | (unit << 24)));
    }
    for (const hash of new Set(groups.map(group => hashGroup(group, shift)))) found.push({ hash, offset });
  }
  return found;
}

const [SMALL_A, SMALL_Z, SMALL_K, SMALL_I] = [0x61, 0x7a, 0x6b, 0x69];
/** U+212A and U+0130 without the bits that a byte does not have. */
const [KELVIN, CAPITAL_I_WITH_DOT] = [0x2a, 0x30];

/** Every unit that folds to a byte of ASCII, besides its capital, as groups hold it: the Kelvin sign, and İ at the end. */
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
