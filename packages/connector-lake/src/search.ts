import type { DuckDBConnection, DuckDBInstance, DuckDBResult } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import type { Logger, SearchPage, SearchRequest } from '@logwright/connector-kit';
import { messageOf } from './errors.js';
import type { LakePaths } from './layout.js';
import type { QueryLogEntry, QueryLogWriter } from './query-log.js';
import { viewReferences } from './query-scope.js';
import { parseSearch } from './query-syntax.js';
import type { SyntaxNode } from './query-syntax.js';
import { isVanishedFile, looksCorrupt, searchError } from './search-errors.js';
import { isLakeView, makeViews, searchReach } from './search-views.js';
import type { SearchReach } from './search-views.js';
import { SearchLimits } from './search-limits.js';
import { verifySegment } from './segment.js';
import type { SegmentReader } from './segment-reader.js';
import { loadSnapshot } from './snapshot.js';
import type { Snapshot } from './snapshot.js';
import { resultColumns, toJson } from './values.js';

const DEFAULT_MAX_ROWS = 10_000;
const DEFAULT_TIMEOUT_MS = 60_000;
const MAX_ATTEMPTS = 5;

/** What searches run on. */
export interface SearchSite {
  readonly instance: DuckDBInstance;
  readonly paths: LakePaths;
  readonly segments: SegmentReader;
  readonly queryLog: QueryLogWriter;
  readonly logger: Logger;
  readonly now: () => number;
}

/** A search under way. */
interface RunningSearch {
  readonly site: SearchSite;
  readonly request: SearchRequest;
  readonly connection: DuckDBConnection;
  readonly limits: SearchLimits;
  readonly startedAtMs: number;
  readonly started: number;
  reach: SearchReach;
  rows: number;
  outcome: QueryLogEntry['outcome'];
}

/** Runs one search and writes it to the query log, however it ends. */
export async function* runSearch(
  site: SearchSite,
  request: SearchRequest,
  signal: AbortSignal | undefined,
): AsyncIterable<SearchPage> {
  if (signal?.aborted)
    throw new ConnectorError('cancelled', 'The search was cancelled before it began.', { cause: signal.reason });
  const connection = await site.instance.connect();
  const limits = new SearchLimits(connection, request.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal);
  const reach: SearchReach = { touched: [], lookBackFromMs: undefined, fromMs: -Infinity, toMs: Infinity };
  const search: RunningSearch = {
    site,
    request,
    connection,
    limits,
    startedAtMs: site.now(),
    started: performance.now(),
    reach,
    rows: 0,
    outcome: 'cancelled',
  };
  try {
    yield* pagesOf(search);
  } catch (error) {
    const failure = limits.failure(error) ?? searchError(error, request.query);
    search.outcome = failure.code === 'cancelled' || failure.code === 'limit_exceeded' ? failure.code : 'failed';
    throw failure;
  } finally {
    limits.stop();
    connection.closeSync();
    await remember(search);
  }
}

async function* pagesOf(search: RunningSearch): AsyncGenerator<SearchPage> {
  const { request, connection, limits } = search;
  const tree = await parseSearch(connection, request.query);
  const { result, first } = await start(search, tree);
  const columns = resultColumns(result);
  const maxRows = request.maxRows ?? DEFAULT_MAX_ROWS;
  let truncated = false;
  let chunk = first;
  while (chunk !== null && chunk.rowCount > 0 && !truncated) {
    const rows = chunk.getRows();
    truncated = search.rows + rows.length > maxRows;
    const page = (truncated ? rows.slice(0, maxRows - search.rows) : rows).map(row =>
      Object.fromEntries(row.map((value, index) => [columns[index]?.name ?? '', toJson(value)])),
    );
    search.rows += page.length;
    if (page.length > 0) yield { columns, rows: page };
    limits.check();
    if (!truncated) chunk = await result.fetchChunk();
  }
  search.outcome = 'completed';
  yield {
    columns,
    rows: [],
    summary: { rows: search.rows, truncated, durationMs: performance.now() - search.started },
  };
}

/** Begins the search; while nothing has been handed out, it can begin again on a newer state of the lake. */
async function start(
  search: RunningSearch,
  tree: SyntaxNode,
): Promise<{ result: DuckDBResult; first: Awaited<ReturnType<DuckDBResult['fetchChunk']>> }> {
  const { site, request, connection, limits } = search;
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await loadSnapshot(site.paths);
    try {
      const state = { paths: site.paths, snapshot, headers: await site.segments.headers(snapshot.segments) };
      const references = viewReferences(tree, isLakeView);
      search.reach = await searchReach(connection, references, state, request.window);
      await makeViews(connection, { request, references, state, reach: search.reach });
      limits.check();
      const result = await connection.stream(request.query);
      return { result, first: await result.fetchChunk() };
    } catch (error) {
      limits.check();
      if (isVanishedFile(error) && attempt < MAX_ATTEMPTS) continue;
      if (looksCorrupt(error)) await nameCorruptSegment(snapshot);
      throw error;
    }
  }
}

/** DuckDB names no file when a checksum fails: the one that does not verify is told. */
async function nameCorruptSegment(snapshot: Snapshot): Promise<void> {
  for (const segment of snapshot.segments) {
    await verifySegment(segment).catch((error: unknown) => {
      if (error instanceof ConnectorError) throw error;
    });
  }
}

async function remember(search: RunningSearch): Promise<void> {
  const { site, request, reach, startedAtMs, outcome } = search;
  const entry: QueryLogEntry = {
    atMs: startedAtMs,
    user: request.user,
    kind: request.kind,
    query: request.query,
    outcome,
    lookBackMs: reach.lookBackFromMs === undefined ? null : Math.max(0, startedAtMs - reach.lookBackFromMs),
    durationMs: Math.round(performance.now() - search.started),
    rows: search.rows,
    touched: [...reach.touched],
  };
  await site.queryLog.append(entry).catch((error: unknown) => {
    site.logger.warn(`The search could not be noted in the query log, so utilization misses it: ${messageOf(error)}`, {
      directory: site.paths.queryLog,
    });
  });
}
