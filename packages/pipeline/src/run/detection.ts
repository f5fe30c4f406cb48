import { PipelineError } from '../errors.js';
import type { TransformedBatch } from '../transform/transformer.js';
import type { Run } from './run-pipeline.js';
import { sinkCheckpoints } from './sink-checkpoints.js';

/** How often time is let pass while no event comes. */
const TICK_MS = 2_000;

/** The life of the detect stage beside a run. */
export interface RunningDetection {
  /** Resolves when correlations go on where the last run stopped. */
  readonly ready: Promise<void>;
  /** Every source has ended: writes the last findings. */
  end(): Promise<void>;
  /** Ends the timer and closes the stage. */
  stop(): Promise<void>;
}

/**
 * Starts what the detect stage needs beside the events: its kept state, and time.
 *
 * @param run - The run; nothing happens where it has no detect stage.
 */
export function startDetection(run: Run): RunningDetection {
  const { detect, checkpoints } = run.options;
  if (!detect) return { ready: Promise.resolve(), end: async () => undefined, stop: async () => undefined };
  const kept = sinkCheckpoints(run.options) ?? checkpoints;
  let ticking = Promise.resolve();
  const timer = setInterval(() => {
    const batch = detect.tick();
    if (batch) ticking = ticking.then(() => deliver(batch, run));
  }, TICK_MS);
  timer.unref();
  return {
    ready: kept ? detect.restore(kept) : Promise.resolve(),
    async end() {
      clearInterval(timer);
      await ticking;
      const last = run.deliveryFailure ? undefined : detect.finish(run.stop.signal.aborted);
      if (last) await deliver(last, run);
    },
    async stop() {
      clearInterval(timer);
      await detect.close();
    },
  };
}

async function deliver(batch: TransformedBatch, run: Run): Promise<void> {
  try {
    run.saver.expect(batch.batch.checkpoints);
    await run.deliver(batch);
    if (sinkCheckpoints(run.options) === undefined) await run.saver.save(batch.batch.checkpoints);
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    run.deliveryFailure ??= error;
    run.stop.abort();
  }
}
