import { resolve } from 'node:path';
import type { Lake } from '@logwright/connector-lake';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import type { LakePlatformConfig } from '../config';
import type { PlatformContext } from './context';
import { deferred, once } from './deferred';
import { readLakeActivity } from './lake-activity';
import { createLakeInspector } from './lake-inspector';
import { readLakeVolume } from './lake-volume';
import { connectorLogger } from './logger';

/**
 * Makes a platform of an embedded lake. The lake is opened at its first use, so that a lake that does not exist
 * yet is a failure of one collection and not of the portal.
 *
 * @param config - the platform's configuration
 * @param context - logger and clock
 * @returns The platform.
 */
export function createLakePlatform(config: LakePlatformConfig, context: PlatformContext): SiemPlatform {
  const opened = new Set<Lake>();
  const open = once(async () => {
    const lake = await openConfigured(config, context);
    opened.add(lake);
    return lake;
  });
  return {
    id: config.id,
    title: config.title ?? config.id,
    type: 'lake',
    ...(config.quotaBytesPerDay === undefined ? {} : { quotaBytesPerDay: config.quotaBytesPerDay }),
    usageReader: {
      platform: config.id,
      coverage: async read => (await open()).coverage(read),
      volume: (window, read) => deferred(open, lake => readLakeVolume(lake, window, read)),
      searches: (window, read) => deferred(open, lake => lake.searches(window, read)),
    },
    searcher: { search: (request, run) => deferred(open, lake => lake.search(request, run)) },
    inspector: createLakeInspector(open),
    activity: (window, read) => deferred(open, lake => readLakeActivity(lake, window, read)),
    close: async () => {
      await Promise.all([...opened].map(lake => lake.close()));
    },
  };
}

/** DuckDB is loaded only where a lake is configured. */
async function openConfigured(config: LakePlatformConfig, context: PlatformContext): Promise<Lake> {
  const { openLake } = await import('@logwright/connector-lake');
  return openLake({
    directory: resolve(config.directory),
    platform: config.id,
    now: context.now,
    logger: connectorLogger(context.logger),
    memoryLimitBytes: config.memoryLimitBytes,
    threads: 1,
  });
}
