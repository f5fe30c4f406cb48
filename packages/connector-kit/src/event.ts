import type { OcsfEvent } from '@logwright/ocsf';
import type { Checkpoint } from './checkpoint.js';
import type { JsonObject } from './json.js';
import type { RecordOrigin } from './record.js';

/** The technology of records that no technology pack knows. */
export const UNKNOWN_TECHNOLOGY = 'unknown';

/**
 * One event on its way through the pipeline: the OCSF event beside the native record it was made from.
 *
 * The native record keeps the product's own field names, which Sigma rules are written in; `raw` is the
 * record as received, which is what evidence is made of.
 */
export interface LogEvent {
  /** Identity of the record: the same record read again has the same id. */
  readonly id: string;
  /** Name of the log source: one deployment of a technology in this estate. */
  readonly logSource: string;
  /** Technology id, or {@link UNKNOWN_TECHNOLOGY}. */
  readonly technology: string;
  /** The OCSF event. `event.time` is in milliseconds since 1970-01-01 UTC. */
  readonly event: OcsfEvent;
  /** The record's fields under the product's own names. */
  readonly native: JsonObject;
  /** The record's text as received. */
  readonly raw: string;
  /** Size as received, in bytes. */
  readonly rawBytes: number;
  /** Time of receipt in milliseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
}

/** A record that could not become an event, kept with its reason. */
export interface DeadLetter {
  readonly id: string;
  readonly logSource: string;
  /** The technology whose parser refused the record, or {@link UNKNOWN_TECHNOLOGY}. */
  readonly technology: string;
  /** Which stage gave up. */
  readonly stage: 'read' | 'parse' | 'map' | 'write';
  /** Why, in words for a person, and how to mend it. */
  readonly reason: string;
  readonly origin: RecordOrigin;
  readonly ordinal: number;
  /** The record, shortened to 64 KiB of text when it is longer. */
  readonly raw: string;
  readonly rawBytes: number;
  readonly receivedAt: number;
}

/** What a sink is given to write: it becomes durable as a whole or not at all. */
export interface EventBatch {
  readonly events: readonly LogEvent[];
  readonly deadLetters: readonly DeadLetter[];
  /** Covers the batch. A sink that keeps checkpoints stores them in the same commit as the events. */
  readonly checkpoints: readonly Checkpoint[];
}
