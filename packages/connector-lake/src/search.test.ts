import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConnectorError } from '@logwright/connector-kit';
import type { Lake, LakeWriter } from './contract.js';
import type { SearchFact, SearchPage, SearchRequest } from '@logwright/connector-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  NOW,
  batchOf,
  deadLetter,
  logEvent,
  recordingLogger,
  rowsOf,
  temporaryFolder,
  writerOptions,
} from '../test/lake-fixture.js';
import { openLake } from './lake.js';
import { openLakeWriter } from './writer.js';

const DAY = 86_400_000;
const request = (query: string, extra: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  user: 'user:default/ada',
  kind: 'interactive',
  ...extra,
});

async function pagesOf(lake: Lake, wanted: SearchRequest, signal?: AbortSignal): Promise<SearchPage[]> {
  const pages: SearchPage[] = [];
  for await (const page of lake.search(wanted, signal ? { signal } : {})) pages.push(page);
  return pages;
}

async function failureOf(promise: Promise<unknown>): Promise<ConnectorError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConnectorError);
  return error as ConnectorError;
}

describe('a search', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let writer: LakeWriter;
  let lake: Lake;

  beforeAll(async () => {
    folder = await temporaryFolder();
    writer = await openLakeWriter(writerOptions(folder.path));
    const logins = Array.from({ length: 30 }, (_, day) =>
      logEvent(`login-${day}`, {
        logSource: 'idp',
        technology: 'okta',
        event: {
          class_uid: 3002,
          class_name: 'Authentication',
          category_uid: 3,
          activity_id: 1,
          type_uid: 300201,
          severity_id: 1,
          time: NOW - day * DAY,
          metadata: { version: '1.8.0' },
          user: { name: `user-${day}`, uid: String(day) },
          is_remote: day % 2 === 0,
          status_id: 1,
          cloud: { region: 'eu-west-1', account: { uid: '111122223333' }, provider: 'AWS' },
        },
      }),
    );
    await writer.write(
      batchOf([...logins, ...Array.from({ length: 50 }, (_, i) => logEvent(`w${i}`))], {
        deadLetters: [deadLetter('dl-1')],
      }),
    );
    await writer.flush();
    await writer.write(batchOf([logEvent('late', { logSource: "o'reilly", technology: 'unknown' })]));
    lake = await openLake({ directory: folder.path, now: () => NOW, logger: recordingLogger() });
  });

  afterAll(async () => {
    await lake.close();
    await writer.close();
    await folder.remove();
  });

  it('offers a typed view a class with the nested values that are asked for most', async () => {
    const rows = await rowsOf(
      lake,
      "select user_name, is_remote, status_id, cloud_account_uid from authentication where user_uid = '3'",
    );
    expect(rows).toEqual([{ user_name: 'user-3', is_remote: false, status_id: 1, cloud_account_uid: '111122223333' }]);
    expect(await rowsOf(lake, 'select count(*) as n from http_activity')).toEqual([{ n: 51 }]);
    expect(await rowsOf(lake, 'select count(*) as n from win_registry_key_activity')).toEqual([{ n: 0 }]);
    const tables = (await rowsOf(lake, 'show tables')).map(row => row['name']);
    expect(tables).toEqual(expect.arrayContaining(['authentication', 'dead_letters', 'events', 'http_activity']));
  });

  it('names the class of events that do not', async () => {
    const rows = await rowsOf(lake, 'select class_name, count(*) as n from events group by all order by n');
    expect(rows).toEqual([
      { class_name: 'Authentication', n: 30 },
      { class_name: 'HTTP Activity', n: 51 },
    ]);
  });

  it('keeps dead letters in a view of their own', async () => {
    const [row] = await rowsOf(lake, "select *, origin->>'uri' as uri from dead_letters");
    expect(row).toMatchObject({
      record_id: 'dl-1',
      stage: 'parse',
      reason: 'no quote',
      uri: '/var/log/nginx/access.log',
      raw_data: 'garbage',
    });
    expect(await lake.deadLetters()).toEqual([deadLetter('dl-1')]);
    expect(await lake.deadLetters({ logSource: 'idp' })).toEqual([]);
  });

  it('gives region, account and day of the partition', async () => {
    const rows = await rowsOf(lake, "select distinct region, account from events where log_source = 'idp'");
    expect(rows).toEqual([{ region: 'eu-west-1', account: '111122223333' }]);
    expect(await rowsOf(lake, "select count(*) as n from events where event_day = date '2026-06-10'")).toEqual([
      { n: 1 },
    ]);
  });

  it('gives the newest events of a log source as samples', async () => {
    const samples = await lake.samples('idp', 3);
    expect(samples.map(row => row['event_id'])).toEqual(['login-0', 'login-1', 'login-2']);
    expect(await lake.samples("x'; drop view events; --")).toEqual([]);
  });

  it('reads only the events of its window', async () => {
    const window = { fromMs: NOW - 3 * DAY, toMs: NOW };
    const pages = await pagesOf(
      lake,
      request("select event_id from events where log_source = 'idp' order by time", { window }),
    );
    expect(pages.flatMap(page => page.rows.map(row => row['event_id']))).toEqual(['login-3', 'login-2', 'login-1']);
  });

  it('leaves out files that its own time test rules out, and finds the same', async () => {
    const recent =
      "select event_id from events where time >= timestamp '2026-06-13 00:00:00' and log_source = 'idp' order by time";
    expect((await rowsOf(lake, recent)).map(row => row['event_id'])).toEqual(['login-2', 'login-1', 'login-0']);
    const plan = JSON.stringify(await rowsOf(lake, `explain analyze ${recent}`));
    expect(plan).toMatch(/Total Files Read: 3\b/);
    expect(
      JSON.stringify(await rowsOf(lake, "explain analyze select event_id from events where log_source = 'idp'")),
    ).toMatch(/Total Files Read: 30\b/);
  });

  it('takes a window without ends', async () => {
    const pages = await pagesOf(
      lake,
      request('select count(*) as n from events', { window: { fromMs: -Infinity, toMs: Infinity } }),
    );
    expect(pages[0]?.rows).toEqual([{ n: 81 }]);
  });

  it('leaves nothing out when a query reads what its text does not show', async () => {
    const union =
      "select log_source from events where log_source = 'idp' union all select log_source from query('select * from events')";
    expect(await rowsOf(lake, `select count(*) as n from (${union})`)).toEqual([{ n: 30 + 81 }]);
  });

  it('stops at the row limit and says so', async () => {
    const pages = await pagesOf(lake, request('select * from events', { maxRows: 7 }));
    expect(pages.flatMap(page => page.rows)).toHaveLength(7);
    expect(pages.at(-1)?.summary).toMatchObject({ rows: 7, truncated: true });
    const whole = await pagesOf(lake, request('select * from range(81)', { maxRows: 81 }));
    expect(whole.at(-1)?.summary).toMatchObject({ rows: 81, truncated: false });
  });

  it('streams large results page by page without holding them', async () => {
    let rows = 0;
    for await (const page of lake.search(
      request('select i, i * 2 as twice from range(300000) t(i)', { maxRows: 1_000_000 }),
    ))
      rows += page.rows.length;
    expect(rows).toBe(300_000);
  });

  it('stops at the time limit with limit and actual', async () => {
    const error = await failureOf(
      pagesOf(lake, request('select count(*) from range(100000000000) a', { timeoutMs: 200 })),
    );
    expect(error.code).toBe('limit_exceeded');
    expect(error.context).toMatchObject({ limit: 200 });
    expect(Number(error.context['actual'])).toBeGreaterThanOrEqual(200);
    expect(Number(error.context['actual'])).toBeLessThan(5000);
  });

  it('stops when its signal aborts, before and while it runs', async () => {
    const slow = request('select count(*) from range(100000000000) a');
    expect((await failureOf(pagesOf(lake, slow, AbortSignal.abort()))).code).toBe('cancelled');
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const started = performance.now();
    expect((await failureOf(pagesOf(lake, slow, controller.signal))).code).toBe('cancelled');
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('frees the search when the reader leaves early', async () => {
    for await (const page of lake.search(request('select i from range(100000000000) t(i)'))) {
      expect(page.rows.length).toBeGreaterThan(0);
      break;
    }
    expect(await rowsOf(lake, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each([
    ['select tme from events', 'time', 8],
    ['select *\nfrom evnts', 'events', 6],
    ["select * from events where log_sorce = 'a'", 'log_source', 28],
  ])('names the nearest known name and the place of a mistake: %s', async (query, nearest, column) => {
    const error = await failureOf(pagesOf(lake, request(query)));
    expect(error.code).toBe('query_invalid');
    expect(error.message).toContain(nearest);
    expect(error.context).toMatchObject({ column });
  });

  it('points at a syntax error', async () => {
    const error = await failureOf(pagesOf(lake, request('select 1,\n  from where')));
    expect(error.code).toBe('query_invalid');
    expect(error.context).toMatchObject({ line: 2 });
  });

  it.each([
    "copy (select 1) to '/tmp/lake-out.csv'",
    'create table t as select 1',
    'explain analyze create table t as select 1',
    'drop view events',
    "set memory_limit = '1TB'",
    "attach '/tmp/x.db' as x",
    'pragma version',
    'install httpfs',
    'select 1; select 2',
    '',
  ])('refuses what does not only read: %s', async query => {
    expect((await failureOf(pagesOf(lake, request(query)))).code).toBe('query_invalid');
  });

  it('reads nothing outside of the lake', async () => {
    const secret = join(folder.path, '..', 'lake-test-secret.csv');
    await writeFile(secret, 'secret\n1\n');
    const attempts = [
      `select * from read_csv('${secret}')`,
      `select * from '${secret}'`,
      `select * from read_text('/etc/passwd')`,
      `select * from glob('/etc/*')`,
      `select * from read_text('${folder.path}/ext/../../lake-test-secret.csv')`,
      `select * from read_text('${folder.path}/query-log/*')`,
      `select * from read_parquet('http://127.0.0.1:9/x.parquet')`,
    ];
    for (const query of attempts) {
      const outcome = await pagesOf(lake, request(query)).then(
        pages => pages.flatMap(page => page.rows),
        (error: unknown) => error as ConnectorError,
      );
      expect(outcome instanceof ConnectorError ? outcome.code : outcome, query).toBe('forbidden');
    }
  });

  it('gives values that survive JSON', async () => {
    const [row] = await rowsOf(
      lake,
      `select 9007199254740993 as big, 42 as small, 12.50::decimal(9,2) as money, 'NaN'::double as nan,
        timestamp '2026-01-02 03:04:05.678901' as micros, timestamp '2026-01-02 03:04:05' as seconds, [1, null] as list,
        {'a': date '2026-01-02'} as object, '\\x00ff'::blob as bytes, map {'k': 1} as map, uuid '00000000-0000-0000-0000-000000000001' as uuid`,
    );
    expect(row).toEqual({
      big: '9007199254740993',
      small: 42,
      money: '12.50',
      nan: 'NaN',
      micros: '2026-01-02T03:04:05.678901Z',
      seconds: '2026-01-02T03:04:05.000Z',
      list: [1, null],
      object: { a: '2026-01-02' },
      bytes: expect.any(String) as string,
      map: [{ key: 'k', value: 1 }],
      uuid: '00000000-0000-0000-0000-000000000001',
    });
  });
});

describe('the query log', () => {
  it('remembers who searched what, how far back and which log sources were touched', async () => {
    const folder = await temporaryFolder();
    const writer = await openLakeWriter(writerOptions(folder.path));
    await writer.write(
      batchOf([
        logEvent('a', { logSource: 'web-1' }),
        logEvent('b', { logSource: 'web-2' }),
        logEvent('c', { logSource: 'idp', technology: 'okta' }),
      ]),
    );
    let now = NOW;
    const lake = await openLake({ directory: folder.path, now: () => (now += 1000), logger: recordingLogger() });
    const queries: [string, Partial<SearchRequest>][] = [
      ["select count(*) from events where log_source = 'web-1' and time >= timestamp '2026-06-14 12:00:00'", {}],
      ["select * from events e join http_activity h using (event_id) where e.log_source in ('web-1', 'idp')", {}],
      ["select * from events where log_source like 'web-%'", { kind: 'dashboard' }],
      ["select * from events where technology = 'okta' or log_source = 'web-1'", {}],
      ["select * from events where technology = 'okta'", { window: { fromMs: NOW - 7 * DAY, toMs: NOW } }],
      ['select 1', { kind: 'api' }],
      ["with events as (select 1 as log_source) select * from events where log_source = '1'", {}],
    ];
    for (const [query, extra] of queries) await pagesOf(lake, request(query, extra));
    await failureOf(pagesOf(lake, request('select nonsense from events')));
    const facts: SearchFact[] = [];
    for await (const fact of lake.searches({ fromMs: NOW, toMs: NOW + DAY })) facts.push(fact);
    expect(facts).toHaveLength(8);
    const touched = facts.map(fact =>
      fact.touched.map(one => [one.container, Number(one.share.toFixed(3)), one.evidence.grade]),
    );
    expect(touched[0]).toEqual([['web-1', 1, 'static']]);
    expect(facts[0]).toMatchObject({
      atMs: NOW + 1000,
      user: 'user:default/ada',
      kind: 'interactive',
      lookBackMs: DAY + 1000,
    });
    expect(new Map(touched[1]?.map(([name, share]) => [name, share]))).toEqual(
      new Map<unknown, unknown>([
        ['web-1', 0.417],
        ['idp', 0.417],
        ['web-2', 0.167],
      ]),
    );
    expect(touched[2]).toEqual([
      ['web-1', 0.5, 'wildcard'],
      ['web-2', 0.5, 'wildcard'],
    ]);
    expect(touched[3]).toHaveLength(3);
    expect(touched[4]).toEqual([['idp', 1, 'static']]);
    expect(facts[4]).toMatchObject({ lookBackMs: 7 * DAY + 5000 });
    expect(facts[5]).toMatchObject({ kind: 'api', touched: [] });
    expect(facts[5]).not.toHaveProperty('lookBackMs');
    await lake.close();
    await writer.close();
    await folder.remove();
  });

  it('never fails a search when it cannot be written, and says so in the log', async () => {
    const folder = await temporaryFolder();
    const writer = await openLakeWriter(writerOptions(folder.path));
    const logger = recordingLogger();
    const lake = await openLake({ directory: folder.path, now: () => NOW, logger });
    const { rm } = await import('node:fs/promises');
    await rm(join(folder.path, 'query-log'), { recursive: true });
    await writeFile(join(folder.path, 'query-log'), 'in the way');
    expect(await rowsOf(lake, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(logger.lines.join()).toContain('query log');
    await lake.close();
    await writer.close();
    await folder.remove();
  });
});
