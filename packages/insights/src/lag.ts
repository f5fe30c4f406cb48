import type { Finding } from './finding.js';
import type { LogSourceHistory } from './history.js';
import { median } from './statistics.js';
import { MINUTE_MS, startOfDay } from './time.js';
import { spanInWords } from './words.js';

const MIN_HISTORY_DAYS = 3;
const FLOOR_MS = 10 * MINUTE_MS;
const FACTOR = 5;

/**
 * Judges whether events arrive later than usual, or carry times of the future.
 *
 * @param history - what is known of the log source
 * @param nowMs - instant of the judgement, in ms since 1970
 * @returns A finding `lag` or `clock-ahead`, or undefined when lag is usual or its history is too short.
 */
export function judgeLag(history: LogSourceHistory, nowMs: number): Finding | undefined {
  const known = history.days.filter(day => day.lagMs !== undefined);
  const newest = known.at(-1);
  if (newest?.lagMs === undefined || known.length <= MIN_HISTORY_DAYS) return undefined;
  const usual = median(known.slice(0, -1).map(day => day.lagMs!))!;
  const evidence = {
    observed: newest.lagMs,
    expected: usual,
    unit: 'ms',
    comparisons: known.length - 1,
    fromMs: startOfDay(newest.day),
    toMs: nowMs,
  } as const;
  if (newest.lagMs < -FLOOR_MS) {
    return {
      kind: 'clock-ahead',
      status: 'degraded',
      reason: `Events are ${spanInWords(newest.lagMs)} in the future of their receipt.`,
      action: 'Set the clock or the time zone of the sender: searches by time miss these events.',
      evidence,
    };
  }
  if (newest.lagMs < Math.max(FLOOR_MS, FACTOR * Math.abs(usual))) return undefined;
  return {
    kind: 'lag',
    status: 'degraded',
    reason: `Events arrive ${spanInWords(newest.lagMs)} late; usually ${spanInWords(usual)}.`,
    action: 'See whether a queue on the way is full: detections see these events as late as that.',
    evidence,
  };
}
