import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchPage, SearchRequest } from '@logwright/connector-kit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connectTestSplunk, type ConnectedTestSplunk } from '../testing/connected.js';
import type { TestAnswer, TestSearch } from '../testing/test-splunk.js';
import { createSplunkSearcher } from './searcher.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function searching(search: (search: TestSearch) => TestAnswer) {
  const platform = await connectTestSplunk({ search });
  cleanups.push(() => platform.close());
  return { ...platform, searcher: createSplunkSearcher({ client: platform.client, rowsPerPage: 100 }) };
}

const request = (more: Partial<SearchRequest> = {}): SearchRequest => ({
  query: 'index=web error',
  user: 'user:default/ada',
  kind: 'interactive',
  ...more,
});

async function pagesOf(pages: AsyncIterable<SearchPage>): Promise<SearchPage[]> {
  const all: SearchPage[] = [];
  for await (const page of pages) all.push(page);
  return all;
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ n: String(index), host: 'web-01' }));

async function* endless(signal: AbortSignal): AsyncGenerator<object> {
  for (let n = 0; !signal.aborted; n += 1) {
    yield { n: String(n) };
    if (n % 50 === 49) await sleep(1);
  }
}

async function cancelledAt({ splunk }: ConnectedTestSplunk): Promise<void> {
  await vi.waitFor(() => expect(splunk.cancelled.size + splunk.disconnected.size).toBeGreaterThan(0));
}

describe('a search', () => {
  it('gives every final row once, in order, in pages, the last with the summary', async () => {
    const { searcher } = await searching(() => ({ rows: numbered(250) }));
    const pages = await pagesOf(searcher.search(request()));
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 50]);
    expect(pages.flatMap(({ rows }) => rows.map(({ n }) => Number(n)))).toEqual(
      Array.from({ length: 250 }, (_, index) => index),
    );
    expect(pages.map(({ summary }) => summary?.rows)).toEqual([undefined, undefined, 250]);
    expect(pages[2]?.summary?.truncated).toBe(false);
  });

  it('sends SPL that begins with a command, the window in seconds, and an id that marks it as ours', async () => {
    const seen: TestSearch[] = [];
    const { searcher } = await searching(search => {
      seen.push(search);
      return { rows: [] };
    });
    await pagesOf(searcher.search(request({ window: { fromMs: 1_791_468_575_123, toMs: 1_791_468_600_000 } })));
    await pagesOf(searcher.search(request({ query: ' | tstats count where index=*', kind: 'internal' })));
    expect(seen[0]?.search).toBe('search index=web error');
    expect(seen[0]?.form.get('earliest_time')).toBe('1791468575.123');
    expect(seen[0]?.form.get('latest_time')).toBe('1791468600.000');
    expect(seen[1]?.search).toBe('| tstats count where index=*');
    expect(seen[1]?.form.has('earliest_time')).toBe(false);
    expect(seen.map(({ sid }) => sid.split('_').slice(0, 2))).toEqual([
      ['logwright', 'interactive'],
      ['logwright', 'internal'],
    ]);
  });

  it('gives one page with a summary when nothing was found', async () => {
    const { searcher } = await searching(() => ({ rows: [] }));
    const pages = await pagesOf(searcher.search(request()));
    expect(pages).toMatchObject([{ columns: [], rows: [], summary: { rows: 0, truncated: false } }]);
  });

  it('knows fields that only some rows have, and multivalue fields', async () => {
    const { searcher } = await searching(() => ({ rows: [{ a: '1' }, { b: ['x', 'y'], a: '2' }] }));
    const [page] = await pagesOf(searcher.search(request()));
    expect(page?.columns).toEqual([
      { name: 'a', type: 'string' },
      { name: 'b', type: 'multivalue' },
    ]);
    expect(page?.rows[1]).toEqual({ a: '2', b: ['x', 'y'] });
  });

  it('survives rows cut anywhere by the network, also within a character', async () => {
    const words = numbered(40).map(row => ({ ...row, word: 'Gärtnerei 🌱 №'.repeat(2_000) }));
    const { searcher } = await searching(() => ({ rows: words }));
    const pages = await pagesOf(searcher.search(request()));
    expect(pages.flatMap(({ rows }) => rows)).toEqual(words);
  });
});

describe('a limit', () => {
  it('stops at the row limit, says so, and cancels the job', async () => {
    const platform = await searching(({ signal }) => ({ rows: endless(signal) }));
    const pages = await pagesOf(platform.searcher.search(request({ maxRows: 130 })));
    expect(pages.flatMap(({ rows }) => rows)).toHaveLength(130);
    expect(pages.at(-1)?.summary).toMatchObject({ rows: 130, truncated: true });
    await cancelledAt(platform);
  });

  it('is not reached by exactly as many rows', async () => {
    const { searcher, splunk } = await searching(() => ({ rows: numbered(130) }));
    const pages = await pagesOf(searcher.search(request({ maxRows: 130 })));
    expect(pages.at(-1)?.summary).toMatchObject({ rows: 130, truncated: false });
    expect(splunk.cancelled.size).toBe(0);
  });

  it('of time ends a slow search with the figures, and cancels the job', async () => {
    const platform = await searching(({ signal }) => ({ rows: endless(signal) }));
    const running = pagesOf(platform.searcher.search(request({ timeoutMs: 150, maxRows: 1_000_000 })));
    await expect(running).rejects.toMatchObject({ code: 'limit_exceeded', context: { limit: 150, unit: 'ms' } });
    await cancelledAt(platform);
  });
});

describe('a cancel', () => {
  it('reaches the server by the control endpoint when the loop is left', async () => {
    const platform = await searching(({ signal }) => ({ rows: endless(signal) }));
    for await (const page of platform.searcher.search(request())) {
      expect(page.rows).toHaveLength(100);
      break;
    }
    const control = platform.splunk.requests.filter(({ path }) => path.endsWith('/control'));
    expect(control.map(({ form }) => form.get('action'))).toEqual(['cancel']);
    expect(platform.splunk.disconnected.size).toBe(1);
  });

  it('reaches the server when the caller aborts, and the caller is told', async () => {
    const platform = await searching(({ signal }) => ({ rows: endless(signal) }));
    const abort = new AbortController();
    const running = (async () => {
      for await (const page of platform.searcher.search(request({ maxRows: 1_000_000 }), { signal: abort.signal })) {
        if (page.rows.length > 0) abort.abort();
      }
    })();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect([...platform.splunk.cancelled]).toHaveLength(1);
  });

  it('before the first call sends nothing', async () => {
    const { searcher, splunk } = await searching(() => ({ rows: [] }));
    const running = pagesOf(searcher.search(request(), { signal: AbortSignal.abort() }));
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(splunk.requests.filter(({ path }) => path.endsWith('/export'))).toEqual([]);
  });
});

describe('a failure', () => {
  it('of the query carries the words of Splunk and leaves nothing to cancel', async () => {
    const { searcher, splunk } = await searching(() => ({ refused: "Unknown search command 'x'." }));
    await expect(pagesOf(searcher.search(request()))).rejects.toMatchObject({
      code: 'query_invalid',
      message: expect.stringContaining("Unknown search command 'x'.") as string,
    });
    expect(splunk.requests.some(({ path }) => path.endsWith('/control'))).toBe(false);
  });

  it.each([
    ['reported in the stream', { rows: numbered(3), failed: 'Error in eval' } as const, 'query_invalid'],
    ['of one indexer', { rows: numbered(3), failed: 'peer is down', type: 'ERROR' } as const, 'unavailable'],
    ['of the connection before the last row', { rows: numbered(3), torn: true } as const, 'unavailable'],
  ])('%s is never a shorter result', async (_name, answer, code) => {
    const { searcher } = await searching(() => answer);
    await expect(pagesOf(searcher.search(request()))).rejects.toMatchObject({ code });
  });

  it('of the search quota is tried again', async () => {
    const { searcher, splunk } = await searching(() => ({ rows: numbered(1) }));
    splunk.failNext({
      path: /export/,
      status: 503,
      text: 'The maximum number of concurrent historical searches has been reached.',
    });
    await expect(pagesOf(searcher.search(request()))).resolves.toHaveLength(1);
  });

  it('of an expired session is mended by one sign-in', async () => {
    const { searcher, splunk } = await searching(() => ({ rows: numbered(2) }));
    await pagesOf(searcher.search(request()));
    splunk.expireSessions();
    const [page] = await pagesOf(searcher.search(request()));
    expect(page?.rows).toHaveLength(2);
    expect(splunk.requests.filter(({ path }) => path === '/services/auth/login')).toHaveLength(2);
  });
});
