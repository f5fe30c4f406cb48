import type { GeneratedLine, LineGenerator } from '@logwright/technologies';
import type { DemoLogSource } from '../estate/log-sources.js';
import { incidentLines } from './incidents.js';
import { randomFor } from './random-for.js';
import { arrivalMs, cutLine, volumeFactor } from './stories.js';
import { HOUR_MS } from './units.js';

/** No record is received later than this after its event. */
const LONGEST_HOLD_MS = 3 * HOUR_MS;

/** A generated line with the moment at which it is received. */
export interface ReceivedLine extends GeneratedLine {
  /** In ms since 1970 UTC. */
  readonly receivedAt: number;
}

/** What makes a timeline: the same options always give the same lines. */
export interface TimelineOptions {
  readonly seed: number;
  /** The estate's first start, which all stories are told from, in ms since 1970 UTC. */
  readonly anchorMs: number;
  readonly logSource: DemoLogSource;
  readonly generate: LineGenerator;
  /** Multiplies the volume. */
  readonly scale: number;
  /** Lines received up to and including this moment are left out, in ms since 1970 UTC. */
  readonly afterMs: number;
}

/** The endless record of one demo log source in order of receipt. */
export interface Timeline {
  /**
   * Takes the lines received since the last take.
   *
   * @param throughMs - Last moment, inclusive, in ms since 1970 UTC.
   * @returns Lines in order of receipt; each line is given once.
   */
  takeThrough(throughMs: number): readonly ReceivedLine[];
}

/**
 * Opens a timeline. Lines are made hour by hour, each hour from random numbers of its own, so that a timeline
 * opened later continues exactly where an earlier one was left.
 *
 * @param options - The log source, the seed and where to begin.
 */
export function openTimeline(options: TimelineOptions): Timeline {
  let nextHourMs = Math.floor((options.afterMs - LONGEST_HOLD_MS) / HOUR_MS) * HOUR_MS;
  let pending: ReceivedLine[] = [];
  return {
    takeThrough(throughMs) {
      for (; nextHourMs <= throughMs; nextHourMs += HOUR_MS) {
        for (const line of linesOfHour(options, nextHourMs)) if (line.receivedAt > options.afterMs) pending.push(line);
      }
      const due = pending.filter(line => line.receivedAt <= throughMs);
      pending = pending.filter(line => line.receivedAt > throughMs);
      return due.sort((a, b) => a.receivedAt - b.receivedAt || a.timeMs - b.timeMs);
    },
  };
}

function linesOfHour(options: TimelineOptions, hourMs: number): ReceivedLine[] {
  const { seed, anchorMs, logSource } = options;
  const random = randomFor(seed, logSource.name, hourMs);
  const generated = options.generate({
    random,
    startMs: hourMs,
    endMs: hourMs + HOUR_MS,
    eventsPerDay: logSource.eventsPerDay * options.scale * volumeFactor(logSource.story, hourMs, anchorMs),
    hosts: logSource.hosts,
    users: logSource.users,
    rhythm: logSource.rhythm,
    ...(logSource.settings === undefined ? {} : { settings: logSource.settings }),
  });
  const lines = [...generated, ...incidentLines(logSource.name, anchorMs, hourMs, hourMs + HOUR_MS)];
  return lines.flatMap(({ timeMs, line }) => {
    const receivedAt = arrivalMs(logSource, timeMs, anchorMs, random);
    return receivedAt === undefined
      ? []
      : [{ timeMs, receivedAt, line: cutLine(logSource.story, line, timeMs, anchorMs) }];
  });
}
