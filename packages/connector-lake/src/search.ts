import { join } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import type { SearchPage, SearchRequest } from '@logwright/connector-kit';
import { deadLettersQuery, eventsQuery } from './columns.js';
import type { LakePaths } from './layout.js';
import { loadSnapshot } from './snapshot.js';
import { resultColumns, toJson } from './values.js';

/** What a search runs on. */
export interface SearchSite {
  readonly instance: DuckDBInstance;
  readonly paths: LakePaths;
}

/** Runs one search. */
export async function* runSearch(site: SearchSite, request: SearchRequest, signal: AbortSignal | undefined): AsyncIterable<SearchPage> {
  const started = performance.now();
  const snapshot = await loadSnapshot(site.paths);
  const connection = await site.instance.connect();
  const segments = snapshot.segments.map((segment) => segment.path);
  const parquet = (kind: string) =>
    snapshot.manifest.files.filter((file) => file.kind === kind).map((file) => join(site.paths.root, file.path));
  try {
    signal?.throwIfAborted();
    await connection.run(`create temp view events as ${eventsQuery({ parquet: parquet('event'), segments })}`);
    await connection.run(`create temp view dead_letters as ${deadLettersQuery({ parquet: parquet('dead-letter'), segments })}`);
    const result = await connection.stream(request.query);
    const columns = resultColumns(result);
    let rows = 0;
    for await (const chunk of result) {
      const page = chunk.getRows().map((row) => Object.fromEntries(row.map((value, index) => [columns[index]?.name ?? '', toJson(value)])));
      rows += page.length;
      yield { columns, rows: page };
    }
    yield { columns, rows: [], summary: { rows, truncated: false, durationMs: performance.now() - started } };
  } finally {
    connection.closeSync();
  }
}
