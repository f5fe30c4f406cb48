import type { FoldedBytes } from './folded-bytes.js';
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
  return Math.imul(group | SMALL, 0x9e3779b1) >>> shift;
}

/** The bit by which small letters of ASCII differ from capitals, in each byte of a group. */
export const SMALL = 0x20202020;

/** Which literals can stand around a group of four bytes. */
export interface GramTable {
  /** For each hash of a group the first of its links, 0 for none. */
  readonly heads: Uint16Array;
  /** Predicates; the last one of a group as its complement. */
  readonly linkId: Int32Array;
  /** The group with {@link SMALL}: different ones can have the same hash. */
  readonly linkGroup: Int32Array;
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
/** A group is written in at most so many ways: each of its bytes in one besides its own. */
const VARIANTS = 2 ** GRAM;

/**
 * Chooses a window in each literal, where its groups are rare among the literals, and puts these groups into a table.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - Predicates with literals of four bytes and more.
 * @param sample - A text such as those that will be searched: its groups are no good signs of a literal.
 * @returns The table.
 */
export function createGramTable(pool: LiteralPool, ids: readonly number[], sample?: FoldedBytes): GramTable {
  const shortest = ids.reduce((least, id) => Math.min(least, pool.start[id + 1]! - pool.start[id]!), MAX_WINDOW);
  const affordable = Math.floor(2 ** MAX_BITS / SPARSITY / ids.length);
  const stride = Math.max(1, Math.min(shortest - GRAM + 1, affordable));
  const bits = Math.ceil(Math.log2(ids.length * stride * SPARSITY));
  const shape = { stride, shift: 32 - Math.max(MIN_BITS, Math.min(MAX_BITS, bits)) };
  const placed = placeWindows(pool, ids, shape, sample);
  return { ...shape, ...linkUp(placed.links, shape.shift), left: placed.left };
}

type HashShape = Pick<GramTable, 'stride' | 'shift'>;

/** Groups of literals, in the order in which literals come. */
interface Links {
  readonly group: Int32Array;
  readonly id: Int32Array;
  readonly offset: Uint16Array;
  count: number;
}

function placeWindows(pool: LiteralPool, ids: readonly number[], shape: HashShape, sample: FoldedBytes | undefined) {
  const { stride, shift } = shape;
  const frequency = countGroups(pool, ids, shift);
  if (sample !== undefined) addSample(frequency, sample, shift);
  const room = Math.min(MAX_LINKS, ids.length * stride * VARIANTS) + stride * VARIANTS;
  const links: Links = {
    group: new Int32Array(room),
    id: new Int32Array(room),
    offset: new Uint16Array(room),
    count: 0,
  };
  const work = new Uint32Array(frequency.length);
  const left: number[] = [];
  const longest = ids.reduce((most, id) => Math.max(most, pool.start[id + 1]! - pool.start[id]!), 0);
  const common = new Uint32Array(Math.min(longest, MAX_BYTES));
  const placeOf = (link: number): number => hashGroup(links.group[link]!, shift);
  for (const id of ids) {
    const length = pool.start[id + 1]! - pool.start[id]!;
    const first = links.count;
    const own = 1 + (length >> 5);
    let crowded = length > MAX_BYTES;
    if (!crowded) {
      const begin = rarest(common, weighGroups(pool, id, frequency, shift, common), stride);
      for (let offset = begin; offset < begin + stride; offset++) addGroup(pool, id, offset, links);
    }
    for (let link = first; link < links.count; link++) crowded ||= work[placeOf(link)]! + own > MAX_WORK;
    if (crowded || links.count > MAX_LINKS) {
      left.push(id);
      links.count = first;
    }
    for (let link = first; link < links.count; link++) work[placeOf(link)]! += own;
  }
  return { links, left };
}

/** How often each group stands in the literals. */
function countGroups({ bytes, start }: LiteralPool, ids: readonly number[], shift: number): Uint32Array {
  const frequency = new Uint32Array(2 ** (32 - shift));
  for (const id of ids) {
    const to = start[id + 1]!;
    let at = start[id]!;
    let group = 0;
    for (const second = at + GRAM - 1; at < second; at++) group = (group >>> 8) | (bytes[at]! << 24);
    for (; at < to; at++) {
      group = (group >>> 8) | (bytes[at]! << 24);
      frequency[hashGroup(group, shift)]!++;
    }
  }
  return frequency;
}

/** A group of a text counts as much as one that stands in so many literals. */
const SAMPLE_WEIGHT = 64;
const MAX_SAMPLE_BYTES = 2 ** 13;

function addSample(frequency: Uint32Array, { view, length }: FoldedBytes, shift: number): void {
  const last = Math.min(length, MAX_SAMPLE_BYTES) - GRAM;
  for (let at = 0; at <= last; at++) frequency[hashGroup(view.getInt32(at, true), shift)]! += SAMPLE_WEIGHT;
}

/**
 * How often each group of a literal stands in all of them; letters alone are likely to stand in any text.
 *
 * @returns How many groups the literal has.
 */
function weighGroups(
  { bytes, start }: LiteralPool,
  id: number,
  frequency: Uint32Array,
  shift: number,
  common: Uint32Array,
): number {
  const from = start[id]! + GRAM - 1;
  const to = start[id + 1]!;
  let letters = 0;
  let group = 0;
  for (let at = from - GRAM + 1; at < to; at++) {
    const byte = bytes[at]!;
    letters = byte < SMALL_A || byte > SMALL_Z ? 0 : letters + 1;
    group = (group >>> 8) | (byte << 24);
    if (at >= from) common[at - from] = frequency[hashGroup(group, shift)]! + (letters >= GRAM ? 1 : 0);
  }
  return to - from;
}

/** Where the window begins whose groups are the rarest together, the first of equals. */
function rarest(common: Uint32Array, groups: number, stride: number): number {
  let sum = 0;
  for (let i = 0; i < stride; i++) sum += common[i]!;
  let best = 0;
  let least = sum;
  for (let begin = 1; begin + stride <= groups; begin++) {
    sum += common[begin + stride - 1]! - common[begin - 1]!;
    if (sum < least) [best, least] = [begin, sum];
  }
  return best;
}

/** Adds a group of a literal, also as a text that is not folded can have it. */
function addGroup(pool: LiteralPool, id: number, offset: number, links: Links): void {
  const { bytes, start } = pool;
  const from = start[id]! + offset;
  const to = start[id + 1]!;
  for (let at = from; at < from + GRAM; at++) {
    if (!isFoldedTo(bytes, at, to)) continue;
    for (const group of new Set(foldedFrom(pool, from, to).map(other => other | SMALL))) {
      addLink(links, group, id, offset);
    }
    return;
  }
  const group = bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24);
  addLink(links, group | SMALL, id, offset);
}

function addLink(links: Links, group: number, id: number, offset: number): void {
  links.group[links.count] = group;
  links.id[links.count] = id;
  links.offset[links.count++] = offset;
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
  if (!isFoldedTo(pool.bytes, at, to)) return [byte];
  return [byte, byte === SMALL_K ? KELVIN : CAPITAL_I_WITH_DOT];
}

function isFoldedTo(bytes: Uint8Array, at: number, to: number): boolean {
  const byte = bytes[at];
  return byte === SMALL_K || (byte === SMALL_I && at === to - 1);
}

/** Puts links of one hash side by side. */
function linkUp({ group, id, offset, count }: Links, shift: number) {
  const heads = new Uint16Array(2 ** (32 - shift));
  const linkId = new Int32Array(count + 1);
  const linkGroup = new Int32Array(count + 1);
  const linkOffset = new Uint16Array(count + 1);
  // Counts, then ends, then, link by link from the last one, beginnings.
  const next = new Uint32Array(heads.length);
  for (let link = 0; link < count; link++) next[hashGroup(group[link]!, shift)]!++;
  let end = 1;
  for (let at = 0; at < next.length; at++) if (next[at]! > 0) next[at] = end += next[at]!;
  for (let link = count - 1; link >= 0; link--) {
    const hash = hashGroup(group[link]!, shift);
    const place = --next[hash]!;
    linkId[place] = heads[hash] === 0 ? ~id[link]! : id[link]!;
    linkGroup[place] = group[link]!;
    linkOffset[place] = offset[link]!;
    heads[hash] = place;
  }
  return { heads, linkId, linkGroup, linkOffset };
}
