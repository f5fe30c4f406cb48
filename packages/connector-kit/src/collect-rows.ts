import type { SearchColumn, SearchPage, SearchRow, SearchSummary } from './searcher.js';

/** A search's whole result. */
export interface CollectedRows {
  readonly columns: readonly SearchColumn[];
  readonly rows: readonly SearchRow[];
  readonly summary: SearchSummary;
}

/**
 * Reads a search's pages to the end and puts their rows together.
 *
 * @param pages Pages as {@link Searcher.search} gives them.
 * @returns The columns of the first page, all rows, and the summary.
 * @throws Whatever the search throws; an error when the search ended without a summary, which breaks its contract.
 * @example
 * ```ts
 * const { rows } = await collectRows(lake.search({ query: 'select 1 as one', user: 'user:default/ada', kind: 'api' }));
 * ```
 */
export async function collectRows(pages: AsyncIterable<SearchPage>): Promise<CollectedRows> {
  let columns: readonly SearchColumn[] | undefined;
  let summary: SearchSummary | undefined;
  const rows: SearchRow[] = [];
  for await (const page of pages) {
    columns ??= page.columns;
    for (const row of page.rows) rows.push(row);
    summary = page.summary ?? summary;
  }
  if (summary === undefined) throw new Error('the search ended without a summary: its searcher breaks the contract');
  return { columns: columns ?? [], rows, summary };
}
