import type { FieldClass } from '../compile/field-matcher.js';
import type { Block } from './block.js';
import { PhraseStore } from './phrase-store.js';
import type { PhraseKey } from './phrase-store.js';

const MIN_SIZE = 64;
const MAX_SIZE = 1_024;
const MAX_BYTES = 2_048;
const WINDOW = 512;
const PAUSE = 4_096;
/** In words: past it the cache begins anew. */
const MAX_STORED = 2 ** 18;

/**
 * Finds the class of a value by its bytes as they stand in the line, escapes and all, so that a value that was seen is
 * neither cut out nor decoded. Direct-mapped with a full compare; it grows while it misses often, and rests for a while
 * when that does not help.
 */
export class RawCache {
  readonly #store = new PhraseStore();
  #keys: (PhraseKey | undefined)[] = createPlaces(MIN_SIZE);
  #classes: (FieldClass | undefined)[] = createPlaces(MIN_SIZE);
  #lookups = 0;
  #misses = 0;
  #resting = 0;

  /**
   * @param block - The bytes.
   * @param start - The first byte of the value.
   * @param end - The place after it.
   * @param compute - Tells the class of a value that is not kept.
   * @returns The class.
   */
  get(block: Block, start: number, end: number, compute: () => FieldClass): FieldClass {
    const length = end - start;
    if (length > MAX_BYTES) return compute();
    if (this.#resting > 0) {
      this.#resting--;
      return compute();
    }
    const { view } = block;
    if (++this.#lookups === WINDOW) this.#review();
    const slot = hash(view, start, end) & (this.#keys.length - 1);
    const key = this.#keys[slot];
    const store = this.#store;
    if (key !== undefined && store.lengthOf(key) === length && store.standsAt(key, view, start)) {
      return this.#classes[slot]!;
    }
    this.#misses++;
    const found = compute();
    this.#keys[slot] = store.add(view, start, end, key);
    this.#classes[slot] = found;
    if (store.size > MAX_STORED) this.#reset(this.#keys.length);
    return found;
  }

  #reset(size: number): void {
    this.#keys = createPlaces(size);
    this.#classes = createPlaces(size);
    this.#store.clear();
  }

  #review(): void {
    const size = this.#keys.length;
    if (this.#misses > WINDOW / 16 && size < MAX_SIZE) {
      this.#reset(size * 4);
    } else if (this.#misses > WINDOW / 2) this.#resting = PAUSE;
    this.#lookups = this.#misses = 0;
  }
}

/**
 * Of the length and all words: paths, and traces of calls, often differ in few bytes alone. Two sums go side by side, as
 * one would wait for itself.
 */
function hash(view: DataView, start: number, end: number): number {
  let even = end - start;
  let odd = 0;
  // The last words reach over the end, where the same things stand mostly.
  for (let at = start; at < end; at += 8) {
    even = (Math.imul(even, 31) + view.getInt32(at, true)) | 0;
    odd = (Math.imul(odd, 37) + view.getInt32(at + 4, true)) | 0;
  }
  const mixed = even ^ Math.imul(odd, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1) >>> 16;
}

function createPlaces<T>(size: number): (T | undefined)[] {
  return Array<T | undefined>(size).fill(undefined);
}
