import { resolve } from 'node:path';
import type { ConnectorContext, Sink } from '@logwright/connector-kit';
import { openDetectStage } from '../detect/detect-stage.js';
import type { DetectOptions, DetectStage } from '../detect/detect-stage.js';
import { createTransform } from '../transform/transform.js';
import { createTransformer } from '../transform/transformer.js';
import type { TransformerOptions } from '../transform/transformer.js';
import type { PipelineSource } from '../run/run-pipeline.js';
import type { PipelineConfig } from './schema.js';

/** What the host program gives for building: the packs, and what every connector gets. */
export interface BuildOptions extends Pick<TransformerOptions, 'technologies' | 'mapUnknown'> {
  readonly context: Omit<ConnectorContext, 'id'>;
  /** What findings say of their maker, and which log source they go to. Needed where the configuration has `detect`. */
  readonly detection?: Pick<DetectOptions, 'version' | 'findingsLogSource'>;
}

/** The parts of a pipeline, ready for `runPipeline`, which also closes them. */
export interface PipelineParts {
  readonly sources: readonly PipelineSource[];
  readonly sinks: readonly Sink[];
  readonly detect?: DetectStage;
}

/**
 * Creates the sinks and sources of a configuration. When one fails, those already created are closed.
 *
 * @param config - A checked configuration.
 * @param options - Packs and connector context.
 * @throws ConnectorError from the connector that could not be created; PipelineError `rules_unreadable`.
 */
export async function buildPipeline(config: PipelineConfig, options: BuildOptions): Promise<PipelineParts> {
  const transforms = config.transforms.map(createTransform);
  const sinks: Sink[] = [];
  const sources: PipelineSource[] = [];
  try {
    for (const { id, definition, options: own } of config.sinks) {
      sinks.push(await definition.create(own, { ...options.context, id }));
    }
    for (const { id, definition, options: own, logSource, technology } of config.sources) {
      const transform = createTransformer({
        technologies: options.technologies,
        mapUnknown: options.mapUnknown,
        sourceId: id,
        transforms,
        ...(logSource === undefined ? {} : { logSource }),
        ...(technology === undefined ? {} : { technology }),
      });
      sources.push({ source: await definition.create(own, { ...options.context, id }), transform });
    }
    const detect = await buildDetectStage(config, options);
    return { sources, sinks, ...(detect === undefined ? {} : { detect }) };
  } catch (error) {
    await Promise.allSettled([...sources.map(entry => entry.source), ...sinks].map(part => part.close()));
    throw error;
  }
}

async function buildDetectStage(config: PipelineConfig, options: BuildOptions): Promise<DetectStage | undefined> {
  if (config.detect === undefined || !config.detect.enabled) return undefined;
  const { enabled: _, rules, metricsFile, ...settings } = config.detect;
  const { baseDirectory, logger, now } = options.context;
  return openDetectStage({
    version: 'unknown',
    ...options.detection,
    ...settings,
    ...(metricsFile === undefined ? {} : { metricsFile: resolve(baseDirectory, metricsFile) }),
    paths: rules,
    baseDirectory,
    logger,
    now,
  });
}
