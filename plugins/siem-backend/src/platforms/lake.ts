import { resolve } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SearchPage, SearchRequest, TimeWindow } from '@logwright/connector-kit';
import type { Lake } from '@logwright/connector-lake';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import type { LakePlatformConfig } from '../config';
import { readLakeActivity } from './lake-activity';
import { createLakeInspector } from './lake-inspector';
import { connectorLogger } from './logger';

/** What a platform needs of its host. */
export interface PlatformContext {
  readonly logger: LoggerService;
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
}

/**
 * Makes a platform of an embedded lake. The lake is opened at its first use, so that a lake that does not exist
 * yet is a failure of one collection and not of the portal.
 *
 * @param config - the platform's configuration
 * @param context - logger and clock
 * @returns The platform.
 */
export function createLakePlatform(config: LakePlatformConfig, context: PlatformContext): SiemPlatform {
  const open = openOnce(config, context);
  return {
    id: config.id,
    title: config.title ?? config.id,
    type: 'lake',
    ...(config.quotaBytesPerDay === undefined ? {} : { quotaBytesPerDay: config.quotaBytesPerDay }),
    usageReader: {
      platform: config.id,
      coverage: async (options) => (await open.lake()).coverage(options),
      volume: (window, options) => deferred(open.lake, (lake) => lake.volume(window, options)),
      searches: (window, options) => deferred(open.lake, (lake) => lake.searches(window, options)),
    },
    searcher: {
      search: (request: SearchRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<SearchPage> =>
        deferred(open.lake, (lake) => lake.search(request, options)),
    },
    inspector: createLakeInspector(open.lake),
    activity: (window: TimeWindow, options) => deferred(open.lake, (lake) => readLakeActivity(lake, window, options)),
    close: open.close,
  };
}

function openOnce(config: LakePlatformConfig, context: PlatformContext) {
  let opening: Promise<Lake> | undefined;
  return {
    lake: (): Promise<Lake> => {
      opening ??= openLakeOf(config, context).catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    close: async (): Promise<void> => {
      await (await opening?.catch(() => undefined))?.close();
      opening = undefined;
    },
  };
}

async function openLakeOf(config: LakePlatformConfig, context: PlatformContext): Promise<Lake> {
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

async function* deferred<T>(lake: () => Promise<Lake>, read: (lake: Lake) => AsyncIterable<T>): AsyncIterable<T> {
  yield* read(await lake());
}
