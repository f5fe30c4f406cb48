import type { Searcher, UsageReader } from '@logwright/connector-kit';
import { z } from 'zod';
import { auditSearches } from './audit-searches.js';
import { licenceVolume } from './licence-volume.js';
import { splunkRows } from './splunk-rows.js';

/** Options of {@link createSplunkUsageReader}. */
export interface SplunkUsageReaderOptions {
  /** Made by createSplunkSearcher: usage is read by searches, which are tagged as Logwright's own. */
  readonly searcher: Searcher;
  /** The platform's id, for instance `splunk-prod`. */
  readonly platform: string;
}

const VOLUME_START = '| tstats min(_time) as first where index=_internal source=*license_usage.log';
const SEARCHES_START = '| tstats min(_time) as first where index=_audit';

const firstRow = z.object({ first: z.coerce.number().optional() });

/**
 * Reads how Splunk is used: licence volume by index and searches by user.
 *
 * @param options - Where to search, and the platform's id.
 */
export function createSplunkUsageReader({ searcher, platform }: SplunkUsageReaderOptions): UsageReader {
  return {
    platform,
    async coverage({ signal } = {}) {
      const volumeFromMs = await earliest(searcher, VOLUME_START, signal);
      const searchesFromMs = await earliest(searcher, SEARCHES_START, signal);
      return {
        ...(volumeFromMs === undefined ? {} : { volumeFromMs }),
        ...(searchesFromMs === undefined ? {} : { searchesFromMs }),
      };
    },
    volume: (window, { signal } = {}) => licenceVolume(searcher, window, signal),
    searches: (window, { signal } = {}) => auditSearches(searcher, window, signal),
  };
}

async function earliest(
  searcher: Searcher,
  query: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  for await (const { first } of splunkRows(searcher, query, firstRow, signal ? { signal } : {})) {
    if (first !== undefined && first > 0) return Math.round(first * 1_000);
  }
  return undefined;
}
