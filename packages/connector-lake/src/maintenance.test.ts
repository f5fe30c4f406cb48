import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import type { LakeWriter } from './contract.js';
import { openLake } from './lake.js';
import { requestDrop } from './requests.js';
import { openLakeWriter } from './writer.js';

const DAY = 86_400_000;
const EVERYTHING = 'select * from events order by event_id';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let writer: LakeWriter;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await writer.close();
  await folder.remove();
});

const reader = () => openLake({ directory: folder.path, now: () => NOW, logger: recordingLogger() });

async function parquetFiles(): Promise<string[]> {
  const names = await readdir(folder.path, { recursive: true });
  return names.filter(name => name.endsWith('.parquet'));
}

/** A small generator with a fixed seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('compaction', () => {
  it('merges small files of a day without changing a row, sorted by time', async () => {
    writer = await openLakeWriter(writerOptions(folder.path));
    const random = seeded(7);
    const expected: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const events = Array.from({ length: 40 }, (_, index) => {
        const id = `r${round}-${index}`;
        expected.push(id);
        return logEvent(id, {
          logSource: `src-${Math.floor(random() * 3)}`,
          time: NOW - Math.floor(random() * 3 * DAY),
          raw: `ü ${random()}`,
        });
      });
      await writer.write(batchOf(events, { deadLetters: [deadLetter(`d${round}`)] }));
      await writer.flush();
    }
    const lake = await reader();
    const before = await rowsOf(lake, EVERYTHING);
    expect(before.map(row => row['event_id'])).toEqual(expected.toSorted());
    const files = (await lake.describe()).files;
    const { filesBefore, filesAfter } = await writer.compact();
    const described = await lake.describe();
    expect(described.files).toBe(files - filesBefore + filesAfter);
    expect(described.files).toBeLessThanOrEqual(3 * 4 + 1);
    expect(await rowsOf(lake, EVERYTHING)).toEqual(before);
    expect(await rowsOf(lake, 'select count(*) as n from dead_letters')).toEqual([{ n: 6 }]);
    expect(await writer.compact()).toEqual({ filesBefore: 0, filesAfter: 0, events: 0 });
    const merged = (await parquetFiles())
      .filter(name => name.startsWith('ext'))
      .toSorted((a, b) => basename(a).localeCompare(basename(b)))
      .slice(-filesAfter + 1);
    for (const name of merged) {
      const times = (await rowsOf(lake, `select time from '${join(folder.path, name)}'`)).map(row =>
        String(row['time']),
      );
      expect(times).toEqual(times.toSorted());
    }
    expect(merged.length).toBeGreaterThan(0);
    await lake.close();
  });

  it('keeps replaced files for readers that began before and removes them after the grace', async () => {
    writer = await openLakeWriter(writerOptions(folder.path, { graceMs: 0 }));
    for (const id of ['a', 'b']) {
      await writer.write(batchOf([logEvent(id)]));
      await writer.flush();
    }
    await writer.compact();
    expect(await parquetFiles()).toHaveLength(3);
    await writer.close();
    expect(await parquetFiles()).toHaveLength(1);
    const lake = await reader();
    expect(await rowsOf(lake, 'select event_id from events order by 1')).toEqual([
      { event_id: 'a' },
      { event_id: 'b' },
    ]);
    await lake.close();
  });
});

describe('retention', () => {
  it('removes days past their retention by log source and keeps the rest', async () => {
    writer = await openLakeWriter(writerOptions(folder.path, { retentionDays: { short: 2, '*': 10 } }));
    const events = ['short', 'other'].flatMap(logSource =>
      [0, 1, 2, 3, 9, 10, 11].map(age => logEvent(`${logSource}-${age}`, { logSource, time: NOW - age * DAY })),
    );
    await writer.write(batchOf(events));
    await writer.flush();
    expect(await writer.applyRetention()).toMatchObject({ events: 5 });
    const lake = await reader();
    const ids = (await rowsOf(lake, 'select event_id from events order by 1')).map(row => row['event_id']);
    expect(ids).toEqual([
      'other-0',
      'other-1',
      'other-10',
      'other-2',
      'other-3',
      'other-9',
      'short-0',
      'short-1',
      'short-2',
    ]);
    await lake.close();
  });

  it('removes old days of the query log and says that use before them is unknown', async () => {
    const created = NOW - 20 * DAY;
    writer = await openLakeWriter(writerOptions(folder.path, { now: () => created }));
    await writer.close();
    let now = created;
    const lake = await openLake({ directory: folder.path, now: () => now, logger: recordingLogger() });
    for (const age of [20, 6, 5, 0]) {
      now = NOW - age * DAY;
      await rowsOf(lake, 'select 1 as one');
    }
    expect(await lake.coverage()).toMatchObject({ searchesFromMs: Date.UTC(2026, 4, 26) });
    writer = await openLakeWriter(writerOptions(folder.path, { queryLogRetentionDays: 5 }));
    await writer.applyRetention();
    expect(await lake.coverage()).toMatchObject({ searchesFromMs: Date.UTC(2026, 5, 10) });
    const times: number[] = [];
    for await (const fact of lake.searches({ fromMs: 0, toMs: Infinity })) times.push(fact.atMs);
    expect(times).toEqual([NOW - 5 * DAY, NOW]);
    await lake.close();
  });

  it('files events with an absurd clock under the day of receipt', async () => {
    writer = await openLakeWriter(writerOptions(folder.path, { retentionDays: { '*': 5 } }));
    await writer.write(
      batchOf([
        logEvent('epoch', { time: 0 }),
        logEvent('future', { time: Date.UTC(2300, 0, 1) }),
        logEvent('huge', { time: 1e18 }),
        logEvent('nan', { time: NaN }),
      ]),
    );
    await writer.flush();
    expect(await writer.applyRetention()).toMatchObject({ events: 0 });
    const lake = await reader();
    const rows = await rowsOf(lake, 'select event_id, time, event_day from events order by 1');
    expect(rows.map(row => row['event_day'])).toEqual(Array(4).fill('2026-06-15'));
    expect(rows.map(row => row['time'])).toEqual([
      '1970-01-01T00:00:00.000Z',
      '2300-01-01T00:00:00.000Z',
      '2026-06-15T12:00:00.000Z',
      '2026-06-15T12:00:00.000Z',
    ]);
    await lake.close();
  });
});

describe('removal of log sources', () => {
  const checkpoint = (key: string) => ({ key, position: { offset: 1 }, complete: true });

  it('takes events, dead letters, volume and their checkpoints, and nothing else', async () => {
    writer = await openLakeWriter(writerOptions(folder.path));
    await writer.write(
      batchOf([logEvent('a', { logSource: 'demo' })], {
        deadLetters: [deadLetter('d', { logSource: 'demo' })],
        checkpoints: [checkpoint('demo-file')],
      }),
    );
    await writer.write(batchOf([logEvent('b', { logSource: 'kept' })], { checkpoints: [checkpoint('kept-file')] }));
    await writer.write(
      batchOf([logEvent('c', { logSource: 'kept' }), logEvent('e', { logSource: 'demo' })], {
        checkpoints: [checkpoint('mixed')],
      }),
    );
    expect(await writer.dropLogSources(['demo', 'unheard of'])).toMatchObject({ events: 3 });
    const lake = await reader();
    expect((await lake.describe()).logSources.map(one => one.logSource)).toEqual(['kept']);
    expect(await rowsOf(lake, 'select event_id from events order by 1')).toEqual([
      { event_id: 'b' },
      { event_id: 'c' },
    ]);
    expect(await writer.checkpoints.load('demo-file')).toBeUndefined();
    expect(await writer.checkpoints.load('kept-file')).toEqual(checkpoint('kept-file'));
    expect(await writer.checkpoints.load('mixed')).toEqual(checkpoint('mixed'));
    await writer.close();
    writer = await openLakeWriter(writerOptions(folder.path));
    expect(await writer.checkpoints.load('demo-file')).toBeUndefined();
    await lake.close();
  });

  it('can be asked for while another writer runs, and without one', async () => {
    writer = await openLakeWriter(writerOptions(folder.path));
    await writer.write(batchOf([logEvent('a', { logSource: 'demo' }), logEvent('b', { logSource: 'demo-2' })]));
    const options = { now: () => NOW, logger: recordingLogger() };
    expect(await requestDrop(folder.path, ['demo'], options)).toMatchObject({ events: 1 });
    await writer.close();
    expect(await requestDrop(folder.path, ['demo-2'], options)).toMatchObject({ events: 1 });
    const lake = await reader();
    expect((await lake.describe()).logSources).toEqual([]);
    await lake.close();
    await expect(requestDrop(join(folder.path, 'nowhere'), ['x'], options)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
