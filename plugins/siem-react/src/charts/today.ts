/**
 * Tells whether a day is not over yet, so that its sums are still growing.
 * @param day - UTC day, `YYYY-MM-DD`
 * @param nowMs - now, ms since the epoch
 * @returns true for today
 */
export function isToday(day: string, nowMs: number = Date.now()): boolean {
  return day.slice(0, 10) === new Date(nowMs).toISOString().slice(0, 10);
}

/** How strongly a bar is drawn whose day is not over. */
export const SO_FAR_OPACITY = 0.45;
