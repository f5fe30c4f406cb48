import type { Checkpoint, CheckpointStore } from './checkpoint.js';
import type { RecordBatch } from './record.js';

/** Options of {@link Source.read}. */
export interface ReadOptions {
  /** Ends the reading; the iterator finishes without an error and frees what it holds. */
  readonly signal?: AbortSignal;
  /** Where earlier reads ended. Without it, reading starts at the beginning. */
  readonly checkpoints?: Pick<CheckpointStore, 'load'>;
}

/** What a source has still before it, for a progress bar. */
export interface SourceProgress {
  /** Bytes to read in all, or undefined for a source without an end. */
  readonly totalBytes?: number;
  /** Bytes read so far, counted where `totalBytes` is (compressed bytes of an archive). */
  readonly readBytes: number;
  /** What is being read now, for a person. */
  readonly current?: string;
}

/** Reads records from somewhere. The consumer's pull is the back-pressure. */
export interface Source {
  /** Unique in the pipeline. */
  readonly id: string;
  /**
   * Reads records in batches. Leaving the loop frees everything (`return()` runs `finally` blocks).
   *
   * @throws ConnectorError `not_found`, `forbidden`, `unavailable` when nothing can be read at all. What can be
   *   read only in part is reported as {@link RecordBatch.unreadable}.
   */
  read(options?: ReadOptions): AsyncIterable<RecordBatch>;
  /** Called after the sinks have made everything up to the checkpoint durable. Idempotent. */
  acknowledge(checkpoint: Checkpoint): Promise<void>;
  /** A source with an end says how far it is. */
  progress?(): SourceProgress;
  /** Frees everything. Idempotent. */
  close(): Promise<void>;
}
