import type { SearchFact, VolumeFact } from '@logwright/connector-kit';
import { afterEach, describe, expect, it } from 'vitest';
import { createSplunkSearcher } from '../search/searcher.js';
import { connectTestSplunk } from '../testing/connected.js';
import { usageScript, type TestUsageData } from '../testing/usage-script.js';
import { UNATTRIBUTED } from './licence-volume.js';
import { createSplunkUsageReader } from './usage-reader.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MONDAY = Date.UTC(2026, 9, 5);
const window = { fromMs: MONDAY, toMs: MONDAY + 2 * DAY_MS };

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function readerOf(data: Partial<TestUsageData>) {
  const platform = await connectTestSplunk({ search: usageScript({ usage: [], audit: [], ...data }) });
  cleanups.push(() => platform.close());
  const searcher = createSplunkSearcher({ client: platform.client });
  return createSplunkUsageReader({ searcher, platform: 'splunk-test' });
}

const usage = (atMs: number, index: string, sourcetype: string, bytes: number) =>
  ({ type: 'Usage', atMs, index, sourcetype, bytes }) as const;
const rollover = (atMs: number, bytes: number) => ({ type: 'RolloverSummary', atMs, bytes }) as const;

function audit(atMs: number, user: string, search: string, extra = '') {
  const raw =
    `Audit:[timestamp=x, user=${user}, action=search, info=completed, search_id='${atMs / 1000}.1', total_run_time=2, ` +
    `exec_time=${atMs / 1000 - 2}, search_et=${atMs / 1000 - 2 - 3600}.000, provenance="UI:Search"${extra}, search='${search}'][n/a]`;
  return { atMs, raw };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = [];
  for await (const item of items) read.push(item);
  return read;
}

const volumeKey = ({ container, technology, day, bytes, evidence }: VolumeFact) => [
  container,
  technology,
  day,
  bytes,
  evidence.grade,
];

describe('volume', () => {
  it('sums the licence by index, sourcetype and UTC day', async () => {
    const reader = await readerOf({
      usage: [
        usage(MONDAY + 1, 'web', 'nginx', 100),
        usage(MONDAY + 23 * HOUR_MS, 'web', 'nginx', 50),
        usage(MONDAY + 25 * HOUR_MS, 'web', 'nginx', 10),
        usage(MONDAY + 25 * HOUR_MS, 'linux', 'sshd', 7),
        usage(MONDAY - 1, 'web', 'nginx', 9_999),
      ],
      newest: { web: { eventMs: MONDAY + 25 * HOUR_MS, receivedMs: MONDAY + 25 * HOUR_MS + 2_000 } },
    });
    const facts = await all(reader.volume(window));
    expect(facts.map(volumeKey)).toEqual([
      ['web', 'nginx', '2026-10-05', 150, 'observed'],
      ['web', 'nginx', '2026-10-06', 10, 'observed'],
      ['linux', 'sshd', '2026-10-06', 7, 'observed'],
    ]);
    expect(facts.map(({ lastReceivedMs }) => lastReceivedMs)).toEqual([
      undefined,
      MONDAY + 25 * HOUR_MS + 2_000,
      undefined,
    ]);
  });

  it('counts a daily summary to the day that it sums up, and shows what no index explains', async () => {
    const midnight = MONDAY + DAY_MS;
    const reader = await readerOf({
      usage: [
        usage(MONDAY + 1, 'web', 'nginx', 100),
        usage(midnight + 1, 'web', 'nginx', 100),
        rollover(midnight + 5_000, 100),
        rollover(midnight + 6_000, 60),
        rollover(midnight + DAY_MS + 5_000, 100),
        rollover(MONDAY + 5_000, 555),
      ],
    });
    const facts = await all(reader.volume(window));
    expect(facts.filter(({ container }) => container === UNATTRIBUTED).map(volumeKey)).toEqual([
      [UNATTRIBUTED, undefined, '2026-10-05', 60, 'inferred'],
    ]);
  });

  it('throws where _internal cannot be seen, and where the licence log is kept elsewhere', async () => {
    const blind = await readerOf({});
    await expect(all(blind.volume(window))).rejects.toMatchObject({
      code: 'forbidden',
      context: { index: '_internal' },
    });
    const elsewhere = await readerOf({ otherInternal: 10 });
    await expect(all(elsewhere.volume(window))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('searches', () => {
  const licence = [usage(MONDAY + 1, 'web', 'nginx', 100), usage(MONDAY + 1, 'linux', 'sshd', 100)];
  const who = ({ user, kind, touched }: SearchFact) => [
    user,
    kind,
    touched.map(({ container, evidence }) => `${container} ${evidence.grade}`),
  ];

  it('come oldest first over the days, with look-back, length and what they touched', async () => {
    const reader = await readerOf({
      usage: licence,
      audit: [
        audit(MONDAY + 30 * HOUR_MS, 'ada', 'search index=linux'),
        audit(MONDAY + 2 * HOUR_MS, 'ben', 'search index=*', ', sourcetype_count__nginx=40'),
        audit(MONDAY + HOUR_MS, 'ada', 'search error'),
        audit(MONDAY - 1_000, 'too early', 'search index=web'),
      ],
    });
    const facts = await all(reader.searches(window));
    expect(facts.map(who)).toEqual([
      ['ada', 'interactive', []],
      ['ben', 'interactive', ['web observed']],
      ['ada', 'interactive', ['linux static']],
    ]);
    expect(facts[0]).toMatchObject({
      atMs: MONDAY + HOUR_MS,
      lookBackMs: HOUR_MS,
      durationMs: 2_000,
      query: 'search error',
    });
  });

  it('can be placed by their text when the licence log cannot be seen', async () => {
    const reader = await readerOf({ audit: [audit(MONDAY + 1_000, 'ada', 'search index=web')] });
    expect((await all(reader.searches(window))).map(who)).toEqual([['ada', 'interactive', ['web static']]]);
  });

  it('throw where _audit cannot be seen', async () => {
    const reader = await readerOf({ usage: licence });
    await expect(all(reader.searches(window))).rejects.toMatchObject({
      code: 'forbidden',
      context: { index: '_audit' },
    });
  });

  it('throw when the audit log has a form that cannot be read', async () => {
    const reader = await readerOf({ usage: licence, audit: [{ atMs: MONDAY + 1, raw: '<audit user="ada"/>' }] });
    await expect(all(reader.searches(window))).rejects.toMatchObject({ code: 'protocol', context: { unreadable: 1 } });
  });
});

it('tells how far back the licence and the audit log reach', async () => {
  const reader = await readerOf({
    usage: [usage(MONDAY + 5_000, 'web', 'nginx', 1), usage(MONDAY + 9_000, 'web', 'nginx', 1)],
    audit: [audit(MONDAY + 7_000, 'ada', 'search index=web')],
  });
  await expect(reader.coverage()).resolves.toEqual({ volumeFromMs: MONDAY + 5_000, searchesFromMs: MONDAY + 7_000 });
  await expect((await readerOf({})).coverage()).resolves.toEqual({});
});
