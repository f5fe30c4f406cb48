import { DAY_MS, startOfDay, utcDay } from '@logwright/insights';
import type { Activity, DayFigures, LogSourceHistory, SearchFigures } from '@logwright/insights';
import { ACTIVITY_SLOT_MS } from '@logwright/plugin-siem-node';
import type { ActivityDayRow, LastSeenRow, PlatformRow, SearchDayRow, VolumeDayRow } from '../database/rows';

const SLOTS_PER_DAY = DAY_MS / ACTIVITY_SLOT_MS;

/**
 * Lays stored facts of one log source out as its history.
 *
 * @param rows - its volume by day and technology, days oldest first
 * @param activity - its arrivals by day, oldest first
 * @param lastSeen - its newest times over all stored days
 * @param platform - its platform's state
 * @returns The history, technologies taken together.
 */
export function historyOf(
  rows: readonly VolumeDayRow[],
  activity: readonly ActivityDayRow[],
  lastSeen: LastSeenRow | undefined,
  platform: PlatformRow | undefined,
): LogSourceHistory {
  const arrivals = activityOf(activity, platform);
  return {
    days: dayFigures(rows),
    ...(arrivals === undefined ? {} : { activity: arrivals }),
    ...(lastSeen?.last_received_ms == null ? {} : { lastReceivedMs: lastSeen.last_received_ms }),
    ...(platform?.volume_from_ms == null ? {} : { knownFromMs: platform.volume_from_ms }),
  };
}

/**
 * Takes the technologies of each day together.
 *
 * @param rows - volume by day and technology, days oldest first
 * @returns One entry for each day with a fact; the lag is that of the technology with most events.
 */
export function dayFigures(rows: readonly VolumeDayRow[]): readonly DayFigures[] {
  const days = new Map<string, VolumeDayRow[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days].map(([day, ofDay]) => {
    const main = [...ofDay].sort((a, b) => (b.events ?? 0) - (a.events ?? 0)).find(row => row.lag_ms !== null);
    return {
      day,
      ...known('events', sum(ofDay, 'events')),
      ...known('bytes', sum(ofDay, 'bytes')),
      ...known('deadLetters', sum(ofDay, 'dead_letters')),
      ...known('lagMs', main?.lag_ms ?? undefined),
    };
  });
}

function activityOf(rows: readonly ActivityDayRow[], platform: PlatformRow | undefined): Activity | undefined {
  const first = rows[0];
  if (first === undefined || platform?.collected_at_ms == null) return undefined;
  const fromMs = knownStart(startOfDay(first.day), platform.volume_from_ms);
  const days = Math.floor((platform.collected_at_ms - fromMs) / DAY_MS) + 1;
  const counts = new Array<number>(Math.max(0, days) * SLOTS_PER_DAY).fill(0);
  for (const row of rows) {
    const offset = ((startOfDay(row.day) - fromMs) / DAY_MS) * SLOTS_PER_DAY;
    (JSON.parse(row.counts) as number[]).forEach((count, slot) => {
      if (offset + slot < counts.length) counts[offset + slot] = count;
    });
  }
  return { fromMs, slotMs: ACTIVITY_SLOT_MS, counts };
}

/** A day of which the platform knows that nothing came is a day of zeros: two of them make the figures of 24 h known. */
function knownStart(firstDayMs: number, knownFromMs: number | null): number {
  if (knownFromMs === null) return firstDayMs;
  return Math.min(firstDayMs, Math.max(firstDayMs - 2 * DAY_MS, startOfDay(utcDay(knownFromMs))));
}

/**
 * Turns stored searches into the form that insights judge.
 *
 * @param rows - searches by day, user and kind
 * @returns The same facts.
 */
export function searchFigures(rows: readonly SearchDayRow[]): readonly SearchFigures[] {
  return rows.map(row => ({ day: row.day, user: row.user_name, kind: row.kind, searches: row.searches }));
}

/**
 * Bytes of the last days for a sparkline.
 *
 * @param history - the log source's history
 * @param nowMs - the newest day is that of this instant
 * @param count - how many days
 * @returns Oldest first; 0 for a covered day without events after the first one, null where nothing is known.
 */
export function bytesByDay(history: LogSourceHistory, nowMs: number, count: number): readonly (number | null)[] {
  const today = startOfDay(utcDay(nowMs));
  const bytes = new Map(history.days.map(day => [day.day, day.bytes]));
  const firstDay = history.days[0] === undefined ? Number.POSITIVE_INFINITY : startOfDay(history.days[0].day);
  const knownFrom = Math.max(firstDay, history.knownFromMs ?? Number.POSITIVE_INFINITY);
  return Array.from({ length: count }, (_, index) => {
    const start = today - (count - 1 - index) * DAY_MS;
    return bytes.get(utcDay(start)) ?? (start >= knownFrom ? 0 : null);
  });
}

function sum(rows: readonly VolumeDayRow[], column: 'events' | 'bytes' | 'dead_letters'): number | undefined {
  const values = rows.map(row => row[column]).filter(value => value !== null);
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
}

function known<Key extends string>(key: Key, value: number | undefined): { readonly [K in Key]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: number });
}
