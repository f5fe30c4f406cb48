import type { CheckpointStore } from './checkpoint.js';
import type { EventBatch } from './event.js';

/** An event that the platform refused for good, by its index in the batch. */
export interface RejectedEvent {
  readonly index: number;
  readonly reason: string;
}

/** The outcome of one {@link Sink.write}. */
export type DeliveryResult =
  /** Every event is durable at the platform. */
  | { readonly kind: 'delivered' }
  /** Nothing or an unknown part was written; writing the same batch again may succeed. */
  | { readonly kind: 'retryable'; readonly reason: string; readonly retryAfterMs?: number; readonly cause?: unknown }
  /** The rest is durable, these events will never be taken: they go to the dead letter. */
  | { readonly kind: 'rejected'; readonly rejected: readonly RejectedEvent[] };

/** Options of {@link Sink.write}. */
export interface WriteOptions {
  readonly signal?: AbortSignal;
}

/** Writes events somewhere. A resolved `delivered` is the acknowledgement: the events survive a crash. */
export interface Sink {
  /** Unique in the pipeline. */
  readonly id: string;
  /**
   * Writes a batch. Several writes may be under way at once; they become durable in the order of the calls.
   *
   * @throws ConnectorError for bugs and unusable configuration only; expected outcomes are returned.
   */
  write(batch: EventBatch, options?: WriteOptions): Promise<DeliveryResult>;
  /**
   * Set when this sink stores a batch's checkpoints in the same commit as its events. A pipeline with this as
   * its only sink delivers exactly once; every other pipeline delivers at least once.
   */
  readonly checkpoints?: Pick<CheckpointStore, 'load'>;
  /** Makes everything written durable and readable by others. */
  flush(): Promise<void>;
  /** Flushes and frees everything. Idempotent. */
  close(): Promise<void>;
}
