import type { JsonObject } from './json.js';

/**
 * How far a stream of records has been delivered.
 *
 * `key` names the stream by content (a file's fingerprint, a topic partition), so that a renamed file is
 * recognised. `position` belongs to the source that made it; nobody else reads it.
 */
export interface Checkpoint {
  readonly key: string;
  readonly position: JsonObject;
  /** True when the stream has ended and every record of it is covered. */
  readonly complete: boolean;
}

/** Keeps the newest checkpoint of each key. */
export interface CheckpointStore {
  /** @returns The newest stored checkpoint of the key, or undefined when there is none. */
  load(key: string): Promise<Checkpoint | undefined>;
  /** Stores checkpoints durably; the newest of a key wins. */
  save(checkpoints: readonly Checkpoint[]): Promise<void>;
}
