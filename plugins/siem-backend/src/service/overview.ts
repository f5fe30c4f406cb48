import { UNKNOWN_TECHNOLOGY } from '@logwright/connector-kit';
import {
  countHealth,
  DAY_MS,
  daysUntil,
  estateFigures,
  estateStatus,
  listTodos,
  overviewSentence,
  startOfDay,
  utcDay,
} from '@logwright/insights';
import type { EstateFigure, FailedPlatform, TodoItem, UnknownEvents } from '@logwright/insights';
import type { CollectionState, KeyFigure, Overview, Todo } from '@logwright/plugin-siem-common';
import type { Estate, EstateLogSource } from './estate';
import { WINDOW_DAYS } from './estate';

/** Log sources that the picture shows by name; the rest is `other`. */
const PICTURE_SOURCES = 5;
const WEEK_DAYS = 7;

const FIGURES: Readonly<
  Record<EstateFigure['id'], { readonly label: string; readonly window: string; readonly href: string }>
> = {
  volume: { label: 'Volume', window: 'mean of the last 7 full days', href: '/log-sources?sort=bytesPerDay&order=desc' },
  events: { label: 'Events', window: 'mean of the last 24 h', href: '/log-sources?sort=eventsPerSecond&order=desc' },
  parseRate: { label: 'Parsed', window: 'last 7 days', href: '/log-sources?sort=parseRate&order=asc' },
  used: {
    label: 'Log sources in use',
    window: 'searched in the last 30 days',
    href: '/log-sources?sort=searches30d&order=desc',
  },
  unowned: { label: 'Without an owner', window: 'now', href: '/log-sources?owner=none' },
};

/**
 * Answers the front page: is logging well today, and what needs somebody.
 *
 * @param estate - the estate
 * @returns The overview.
 */
export function overviewOf(estate: Estate): Overview {
  const sources = [...estate.logSources.values()];
  const assessed = sources.map(source => source.assessed);
  const asOfMs = estate.collection.collectedAt ? Date.parse(estate.collection.collectedAt) : estate.nowMs;
  const counts = countHealth(assessed);
  const unknownEvents = countUnknown(sources, asOfMs);
  return {
    sentence: overviewSentence(assessed, asOfMs),
    status: estateStatus(counts),
    counts,
    figures: estateFigures(assessed, asOfMs).map(keyFigure),
    todos: listTodos(assessed, failedPlatforms(estate.collection), unknownEvents).map(todo),
    volume: volumePicture(sources, asOfMs),
    unknownEvents,
    collection: estate.collection,
  };
}

function keyFigure(figure: EstateFigure): KeyFigure {
  return { ...FIGURES[figure.id], ...figure };
}

function todo(item: TodoItem, index: number): Todo {
  const { kind, severity, title, detail, logSourceId, owner } = item;
  const href =
    logSourceId === undefined
      ? { unowned: '/log-sources?owner=none', 'unknown-technology': '/log-sources?technology=unknown' }[kind as string]
      : `/log-sources/${logSourceId.split('/').map(encodeURIComponent).join('/')}`;
  return {
    id: `${kind}:${logSourceId ?? index}`,
    severity,
    title,
    detail,
    ...(logSourceId === undefined ? {} : { logSourceId }),
    ...(owner === undefined ? {} : { owner }),
    ...(href === undefined ? {} : { href }),
  };
}

function failedPlatforms(collection: CollectionState): readonly FailedPlatform[] {
  return collection.platforms.flatMap(({ id, title, error }) => (error === undefined ? [] : [{ id, title, ...error }]));
}

function countUnknown(sources: readonly EstateLogSource[], nowMs: number): UnknownEvents {
  const from = utcDay(nowMs - (WEEK_DAYS - 1) * DAY_MS);
  let unknown = 0;
  let all = 0;
  for (const { volume } of sources) {
    for (const row of volume) {
      if (row.day < from) continue;
      all += row.events ?? 0;
      if (row.technology === UNKNOWN_TECHNOLOGY) unknown += row.events ?? 0;
    }
  }
  return { events: unknown, share: all === 0 ? 0 : unknown / all };
}

function volumePicture(sources: readonly EstateLogSource[], nowMs: number): Overview['volume'] {
  const from = startOfDay(utcDay(nowMs)) - (WINDOW_DAYS - 1) * DAY_MS;
  const totals = sources.map(source => ({
    source,
    bytes: source.assessed.history.days.reduce(
      (sum, day) => sum + (startOfDay(day.day) >= from ? (day.bytes ?? 0) : 0),
      0,
    ),
  }));
  const largest = totals
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes || a.source.id.localeCompare(b.source.id, 'en'))
    .slice(0, PICTURE_SOURCES)
    .map(({ source }) => source);
  return daysUntil(utcDay(nowMs), WINDOW_DAYS).map(day => {
    // A day without a fact leaves its log source out: unknown is not zero.
    const bytes: Record<string, number> = {};
    for (const source of sources) {
      const value = source.assessed.history.days.find(each => each.day === day)?.bytes;
      if (value === undefined) continue;
      const key = largest.includes(source) ? source.id : 'other';
      bytes[key] = (bytes[key] ?? 0) + value;
    }
    return { day, bytes };
  });
}
