import type { AssessedLogSource } from './estate.js';
import type { HealthStatus } from './finding.js';
import { logSourceFigures } from './figures.js';
import { parseRate } from './parsing.js';
import { sumKnown } from './statistics.js';
import { DAY_MS, startOfDay, utcDay } from './time.js';
import { countInWords, spanInWords } from './words.js';

const WEEK_MS = 7 * DAY_MS;

/** How many log sources have each status. */
export type HealthCounts = Readonly<Record<HealthStatus, number>>;

/** A figure of the estate, unformatted, with the same figure one week before. */
export interface EstateFigure {
  readonly id: 'volume' | 'events' | 'parseRate' | 'used' | 'unowned';
  readonly unit: 'bytes/day' | 'events/s' | 'ratio' | 'count';
  readonly value?: number;
  readonly previous?: number;
}

/**
 * Counts log sources by health.
 *
 * @param sources - the estate
 * @returns A count for every status.
 */
export function countHealth(sources: readonly AssessedLogSource[]): HealthCounts {
  const counts = { healthy: 0, degraded: 0, silent: 0, unknown: 0 };
  for (const source of sources) counts[source.health.status] += 1;
  return counts;
}

/**
 * The worst thing that is true of the estate.
 *
 * @param counts - log sources by health
 * @returns `healthy` only when nothing is silent or degraded and more is known to be healthy than is unknown.
 */
export function estateStatus(counts: HealthCounts): HealthStatus {
  if (counts.silent > 0) return 'silent';
  if (counts.degraded > 0) return 'degraded';
  return counts.healthy > counts.unknown ? 'healthy' : 'unknown';
}

/**
 * Answers "is logging well today" in one sentence.
 *
 * @param sources - the estate
 * @param nowMs - instant of the answer, in ms since 1970
 * @returns For instance `11 of 12 log sources are healthy; payments-db went silent 3 h ago.`
 */
export function overviewSentence(sources: readonly AssessedLogSource[], nowMs: number): string {
  if (sources.length === 0) return 'No log source has been seen yet.';
  const counts = countHealth(sources);
  const all = sources.length;
  if (counts.unknown === all)
    return `Nothing can be said yet of ${all === 1 ? 'the one log source' : `${all} log sources`}.`;
  const head =
    counts.healthy === all
      ? all === 1
        ? 'The one log source is healthy'
        : `All ${all} log sources are healthy`
      : `${counts.healthy} of ${countInWords(all, 'log source')} ${counts.healthy === 1 ? 'is' : 'are'} healthy`;
  const rest = [silentPart(sources, nowMs), degradedPart(sources), unknownPart(counts.unknown)].filter(Boolean);
  return rest.length === 0 ? `${head}.` : `${head}; ${rest.join(', ')}.`;
}

function silentPart(sources: readonly AssessedLogSource[], nowMs: number): string {
  const silent = sources
    .filter(source => source.health.status === 'silent')
    .sort((a, b) => (b.history.lastReceivedMs ?? 0) - (a.history.lastReceivedMs ?? 0));
  const newest = silent[0];
  if (newest === undefined) return '';
  const since = newest.history.lastReceivedMs;
  const ago = since === undefined ? '' : ` ${spanInWords(nowMs - since)} ago`;
  return silent.length === 1
    ? `${newest.title} went silent${ago}`
    : `${silent.length} are silent, ${newest.title} last${ago}`;
}

function degradedPart(sources: readonly AssessedLogSource[]): string {
  const degraded = sources.filter(source => source.health.status === 'degraded');
  if (degraded.length === 0) return '';
  return degraded.length === 1 ? `${degraded[0]!.title} is degraded` : `${degraded.length} are degraded`;
}

function unknownPart(unknown: number): string {
  return unknown === 0 ? '' : `of ${unknown === 1 ? 'one' : unknown} nothing can be said yet`;
}

/**
 * The key figures of the estate, each with its value one week before.
 *
 * @param sources - the estate
 * @param nowMs - instant of the figures, in ms since 1970
 * @returns Figures in the order in which they are shown.
 */
export function estateFigures(sources: readonly AssessedLogSource[], nowMs: number): readonly EstateFigure[] {
  const now = estateAt(sources, nowMs);
  const before = estateAt(sources, nowMs - WEEK_MS);
  const known = sources.filter(source => source.use.verdict !== 'unknown');
  const knownBefore = sources.filter(
    source => source.useBefore !== undefined && source.useBefore.verdict !== 'unknown',
  );
  return [
    figure('volume', 'bytes/day', now.bytesPerDay, before.bytesPerDay),
    figure('events', 'events/s', now.eventsPerSecond, before.eventsPerSecond),
    figure('parseRate', 'ratio', now.parseRate, before.parseRate),
    figure(
      'used',
      'count',
      known.length === 0 ? undefined : known.filter(source => source.use.verdict === 'used').length,
      knownBefore.length === 0 ? undefined : knownBefore.filter(source => source.useBefore?.verdict === 'used').length,
    ),
    figure('unowned', 'count', sources.filter(source => source.owner === undefined).length, undefined),
  ];
}

function figure(
  id: EstateFigure['id'],
  unit: EstateFigure['unit'],
  value: number | undefined,
  previous: number | undefined,
): EstateFigure {
  return { id, unit, ...(value === undefined ? {} : { value }), ...(previous === undefined ? {} : { previous }) };
}

function estateAt(sources: readonly AssessedLogSource[], atMs: number) {
  const figures = sources.map(source => logSourceFigures(source.history, atMs));
  const today = startOfDay(utcDay(atMs));
  const week = sources.flatMap(source =>
    source.history.days.filter(day => startOfDay(day.day) <= today && startOfDay(day.day) > today - WEEK_MS),
  );
  return {
    bytesPerDay: sumKnown(figures.map(each => each.bytesPerDay)),
    eventsPerSecond: sumKnown(figures.map(each => each.eventsPerSecond)),
    parseRate: parseRate(week),
  };
}
