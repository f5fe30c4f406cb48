import type { Finding } from './finding.js';
import { eventsBetween, firstArrival } from './history.js';
import type { Activity, LogSourceHistory } from './history.js';
import { median } from './statistics.js';
import { DAY_MS, isWeekend, MINUTE_MS, startOfDay, utcDay } from './time.js';
import { countInWords, spanInWords } from './words.js';

/** A shorter quiet time is never called silence, whatever the history says. */
export const SILENCE_FLOOR_MS = 30 * MINUTE_MS;

const MAX_LOOK_BACK_DAYS = 28;
const MIN_COMPARISONS = 3;
const MIN_KIND_COMPARISONS = 5;
/** Share of earlier spans that may have been empty too without excusing this one. */
const TOLERATED_EMPTY_SHARE = 0.05;
const MIN_KNOWN_DAYS = 7;

/**
 * Judges whether a log source went silent, by comparing the quiet span with the same hours of earlier days.
 *
 * Working days are compared with working days and weekends with weekends, so that a log source that sleeps at
 * night is not called silent in the morning. Without arrivals by slot it falls back on whole days.
 *
 * @param history - what is known of the log source
 * @param nowMs - instant of the judgement, in ms since 1970
 * @returns A finding `silent`, `no-evidence` when history is too short to tell, or undefined when all is well.
 */
export function judgeSilence(history: LogSourceHistory, nowMs: number): Finding | undefined {
  const last = history.lastReceivedMs ?? endOfLastDay(history, nowMs);
  if (last === undefined) return noEvidence('No event has been received yet.', nowMs, nowMs, 0);
  if (history.activity === undefined) return judgeByDays(history, last, nowMs);
  const bySlots = judgeBySlots(history.activity, last, nowMs);
  if (bySlots?.kind !== 'no-evidence') return bySlots;
  // Days reach further back than slots: a silence of a month leaves no slots to compare with.
  const byDays = judgeByDays(history, last, nowMs);
  return byDays?.kind === 'silent' ? byDays : bySlots;
}

/** A platform that tells days but no times: the newest day with anything, taken to its end. */
function endOfLastDay(history: LogSourceHistory, nowMs: number): number | undefined {
  const newest = history.days.findLast(day => (day.events ?? day.bytes ?? 0) > 0);
  return newest === undefined ? undefined : Math.min(nowMs, startOfDay(newest.day) + DAY_MS - 1);
}

function judgeBySlots(activity: Activity, lastMs: number, nowMs: number): Finding | undefined {
  const gapMs = nowMs - lastMs;
  const started = firstArrival(activity);
  const established = started !== undefined && lastMs - started >= DAY_MS;
  if (gapMs < SILENCE_FLOOR_MS) return undefined;
  const spans = comparableSpans(activity, lastMs, nowMs);
  if (!established || spans.length < MIN_COMPARISONS) {
    return noEvidence(tooShort(gapMs, started, lastMs), lastMs, nowMs, spans.length);
  }
  const empty = spans.filter(events => events === 0).length;
  if (empty > Math.floor(spans.length * TOLERATED_EMPTY_SHARE)) return undefined;
  return silent(gapMs, lastMs, nowMs, spans);
}

/** Events in the same hours of earlier days of the same kind; of all days when those are too few. */
function comparableSpans(activity: Activity, lastMs: number, nowMs: number): readonly number[] {
  const from = (Math.floor(lastMs / activity.slotMs) + 1) * activity.slotMs;
  const to = Math.floor(nowMs / activity.slotMs) * activity.slotMs;
  const started = firstArrival(activity) ?? Number.POSITIVE_INFINITY;
  const sameKind: number[] = [];
  const all: number[] = [];
  for (let days = Math.ceil((to - from) / DAY_MS); days <= MAX_LOOK_BACK_DAYS; days += 1) {
    const shift = Math.max(days, 1) * DAY_MS;
    if (from - shift < started) break;
    const events = eventsBetween(activity, from - shift, to - shift);
    if (events === undefined) continue;
    all.push(events);
    if (isWeekend(to - shift) === isWeekend(to) && isWeekend(from - shift) === isWeekend(from)) sameKind.push(events);
  }
  return sameKind.length >= MIN_KIND_COMPARISONS ? sameKind : all;
}

function silent(gapMs: number, lastMs: number, nowMs: number, spans: readonly number[]): Finding {
  const usual = median(spans)!;
  const every = usual > 0 ? `; usually one every ${spanInWords(gapMs / usual)}` : '';
  return {
    kind: 'silent',
    status: 'silent',
    reason: `No event for ${spanInWords(gapMs)}${every} (same hours of ${countInWords(spans.length, 'earlier day')}).`,
    action: 'Find out whether the sender, the network or the collector stopped, and start it again.',
    evidence: { observed: 0, expected: usual, unit: 'events', comparisons: spans.length, fromMs: lastMs, toMs: nowMs },
  };
}

function judgeByDays(history: LogSourceHistory, lastMs: number, nowMs: number): Finding | undefined {
  const missing = Math.floor((startOfDay(utcDay(nowMs)) - startOfDay(utcDay(lastMs))) / DAY_MS) - 1;
  if (missing < 1) return undefined;
  const knownFrom = history.knownFromMs ?? nowMs;
  const active = history.days.filter(day => (day.events ?? day.bytes ?? 0) > 0).map(day => startOfDay(day.day));
  const knownDays = Math.floor((lastMs - Math.max(knownFrom, active[0] ?? nowMs)) / DAY_MS);
  if (knownDays < MIN_KNOWN_DAYS)
    return noEvidence(tooShort(nowMs - lastMs, active[0], lastMs), lastMs, nowMs, knownDays);
  const quiet = active.slice(1).map((day, index) => (day - active[index]!) / DAY_MS - 1);
  const longest = Math.max(0, ...quiet);
  if (missing <= longest) return undefined;
  return {
    kind: 'silent',
    status: 'silent',
    reason: `No event for ${spanInWords(nowMs - lastMs)}; the longest pause before was ${longest === 0 ? 'less than a day' : countInWords(longest, 'day')}.`,
    action: 'Find out whether the sender, the network or the collector stopped, and start it again.',
    evidence: {
      observed: nowMs - lastMs,
      expected: longest * DAY_MS,
      unit: 'ms',
      comparisons: quiet.length,
      fromMs: lastMs,
      toMs: nowMs,
    },
  };
}

function tooShort(gapMs: number, startedMs: number | undefined, lastMs: number): string {
  const span =
    startedMs === undefined
      ? ''
      : ` All events so far arrived within ${spanInWords(Math.max(lastMs - startedMs, MINUTE_MS))}:`;
  return `No event for ${spanInWords(gapMs)}.${span}${span === '' ? ' There is' : ' there is'} too little history to say when the next is due.`;
}

function noEvidence(reason: string, fromMs: number, toMs: number, comparisons: number): Finding {
  return {
    kind: 'no-evidence',
    status: 'unknown',
    reason,
    action:
      'Nothing, if it was read once from files. Otherwise see that its sender is running; a verdict comes after 3 days.',
    evidence: { observed: toMs - fromMs, unit: 'ms', comparisons, fromMs, toMs },
  };
}
