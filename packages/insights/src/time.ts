/** One minute in ms. */
export const MINUTE_MS = 60_000;
/** One hour in ms. */
export const HOUR_MS = 3_600_000;
/** One UTC day in ms. */
export const DAY_MS = 86_400_000;

/**
 * The UTC day of an instant.
 *
 * @param timeMs - ms since 1970-01-01 UTC
 * @returns The day as YYYY-MM-DD.
 */
export function utcDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/**
 * The first instant of a UTC day.
 *
 * @param day - YYYY-MM-DD
 * @returns ms since 1970-01-01 UTC.
 */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * UTC days in a row, oldest first.
 *
 * @param lastDay - the newest of them, YYYY-MM-DD
 * @param count - how many
 * @returns The days as YYYY-MM-DD.
 */
export function daysUntil(lastDay: string, count: number): readonly string[] {
  const last = startOfDay(lastDay);
  return Array.from({ length: count }, (_, index) => utcDay(last - (count - 1 - index) * DAY_MS));
}

/**
 * Tells working days from weekends, in UTC.
 *
 * @param timeMs - ms since 1970-01-01 UTC
 * @returns True on Saturday and Sunday.
 */
export function isWeekend(timeMs: number): boolean {
  const weekday = new Date(timeMs).getUTCDay();
  return weekday === 0 || weekday === 6;
}
