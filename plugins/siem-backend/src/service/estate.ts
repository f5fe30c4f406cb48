import { assessHealth, DAY_MS, logSourceFigures, quotaShare, searchUse, spanInWords } from '@logwright/insights';
import type { AssessedLogSource, HealthVerdict, LogSourceHistory } from '@logwright/insights';
import type { CollectionState, LogSourceSummary } from '@logwright/plugin-siem-common';
import type { StoredFacts } from '../database/facts-store';
import type { LastSeenRow, PlatformRow, SearchDayRow, VolumeDayRow } from '../database/rows';
import type { CatalogIndex, CatalogLogSource } from './catalog-index';
import { collectionState } from './collection-state';
import type { PlatformInfo } from './collection-state';
import { bytesByDay, historyOf, searchFigures } from './history';
import { FINDINGS_TECHNOLOGY, mainTechnology, technologyTitle } from './technology';

/** Days that sparklines and figures of use cover. */
export const WINDOW_DAYS = 30;
const WEEK_MS = 7 * DAY_MS;
const PROCEDURES: Readonly<Record<string, string>> = { silent: '/docs/procedures/log-source-went-silent' };

/** One log source with its stored facts and everything that was worked out from them. */
export interface EstateLogSource {
  readonly id: string;
  readonly summary: LogSourceSummary;
  readonly assessed: AssessedLogSource;
  readonly volume: readonly VolumeDayRow[];
  readonly searches: readonly SearchDayRow[];
  readonly platform?: PlatformRow;
  readonly catalog?: CatalogLogSource;
}

/** All log sources of all platforms at one instant. */
export interface Estate {
  readonly nowMs: number;
  /** By id, `platform/name`. */
  readonly logSources: ReadonlyMap<string, EstateLogSource>;
  readonly collection: CollectionState;
}

/** What {@link buildEstate} puts together. */
export interface EstateInput {
  readonly stored: StoredFacts;
  readonly catalog: CatalogIndex;
  /** The platforms of the configuration: facts of others are not shown. */
  readonly platforms: readonly PlatformInfo[];
  /** ms since 1970-01-01 UTC. */
  readonly nowMs: number;
  /** Facts older than this are no evidence of health any more. */
  readonly staleMs: number;
}

/**
 * Joins facts, catalog and configuration into the estate. Log sources are those that a platform has, and those that
 * the catalog declares, whether a platform has them or not.
 *
 * @param input - facts, catalog, platforms and the instant
 * @returns The estate.
 */
export function buildEstate(input: EstateInput): Estate {
  const { stored, catalog, platforms, nowMs } = input;
  const byId = {
    volume: groupById(stored.volume),
    activity: groupById(stored.activity),
    searches: groupById(stored.searches),
    lastSeen: groupById(stored.lastSeen),
  };
  const present = stored.logSources.filter(row => row.gone_at_ms === null);
  const filling = new Set(present.filter(row => row.filling_at_ms !== null).map(idOf));
  const logSources = new Map<string, EstateLogSource>();
  const declared = [...catalog.logSources].filter(([, each]) => !each.discovered).map(([id]) => id);
  for (const id of new Set([...present.map(idOf), ...declared])) {
    const platform = platforms.find(each => id.startsWith(`${each.id}/`));
    if (platform === undefined) continue;
    const state = stored.platforms.find(row => row.platform === platform.id);
    const volume = byId.volume.get(id) ?? [];
    if (mainTechnology(volume) === FINDINGS_TECHNOLOGY) continue;
    const lastSeen = byId.lastSeen.get(id)?.[0];
    const parts: LogSourceParts = {
      id,
      platform,
      state,
      volume,
      filling: filling.has(id),
      searches: byId.searches.get(id) ?? [],
      lastSeen,
      catalog: catalog.logSources.get(id),
      history: historyOf(volume, byId.activity.get(id) ?? [], lastSeen, state),
    };
    logSources.set(id, estateLogSource(parts, nowMs, input.staleMs));
  }
  return { nowMs, logSources, collection: collectionState(platforms, stored.platforms) };
}

interface LogSourceParts {
  readonly id: string;
  readonly platform: PlatformInfo;
  readonly state: PlatformRow | undefined;
  readonly filling: boolean;
  readonly volume: readonly VolumeDayRow[];
  readonly searches: readonly SearchDayRow[];
  readonly lastSeen: LastSeenRow | undefined;
  readonly catalog: CatalogLogSource | undefined;
  readonly history: LogSourceHistory;
}

function estateLogSource(parts: LogSourceParts, nowMs: number, staleMs: number): EstateLogSource {
  const { id, platform, state, catalog, history } = parts;
  const asOfMs = state?.collected_at_ms ?? nowMs;
  const searchesFromMs = state?.searches_from_ms ?? undefined;
  const figures = searchFigures(parts.searches);
  const assessed: AssessedLogSource = {
    id,
    title: catalog?.title ?? nameOf(id, platform.id),
    platform: platform.id,
    technology: mainTechnology(parts.volume) ?? catalog?.technology ?? 'unknown',
    ...(catalog?.owner === undefined ? {} : { owner: catalog.owner }),
    history,
    health: healthOf(parts, nowMs, staleMs),
    use: searchUse(figures, asOfMs, searchesFromMs),
    useBefore: searchUse(figures, asOfMs - WEEK_MS, searchesFromMs),
  };
  return {
    id,
    assessed,
    summary: summaryOf(parts, assessed, asOfMs),
    volume: parts.volume,
    searches: parts.searches,
    ...(state === undefined ? {} : { platform: state }),
    ...(catalog === undefined ? {} : { catalog }),
  };
}

/** Health is judged as of the last collection; when that is too old, nothing is claimed. */
function healthOf({ history, state, filling }: LogSourceParts, nowMs: number, staleMs: number): HealthVerdict {
  const collectedAtMs = state?.collected_at_ms;
  if (collectedAtMs == null) {
    return { status: 'unknown', reason: 'Its platform has not been collected yet.', findings: [] };
  }
  if (nowMs - collectedAtMs > staleMs) {
    const reason = `Its platform has not been collected for ${spanInWords(nowMs - collectedAtMs)}.`;
    return { status: 'unknown', reason, action: state?.error_action ?? 'See why collecting stopped.', findings: [] };
  }
  if (filling) {
    const reason = 'Its past is still being read: a verdict comes once older days grow no more.';
    return { status: 'unknown', reason, findings: [] };
  }
  return assessHealth(history, collectedAtMs);
}

function summaryOf(parts: LogSourceParts, assessed: AssessedLogSource, asOfMs: number): LogSourceSummary {
  const { platform, catalog, lastSeen, history } = parts;
  const figures = logSourceFigures(history, asOfMs);
  const share = quotaShare(figures.bytesPerDay, platform.quotaBytesPerDay);
  const { health, use } = assessed;
  const procedure = PROCEDURES[health.status];
  return {
    id: parts.id,
    name: nameOf(parts.id, platform.id),
    title: assessed.title,
    ...(catalog?.description === undefined ? {} : { description: catalog.description }),
    demo: catalog?.demo ?? false,
    ...(assessed.owner === undefined ? {} : { owner: assessed.owner }),
    ...(catalog === undefined ? {} : { entityRef: catalog.entityRef }),
    technology: assessed.technology,
    technologyTitle: technologyTitle(assessed.technology),
    platform: platform.id,
    ...figures,
    bytesByDay: bytesByDay(history, asOfMs, WINDOW_DAYS),
    ...(share === undefined ? {} : { quotaShare: share }),
    ...instant('lastEventAt', lastSeen?.last_event_ms),
    ...instant('lastReceivedAt', lastSeen?.last_received_ms),
    ...(use.searches === undefined ? {} : { searches30d: use.searches, people30d: use.people ?? 0 }),
    health: {
      status: health.status,
      reason: health.reason,
      ...(health.action === undefined ? {} : { action: health.action }),
      ...(procedure === undefined ? {} : { procedure }),
    },
  };
}

function instant<Key extends string>(key: Key, timeMs: number | null | undefined): { readonly [K in Key]?: string } {
  return timeMs == null ? {} : ({ [key]: new Date(timeMs).toISOString() } as { readonly [K in Key]?: string });
}

function idOf(row: { readonly platform: string; readonly log_source: string }): string {
  return `${row.platform}/${row.log_source}`;
}

function nameOf(id: string, platform: string): string {
  return id.slice(platform.length + 1);
}

function groupById<Row extends { readonly platform: string; readonly log_source: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(idOf(row));
    if (group === undefined) groups.set(idOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
