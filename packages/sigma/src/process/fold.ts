/**
 * Folds case, the same on rules and on events. Capital sigma always becomes σ, whatever stands around it, so that a
 * part of a text folds as it does inside the whole.
 *
 * @param text - Any text.
 * @returns The folded text; its length can differ.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('ς') ? text.replaceAll('Σ', 'σ').toLowerCase() : lower;
}
