import { expect, it } from 'vitest';
import { collectRows } from './collect-rows.js';
import type { SearchPage } from './searcher.js';

const columns = [{ name: 'n', type: 'INTEGER' }];

async function* pages(...list: readonly SearchPage[]): AsyncGenerator<SearchPage> {
  yield* list;
}

it('puts the rows of all pages together', async () => {
  const summary = { rows: 2, truncated: false, durationMs: 1 };
  const result = await collectRows(pages({ columns, rows: [{ n: 1 }] }, { columns, rows: [{ n: 2 }], summary }));
  expect(result).toEqual({ columns, rows: [{ n: 1 }, { n: 2 }], summary });
});

it('throws when the search ended without a summary', async () => {
  await expect(collectRows(pages({ columns, rows: [] }))).rejects.toThrow(/without a summary/);
});
