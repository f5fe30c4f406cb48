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
  const byHash = new Map<number, Link[]>();
  const work = new Uint32Array(sizeOf(shape));
  const left: number[] = [];
  let links = 0;
  for (const [index, id] of ids.entries()) {
    const list = hashes[index]!;
    const length = list.length + GRAM - 1;
    const own = 1 + (length >> 5);
    const begin = rarest(commonness(pool, id, list, frequency), stride);
    const taken = variantsOf(pool, id, begin, list, shape);
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

/** How often each group of a literal stands in all of them; letters alone are likely to stand in any text. */
function commonness(
  { bytes, start }: LiteralPool,
  id: number,
  hashes: Uint16Array,
  frequency: Uint32Array,
): Uint32Array {
  const from = start[id]!;
  const common = new Uint32Array(hashes.length);
  let letters = 0;
  for (let at = 0; at < hashes.length + GRAM - 1; at++) {
    const byte = bytes[from + at]!;
    letters = byte < SMALL_A || byte > SMALL_Z ? 0 : letters + 1;
    const offset = at - GRAM + 1;
    if (offset >= 0) common[offset] = frequency[hashes[offset]!]! + (letters >= GRAM ? 1 : 0);
  }
  return common;
}

/** Where the window begins whose groups are the rarest together, the first of equals. */
function rarest(common: Uint32Array, stride: number): number {
  let sum = 0;
  for (let i = 0; i < stride; i++) sum += common[i]!;
  let best = 0;
  let least = sum;
  for (let begin = 1; begin + stride <= common.length; begin++) {
    sum += common[begin + stride - 1]! - common[begin - 1]!;
    if (sum < least) [best, least] = [begin, sum];
  }
  return best;
}

interface GroupVariant {
  readonly hash: number;
  readonly offset: number;
}

/** The groups of a window, also as a text that is not folded can have them. */
function variantsOf(
  pool: LiteralPool,
  id: number,
  begin: number,
  hashes: Uint16Array,
  { stride, shift }: HashShape,
): readonly GroupVariant[] {
  const from = pool.start[id]!;
  const to = pool.start[id + 1]!;
  const found: GroupVariant[] = [];
  for (let offset = begin; offset < begin + stride; offset++) {
    let groups: readonly number[] | undefined;
    for (let at = from + offset; at < from + offset + GRAM; at++) {
      if (isFoldedTo(pool, at, to)) groups = foldedFrom(pool, from + offset, to);
    }
    if (groups === undefined) found.push({ hash: hashes[offset]!, offset });
    else for (const hash of new Set(groups.map(group => hashGroup(group, shift)))) found.push({ hash, offset });
  }
  return found;
}

/** Every group that folds to the four bytes from a place on. */
function foldedFrom(pool: LiteralPool, from: number, to: number): readonly number[] {
  let groups = [0];
  for (let at = from; at < from + GRAM; at++) {
    groups = unitsOf(pool, at, to).flatMap(unit => groups.map(group => (group >>> 8) | (unit << 24)));
  }
  return groups;
}

const [SMALL_A, SMALL_Z, SMALL_K, SMALL_I] = [0x61, 0x7a, 0x6b, 0x69];
/** U+212A and U+0130 without the bits that a byte does not have. */
const [KELVIN, CAPITAL_I_WITH_DOT] = [0x2a, 0x30];

/** Every unit that folds to a byte of ASCII, besides its capital, as groups hold it: the Kelvin sign, and İ at the end. */
function unitsOf(pool: LiteralPool, at: number, to: number): readonly number[] {
  const byte = pool.bytes[at]!;
  if (!isFoldedTo(pool, at, to)) return [byte];
  return [byte, byte === SMALL_K ? KELVIN : CAPITAL_I_WITH_DOT];
}

function isFoldedTo({ bytes }: LiteralPool, at: number, to: number): boolean {
  const byte = bytes[at];
  return byte === SMALL_K || (byte === SMALL_I && at === to - 1);
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
