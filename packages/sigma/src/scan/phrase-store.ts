/** The place of some bytes in a store. */
export type PhraseKey = number;

const FIRST_WORDS = 2 ** 8;
/** Before the words of a phrase: how many words there is room for, and its length in bytes. */
const [ROOM, LENGTH, WORDS] = [0, 1, 2];
/** The bits that count of a last word, by how many bytes of it are the phrase's. */
const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff);

/**
 * Many short pieces of bytes to find again, word by word, all in one memory: the fast loops go from one to the next
 * without a detour over objects. A class so that the memory can grow.
 */
export class PhraseStore {
  #memory = new Int32Array(FIRST_WORDS);
  #filled = 0;

  /** How much is used, in words of four bytes. */
  get size(): number {
    return this.#filled;
  }

  /** Forgets everything; keys of before mean nothing any more. */
  clear(): void {
    this.#filled = 0;
  }

  /**
   * Keeps bytes.
   *
   * @param view - The bytes; three more than the phrase may be read.
   * @param start - The first byte.
   * @param end - The place after the last one.
   * @param instead - A phrase that is no longer needed and may be overwritten.
   * @returns Where they are kept.
   */
  add(view: DataView, start: number, end: number, instead?: PhraseKey): PhraseKey {
    const length = end - start;
    const words = (length + 3) >> 2;
    const key = instead !== undefined && this.#memory[instead + ROOM]! >= words ? instead : this.#reserve(words);
    const memory = this.#memory;
    memory[key + LENGTH] = length;
    for (let i = 0; i < words; i++) memory[key + WORDS + i] = view.getInt32(start + i * 4, true);
    if ((length & 3) !== 0) memory[key + WORDS + words - 1]! &= MASKS[length & 3]!;
    return key;
  }

  #reserve(words: number): PhraseKey {
    const key = this.#filled;
    this.#filled += WORDS + words;
    if (this.#filled > this.#memory.length) {
      const old = this.#memory;
      this.#memory = new Int32Array(this.#filled * 2);
      this.#memory.set(old);
    }
    this.#memory[key + ROOM] = words;
    return key;
  }

  /** @returns The length of a phrase in bytes. */
  lengthOf(key: PhraseKey): number {
    return this.#memory[key + LENGTH]!;
  }

  /**
   * @param key - A phrase.
   * @param view - The bytes; three more than the phrase may be read.
   * @param at - The place; the caller knows that there are as many bytes.
   * @returns Whether the phrase stands there.
   */
  standsAt(key: PhraseKey, view: DataView, at: number): boolean {
    const memory = this.#memory;
    const length = memory[key + LENGTH]!;
    let place = key + WORDS;
    let from = at;
    for (const last = at + length - 4; from <= last; from += 4, place++) {
      if (view.getInt32(from, true) !== memory[place]) return false;
    }
    const rest = length & 3;
    return rest === 0 || (view.getInt32(from, true) & MASKS[rest]!) === memory[place];
  }
}
