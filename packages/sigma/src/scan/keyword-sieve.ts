import type { Block } from './block.js';
import type { Line } from './line.js';
import type { Shape } from './shape-tree.js';

/** Runs of characters that JSON can write in one way only, escapes with \u aside. */
const PLAIN_RUN = /[ !#-.0-[\]-~]+/g;
const GRAM = 4;
const MAX_STRIDE = 16;
const FOLD = 0x20202020;
const FILTER_BITS = 13;
const HASH = 0x9e3779b1;

/** Where a gram stands in a part of a keyword. */
interface Place {
  readonly bytes: Uint8Array;
  readonly at: number;
}

/**
 * Tells for most lines, by a look at few of their bytes, that no keyword stands in them. It looks at four bytes at a
 * time (a gram), as many apart as the shortest keyword allows.
 */
export class KeywordSieve {
  readonly #stride: number;
  /** Whether some gram has this hash. */
  readonly #filter = new Uint8Array(1 << FILTER_BITS);
  /** The grams, each at the first free place from its hash on. */
  readonly #grams: Int32Array;
  readonly #places: ReadonlyMap<number, readonly Place[]>;
  readonly #inNumbers: boolean;

  private constructor(runs: readonly string[], inNumbers: boolean) {
    const shortest = Math.min(...runs.map(run => run.length));
    this.#stride = Math.min(MAX_STRIDE, shortest - GRAM + 1);
    this.#inNumbers = inNumbers;
    const places = new Map<number, Place[]>();
    for (const window of new Set(runs.map(run => rarestWindow(run, this.#stride + GRAM - 1)))) {
      const bytes = Uint8Array.from(window, char => char.charCodeAt(0));
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < this.#stride; at++) {
        const gram = view.getInt32(at, true) | FOLD;
        this.#filter[hash(gram)] = 1;
        const there = places.get(gram);
        if (there === undefined) places.set(gram, [{ bytes, at }]);
        else there.push({ bytes, at });
      }
    }
    this.#places = places;
    this.#grams = createGramSet([...places.keys()]);
  }

  /**
   * @param literals - Folded keywords of which one must stand in a line that is not passed over.
   * @returns The sieve, or undefined when a keyword is too short for one or has no plain run.
   */
  static create(literals: readonly string[]): KeywordSieve | undefined {
    const runs = literals.map(longestPlainRun);
    const inWords = literals.some(literal => 'true false'.includes(literal));
    if (runs.length === 0 || inWords || runs.some(run => run.length < GRAM)) return undefined;
    return new KeywordSieve(
      runs,
      literals.some(literal => /^[-+.\deinfty]*$/.test(literal)),
    );
  }

  /**
   * Whether a keyword may stand in a value of a line.
   *
   * @param block - The bytes.
   * @param line - The line, taken apart.
   * @param shape - Its shape.
   * @returns False when no keyword stands there.
   */
  mayHold(block: Block, line: Line, shape: Shape): boolean {
    const { starts, ends, hasOddNumber } = line.values;
    if (hasOddNumber && this.#inNumbers) return true;
    const least = this.#stride + GRAM - 1;
    for (let slot = 0; slot < shape.isNumber.length; slot++) {
      const start = starts[slot]!;
      const end = ends[slot]!;
      if (end - start < least || (shape.isNumber[slot] === true && !this.#inNumbers)) continue;
      if (this.#scan(block, start, end) || block.hidesAscii(start, end)) return true;
    }
    return false;
  }

  #scan(block: Block, start: number, end: number): boolean {
    const { view } = block;
    const filter = this.#filter;
    const stride = this.#stride;
    const last = end - GRAM;
    let at = start;
    // Four grams at a time: nearly always none is in the filter.
    for (let near = last - 3 * stride; at <= near; at += 4 * stride) {
      const some =
        filter[hash(view.getInt32(at, true) | FOLD)]! |
        filter[hash(view.getInt32(at + stride, true) | FOLD)]! |
        filter[hash(view.getInt32(at + 2 * stride, true) | FOLD)]! |
        filter[hash(view.getInt32(at + 3 * stride, true) | FOLD)]!;
      if (some !== 0 && this.#look(block, at, at + 3 * stride)) return true;
    }
    return this.#look(block, at, last);
  }

  /** Looks at the grams between two places exactly. */
  #look({ bytes, view }: Block, start: number, last: number): boolean {
    const grams = this.#grams;
    const mask = grams.length - 1;
    for (let at = start; at <= last; at += this.#stride) {
      const gram = view.getInt32(at, true) | FOLD;
      let place = hash(gram) & mask;
      while (grams[place] !== 0 && grams[place] !== gram) place = (place + 1) & mask;
      if (grams[place] === gram && standsAround(this.#places.get(gram)!, bytes, at)) return true;
    }
    return false;
  }
}

/** No gram is 0: each byte has the bit of small letters. */
function createGramSet(grams: readonly number[]): Int32Array {
  const set = new Int32Array(2 ** Math.ceil(Math.log2(4 * grams.length + 1)));
  const mask = set.length - 1;
  for (const gram of grams) {
    let place = hash(gram) & mask;
    while (set[place] !== 0) place = (place + 1) & mask;
    set[place] = gram;
  }
  return set;
}

function standsAround(places: readonly Place[], bytes: Uint8Array, found: number): boolean {
  for (const { bytes: wanted, at } of places) {
    const start = found - at;
    let matched = 0;
    if (start < 0) continue;
    while (matched < wanted.length && (bytes[start + matched]! | 0x20) === (wanted[matched]! | 0x20)) matched++;
    if (matched === wanted.length) return true;
  }
  return false;
}

function hash(gram: number): number {
  return Math.imul(gram, HASH) >>> (32 - FILTER_BITS);
}

/** A trailing i may be the beginning of what the Turkish capital folds to: it is not counted. */
function longestPlainRun(literal: string): string {
  const runs = literal.match(PLAIN_RUN) ?? [];
  return runs.map(run => run.replace(/i$/, '')).reduce((best, run) => (run.length > best.length ? run : best), '');
}

/** The part of a text that is least likely to stand in a log by chance. */
function rarestWindow(text: string, length: number): string {
  let best = text.slice(0, length);
  for (let at = 1; at + length <= text.length; at++) {
    const window = text.slice(at, at + length);
    if (commonness(window) < commonness(best)) best = window;
  }
  return best;
}

function commonness(text: string): number {
  return text.split('').reduce((sum, char) => sum + ('etaoinrs'.includes(char) ? 3 : /[a-z\d]/.test(char) ? 2 : 0), 0);
}
