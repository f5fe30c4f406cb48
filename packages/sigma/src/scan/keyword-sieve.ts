import type { Block } from './block.js';

/** Literals are sought by pieces that JSON can write in one way only, escapes with \u aside. */
const PLAIN_RUN = /[ !#-.0-[\]-~]+/g;
const GRAM = 4;
const TABLE_BITS = 15;
const FOLD = 0x20202020;

interface Piece {
  readonly bytes: Uint8Array;
  /** Where in the piece the gram stands that led here. */
  readonly at: number;
}

/**
 * Tells for most lines, by a look at few of their bytes, that no keyword stands in them. It looks at four bytes at a
 * time, as many apart as the shortest keyword allows.
 */
export class KeywordSieve {
  readonly #stride: number;
  readonly #table = new Uint8Array(1 << TABLE_BITS);
  readonly #byGram = new Map<number, Piece[]>();
  readonly #inNumbers: boolean;

  private constructor(pieces: readonly Uint8Array[], inNumbers: boolean) {
    this.#inNumbers = inNumbers;
    this.#stride = Math.min(...pieces.map(piece => piece.length)) - GRAM + 1;
    for (const bytes of pieces) {
      const view = new DataView(bytes.buffer);
      for (let at = 0; at + GRAM <= bytes.length; at++) {
        const gram = view.getInt32(at, true) | FOLD;
        this.#table[hash(gram)] = 1;
        const there = this.#byGram.get(gram);
        if (there === undefined) this.#byGram.set(gram, [{ bytes, at }]);
        else there.push({ bytes, at });
      }
    }
  }

  /**
   * @param literals - Folded keywords of which one must stand in a line that is not passed over.
   * @returns The sieve, or undefined when a keyword is too short for one or has no plain piece.
   */
  static create(literals: readonly string[]): KeywordSieve | undefined {
    const pieces = literals.map(longestPlainRun);
    if (pieces.length === 0 || pieces.some(piece => piece.length < GRAM)) return undefined;
    const inNumbers = literals.some(literal => /^[-+.\deinfty]*$/.test(literal));
    return new KeywordSieve([...new Set(pieces)].map(toBytes), inNumbers);
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
    if (block.hidesAscii(start, end) || (hasOddNumber && this.#inNumbers)) return true;
    const { view } = block;
    const table = this.#table;
    const stride = this.#stride;
    for (let at = start, last = end - GRAM; at <= last; at += stride) {
      const gram = view.getInt32(at, true) | FOLD;
      if (table[hash(gram)] !== 0 && this.#confirm(block.bytes, at, gram)) return true;
    }
    return false;
  }

  #confirm(bytes: Uint8Array, found: number, gram: number): boolean {
    for (const piece of this.#byGram.get(gram) ?? []) {
      const start = found - piece.at;
      let at = 0;
      if (start < 0) continue;
      while (at < piece.bytes.length && (bytes[start + at]! | 0x20) === (piece.bytes[at]! | 0x20)) at++;
      if (at === piece.bytes.length) return true;
    }
    return false;
  }
}

/** A trailing i may be the beginning of what the Turkish capital folds to: it is not counted. */
function longestPlainRun(literal: string): string {
  const runs = literal.match(PLAIN_RUN) ?? [];
  return runs.map(run => run.replace(/i$/, '')).reduce((best, run) => (run.length > best.length ? run : best), '');
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, char => char.charCodeAt(0));
}

function hash(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - TABLE_BITS);
}
