import type { Evidence, SearchFact, TimeWindow, VolumeFact } from '@logwright/connector-kit';
import { dayStartMs } from './layout.js';
import type { QueryLogEntry } from './query-log.js';
import { medianLagMs, mergeVolume } from './volume.js';
import type { VolumeEntry } from './volume.js';

const DAY_MS = 86_400_000;

/** @returns Volume by log source and UTC day of receipt; a log source's technologies are summed up. */
export function volumeFacts(entries: readonly VolumeEntry[], window: TimeWindow): VolumeFact[] {
  const wanted = entries.filter(entry => {
    const start = dayStartMs(entry.day);
    return start < window.toMs && start + DAY_MS > window.fromMs;
  });
  const byDay = Map.groupBy(wanted, entry => JSON.stringify([entry.day, entry.logSource]));
  return [...byDay.values()]
    .map(toFact)
    .sort((a, b) => a.day.localeCompare(b.day) || a.container.localeCompare(b.container));
}

function toFact(entries: readonly VolumeEntry[]): VolumeFact {
  const [most] = entries.toSorted((a, b) => b.events - a.events || b.deadLetters - a.deadLetters);
  if (most === undefined) throw new TypeError('A day without entries has no volume.');
  const [total] = mergeVolume(entries.map(entry => ({ ...entry, technology: most.technology })));
  const { logSource, day, events, bytes, deadLetters, lastEventMs, lastReceivedMs } = total ?? most;
  const start = dayStartMs(day);
  const lagMs = medianLagMs(entries);
  const evidence: Evidence = {
    grade: 'observed',
    origin: 'lake manifest',
    window: { fromMs: start, toMs: start + DAY_MS },
  };
  return {
    container: logSource,
    technology: most.technology,
    day: new Date(start).toISOString().slice(0, 10),
    events,
    bytes,
    deadLetters,
    ...(lastEventMs === null ? {} : { lastEventMs }),
    lastReceivedMs,
    ...(lagMs === undefined ? {} : { lagMs }),
    evidence,
  };
}

/** @returns A query log entry as a usage fact. */
export function searchFact(entry: QueryLogEntry): SearchFact {
  const { atMs, user, kind, query, durationMs, lookBackMs, touched } = entry;
  const window = { fromMs: atMs, toMs: atMs + 1 };
  return {
    atMs,
    user,
    kind,
    query,
    durationMs,
    ...(lookBackMs === null ? {} : { lookBackMs }),
    touched: touched.map(({ logSource, share, grade }) => ({
      container: logSource,
      share,
      evidence: { grade, origin: 'lake query log', window },
    })),
  };
}
