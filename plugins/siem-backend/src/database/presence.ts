import { utcDay } from '@logwright/insights';
import type { LogSourceRow, VolumeDayRow } from './rows';

/** Columns of `siem_log_sources` that hold numbers. */
export const LOG_SOURCE_NUMBERS = ['gone_at_ms', 'past_events', 'filling_at_ms'] as const;

/** Volume that one pass over a platform read. */
export interface VolumePass {
  readonly platform: string;
  /** Whether the whole window was read, and not only yesterday and today. */
  readonly full: boolean;
  /** ms since 1970-01-01 UTC. */
  readonly collectedAtMs: number;
  readonly volume: readonly VolumeDayRow[];
}

/**
 * Works out which log sources a platform has after a pass, and whether their past is still being read: as long as
 * days that are over grow from one pass over everything to the next, nothing can be said about silence.
 *
 * @param stored - rows before the pass
 * @param pass - what was read: volume, of which platform, when, and whether of everything
 * @returns Rows that replace those before.
 */
export function presenceRows(stored: readonly LogSourceRow[], pass: VolumePass): readonly LogSourceRow[] {
  const { platform, full, collectedAtMs } = pass;
  const before = new Map(stored.map(row => [row.log_source, row]));
  const byName = byLogSource(pass.volume);
  const present = [...byName].map(([name, rows]): LogSourceRow => {
    const known = before.get(name) ?? newRow(platform, name);
    return full ? withPast(known, rows, collectedAtMs) : { ...known, gone_at_ms: null };
  });
  if (!full) return present;
  const gone = stored.filter(row => row.gone_at_ms === null && !byName.has(row.log_source));
  return [...present, ...gone.map(row => ({ ...row, gone_at_ms: collectedAtMs, filling_at_ms: null }))];
}

function byLogSource(volume: readonly VolumeDayRow[]): ReadonlyMap<string, readonly VolumeDayRow[]> {
  const groups = new Map<string, VolumeDayRow[]>();
  for (const row of volume) {
    const group = groups.get(row.log_source);
    if (group === undefined) groups.set(row.log_source, [row]);
    else group.push(row);
  }
  return groups;
}

function withPast(known: LogSourceRow, rows: readonly VolumeDayRow[], collectedAtMs: number): LogSourceRow {
  const today = utcDay(collectedAtMs);
  const pastEvents = eventsBefore(rows, today);
  const grown =
    known.past_day === null ? pastEvents > 0 : eventsBefore(rows, known.past_day) > (known.past_events ?? 0);
  return {
    ...known,
    gone_at_ms: null,
    past_day: today,
    past_events: pastEvents,
    filling_at_ms: grown ? collectedAtMs : null,
  };
}

function eventsBefore(rows: readonly VolumeDayRow[], day: string): number {
  return rows.reduce((sum, row) => (row.day < day ? sum + (row.events ?? row.bytes ?? 0) : sum), 0);
}

function newRow(platform: string, name: string): LogSourceRow {
  return { platform, log_source: name, gone_at_ms: null, past_day: null, past_events: null, filling_at_ms: null };
}
