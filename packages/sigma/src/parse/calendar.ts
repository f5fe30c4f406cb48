const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/**
 * Reads a calendar day as Sigma writes it.
 *
 * @param text - Such as `2026-03-31`.
 * @returns Its first millisecond in UTC, since 1970; undefined where it is not written so, or there is no such day.
 */
export function dayOf(text: string): number | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).toISOString().startsWith(text) ? time : undefined;
}
