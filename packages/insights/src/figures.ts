import { dailyMean, eventsBetween } from './history.js';
import type { LogSourceHistory } from './history.js';
import { parseRate } from './parsing.js';
import { DAY_MS, startOfDay, utcDay } from './time.js';

const WEEK_DAYS = 7;

/** Figures of one log source, unformatted; undefined means unknown, never zero. */
export interface LogSourceFigures {
  /** Mean bytes per day over 7 full days. */
  readonly bytesPerDay?: number;
  /** Mean events per second over the 24 h before the instant. */
  readonly eventsPerSecond?: number;
  /** Share of records that became events over 7 days, 0 to 1. */
  readonly parseRate?: number;
  /** Median lag of the newest day, in ms. */
  readonly lagMs?: number;
}

/**
 * Works out the figures of a log source as they stood at an instant.
 *
 * @param history - what is known of the log source
 * @param atMs - the instant, in ms since 1970; a week earlier gives the figures to compare with
 * @returns The figures.
 */
export function logSourceFigures(history: LogSourceHistory, atMs: number): LogSourceFigures {
  const today = startOfDay(utcDay(atMs));
  const days = history.days.filter(day => startOfDay(day.day) <= today);
  const week = days.filter(day => startOfDay(day.day) > today - WEEK_DAYS * DAY_MS);
  const past = { ...history, days };
  const fullWeek = dailyMean(past, 'bytes', today - WEEK_DAYS * DAY_MS, WEEK_DAYS);
  return definedOnly({
    bytesPerDay: fullWeek,
    eventsPerSecond: eventsPerSecond(past, atMs),
    parseRate: parseRate(week),
    lagMs: days.filter(day => day.lagMs !== undefined).at(-1)?.lagMs,
  });
}

function eventsPerSecond(history: LogSourceHistory, atMs: number): number | undefined {
  const { activity } = history;
  if (activity !== undefined) {
    const toMs = Math.floor(atMs / activity.slotMs) * activity.slotMs;
    const events = eventsBetween(activity, toMs - DAY_MS, toMs);
    if (events !== undefined) return events / (DAY_MS / 1000);
  }
  const mean = dailyMean(history, 'events', startOfDay(utcDay(atMs)) - DAY_MS, 1);
  return mean === undefined ? undefined : mean / (DAY_MS / 1000);
}

/** Leaves out what is unknown, so that absent and undefined are one. */
function definedOnly<T extends object>(figures: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/**
 * Share of a platform's daily quota that a log source takes.
 *
 * @param bytesPerDay - mean bytes per day of the log source
 * @param quotaBytesPerDay - bytes a day that are paid for or allowed
 * @returns 0 or more; above 1 when the log source alone breaks the quota; undefined when either is unknown.
 */
export function quotaShare(bytesPerDay: number | undefined, quotaBytesPerDay: number | undefined): number | undefined {
  if (bytesPerDay === undefined || quotaBytesPerDay === undefined || quotaBytesPerDay <= 0) return undefined;
  return bytesPerDay / quotaBytesPerDay;
}
