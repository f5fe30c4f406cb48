import type { IncomingMessage } from 'node:http';
import {
  ConnectorError,
  type SearchColumn,
  type Searcher,
  type SearchPage,
  type SearchRequest,
  type SearchRow,
} from '@logwright/connector-kit';
import type { SplunkClient } from '../client/client.js';
import { cancelled } from '../errors.js';
import type { SdkParams } from '../sdk/sdk-types.js';
import { readExport } from './export-rows.js';
import { newSearchId } from './search-id.js';

/** Options of {@link createSplunkSearcher}. */
export interface SplunkSearcherOptions {
  readonly client: SplunkClient;
  /** @defaultValue 500 */
  readonly rowsPerPage?: number;
  /** @returns Milliseconds. @defaultValue Date.now */
  readonly now?: () => number;
}

const DEFAULT_MAX_ROWS = 10_000;
const DEFAULT_TIMEOUT_MS = 60_000;
const CANCEL_TIMEOUT_MS = 5_000;

/** How one search is doing. */
interface Progress {
  rows: number;
  truncated: boolean;
  finished: boolean;
}

/**
 * Runs SPL on Splunk as streamed export searches: rows arrive while Splunk still searches, nothing is held as a whole.
 *
 * Leaving the loop, aborting, a row limit or a time limit ends the connection and cancels the search job.
 *
 * @param options - The client and the page size.
 */
export function createSplunkSearcher(options: SplunkSearcherOptions): Searcher {
  const now = options.now ?? Date.now;
  return {
    async *search(request, { signal } = {}) {
      const startedMs = now();
      const searchId = newSearchId(request.kind);
      const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
      const progress: Progress = { rows: 0, truncated: false, finished: false };
      let body: IncomingMessage | undefined;
      try {
        body = await options.client.stream('/services/search/v2/jobs/export', exportForm(request, searchId), {
          signal: either,
          timeoutMs,
        });
        yield* pagesOf(
          body,
          request.maxRows ?? DEFAULT_MAX_ROWS,
          options.rowsPerPage ?? 500,
          progress,
          () => now() - startedMs,
        );
      } catch (error) {
        throw reasonOf(error, signal, deadline, timeoutMs, now() - startedMs);
      } finally {
        body?.destroy();
        if (!progress.finished && sentToServer(body, either)) await cancelJob(options.client, searchId);
      }
    },
  };
}

/** A search that was refused left nothing to cancel; one that was aborted before its answer may have. */
function sentToServer(body: IncomingMessage | undefined, signal: AbortSignal): boolean {
  return body !== undefined || signal.aborted;
}

function exportForm(request: SearchRequest, searchId: string): SdkParams {
  const query = request.query.trim();
  return {
    search: /^(\||search\s)/i.test(query) ? query : `search ${query}`,
    output_mode: 'json',
    preview: 'false',
    id: searchId,
    ...(request.window === undefined
      ? {}
      : { earliest_time: seconds(request.window.fromMs), latest_time: seconds(request.window.toMs) }),
  };
}

function seconds(timeMs: number): string {
  return (timeMs / 1_000).toFixed(3);
}

async function* pagesOf(
  body: IncomingMessage,
  maxRows: number,
  rowsPerPage: number,
  progress: Progress,
  elapsedMs: () => number,
): AsyncGenerator<SearchPage> {
  const columns = new Map<string, SearchColumn>();
  let rows: SearchRow[] = [];
  for await (const item of readExport(body.setEncoding('utf8') as AsyncIterable<string>)) {
    if (item.kind === 'end') {
      progress.finished = true;
      break;
    }
    if (progress.rows === maxRows) {
      progress.truncated = true;
      break;
    }
    addColumns(columns, item.row);
    rows.push(item.row);
    progress.rows += 1;
    if (rows.length < rowsPerPage) continue;
    yield { columns: [...columns.values()], rows };
    rows = [];
  }
  const { rows: count, truncated } = progress;
  yield { columns: [...columns.values()], rows, summary: { rows: count, truncated, durationMs: elapsedMs() } };
}

/** Splunk leaves fields out of rows that lack them, so columns are known only as rows come. */
function addColumns(columns: Map<string, SearchColumn>, row: SearchRow): void {
  for (const [name, value] of Object.entries(row)) {
    if (Array.isArray(value)) columns.set(name, { name, type: 'multivalue' });
    else if (!columns.has(name)) columns.set(name, { name, type: 'string' });
  }
}

function reasonOf(
  error: unknown,
  signal: AbortSignal | undefined,
  deadline: AbortSignal,
  limitMs: number,
  actualMs: number,
): ConnectorError {
  if (signal?.aborted) return cancelled(signal.reason);
  if (deadline.aborted) {
    return new ConnectorError('limit_exceeded', `the search took longer than ${limitMs} ms and was cancelled`, {
      cause: error,
      context: { limit: limitMs, actual: actualMs, unit: 'ms' },
    });
  }
  if (error instanceof ConnectorError) return error;
  return new ConnectorError('unavailable', 'the connection broke while results were read', { cause: error });
}

async function cancelJob(client: SplunkClient, searchId: string): Promise<void> {
  const path = `/services/search/v2/jobs/${encodeURIComponent(searchId)}/control`;
  try {
    await client.post(path, { action: 'cancel' }, { timeoutMs: CANCEL_TIMEOUT_MS });
  } catch (error) {
    // The job may be gone already, and the closed connection ends it too: the caller's own reason matters more.
    if (!(error instanceof ConnectorError)) throw error;
  }
}
