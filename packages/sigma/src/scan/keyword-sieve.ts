import type { Block } from './block.js';

/** Runs of characters that JSON can write in one way only, escapes with \u aside. */
const PLAIN_RUN = /[ !#-.0-[\]-~]+/g;
const GRAM = 4;
const MAX_STRIDE = 16;
const FOLD = 0x20202020;
const FILTER_BITS = 12;
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
  }

  /**
   * @param literals - Folded keywords of which one must stand in a line that is not passed over.
   * @returns The sieve, or undefined when a keyword is too short for one or has no plain run.
   */
  static create(literals: readonly string[]): KeywordSieve | undefined {
    const runs = literals.map(longestPlainRun);
    if (runs.length === 0 || runs.some(run => run.length < GRAM)) return undefined;
    return new KeywordSieve(
      runs,
      literals.some(literal => /^[-+.\deinfty]*$/.test(literal)),
    );
  }

  /**
   * Whether a keyword may stand in a line.
   *
   * @param block - The bytes.
   * @param start - The first byte of the line.
   * @param end - The end of the line.
   * @param hasOddNumber - Whether a number is written otherwise than its text would be.
   * @returns False when no keyword stands there.
   */
  mayHold(block: Block, start: number, end: number, hasOddNumber: boolean): boolean {
    if (hasOddNumber && this.#inNumbers) return true;
    return this.#scan(block, start, end) || block.hidesAscii(start, end);
  }

  #scan({ bytes, view }: Block, start: number, end: number): boolean {
    const filter = this.#filter;
    const stride = this.#stride;
    for (let at = start, last = end - GRAM; at <= last; at += stride) {
      const gram = view.getInt32(at, true) | FOLD;
      if (filter[hash(gram)] === 0) continue;
      const places = this.#places.get(gram);
      if (places !== undefined && standsAround(places, bytes, at)) return true;
    }
    return false;
  }
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
