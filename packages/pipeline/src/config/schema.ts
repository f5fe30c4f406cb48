import type { SinkDefinition, SourceDefinition } from '@logwright/connector-kit';
import { z } from 'zod';
import { detectSchema } from '../detect/detect-schema.js';
import type { DetectConfig } from '../detect/detect-schema.js';
import { transformSchema } from '../transform/transform.js';
import type { TransformConfig } from '../transform/transform.js';

/** What a configuration may name: the host program decides which connectors and packs there are. */
export interface Registry {
  readonly sources: readonly SourceDefinition[];
  readonly sinks: readonly SinkDefinition[];
  /** Ids of the technology packs. */
  readonly technologies: readonly string[];
}

/** One checked entry of `sources`. */
export interface SourceConfig {
  readonly id: string;
  readonly definition: SourceDefinition;
  /** Parsed by the definition's schema, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly logSource?: string;
  /** Undefined when recognised record by record. */
  readonly technology?: string;
}

/** One checked entry of `sinks`. */
export interface SinkConfig {
  readonly id: string;
  readonly definition: SinkDefinition;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A checked configuration. */
export interface PipelineConfig {
  readonly sources: readonly SourceConfig[];
  readonly transforms: readonly TransformConfig[];
  /** Undefined where no rules are run. */
  readonly detect?: DetectConfig;
  readonly sinks: readonly SinkConfig[];
  /** Folder for checkpoints, used unless the only sink keeps them itself. */
  readonly checkpointDirectory: string;
  readonly maxInFlightBatches: number;
}

const ID = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'An id has lower-case letters, digits and hyphens only')
  .max(64);

/** Keys of a source that the pipeline itself reads; the rest belongs to the connector. */
export const SOURCE_KEYS = ['type', 'logSource', 'technology'] as const;

/**
 * The schema of a configuration file, made of the options of all registered connectors.
 *
 * @param registry - Connectors and packs.
 */
export function createConfigSchema(registry: Registry) {
  return z
    .strictObject({
      $schema: z.string().optional().describe('Address of this schema, for editors.'),
      sources: z
        .record(ID, oneOfTypes(registry.sources.map(source => sourceSchema(source, registry))))
        .describe('Where records come from, by an id of your choice.'),
      transforms: z
        .array(transformSchema)
        .default([])
        .describe('What happens to events between mapping and the sinks, in order.'),
      detect: detectSchema.optional(),
      sinks: z
        .record(ID, oneOfTypes(registry.sinks.map(sinkSchema)))
        .describe('Where events go, by an id of your choice. Every sink gets every event.'),
      checkpoints: z
        .strictObject({
          directory: z
            .string()
            .min(1)
            .default('./data/checkpoints')
            .describe('Folder for the position of every source, relative to this file.'),
        })
        .prefault({})
        .describe('Used unless the only sink keeps checkpoints itself, as the lake does.'),
      maxInFlightBatches: z
        .int()
        .min(1)
        .max(64)
        .default(3)
        .describe(
          'Batches between reading and acknowledgement: more hides the latency of sinks and takes more memory.',
        ),
    })
    .describe('A Logwright pipeline: sources, transforms, detection rules and sinks.');
}

function sourceSchema(definition: SourceDefinition, registry: Registry): z.ZodObject {
  return z
    .strictObject({
      type: z.literal(definition.type).describe(definition.summary),
      logSource: z
        .string()
        .min(1)
        .optional()
        .describe('Name of the log source: one deployment of a technology. Without it, the technology id.'),
      technology: z
        .enum(['auto', ...registry.technologies])
        .default('auto')
        .describe('Technology of the records; `auto` recognises it record by record.'),
      ...definition.options.shape,
    })
    .describe(definition.summary);
}

function sinkSchema(definition: SinkDefinition): z.ZodObject {
  return z
    .strictObject({ type: z.literal(definition.type).describe(definition.summary), ...definition.options.shape })
    .describe(definition.summary);
}

function oneOfTypes(schemas: readonly z.ZodObject[]) {
  const [first, ...rest] = schemas;
  if (!first) throw new TypeError('A registry needs at least one source and one sink.');
  return z.discriminatedUnion('type', [first, ...rest]);
}

/**
 * The JSON Schema of a configuration file, for editors.
 *
 * @param registry - Connectors and packs.
 * @returns Draft 2020-12, as a plain object.
 */
export function configJsonSchema(registry: Registry): Record<string, unknown> {
  const schema = z.toJSONSchema(createConfigSchema(registry), { io: 'input' }) as Record<string, unknown>;
  return { ...schema, title: 'logwright.yaml' };
}
