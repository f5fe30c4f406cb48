import type { EvidenceGrade, SearchFact, VolumeFact } from '@logwright/connector-kit';
import { startOfDay, utcDay } from '@logwright/insights';
import { ACTIVITY_SLOT_MS } from '@logwright/plugin-siem-node';
import type { ActivityFact } from '@logwright/plugin-siem-node';
import type { ActivityDayRow, SearchDayRow, VolumeDayRow } from '../database/rows';

const SLOTS_PER_DAY = 86_400_000 / ACTIVITY_SLOT_MS;
const GRADES: readonly EvidenceGrade[] = ['observed', 'static', 'wildcard', 'inferred'];

/**
 * Turns a platform's volume facts into rows, one for each log source, technology and day.
 *
 * @param platform - the platform's id
 * @param facts - facts as the platform tells them; several of one key are taken together
 * @returns Rows with distinct keys.
 */
export async function volumeRows(platform: string, facts: AsyncIterable<VolumeFact>): Promise<readonly VolumeDayRow[]> {
  const rows = new Map<string, VolumeDayRow>();
  for await (const fact of facts) {
    const technology = fact.technology ?? '';
    const key = JSON.stringify([fact.container, technology, fact.day]);
    const before = rows.get(key);
    rows.set(key, {
      platform,
      log_source: fact.container,
      technology,
      day: fact.day,
      events: add(before?.events, fact.events),
      bytes: add(before?.bytes, fact.bytes),
      dead_letters: add(before?.dead_letters, fact.deadLetters),
      last_event_ms: latest(before?.last_event_ms, fact.lastEventMs),
      last_received_ms: latest(before?.last_received_ms, fact.lastReceivedMs),
      lag_ms: fact.lagMs === undefined ? (before?.lag_ms ?? null) : Math.round(fact.lagMs),
      grade: weakest(before?.grade, fact.evidence.grade),
      origin: fact.evidence.origin,
    });
  }
  return [...rows.values()];
}

/**
 * Sums a platform's searches up by log source, UTC day, user and kind.
 *
 * @param platform - the platform's id
 * @param facts - searches of any order
 * @returns Rows with distinct keys; query texts are not kept.
 */
export async function searchRows(platform: string, facts: AsyncIterable<SearchFact>): Promise<readonly SearchDayRow[]> {
  const rows = new Map<string, SearchDayRow>();
  for await (const fact of facts) {
    for (const touched of fact.touched) {
      const day = utcDay(fact.atMs);
      const key = JSON.stringify([touched.container, day, fact.user, fact.kind]);
      const before = rows.get(key);
      rows.set(key, {
        platform,
        log_source: touched.container,
        day,
        user_name: fact.user,
        kind: fact.kind,
        searches: (before?.searches ?? 0) + touched.share,
        last_at_ms: Math.max(before?.last_at_ms ?? 0, Math.round(fact.atMs)),
        max_look_back_ms: latest(before?.max_look_back_ms, fact.lookBackMs),
        grade: weakest(before?.grade, touched.evidence.grade),
        origin: touched.evidence.origin,
      });
    }
  }
  return [...rows.values()];
}

/**
 * Lays arrivals out by log source and UTC day.
 *
 * @param platform - the platform's id
 * @param facts - arrivals by slot
 * @returns Rows with one number for each slot of the day.
 */
export async function activityRows(
  platform: string,
  facts: AsyncIterable<ActivityFact>,
): Promise<readonly ActivityDayRow[]> {
  const days = new Map<string, { readonly logSource: string; readonly day: string; readonly counts: number[] }>();
  for await (const fact of facts) {
    const day = utcDay(fact.slotMs);
    const key = JSON.stringify([fact.container, day]);
    const entry = days.get(key) ?? { logSource: fact.container, day, counts: new Array<number>(SLOTS_PER_DAY).fill(0) };
    const slot = Math.floor((fact.slotMs - startOfDay(day)) / ACTIVITY_SLOT_MS);
    entry.counts[slot] = (entry.counts[slot] ?? 0) + fact.events;
    days.set(key, entry);
  }
  return [...days.values()].map(({ logSource, day, counts }) => ({
    platform,
    log_source: logSource,
    day,
    counts: JSON.stringify(counts),
  }));
}

function add(before: number | null | undefined, value: number | undefined): number | null {
  return value === undefined ? (before ?? null) : (before ?? 0) + Math.round(value);
}

function latest(before: number | null | undefined, value: number | undefined): number | null {
  if (value === undefined) return before ?? null;
  return Math.max(before ?? Number.NEGATIVE_INFINITY, Math.round(value));
}

function weakest(before: EvidenceGrade | undefined, grade: EvidenceGrade): EvidenceGrade {
  return before !== undefined && GRADES.indexOf(before) > GRADES.indexOf(grade) ? before : grade;
}
