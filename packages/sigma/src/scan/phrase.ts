/** Some bytes to find again, as words that are compared four bytes at a time. */
export interface Phrase {
  readonly length: number;
  readonly words: Int32Array;
  /** Where the last word stands: it overlaps the one before when the length is no multiple of four. */
  readonly lastAt: number;
  readonly lastWord: number;
  /** Which bits of the last word count: all but for phrases of less than four bytes. */
  readonly lastMask: number;
}

/**
 * Makes a phrase of bytes.
 *
 * @param view - The bytes; three more than the phrase may be read.
 * @param start - The first byte.
 * @param end - The place after the last byte.
 * @returns The phrase; it keeps its own copy.
 */
export function createPhrase(view: DataView, start: number, end: number): Phrase {
  const length = end - start;
  const words = new Int32Array(Math.max(0, (length - 1) >> 2));
  for (let i = 0; i < words.length; i++) words[i] = view.getInt32(start + i * 4, true);
  const lastAt = Math.max(0, length - 4);
  const lastMask = length >= 4 ? -1 : (1 << (length * 8)) - 1;
  return { length, words, lastAt, lastWord: view.getInt32(start + lastAt, true) & lastMask, lastMask };
}

/**
 * Whether a phrase stands at a place.
 *
 * @param phrase - See {@link Phrase}.
 * @param view - The bytes.
 * @param at - The place; the caller knows that there are as many bytes.
 * @returns True when every byte is the same.
 */
export function standsAt(phrase: Phrase, view: DataView, at: number): boolean {
  const { words } = phrase;
  if (((view.getInt32(at + phrase.lastAt, true) ^ phrase.lastWord) & phrase.lastMask) !== 0) return false;
  for (let i = 0; i < words.length; i++, at += 4) {
    if (view.getInt32(at, true) !== words[i]) return false;
  }
  return true;
}
