import type { Checkpoint, CheckpointStore, Logger, Sink, Source } from '@logwright/connector-kit';
import type { DetectStage } from '../detect/detect-stage.js';
import type { DetectReport } from '../detect/rule-report.js';
import { PipelineError } from '../errors.js';
import { sumTallies, Tally } from '../transform/tally.js';
import type { LogSourceTally, Totals } from '../transform/tally.js';
import type { Transformer } from '../transform/transformer.js';
import { backoffMs, pause } from './backoff.js';
import { createCheckpointSaver } from './checkpoint-saver.js';
import type { CheckpointSaver } from './checkpoint-saver.js';
import type { RetryPolicy } from './backoff.js';
import { createDelivery } from './delivery.js';
import type { Delivery } from './delivery.js';
import { startDetection } from './detection.js';
import { sinkCheckpoints } from './sink-checkpoints.js';
import { SinkLane } from './sink-lane.js';
import type { RetryNotice } from './sink-lane.js';
import { Slots } from './slots.js';

/** A source with the transformer for its records. */
export interface PipelineSource {
  readonly source: Source;
  readonly transform: Transformer;
}

/** Called while a pipeline runs; must not throw. */
export interface PipelineObserver {
  /** A batch of the source is durable at every sink. `totals` covers the whole run. */
  acknowledged?(sourceId: string, totals: Totals): void;
  /** A sink asked for a batch to be written again. */
  retrying?(notice: RetryNotice): void;
  /** A source failed; `retryInMs` is set when it will be read again. */
  sourceFailed?(sourceId: string, error: unknown, retryInMs: number | undefined): void;
}

/** Options of {@link runPipeline}. */
export interface RunOptions {
  readonly sources: readonly PipelineSource[];
  readonly sinks: readonly Sink[];
  /** Where checkpoints are kept unless the only sink keeps them itself. @defaultValue nowhere: every run starts over */
  readonly checkpoints?: CheckpointStore;
  /** Stops the pipeline: reading ends, what was read is written and acknowledged, everything is closed. */
  readonly signal?: AbortSignal;
  /** Read a failed source again instead of leaving it. @defaultValue false */
  readonly continuous?: boolean;
  /** Batches between reading and acknowledgement, over all sources. @defaultValue 3 */
  readonly maxInFlightBatches?: number;
  /** @defaultValue 6 attempts from 200 ms to 10 s; no end when continuous */
  readonly retry?: Partial<RetryPolicy>;
  readonly logger?: Logger;
  readonly observer?: PipelineObserver;
  /** Runs rules on the events and adds findings to their batches; it is closed at the end. @defaultValue none */
  readonly detect?: DetectStage;
}

/** A source that could not be read to its end. */
export interface SourceFailure {
  readonly sourceId: string;
  readonly error: unknown;
}

/** How a run ended. Counts are of acknowledged records only. */
export interface RunResult {
  /** `stopped` by the signal; `failed` when a sink gave up or every source failed. */
  readonly outcome: 'completed' | 'stopped' | 'failed';
  readonly totals: Totals;
  readonly logSources: readonly LogSourceTally[];
  readonly sourceFailures: readonly SourceFailure[];
  /** The first sink that gave up. */
  readonly deliveryFailure?: PipelineError;
  /** What the detect stage did, when there is one. */
  readonly detect?: DetectReport;
}

/** The state of one run. */
export interface Run {
  readonly options: RunOptions;
  readonly lanes: readonly SinkLane[];
  readonly deliver: Delivery;
  readonly slots: Slots;
  readonly tally: Tally;
  /** Fires when reading must end: by the caller's signal or because a sink gave up. */
  readonly stop: AbortController;
  readonly retry: RetryPolicy;
  readonly failures: SourceFailure[];
  /** Saves checkpoints of batches, where the host keeps them. */
  readonly saver: CheckpointSaver;
  deliveryFailure?: PipelineError;
}

/**
 * Moves events from sources to sinks until every source has ended or the signal fires.
 *
 * A batch is acknowledged when every sink has made it durable: then its checkpoint is stored and the source is
 * told, in the order of reading. With one sink that keeps checkpoints itself that is exactly once, otherwise at
 * least once: after a crash up to `maxInFlightBatches` batches may be written again.
 *
 * @param options - Sources, sinks and limits. Sources and sinks are closed at the end, whatever happens.
 * @returns How it ended, with exact counts. Failures of sources and sinks are in the result, not thrown.
 */
export async function runPipeline(options: RunOptions): Promise<RunResult> {
  const run = startRun(options);
  const onSignal = (): void => run.stop.abort();
  const hurry = (): void => run.lanes.forEach(lane => lane.hurry());
  if (options.signal?.aborted) run.stop.abort();
  options.signal?.addEventListener('abort', onSignal, { once: true });
  run.stop.signal.addEventListener('abort', hurry, { once: true });
  const detection = startDetection(run);
  try {
    await detection.ready;
    await Promise.all(options.sources.map(source => runSource(source, run)));
    await detection.end();
    if (!run.deliveryFailure) await flushAll(run);
  } finally {
    await detection.stop();
    options.signal?.removeEventListener('abort', onSignal);
    await closeAll(options);
  }
  return {
    outcome: outcomeOf(run),
    totals: sumTallies(run.tally.rows()),
    logSources: run.tally.rows(),
    sourceFailures: run.failures,
    ...(run.deliveryFailure ? { deliveryFailure: run.deliveryFailure } : {}),
    ...(options.detect ? { detect: options.detect.report() } : {}),
  };
}

function startRun(options: RunOptions): Run {
  const retry: RetryPolicy = {
    maxAttempts: options.continuous ? Infinity : 6,
    baseDelayMs: 200,
    maxDelayMs: 10_000,
    ...options.retry,
  };
  const lanes = options.sinks.map(
    sink => new SinkLane(sink, { retry, onRetry: notice => options.observer?.retrying?.(notice) }),
  );
  return {
    options,
    lanes,
    deliver: createDelivery(lanes),
    slots: new Slots(options.maxInFlightBatches ?? 3),
    tally: new Tally(),
    stop: new AbortController(),
    retry,
    failures: [],
    saver: createCheckpointSaver(options.checkpoints),
  };
}

function outcomeOf(run: Run): RunResult['outcome'] {
  if (run.deliveryFailure) return 'failed';
  if (run.options.signal?.aborted) return 'stopped';
  const failed = new Set(run.failures.map(failure => failure.sourceId));
  return failed.size > 0 && failed.size === run.options.sources.length ? 'failed' : 'completed';
}

/** Reads a source to its end; when continuous, again after each failure. */
async function runSource(entry: PipelineSource, run: Run): Promise<void> {
  const { source } = entry;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await pump(entry, run, () => (attempt = 1));
      return;
    } catch (error) {
      if (error instanceof PipelineError && error.code === 'delivery_failed') {
        run.deliveryFailure ??= error;
        run.stop.abort();
        return;
      }
      const again = run.options.continuous === true && !run.stop.signal.aborted;
      const delayMs = again ? backoffMs(run.retry, Math.min(attempt, 12)) : undefined;
      run.options.observer?.sourceFailed?.(source.id, error, delayMs);
      if (delayMs === undefined) {
        run.failures.push({ sourceId: source.id, error });
        return;
      }
      await pause(delayMs, run.stop.signal);
    }
  }
}

/** Reads, transforms and hands over; acknowledges in order behind. */
async function pump({ source, transform }: PipelineSource, run: Run, progressed: () => void): Promise<void> {
  const { options, slots, stop } = run;
  const { detect } = options;
  const checkpoints = sinkCheckpoints(options) ?? options.checkpoints;
  let acknowledged = Promise.resolve();
  let broken = false;
  try {
    for await (const batch of source.read({ signal: stop.signal, ...(checkpoints ? { checkpoints } : {}) })) {
      await slots.acquire();
      if (broken) {
        slots.release();
        break;
      }
      const transformed = detect ? detect.apply(transform(batch)) : transform(batch);
      run.saver.expect(transformed.batch.checkpoints);
      const delivery = run.deliver(transformed);
      acknowledged = acknowledged
        .then(async () => acknowledge(source, transformed.batch.checkpoints, await delivery, run))
        .then(progressed)
        .finally(() => slots.release());
      // Awaited below; marked handled here so that a failure before that is not an unhandled rejection.
      acknowledged.catch(() => (broken = true));
      delivery.catch(() => (broken = true));
    }
  } finally {
    await acknowledged;
  }
}

/** The first checkpoint is the source's; others belong to stages. */
async function acknowledge(
  source: Source,
  checkpoints: readonly Checkpoint[],
  tallies: readonly LogSourceTally[],
  run: Run,
): Promise<void> {
  const { options } = run;
  const [checkpoint] = checkpoints;
  if (options.checkpoints && !sinkCheckpoints(options)) await run.saver.save(checkpoints);
  if (checkpoint) await source.acknowledge(checkpoint);
  run.tally.add(tallies);
  options.observer?.acknowledged?.(source.id, sumTallies(run.tally.rows()));
}

async function flushAll(run: Run): Promise<void> {
  try {
    await Promise.all(run.options.sinks.map(sink => sink.flush()));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    run.deliveryFailure = new PipelineError('delivery_failed', `The last flush failed: ${message}`, { cause });
  }
}

async function closeAll(options: RunOptions): Promise<void> {
  const parts = [...options.sources.map(entry => entry.source), ...options.sinks];
  const closed = await Promise.allSettled(parts.map(part => part.close()));
  closed.forEach((result, index) => {
    if (result.status === 'rejected') {
      options.logger?.warn('A part of the pipeline did not close cleanly', {
        id: parts[index]?.id,
        error: String(result.reason),
      });
    }
  });
}
