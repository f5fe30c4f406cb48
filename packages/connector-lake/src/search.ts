import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance, DuckDBResult } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import type { Logger, SearchPage, SearchRequest } from '@logwright/connector-kit';
import { classViewNames, classViewStatement, isClassView } from './class-views.js';
import { deadLettersQuery, eventsQuery, overlapsWindow } from './columns.js';
import { messageOf } from './errors.js';
import type { LakePaths } from './layout.js';
import { queryBounds, touchedLogSources } from './query-evidence.js';
import type { KnownLogSource, TouchedLogSource } from './query-evidence.js';
import type { QueryLogEntry, QueryLogWriter } from './query-log.js';
import { viewReferences } from './query-scope.js';
import type { ViewReference } from './query-scope.js';
import { parseSearch } from './query-syntax.js';
import type { SyntaxNode } from './query-syntax.js';
import { isVanishedFile, looksCorrupt, searchError } from './search-errors.js';
import { SearchLimits } from './search-limits.js';
import { verifySegment } from './segment.js';
import type { SegmentReader } from './segment-reader.js';
import { loadSnapshot } from './snapshot.js';
import type { Snapshot } from './snapshot.js';
import { literal } from './sql.js';
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

/** What a search reads. */
interface SearchReach {
  readonly touched: readonly TouchedLogSource[];
  /** How far it looks back, as ms since 1970; undefined without a bound. */
  readonly lookBackFromMs: number | undefined;
  /** Only rows of this span of event time can be in the answer. */
  readonly fromMs: number;
  readonly toMs: number;
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
      const references = viewReferences(tree, isLakeView);
      search.reach = await reachOf(search, references, snapshot);
      await makeViews(search, references, snapshot);
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

function isLakeView(name: string): boolean {
  return name === 'events' || name === 'dead_letters' || isClassView(name);
}

async function reachOf(
  search: RunningSearch,
  references: readonly ViewReference[],
  snapshot: Snapshot,
): Promise<SearchReach> {
  const { window } = search.request;
  const bounds = await queryBounds(search.connection, references);
  const windowFromMs = window?.fromMs ?? -Infinity;
  const fromMs = Math.max(windowFromMs, bounds.timeFromMs ?? -Infinity);
  const toMs = window?.toMs ?? Infinity;
  const known = await knownLogSources(search.site, snapshot, fromMs, toMs);
  const lookBack = Math.max(windowFromMs, bounds.lookBackFromMs ?? -Infinity);
  const lookBackFromMs = Number.isFinite(lookBack) ? lookBack : undefined;
  return { touched: touchedLogSources(references, known), lookBackFromMs, fromMs, toMs };
}

/** Log sources with rows in a span of time, from the manifest and the segments' headers. */
async function knownLogSources(
  site: SearchSite,
  snapshot: Snapshot,
  fromMs: number,
  toMs: number,
): Promise<KnownLogSource[]> {
  const technologies = new Map<string, Set<string>>();
  const headers = await site.segments.headers(snapshot.segments);
  for (const part of [...snapshot.manifest.files, ...headers.flatMap(header => header.partitions)]) {
    if (part.kind === 'event' && !overlapsWindow(part, fromMs, toMs)) continue;
    const known = technologies.get(part.logSource) ?? new Set();
    for (const [technology] of part.technologies) known.add(technology);
    technologies.set(part.logSource, known);
  }
  return [...technologies].map(([logSource, names]) => ({ logSource, technologies: names }));
}

async function makeViews(
  search: RunningSearch,
  references: readonly ViewReference[],
  snapshot: Snapshot,
): Promise<void> {
  const { site, request, connection } = search;
  const { reach } = search;
  const touched = new Set(reach.touched.map(one => one.logSource));
  const { window } = request;
  const wanted = snapshot.manifest.files.filter(
    file =>
      (references.length === 0 || touched.has(file.logSource)) &&
      (file.kind !== 'event' || overlapsWindow(file, reach.fromMs, reach.toMs)),
  );
  const parquet = (kind: string) =>
    wanted.filter(file => file.kind === kind).map(file => join(site.paths.root, file.path));
  const segments = snapshot.segments.map(segment => segment.path);
  await connection.run(
    `create or replace temp view events as ${windowed(eventsQuery({ parquet: parquet('event'), segments }), 'time', window)}`,
  );
  await connection.run(
    `create or replace temp view dead_letters as ` +
      windowed(deadLettersQuery({ parquet: parquet('dead-letter'), segments }), 'received_at', window),
  );
  for (const name of classViewsOf(request.query, references)) {
    await connection.run((await classViewStatement(name)).replace('create temp', 'create or replace temp'));
  }
}

function windowed(query: string, column: string, window: SearchRequest['window']): string {
  if (window === undefined) return query;
  const [from, to] = [window.fromMs, window.toMs].map(time => literal(new Date(time).toISOString().replace('Z', '')));
  return `select * from (${query}) where ${column} >= ${from}::timestamp and ${column} < ${to}::timestamp`;
}

/** Only the class views that the query names are made, unless it asks which tables there are. */
function classViewsOf(query: string, references: readonly ViewReference[]): readonly string[] {
  if (/\b(?:show|information_schema|duckdb_\w+|pragma_\w+)\b/i.test(query)) return classViewNames();
  return [...new Set(references.map(reference => reference.view).filter(isClassView))];
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
