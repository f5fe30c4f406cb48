import { setTimeout as delay } from 'node:timers/promises';
import { ConnectorError } from './errors.js';
import type { EventBatch } from './event.js';
import type { DeliveryResult, Sink, WriteOptions } from './sink.js';

/** Options of {@link createRetryingSink}. */
export interface RetryOptions {
  /**
   * How long one batch may be tried for, in milliseconds, waits included. No attempt is begun past it.
   *
   * @defaultValue 300,000 (5 minutes)
   */
  readonly maxElapsedMs?: number;
  /** The wait after the first failure, in milliseconds, before jitter. @defaultValue 200 */
  readonly initialDelayMs?: number;
  /** The longest wait in milliseconds, before jitter. What the platform asks for is kept even when it is longer. @defaultValue 30,000 */
  readonly maxDelayMs?: number;
  /** Clock in milliseconds. @defaultValue `performance.now` */
  readonly now?: () => number;
  /** @returns A number from 0 inclusive to 1 exclusive. @defaultValue `Math.random` */
  readonly random?: () => number;
  /** Waits; rejects when the signal fires. */
  readonly sleep?: (delayMs: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Told before each wait. */
  readonly onRetry?: (retry: { readonly attempt: number; readonly delayMs: number; readonly reason: string }) => void;
}

/**
 * Wraps a sink so that a `retryable` outcome is tried again with jittered, capped, exponential waits.
 *
 * A wait is drawn at random between half the current delay and all of it, and is never shorter than the platform's
 * `retryAfterMs`. When the budget does not allow another attempt, the last outcome is returned: nothing is dropped.
 * One batch is written at a time, so that batches become durable in the order of the calls whatever fails.
 *
 * @param inner The sink to write to.
 * @returns A sink whose `write` throws ConnectorError `cancelled` when its signal fires before the batch is durable,
 *   and whatever the inner sink throws, at once and untried: that is a bug or an unusable configuration.
 * @example
 * ```ts
 * const sink = createRetryingSink(splunkSink, { maxElapsedMs: 60_000 });
 * ```
 */
export function createRetryingSink(inner: Sink, options: RetryOptions = {}): Sink {
  const policy = resolve(options);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    id: inner.id,
    checkpoints: inner.checkpoints,
    write(batch, writeOptions = {}) {
      const result = turn.then(() => writeUntilSettled(inner, batch, writeOptions, policy));
      turn = result.catch(() => undefined);
      return result;
    },
    async flush() {
      await turn;
      await inner.flush();
    },
    async close() {
      await turn;
      await inner.close();
    },
  };
}

type Policy = Required<Omit<RetryOptions, 'onRetry'>> & Pick<RetryOptions, 'onRetry'>;

function resolve(options: RetryOptions): Policy {
  return {
    maxElapsedMs: options.maxElapsedMs ?? 300_000,
    initialDelayMs: options.initialDelayMs ?? 200,
    maxDelayMs: options.maxDelayMs ?? 30_000,
    now: options.now ?? (() => performance.now()),
    random: options.random ?? Math.random,
    sleep: options.sleep ?? (async (delayMs, signal) => void (await delay(delayMs, undefined, { signal }))),
    onRetry: options.onRetry,
  };
}

async function writeUntilSettled(
  inner: Sink,
  batch: EventBatch,
  options: WriteOptions,
  policy: Policy,
): Promise<DeliveryResult> {
  const deadlineMs = policy.now() + policy.maxElapsedMs;
  let maxWaitMs = policy.initialDelayMs;
  for (let attempt = 1; ; attempt++) {
    refuseWhenCancelled(options.signal);
    const outcome = await inner.write(batch, options);
    if (outcome.kind !== 'retryable') return outcome;
    const delayMs = Math.max(outcome.retryAfterMs ?? 0, maxWaitMs * (0.5 + policy.random() / 2));
    if (policy.now() + delayMs >= deadlineMs) return outcome;
    policy.onRetry?.({ attempt, delayMs, reason: outcome.reason });
    await policy.sleep(delayMs, options.signal).catch((error: unknown) => {
      refuseWhenCancelled(options.signal);
      throw error;
    });
    // A laptop may have slept through the wait: what is left is counted again.
    if (policy.now() >= deadlineMs) return outcome;
    maxWaitMs = Math.min(maxWaitMs * 2, policy.maxDelayMs);
  }
}

function refuseWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new ConnectorError('cancelled', 'the write was cancelled before the batch was durable', {
    cause: signal.reason,
  });
}
