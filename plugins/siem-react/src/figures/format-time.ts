import { formatDuration } from './format-figure';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * Writes a time relative to now: `3 h ago`, `in 2 min`, `just now`.
 * @param iso - time in ISO 8601
 * @param nowMs - now, ms since the epoch
 * @returns the distance in its largest unit
 */
export function formatRelative(iso: string, nowMs: number): string {
  const distanceMs = nowMs - Date.parse(iso);
  if (Number.isNaN(distanceMs)) return 'unknown';
  if (Math.abs(distanceMs) < 5_000) return 'just now';
  return distanceMs > 0 ? `${formatDuration(distanceMs)} ago` : `in ${formatDuration(-distanceMs)}`;
}

/**
 * Writes a time in full with its zone.
 * @param iso - time in ISO 8601
 * @param timeZone - IANA zone; the reader's own by default
 * @returns for instance `23 Nov 2026, 02:04:13 UTC`
 */
export function formatAbsolute(iso: string, timeZone?: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(time);
}

/**
 * Writes a UTC day for an axis.
 * @param day - `YYYY-MM-DD`
 * @returns for instance `23 Nov`
 */
export function formatDay(day: string): string {
  return formatWith(dayFormat, day);
}

/**
 * Writes a UTC day in full.
 * @param day - `YYYY-MM-DD`
 * @returns for instance `Mon, 23 Nov 2026`
 */
export function formatLongDay(day: string): string {
  return formatWith(longDayFormat, day);
}

function formatWith(format: Intl.DateTimeFormat, day: string): string {
  const time = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time.getTime()) ? day : format.format(time);
}
