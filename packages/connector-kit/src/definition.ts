import type { z } from 'zod';
import type { CheckpointStore } from './checkpoint.js';
import type { Sink } from './sink.js';
import type { Source } from './source.js';

/** What the host program gives a connector. Libraries never reach for the clock, the environment or a console. */
export interface ConnectorContext {
  /** Id of this part in the pipeline's configuration. */
  readonly id: string;
  /** Folder that relative paths of the configuration are resolved against. */
  readonly baseDirectory: string;
  readonly logger: Logger;
  /** @returns Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Where this part may keep checkpoints of its own. */
  readonly checkpoints?: CheckpointStore;
}

/** Structured logging, injected by the host program. */
export interface Logger {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

/** A kind of source that a pipeline's configuration can name by `type`. */
export interface SourceDefinition<Schema extends z.ZodObject = z.ZodObject> {
  readonly kind: 'source';
  readonly type: string;
  /** One sentence for the configuration reference. */
  readonly summary: string;
  /** Options besides `type`, `logSource` and `technology`. Each field carries `.describe()` and, if any, `.default()`. */
  readonly options: Schema;
  create(options: z.output<Schema>, context: ConnectorContext): Promise<Source>;
}

/** A kind of sink that a pipeline's configuration can name by `type`. */
export interface SinkDefinition<Schema extends z.ZodObject = z.ZodObject> {
  readonly kind: 'sink';
  readonly type: string;
  /** One sentence for the configuration reference. */
  readonly summary: string;
  /** Options besides `type`. Each field carries `.describe()` and, if any, `.default()`. */
  readonly options: Schema;
  create(options: z.output<Schema>, context: ConnectorContext): Promise<Sink>;
}

/** Helps inference: returns its argument. */
export function defineSource<Schema extends z.ZodObject>(
  definition: SourceDefinition<Schema>,
): SourceDefinition<Schema> {
  return definition;
}

/** Helps inference: returns its argument. */
export function defineSink<Schema extends z.ZodObject>(definition: SinkDefinition<Schema>): SinkDefinition<Schema> {
  return definition;
}
