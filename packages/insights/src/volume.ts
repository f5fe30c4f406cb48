import type { Finding } from './finding.js';
import { eventsBetween, firstArrival } from './history.js';
import type { Activity, LogSourceHistory } from './history.js';
import { median, medianDeviation } from './statistics.js';
import { DAY_MS, isWeekend, startOfDay, utcDay } from './time.js';
import { countInWords } from './words.js';

const MIN_COMPARISONS = 4;
const LOOK_BACK_DAYS = 28;
/** A change below this factor is never reported, however steady the log source was. */
const MIN_FACTOR = 2.5;
const DEVIATIONS = 5;
/** Below this many events a day the figure jumps by chance. */
const MIN_EVENTS = 200;

/**
 * Judges whether the last 24 h brought far more or far fewer events than the log source's own history.
 *
 * @param history - what is known of the log source
 * @param nowMs - instant of the judgement, in ms since 1970
 * @returns A finding `surge` or `drop`, or undefined when the volume is usual or history is too short to tell.
 */
export function judgeVolume(history: LogSourceHistory, nowMs: number): Finding | undefined {
  const window = history.activity ? slidingDay(history.activity, nowMs) : lastFullDay(history, nowMs);
  if (window === undefined || window.earlier.length < MIN_COMPARISONS) return undefined;
  const usual = median(window.earlier)!;
  if (Math.max(usual, window.events) < MIN_EVENTS) return undefined;
  const logs = window.earlier.map(events => Math.log1p(events));
  const distance = Math.log1p(window.events) - median(logs)!;
  if (Math.abs(distance) < Math.max(Math.log(MIN_FACTOR), DEVIATIONS * medianDeviation(logs)!)) return undefined;
  return finding(distance > 0 ? 'surge' : 'drop', window, usual);
}

interface DayWindow {
  readonly events: number;
  readonly earlier: readonly number[];
  readonly fromMs: number;
  readonly toMs: number;
}

function slidingDay(activity: Activity, nowMs: number): DayWindow | undefined {
  const toMs = Math.floor(nowMs / activity.slotMs) * activity.slotMs;
  const fromMs = toMs - DAY_MS;
  const events = eventsBetween(activity, fromMs, toMs);
  const started = firstArrival(activity);
  if (events === undefined || started === undefined) return undefined;
  const earlier: number[] = [];
  for (let days = 1; days <= LOOK_BACK_DAYS && fromMs - days * DAY_MS >= started; days += 1) {
    const shift = days * DAY_MS;
    if (isWeekend(fromMs - shift) !== isWeekend(fromMs) || isWeekend(toMs - shift) !== isWeekend(toMs)) continue;
    const count = eventsBetween(activity, fromMs - shift, toMs - shift);
    if (count !== undefined) earlier.push(count);
  }
  return { events, earlier, fromMs, toMs };
}

function lastFullDay(history: LogSourceHistory, nowMs: number): DayWindow | undefined {
  const toMs = startOfDay(utcDay(nowMs));
  const fromMs = toMs - DAY_MS;
  const known = history.days.filter(day => day.events !== undefined && startOfDay(day.day) < toMs);
  const events = known.find(day => day.day === utcDay(fromMs))?.events;
  if (events === undefined) return undefined;
  const earlier = known
    .filter(day => startOfDay(day.day) < fromMs && isWeekend(startOfDay(day.day)) === isWeekend(fromMs))
    .slice(-LOOK_BACK_DAYS)
    .map(day => day.events!);
  return { events, earlier, fromMs, toMs };
}

function finding(kind: 'surge' | 'drop', window: DayWindow, usual: number): Finding {
  const { events, earlier, fromMs, toMs } = window;
  const factor = kind === 'surge' ? events / Math.max(usual, 1) : usual / Math.max(events, 1);
  const times = factor >= 10 ? Math.round(factor).toLocaleString('en') : factor.toFixed(1);
  return {
    kind,
    status: 'degraded',
    reason: `${countInWords(events, 'event')} in 24 h, ${times} times ${kind === 'surge' ? 'more' : 'fewer'} than usual (${countInWords(usual, 'event')}).`,
    action:
      kind === 'surge'
        ? 'See which host or event grew, before the quota is spent: a new debug level, a scan or an incident.'
        : 'See which host or event is missing: a part of the senders may have stopped.',
    evidence: { observed: events, expected: usual, unit: 'events', comparisons: earlier.length, fromMs, toMs },
  };
}
