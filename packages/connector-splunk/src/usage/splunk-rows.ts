import { ConnectorError, type Searcher, type TimeWindow } from '@logwright/connector-kit';
import { z } from 'zod';

const MAX_ROWS = 1_000_000;
const TIMEOUT_MS = 300_000;

/**
 * Runs one of Logwright's own searches and checks the form of each row.
 *
 * @param searcher - Where to search.
 * @param query - SPL.
 * @param row - What each row must look like.
 * @param options - The window and a signal.
 * @throws ConnectorError as the searcher does; `limit_exceeded` past a million rows, `protocol` for an unknown row.
 */
export async function* splunkRows<Schema extends z.ZodType>(
  searcher: Searcher,
  query: string,
  row: Schema,
  options: { readonly window?: TimeWindow; readonly signal?: AbortSignal } = {},
): AsyncGenerator<z.output<Schema>> {
  const { window, signal } = options;
  const request = { query, user: 'logwright', kind: 'internal' as const, maxRows: MAX_ROWS, timeoutMs: TIMEOUT_MS };
  const pages = searcher.search({ ...request, ...(window ? { window } : {}) }, signal ? { signal } : {});
  for await (const page of pages) {
    for (const raw of page.rows) {
      const parsed = row.safeParse(raw);
      if (!parsed.success) {
        throw new ConnectorError('protocol', `Splunk answered with a row of unknown form to: ${query.slice(0, 120)}`, {
          cause: parsed.error,
        });
      }
      yield parsed.data;
    }
    if (page.summary?.truncated) {
      throw new ConnectorError('limit_exceeded', `more than ${MAX_ROWS} rows of usage: ask for a shorter window`, {
        context: { limit: MAX_ROWS, actual: MAX_ROWS + 1 },
      });
    }
  }
}

const countRow = z.object({ count: z.coerce.number() });

/**
 * The count that a `| tstats count` gives, over all time.
 *
 * @param searcher - Where to search.
 * @param query - SPL.
 * @throws ConnectorError as {@link splunkRows}.
 */
export async function countOf(searcher: Searcher, query: string, signal?: AbortSignal): Promise<number> {
  let total = 0;
  for await (const { count } of splunkRows(searcher, query, countRow, signal ? { signal } : {})) total += count;
  return total;
}
