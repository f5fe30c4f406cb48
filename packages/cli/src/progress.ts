import { SingleBar } from 'cli-progress';
import type { Options } from 'cli-progress';
import type { SourceProgress } from '@logwright/connector-kit';
import type { Totals } from '@logwright/pipeline';
import type { Host } from './host.js';
import { formatBytes, formatCount, formatShare } from './output/format.js';

/** Shows how far an ingest is. */
export interface ProgressReporter {
  /** Called after every acknowledgement. */
  acknowledged(totals: Totals): void;
  stop(): void;
}

const JSON_INTERVAL_MS = 250;
const BAR_INTERVAL_MS = 100;

/**
 * One JSON object a quarter second on stdout. `acknowledged` counts records that are durable: a promise.
 *
 * @param host - Output and clock.
 * @param startedAtMs - When the run began.
 */
export function createJsonProgress(host: Pick<Host, 'stdout' | 'now'>, startedAtMs: number): ProgressReporter {
  let lastMs = 0;
  return {
    acknowledged(totals) {
      const nowMs = host.now();
      if (nowMs - lastMs < JSON_INTERVAL_MS) return;
      lastMs = nowMs;
      const { records, events, deadLetters, bytes } = totals;
      const seconds = (nowMs - startedAtMs) / 1000;
      void host.stdout.line(
        JSON.stringify({ type: 'progress', acknowledged: records, events, deadLetters, bytes, seconds }),
      );
    },
    stop() {},
  };
}

/**
 * A bar on stderr, only on a terminal.
 *
 * @param host - Output and clock.
 * @param startedAtMs - When the run began.
 * @param readProgress - How far the sources are, when they know.
 */
export function createBarProgress(
  host: Pick<Host, 'stderr' | 'now'>,
  startedAtMs: number,
  readProgress: () => SourceProgress | undefined,
): ProgressReporter {
  if (!host.stderr.isTty) return { acknowledged() {}, stop() {} };
  const bar = createBar(host, '{rate} events/s | {size} | parsed {parsed} | {deadLetters} dead letters | {current}');
  bar.start(100, 0, { rate: '-', size: '-', parsed: '-', deadLetters: 0, current: '' });
  let lastMs = 0;
  return {
    acknowledged(totals) {
      const nowMs = host.now();
      if (nowMs - lastMs < BAR_INTERVAL_MS) return;
      lastMs = nowMs;
      const progress = readProgress();
      bar.update(percentOf(progress), {
        rate: formatCount((totals.events * 1000) / Math.max(1, nowMs - startedAtMs)),
        size: formatBytes(totals.bytes),
        parsed: formatShare(totals.events, totals.records),
        deadLetters: formatCount(totals.deadLetters),
        current: (progress?.current ?? '').slice(-40),
      });
    },
    stop: () => bar.stop(),
  };
}

/** Shows how far a check of events is. */
export interface CheckProgress {
  /** Called after every batch. */
  checked(events: number, valid: number): void;
  stop(): void;
}

/**
 * A bar on stderr for events that are checked, only on a terminal.
 *
 * @param host - Output and clock.
 * @param startedAtMs - When the run began.
 * @param readProgress - How far the sources are.
 */
export function createCheckProgress(
  host: Pick<Host, 'stderr' | 'now'>,
  startedAtMs: number,
  readProgress: () => SourceProgress,
): CheckProgress {
  if (!host.stderr.isTty) return { checked() {}, stop() {} };
  const bar = createBar(host, '{events} events | {rate} events/s | valid {valid} | {current}');
  bar.start(100, 0, { events: 0, rate: '-', valid: '-', current: '' });
  let lastMs = 0;
  return {
    checked(events, valid) {
      const nowMs = host.now();
      if (nowMs - lastMs < BAR_INTERVAL_MS) return;
      lastMs = nowMs;
      const progress = readProgress();
      bar.update(percentOf(progress), {
        events: formatCount(events),
        rate: formatCount((events * 1000) / Math.max(1, nowMs - startedAtMs)),
        valid: formatShare(valid, events),
        current: (progress.current ?? '').slice(-40),
      });
    },
    stop: () => bar.stop(),
  };
}

/** How far a matching of rules is. */
export interface MatchTotals {
  readonly events: number;
  readonly matches: number;
  readonly bytes: number;
  /** What is read just now. */
  readonly current: string;
}

/**
 * A line on stderr for rules that are matched, only on a terminal. It has no share: archives do not say what is in them.
 *
 * @param host - Output and clock.
 * @param startedAtMs - When the run began.
 */
export function createMatchProgress(
  host: Pick<Host, 'stderr' | 'now'>,
  startedAtMs: number,
): { matched(totals: MatchTotals): void; stop(): void } {
  if (!host.stderr.isTty) return { matched() {}, stop() {} };
  const bar = new SingleBar({
    ...barOptions(host),
    format: '{events} events | {rate} events/s | {size} | {matches} matches | {current}',
  });
  bar.start(100, 0, { events: 0, rate: '-', size: '-', matches: 0, current: '' });
  let lastMs = 0;
  return {
    matched({ events, matches, bytes, current }) {
      const nowMs = host.now();
      if (nowMs - lastMs < BAR_INTERVAL_MS) return;
      lastMs = nowMs;
      bar.update(0, {
        events: formatCount(events),
        rate: formatCount((events * 1000) / Math.max(1, nowMs - startedAtMs)),
        size: formatBytes(bytes),
        matches: formatCount(matches),
        current: current.slice(-40),
      });
    },
    stop: () => bar.stop(),
  };
}

/**
 * A bar on stderr for test cases, only on a terminal.
 *
 * @param host - Output.
 * @param count - How many cases there are.
 */
export function createTestProgress(
  host: Pick<Host, 'stderr'>,
  count: number,
): { done(cases: number, failed: number): void; stop(): void } {
  if (!host.stderr.isTty) return { done() {}, stop() {} };
  const bar = createBar(host, '{value} of {total} cases | {failed} failed');
  bar.start(count, 0, { failed: 0 });
  return { done: (cases, failed) => bar.update(cases, { failed }), stop: () => bar.stop() };
}

/**
 * A bar on stderr for files that are worked on, only on a terminal.
 *
 * @param host - Output.
 */
export function createFileProgress(host: Pick<Host, 'stderr'>): {
  done(files: number, total: number): void;
  stop(): void;
} {
  if (!host.stderr.isTty) return { done() {}, stop() {} };
  let bar: SingleBar | undefined;
  return {
    done(files, total) {
      if (bar === undefined) {
        bar = createBar(host, '{value} of {total} files');
        bar.start(total, 0);
      }
      bar.update(files);
    },
    stop: () => bar?.stop(),
  };
}

function createBar(host: Pick<Host, 'stderr'>, fields: string): SingleBar {
  return new SingleBar({ ...barOptions(host), format: `{bar} {percentage}% | ${fields}` });
}

function barOptions({ stderr }: Pick<Host, 'stderr'>): Options {
  return {
    stream: stderr.stream as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
    barsize: 20,
    fps: 10,
  };
}

function percentOf(progress: SourceProgress | undefined): number {
  const share = progress?.totalBytes ? (progress.readBytes / progress.totalBytes) * 100 : 0;
  return Math.min(100, Math.floor(share));
}
