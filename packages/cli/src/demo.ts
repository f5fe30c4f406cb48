import { dirname, resolve } from 'node:path';
import type { Logger, Sink } from '@logwright/connector-kit';
import type { LakeWriter } from '@logwright/connector-lake';
import { DEMO_LOG_SOURCES, demoRemovalMarker, isDemoRemoved, runDemoSearches } from '@logwright/demo-estate';
import type { PipelineConfig } from '@logwright/pipeline';

/** Looks without a trace of the removed estate after which it is gone: a batch under way may still arrive. */
const QUIET_LOOKS = 5;

/** Names of the demo estate's log sources. */
export const DEMO_NAMES: readonly string[] = DEMO_LOG_SOURCES.map(logSource => logSource.name);

/** Log source of what rules find in the demo estate: it is removed with it. */
export const DEMO_FINDINGS = 'demo-detection-findings';

/**
 * Folder of the demo estate's state: beside the lake.
 *
 * @param lakeDirectory - The lake's folder.
 */
export function demoStateDirectory(lakeDirectory: string): string {
  return dirname(lakeDirectory);
}

/**
 * Tells demo sources where the marker of their removal lies, unless the configuration says so itself.
 *
 * @param config - A checked configuration.
 * @param baseDirectory - Folder of the configuration file.
 */
export function withDemoMarker(config: PipelineConfig, baseDirectory: string): PipelineConfig {
  const lake = config.sinks.find(sink => sink.definition.type === 'lake');
  if (!lake) return config;
  const directory = resolve(baseDirectory, String(lake.options['directory']));
  const removedMarker = demoRemovalMarker(demoStateDirectory(directory));
  const sources = config.sources.map(source =>
    source.definition.type === 'demo-estate' ? { ...source, options: { removedMarker, ...source.options } } : source,
  );
  return { ...config, sources };
}

/** A watch that can be ended. */
export interface DemoWatch {
  stop(): void;
}

/** Options of {@link watchDemo}. */
export interface DemoWatchOptions {
  readonly logger: Logger;
  readonly now: () => number;
  /** How often to look, in ms. @defaultValue 2,000 */
  readonly intervalMs?: number;
}

/**
 * Looks after the demo estate while its pipeline runs: its people search once the history is there, and when it is
 * removed, its log sources are dropped from the lake by the process that may write it.
 *
 * @param config - The pipeline's configuration; nothing happens without a demo source and a lake.
 * @param sinks - The pipeline's sinks.
 * @param options - Logger and clock.
 */
export function watchDemo(config: PipelineConfig, sinks: readonly Sink[], options: DemoWatchOptions): DemoWatch {
  const source = config.sources.find(entry => entry.definition.type === 'demo-estate');
  const writer = sinks.find(isLakeWriter);
  if (!source || !writer) return { stop() {} };
  const stopping = new AbortController();
  const seed = Number(source.options['seed']);
  let busy: Promise<unknown> | undefined;
  let quietLooks = 0;
  let searched = false;
  const look = async (): Promise<void> => {
    if (isDemoRemoved(demoStateDirectory(writer.directory))) {
      if (quietLooks < QUIET_LOOKS) quietLooks = (await dropDemo(writer, options)) ? 0 : quietLooks + 1;
    } else if (!searched && (await historyIsThere(writer.directory, options))) {
      searched = true;
      await searchAsDemoPeople(writer.directory, seed, options, stopping.signal);
    }
  };
  const timer = setInterval(() => {
    busy ??= look()
      .catch((error: unknown) => {
        if (!stopping.signal.aborted) options.logger.warn('The demo estate could not be looked after.', { error });
      })
      .finally(() => (busy = undefined));
  }, options.intervalMs ?? 2_000);
  return {
    stop: () => {
      clearInterval(timer);
      stopping.abort();
    },
  };
}

/** @returns Whether there was something to drop. */
async function dropDemo(writer: LakeWriter, { logger }: DemoWatchOptions): Promise<boolean> {
  const { events } = await writer.dropLogSources([...DEMO_NAMES, DEMO_FINDINGS]);
  if (events > 0) logger.info('The demo estate was removed from the lake.', { events });
  return events > 0;
}

function isLakeWriter(sink: Sink): sink is LakeWriter {
  return 'dropLogSources' in sink;
}

/** True when every demo log source that still sends has events of the last day. */
async function historyIsThere(directory: string, options: DemoWatchOptions): Promise<boolean> {
  const { openLake } = await import('@logwright/connector-lake');
  const lake = await openLake({ directory, now: options.now, logger: options.logger });
  try {
    const { logSources } = await lake.describe();
    const recent = logSources.filter(
      ({ logSource, lastEventMs = 0 }) => DEMO_NAMES.includes(logSource) && lastEventMs > options.now() - 86_400_000,
    );
    return recent.length >= DEMO_NAMES.length / 2;
  } finally {
    await lake.close();
  }
}

async function searchAsDemoPeople(
  directory: string,
  seed: number,
  options: DemoWatchOptions,
  signal: AbortSignal,
): Promise<void> {
  const { openLake } = await import('@logwright/connector-lake');
  const { ran, failed, firstFailure } = await runDemoSearches({
    seed,
    anchorMs: options.now(),
    stateDirectory: demoStateDirectory(directory),
    openSearcher: now => openLake({ directory, now, logger: options.logger }),
    signal,
  });
  if (ran > 0)
    options.logger.info('The people of the demo estate searched.', {
      ran,
      failed,
      ...(firstFailure ? { firstFailure } : {}),
    });
}
