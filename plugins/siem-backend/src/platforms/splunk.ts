import { connectSplunk, createSplunkSearcher, createSplunkUsageReader } from '@logwright/connector-splunk';
import type { Searcher, UsageReader } from '@logwright/connector-kit';
import type { SiemPlatform } from '@logwright/plugin-siem-node';
import type { SplunkPlatformConfig } from '../config';
import type { PlatformContext } from './context';
import { deferred, once } from './deferred';

interface OpenSplunk {
  readonly searcher: Searcher;
  readonly usageReader: UsageReader;
}

/**
 * Makes a platform of a Splunk deployment. Nothing is sent before the first collection, so that a deployment that is
 * down is a failure of that collection and not of the portal.
 *
 * @param config - the platform's configuration
 * @param context - the clock
 * @returns The platform; it has no inspector: records of Splunk are looked at in Splunk.
 */
export function createSplunkPlatform(config: SplunkPlatformConfig, context: PlatformContext): SiemPlatform {
  const { id, type, title, quotaBytesPerDay, ...options } = config;
  const open = once(async (): Promise<OpenSplunk> => {
    const client = await connectSplunk(options, process.cwd());
    const searcher = createSplunkSearcher({ client, now: context.now });
    return { searcher, usageReader: createSplunkUsageReader({ searcher, platform: id }) };
  });
  return {
    id,
    title: title ?? id,
    type,
    ...(quotaBytesPerDay === undefined ? {} : { quotaBytesPerDay }),
    usageReader: {
      platform: id,
      coverage: async read => (await open()).usageReader.coverage(read),
      volume: (window, read) => deferred(open, splunk => splunk.usageReader.volume(window, read)),
      searches: (window, read) => deferred(open, splunk => splunk.usageReader.searches(window, read)),
    },
    searcher: {
      search: (request, run) => deferred(open, splunk => splunk.searcher.search(request, run)),
    },
  };
}
