import { DAY_MS, daysUntil, startOfDay, USE_WINDOW_DAYS, utcDay } from '@logwright/insights';
import type {
  EvidenceGrade,
  Evidence,
  LogSourceDay,
  LogSourceDetail,
  LogSourceUser,
} from '@logwright/plugin-siem-common';
import type { SearchDayRow, VolumeDayRow } from '../database/rows';
import type { CatalogIndex } from './catalog-index';
import type { Estate, EstateLogSource } from './estate';
import { dayFigures } from './history';

const OWN_KIND = 'internal';
const GRADES: readonly EvidenceGrade[] = ['observed', 'static', 'wildcard', 'inferred'];

/** What the platform itself says of a log source at the time of asking; missing when it cannot be asked. */
export interface LiveFacts {
  readonly classes: LogSourceDetail['classes'];
  readonly retentionDays?: number;
}

/**
 * Puts the detail page of a log source together.
 *
 * @param estate - the estate
 * @param source - one of its log sources
 * @param catalog - the catalog's people, to link users
 * @param live - what the platform says now
 * @returns The detail; days and users cover 30 days.
 */
export function logSourceDetail(
  estate: Estate,
  source: EstateLogSource,
  catalog: CatalogIndex,
  live: LiveFacts,
): LogSourceDetail {
  const retentionDays = live.retentionDays ?? source.catalog?.retentionDays;
  const { use } = source.assessed;
  return {
    ...source.summary,
    days: detailDays(source, estate.nowMs),
    users: users(recent(source.searches, estate.nowMs), catalog),
    classes: live.classes,
    evidence: evidenceOf(source, estate.nowMs),
    ...(retentionDays === undefined ? {} : { retentionDays }),
    dependencyOf: source.catalog?.dependencyOf ?? [],
    links: source.catalog?.links ?? [],
    ...(use.verdict === 'unknown' && use.own === 0 ? {} : { ownSearches30d: use.own }),
    collection: estate.collection,
  };
}

function detailDays(source: EstateLogSource, nowMs: number): readonly LogSourceDay[] {
  const figures = new Map(dayFigures(source.volume).map(day => [day.day, day]));
  const searches = new Map<string, number>();
  for (const row of source.searches) {
    if (row.kind !== OWN_KIND) searches.set(row.day, (searches.get(row.day) ?? 0) + row.searches);
  }
  const first = source.volume[0];
  const volumeFrom = Math.max(source.platform?.volume_from_ms ?? Infinity, first ? startOfDay(first.day) : Infinity);
  const searchesFrom = source.platform?.searches_from_ms ?? Infinity;
  return daysUntil(utcDay(nowMs), USE_WINDOW_DAYS).map(day => {
    const known = figures.get(day) ?? (startOfDay(day) >= volumeFrom ? { bytes: 0, events: 0, deadLetters: 0 } : {});
    const { bytes, events, deadLetters } = known as { bytes?: number; events?: number; deadLetters?: number };
    const searched = searches.get(day) ?? (startOfDay(day) + DAY_MS > searchesFrom ? 0 : undefined);
    return {
      day,
      ...(bytes === undefined ? {} : { bytes }),
      ...(events === undefined ? {} : { events }),
      ...(deadLetters === undefined ? {} : { deadLetters }),
      ...(searched === undefined ? {} : { searches: searched }),
    };
  });
}

function recent(rows: readonly SearchDayRow[], nowMs: number): readonly SearchDayRow[] {
  const from = utcDay(nowMs - USE_WINDOW_DAYS * DAY_MS);
  return rows.filter(row => row.day >= from && row.kind !== OWN_KIND);
}

function users(rows: readonly SearchDayRow[], catalog: CatalogIndex): readonly LogSourceUser[] {
  const byUser = new Map<string, SearchDayRow[]>();
  for (const row of rows) byUser.set(row.user_name, [...(byUser.get(row.user_name) ?? []), row]);
  return [...byUser]
    .map(([user, ofUser]) => logSourceUser(user, ofUser, catalog))
    .sort((a, b) => b.searches - a.searches || a.user.localeCompare(b.user, 'en'));
}

function logSourceUser(user: string, rows: readonly SearchDayRow[], catalog: CatalogIndex): LogSourceUser {
  const byKind: Record<string, number> = {};
  for (const row of rows) byKind[row.kind] = (byKind[row.kind] ?? 0) + row.searches;
  const lookBacks = rows.map(row => row.max_look_back_ms).filter(value => value !== null);
  const entityRef = entityRefOf(user, catalog);
  return {
    user,
    ...(entityRef === undefined ? {} : { entityRef }),
    searches: rows.reduce((sum, row) => sum + row.searches, 0),
    lastSearchAt: new Date(Math.max(...rows.map(row => row.last_at_ms))).toISOString(),
    ...(lookBacks.length === 0 ? {} : { maxLookBackMs: Math.max(...lookBacks) }),
    byKind,
    grade: weakestGrade(rows),
  };
}

/** The portal's own users carry entity refs; a platform's users are matched by name, without a mail domain. */
function entityRefOf(user: string, catalog: CatalogIndex): string | undefined {
  if (/^user:[^/]+\/.+$/i.test(user)) return user.toLowerCase();
  const name = user.toLowerCase().replace(/@.*$/, '').replace(/^.*\\/, '');
  return catalog.people.get(name);
}

function evidenceOf(source: EstateLogSource, nowMs: number): LogSourceDetail['evidence'] {
  const { platform, volume, searches } = source;
  const to = new Date(platform?.collected_at_ms ?? nowMs).toISOString();
  const from = (knownFromMs: number | null | undefined) =>
    new Date(Math.max(knownFromMs ?? 0, startOfDay(utcDay(nowMs)) - (USE_WINDOW_DAYS - 1) * DAY_MS)).toISOString();
  const newest = volume.at(-1);
  const search = searches.at(-1);
  return {
    ...(newest === undefined ? {} : { volume: evidence(volume, newest, from(platform?.volume_from_ms), to) }),
    ...(search === undefined ? {} : { searches: evidence(searches, search, from(platform?.searches_from_ms), to) }),
  };
}

function evidence(
  rows: readonly (VolumeDayRow | SearchDayRow)[],
  newest: VolumeDayRow | SearchDayRow,
  from: string,
  to: string,
): Evidence {
  return { grade: weakestGrade(rows), origin: newest.origin, from, to };
}

function weakestGrade(rows: readonly { readonly grade: EvidenceGrade }[]): EvidenceGrade {
  return GRADES[Math.max(...rows.map(row => GRADES.indexOf(row.grade)))]!;
}
