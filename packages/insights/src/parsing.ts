import type { Finding } from './finding.js';
import type { DayFigures, LogSourceHistory } from './history.js';
import { median } from './statistics.js';
import { DAY_MS, startOfDay, utcDay } from './time.js';
import { countInWords, shareInWords } from './words.js';

const RECENT_DAYS = 2;
const MIN_HISTORY_DAYS = 3;
/** Fewer dead letters are shown but are not a verdict. */
const MIN_DEAD_LETTERS = 10;
const MIN_DROP = 0.01;
const ALWAYS_BAD = 0.95;

/**
 * Share of records that became events.
 *
 * @param days - days to take together
 * @returns 0 to 1, or undefined when no record is known.
 */
export function parseRate(days: readonly DayFigures[]): number | undefined {
  let events = 0;
  let records = 0;
  for (const day of days) {
    if (day.events === undefined || day.deadLetters === undefined) continue;
    events += day.events;
    records += day.events + day.deadLetters;
  }
  return records === 0 ? undefined : events / records;
}

/**
 * Judges whether more records than usual fail to parse.
 *
 * @param history - what is known of the log source
 * @param nowMs - instant of the judgement, in ms since 1970
 * @returns A finding `parse-failures`, or undefined.
 */
export function judgeParsing(history: LogSourceHistory, nowMs: number): Finding | undefined {
  const fromMs = startOfDay(utcDay(nowMs)) - (RECENT_DAYS - 1) * DAY_MS;
  const recent = history.days.filter(day => startOfDay(day.day) >= fromMs);
  const rate = parseRate(recent);
  const failed = recent.reduce((sum, day) => sum + (day.deadLetters ?? 0), 0);
  if (rate === undefined || failed < MIN_DEAD_LETTERS) return undefined;
  const earlier = history.days
    .filter(day => startOfDay(day.day) < fromMs)
    .map(day => parseRate([day]))
    .filter(value => value !== undefined);
  const usual = earlier.length >= MIN_HISTORY_DAYS ? median(earlier) : undefined;
  const dropped = usual !== undefined && usual - rate >= MIN_DROP;
  if (!dropped && rate >= ALWAYS_BAD) return undefined;
  return {
    kind: 'parse-failures',
    status: 'degraded',
    reason: `${countInWords(failed, 'record')} could not be parsed in 2 days: ${shareInWords(rate)} became events${usual === undefined ? '' : `, usually ${shareInWords(usual)}`}.`,
    action:
      'Read the dead letters: their reason names the field. Mend the parser or the sender, then ingest them again.',
    evidence: {
      observed: rate,
      ...(usual === undefined ? {} : { expected: usual }),
      unit: 'ratio',
      comparisons: earlier.length,
      fromMs,
      toMs: nowMs,
    },
  };
}
