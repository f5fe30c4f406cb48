import { afterEach, describe, expect, it } from 'vitest';
import { collectRows } from '../collect-rows.js';
import type { Searcher, SearchPage, SearchRequest } from '../searcher.js';

/** What {@link describeSearcherContract} needs to know about a searcher. */
export interface SearcherHarness {
  readonly searcher: Searcher;
  /** A search whose rows do not fit in one page, and how many rows it has. */
  readonly many: { readonly query: string; readonly rows: number };
  /** A search that finds nothing. */
  readonly nothing: string;
  /** A search that the platform cannot understand. */
  readonly invalid: string;
  /** A search that would take longer than a minute. */
  readonly slow?: string;
  /** Makes a searcher whose platform does not answer or refuses. */
  createFailing?(): Promise<Searcher>;
  /** Called after each test. */
  dispose?(): Promise<void>;
}

/**
 * Declares the tests that every searcher passes, for vitest.
 *
 * @param name Name of the searcher.
 * @param prepare Called before each test.
 */
export function describeSearcherContract(name: string, prepare: () => Promise<SearcherHarness>): void {
  describe(`${name} keeps the contract of a searcher`, () => {
    let open: SearcherHarness | undefined;
    const setUp = async (): Promise<SearcherHarness> => (open = await prepare());
    afterEach(async () => {
      await open?.dispose?.();
      open = undefined;
    });

    it('gives every row, past the first page, and the summary with the last page only', async () => {
      const { searcher, many } = await setUp();
      const pages = await readPages(searcher, { ...ask(many.query), maxRows: many.rows + 10 });
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.reduce((sum, page) => sum + page.rows.length, 0)).toBe(many.rows);
      expect(pages.map(page => page.summary !== undefined)).toEqual(
        pages.map((_, index) => index === pages.length - 1),
      );
      expect(pages.at(-1)?.summary).toMatchObject({ rows: many.rows, truncated: false });
    });

    it('stops at the row limit and says that there were more', async () => {
      const { searcher, many } = await setUp();
      const { rows, summary } = await collectRows(searcher.search({ ...ask(many.query), maxRows: many.rows - 1 }));
      expect(rows).toHaveLength(many.rows - 1);
      expect(summary).toMatchObject({ rows: many.rows - 1, truncated: true });
    });

    it('names its columns, and each row has them', async () => {
      const { searcher, many } = await setUp();
      const { columns, rows } = await collectRows(searcher.search({ ...ask(many.query), maxRows: 5 }));
      expect(columns.length).toBeGreaterThan(0);
      const names = new Set(columns.map(column => column.name));
      for (const row of rows) expect(Object.keys(row).every(key => names.has(key))).toBe(true);
    });

    it('ends with a summary when nothing is found', async () => {
      const { searcher, nothing } = await setUp();
      const { rows, summary } = await collectRows(searcher.search(ask(nothing)));
      expect(rows).toEqual([]);
      expect(summary).toMatchObject({ rows: 0, truncated: false });
    });

    it('throws query_invalid for a search it cannot understand', async () => {
      const { searcher, invalid } = await setUp();
      await expect(collectRows(searcher.search(ask(invalid)))).rejects.toMatchObject({
        name: 'ConnectorError',
        code: 'query_invalid',
      });
    });

    it('frees the search when the reader leaves early', async () => {
      const { searcher, many } = await setUp();
      for await (const page of searcher.search(ask(many.query))) {
        expect(page.columns.length).toBeGreaterThan(0);
        break;
      }
      const again = await collectRows(searcher.search({ ...ask(many.query), maxRows: many.rows + 10 }));
      expect(again.rows).toHaveLength(many.rows);
    });

    it('throws cancelled when it is cancelled before it begins', async () => {
      const { searcher, many } = await setUp();
      await expect(
        collectRows(searcher.search(ask(many.query), { signal: AbortSignal.abort() })),
      ).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('throws cancelled when it is cancelled while it runs', async ({ skip }) => {
      const { searcher, slow } = await setUp();
      if (slow === undefined) return skip('the harness has no slow search');
      const cancel = new AbortController();
      const timer = setTimeout(() => cancel.abort(), 200);
      await expect(collectRows(searcher.search(ask(slow), { signal: cancel.signal }))).rejects.toMatchObject({
        code: 'cancelled',
      });
      clearTimeout(timer);
    });

    it('throws limit_exceeded when the time is up', async ({ skip }) => {
      const { searcher, slow } = await setUp();
      if (slow === undefined) return skip('the harness has no slow search');
      await expect(collectRows(searcher.search({ ...ask(slow), timeoutMs: 300 }))).rejects.toMatchObject({
        code: 'limit_exceeded',
      });
    });

    it('throws when the platform fails, instead of finding nothing', async ({ skip }) => {
      const { createFailing, many } = await setUp();
      if (createFailing === undefined) return skip('the harness has no searcher that fails');
      const failing = await createFailing();
      await expect(collectRows(failing.search(ask(many.query)))).rejects.toMatchObject({ name: 'ConnectorError' });
    });
  });
}

function ask(query: string): SearchRequest {
  return { query, user: 'user:default/contract-test', kind: 'api' };
}

async function readPages(searcher: Searcher, request: SearchRequest): Promise<readonly SearchPage[]> {
  const pages: SearchPage[] = [];
  for await (const page of searcher.search(request)) pages.push(page);
  return pages;
}
