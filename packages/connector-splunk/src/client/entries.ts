import { ConnectorError } from '@logwright/connector-kit';
import { z } from 'zod';
import type { SdkParams } from '../sdk/sdk-types.js';
import type { SplunkCallOptions, SplunkClient } from './client.js';

const listSchema = z.object({
  entry: z.array(z.object({ name: z.string(), content: z.record(z.string(), z.unknown()) })),
  paging: z.object({ total: z.number(), offset: z.number() }),
});

/** One entry of a Splunk list, for instance an index or a saved search. */
export interface SplunkEntry {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Reads a list of the management API to its end, page by page.
 *
 * @param client - Where to read.
 * @param path - For instance `/services/data/indexes`.
 * @param options - Page size, further parameters and a signal.
 * @throws ConnectorError as {@link SplunkClient.get}; `protocol` when the answer is no list or ends early.
 */
export async function* readEntries(
  client: SplunkClient,
  path: string,
  options: { readonly pageSize?: number; readonly query?: SdkParams } & SplunkCallOptions = {},
): AsyncGenerator<SplunkEntry> {
  const { pageSize = 100, query = {}, ...call } = options;
  for (let offset = 0; ;) {
    const answer = await client.get(path, { ...query, count: pageSize, offset }, call);
    const list = listSchema.safeParse(answer);
    if (!list.success)
      throw new ConnectorError('protocol', `${path} does not answer with a list`, { cause: list.error });
    const { entry, paging } = list.data;
    yield* entry;
    offset += entry.length;
    if (offset >= paging.total) return;
    if (entry.length === 0)
      throw new ConnectorError('protocol', `${path} ends at ${offset} of ${paging.total} entries`);
  }
}
