import { ConnectorError } from '@logwright/connector-kit';
import type { DeliveryResult, EventBatch, RejectedEvent, Sink } from '@logwright/connector-kit';
import { PipelineError } from '../errors.js';
import { backoffMs, pause } from './backoff.js';
import type { RetryPolicy } from './backoff.js';

/** One batch on its way into a sink. */
interface Entry {
  readonly batch: EventBatch;
  state: 'waiting' | 'flying' | 'done';
  readonly resolve: (rejected: readonly RejectedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/** What a lane tells about a batch that has to be written again. */
export interface RetryNotice {
  readonly sinkId: string;
  readonly attempt: number;
  readonly delayMs: number;
  readonly reason: string;
}

/** Options of {@link SinkLane}. */
export interface SinkLaneOptions {
  readonly retry: RetryPolicy;
  readonly onRetry?: (notice: RetryNotice) => void;
}

/**
 * Writes batches to one sink in the order of the calls, several at a time, and again when the sink asks for it.
 *
 * After a retryable outcome nothing new is started until all writes under way have settled; then everything that
 * is not durable is written again, oldest first. So a later checkpoint never becomes durable before an earlier
 * batch at a sink that keeps the order of calls.
 */
export class SinkLane {
  readonly #sink: Sink;
  readonly #options: SinkLaneOptions;
  #retry: RetryPolicy;
  #entries: Entry[] = [];
  #failedAttempts = 0;
  #lastFailure: { reason: string; retryAfterMs: number; cause: unknown } | undefined;
  #broken: PipelineError | undefined;
  readonly #hurry = new AbortController();

  constructor(sink: Sink, options: SinkLaneOptions) {
    this.#sink = sink;
    this.#options = options;
    this.#retry = options.retry;
  }

  /**
   * Writes a batch.
   *
   * @returns The events that the sink will never take; everything else is durable.
   * @throws PipelineError `delivery_failed` when the retries are used up, also for all batches after it.
   */
  submit(batch: EventBatch): Promise<readonly RejectedEvent[]> {
    if (this.#broken) return Promise.reject(this.#broken);
    return new Promise((resolve, reject) => {
      const entry: Entry = { batch, state: 'waiting', resolve, reject };
      this.#entries.push(entry);
      if (!this.#lastFailure) this.#start(entry);
    });
  }

  /** Stops waiting between attempts and gives up after a last one: the pipeline is stopping. */
  hurry(): void {
    this.#retry = { ...this.#retry, maxAttempts: Math.min(this.#retry.maxAttempts, this.#failedAttempts + 1) };
    this.#hurry.abort();
  }

  #start(entry: Entry): void {
    entry.state = 'flying';
    this.#write(entry.batch).then(
      result => this.#settle(entry, result),
      (error: unknown) => this.#break(error),
    );
  }

  async #write(batch: EventBatch): Promise<DeliveryResult> {
    try {
      return await this.#sink.write(batch);
    } catch (error) {
      if (!isPassing(error)) throw error;
      return { kind: 'retryable', reason: error.message, cause: error };
    }
  }

  #settle(entry: Entry, result: DeliveryResult): void {
    if (entry.state === 'done') return;
    if (result.kind === 'retryable') {
      entry.state = 'waiting';
      this.#lastFailure ??= {
        reason: result.reason,
        retryAfterMs: result.retryAfterMs ?? 0,
        cause: result.cause ?? new Error(result.reason),
      };
    } else {
      entry.state = 'done';
      this.#entries = this.#entries.filter(other => other !== entry);
      entry.resolve(result.kind === 'rejected' ? result.rejected : []);
    }
    if (this.#lastFailure && !this.#entries.some(other => other.state === 'flying')) void this.#recover();
    else if (!this.#lastFailure) this.#failedAttempts = 0;
  }

  async #recover(): Promise<void> {
    const failure = this.#lastFailure;
    if (!failure) return;
    this.#failedAttempts += 1;
    if (this.#failedAttempts >= this.#retry.maxAttempts) return this.#break(failure.cause);
    const delayMs = backoffMs(this.#retry, this.#failedAttempts, failure.retryAfterMs);
    this.#options.onRetry?.({ sinkId: this.#sink.id, attempt: this.#failedAttempts, delayMs, reason: failure.reason });
    await pause(delayMs, this.#hurry.signal);
    this.#lastFailure = undefined;
    for (const entry of [...this.#entries]) if (entry.state === 'waiting') this.#start(entry);
  }

  #break(cause: unknown): void {
    const message = cause instanceof Error ? cause.message : String(cause);
    this.#broken ??= new PipelineError('delivery_failed', `Sink "${this.#sink.id}" does not take events: ${message}`, {
      cause,
      context: { sink: this.#sink.id },
    });
    for (const entry of this.#entries) {
      entry.state = 'done';
      entry.reject(this.#broken);
    }
    this.#entries = [];
  }
}

function isPassing(error: unknown): error is ConnectorError {
  return error instanceof ConnectorError && (error.code === 'unavailable' || error.code === 'storage_full');
}
