/**
 * Folds case, the same on rules and on events. Every sigma becomes σ, also at the end of a word, so that a part of a
 * text folds as it does inside the whole.
 *
 * @param text - Any text.
 * @returns The folded text; its length can differ.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
}

/** Shorter texts are folded as fast as they are compared. */
const MIN_KEPT_CHARS = 64;
let lastText = '';
let lastFolded = '';

/**
 * Folds case as {@link fold} does; several folds of one long text in a row cost one.
 *
 * @param text - Any text.
 * @returns The folded text.
 */
export function foldKept(text: string): string {
  if (text.length < MIN_KEPT_CHARS) return fold(text);
  if (text !== lastText) {
    lastFolded = fold(text);
    lastText = text;
  }
  return lastFolded;
}
