import { DAY_MS } from './time.js';

/** What is known of one UTC day of receipt; undefined means unknown, never zero. */
export interface DayFigures {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly events?: number;
  /** Bytes as received. */
  readonly bytes?: number;
  /** Records that no parser took. */
  readonly deadLetters?: number;
  /** Median of receipt minus event time, in ms. */
  readonly lagMs?: number;
}

/** Arrivals in slots of equal length, without a hole: a slot without events counts 0. */
export interface Activity {
  /** Start of the first slot, in ms since 1970; a multiple of `slotMs`. */
  readonly fromMs: number;
  /** Length of a slot in ms; a day is a multiple of it. */
  readonly slotMs: number;
  /** Events by slot, oldest first. */
  readonly counts: readonly number[];
}

/** Everything that is known of how a log source has behaved. */
export interface LogSourceHistory {
  /** Days with facts, oldest first. */
  readonly days: readonly DayFigures[];
  /** Finer arrivals, when the platform tells them. */
  readonly activity?: Activity;
  /** Newest receipt in ms since 1970. */
  readonly lastReceivedMs?: number;
  /** Before this instant nothing is known: absence of facts is not absence of events. */
  readonly knownFromMs?: number;
}

/**
 * Events that arrived in a window, by whole slots.
 *
 * @param activity - arrivals
 * @param fromMs - inclusive; rounded up to a slot
 * @param toMs - exclusive; rounded down to a slot
 * @returns The number of events, or undefined when the window is not covered in full.
 */
export function eventsBetween(activity: Activity, fromMs: number, toMs: number): number | undefined {
  const first = Math.ceil((fromMs - activity.fromMs) / activity.slotMs);
  const end = Math.floor((toMs - activity.fromMs) / activity.slotMs);
  if (first < 0 || end > activity.counts.length || end < first) return undefined;
  let events = 0;
  for (let slot = first; slot < end; slot += 1) events += activity.counts[slot]!;
  return events;
}

/**
 * When the first event arrived, as far as slots tell.
 *
 * @param activity - arrivals
 * @returns Start of the first slot with an event, in ms since 1970, or undefined without events.
 */
export function firstArrival(activity: Activity): number | undefined {
  const slot = activity.counts.findIndex(count => count > 0);
  return slot < 0 ? undefined : activity.fromMs + slot * activity.slotMs;
}

/**
 * Mean of a figure over whole UTC days; days without a fact inside the covered time count as zero.
 *
 * @param history - what is known
 * @param figure - which figure
 * @param fromMs - start of the first day, in ms since 1970
 * @param days - how many days
 * @returns The mean per day over the days that are covered, or undefined when none is.
 */
export function dailyMean(
  history: LogSourceHistory,
  figure: 'bytes' | 'events' | 'deadLetters',
  fromMs: number,
  days: number,
): number | undefined {
  const knownFrom = Math.max(fromMs, history.knownFromMs ?? Number.POSITIVE_INFINITY);
  const toMs = fromMs + days * DAY_MS;
  const coveredDays = Math.min(days, Math.ceil((toMs - knownFrom) / DAY_MS));
  if (coveredDays <= 0) return undefined;
  let sum = 0;
  let seen = false;
  for (const fact of history.days) {
    const start = Date.parse(`${fact.day}T00:00:00Z`);
    const value = fact[figure];
    if (start < fromMs || start >= toMs || value === undefined) continue;
    sum += value;
    seen = true;
  }
  return seen || knownFrom <= fromMs ? sum / coveredDays : undefined;
}
