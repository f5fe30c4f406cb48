import type { Checkpoint } from './checkpoint.js';
import type { JsonObject } from './json.js';

/** Where records were read: one file, one archive entry, one peer, one topic partition. */
export interface RecordOrigin {
  readonly kind: 'file' | 'stream' | 'network' | 'topic' | 'generated';
  /** A path, URL or name that leads a person to the place, for instance `logs.zip!auth.log`. */
  readonly uri: string;
  /** The host that the records came from, when the source knows it. */
  readonly host?: string;
}

/** One record as a source read it, before any parsing. */
export interface RawRecord {
  /** The record's text without its line end, or an object when the source's protocol carries objects. */
  readonly data: string | JsonObject;
  /** Size as received, in bytes, line end included: what a SIEM would have been billed for. */
  readonly bytes: number;
  /** Ordinal of the record within its origin, from 1. */
  readonly ordinal: number;
  /** Time of receipt in ms since 1970 UTC, where the transport knows one for each record; otherwise the batch's. */
  readonly receivedAt?: number;
}

/** A record that its source could not read: a torn archive, a line past the limit. It goes to the dead letter. */
export interface UnreadableRecord {
  readonly ordinal: number;
  /** Why, in words for a person, and how to mend it. */
  readonly reason: string;
  /** As much of the record as is worth keeping, at most 64 KiB of text. */
  readonly excerpt: string;
  /** Bytes the record took, as far as they could be read. */
  readonly bytes: number;
}

/** Records of one origin, in order, with the checkpoint that covers all of them. */
export interface RecordBatch {
  readonly origin: RecordOrigin;
  readonly records: readonly RawRecord[];
  readonly unreadable: readonly UnreadableRecord[];
  /** Time of receipt in milliseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  /** Everything up to and including this batch is covered once this checkpoint is stored. */
  readonly checkpoint: Checkpoint;
  /** Overrides the log source's name for this batch, when the source knows better than the configuration. */
  readonly logSource?: string;
  /** Overrides technology detection for this batch. */
  readonly technology?: string;
}
