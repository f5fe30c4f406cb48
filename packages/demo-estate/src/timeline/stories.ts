import type { DemoLogSource, DemoStory } from '../estate/log-sources.js';
import { DAY_MS, HOUR_MS } from './units.js';

/** Days over which a growing log source grows. */
const GROWTH_DAYS = 30;

/**
 * How much more or less than usual a log source writes in an hour.
 *
 * @param story - The log source's story.
 * @param hourMs - The hour's start, in ms since 1970 UTC.
 * @param anchorMs - The estate's first start, in ms since 1970 UTC.
 * @returns A factor; 1 is usual.
 */
export function volumeFactor(story: DemoStory, hourMs: number, anchorMs: number): number {
  switch (story.kind) {
    case 'surge':
      return hourMs >= anchorMs - story.sinceDays * DAY_MS ? story.factor : 1;
    case 'growing': {
      const grown = 1 - (anchorMs - hourMs) / (GROWTH_DAYS * DAY_MS);
      return story.fromFactor + (story.toFactor - story.fromFactor) * Math.min(1, Math.max(0, grown));
    }
    default:
      return 1;
  }
}

/**
 * When a record arrives.
 *
 * @param logSource - The log source.
 * @param timeMs - The event's time, in ms since 1970 UTC.
 * @param anchorMs - The estate's first start, in ms since 1970 UTC.
 * @param random - Random numbers in [0, 1).
 * @returns The time of receipt, or undefined when the record never arrives.
 */
export function arrivalMs(
  logSource: DemoLogSource,
  timeMs: number,
  anchorMs: number,
  random: () => number,
): number | undefined {
  const { story } = logSource;
  const wayMs = logSource.technology === 'aws-cloudtrail' ? 90_000 + random() * 120_000 : 800 + random() * 3_200;
  const promptMs = timeMs + Math.floor(wayMs);
  if (story.kind === 'silent' && promptMs >= anchorMs - story.sinceHours * HOUR_MS) return undefined;
  if (story.kind === 'lagging' && timeMs >= anchorMs - story.sinceDays * DAY_MS) {
    const shippedMs = (Math.floor(timeMs / HOUR_MS) + 1) * HOUR_MS + story.holdMinutes * 60_000;
    return shippedMs + Math.floor(wayMs);
  }
  return promptMs;
}

/**
 * The line as it arrives: a story may have damaged it.
 *
 * @param story - The log source's story.
 * @param line - The line as the product wrote it.
 * @param timeMs - The event's time, in ms since 1970 UTC.
 * @param anchorMs - The estate's first start, in ms since 1970 UTC.
 */
export function cutLine(story: DemoStory, line: string, timeMs: number, anchorMs: number): string {
  if (story.kind !== 'cut-lines' || timeMs < anchorMs - story.sinceDays * DAY_MS) return line;
  return story.hosts.some(host => line.includes(host)) ? line.slice(0, story.maxChars) : line;
}
