/**
 * Puts renewed rows into the order that is on the screen, so that no row jumps under the reader's hand.
 * @param shown - rows on the screen
 * @param renewed - the same page, read again
 * @returns renewed rows in the old order, newcomers last; and whether the new order differs
 */
export function keepOrder<T extends { readonly id: string }>(
  shown: readonly T[],
  renewed: readonly T[],
): { readonly rows: readonly T[]; readonly moved: boolean } {
  const byId = new Map(renewed.map(row => [row.id, row]));
  const kept = shown.flatMap(({ id }) => byId.get(id) ?? []);
  const keptIds = new Set(kept.map(({ id }) => id));
  const rows = [...kept, ...renewed.filter(({ id }) => !keptIds.has(id))];
  return { rows, moved: rows.some((row, index) => row.id !== renewed[index]?.id) };
}
