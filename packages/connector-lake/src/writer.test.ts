import { createHash } from 'node:crypto';
import { readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryResult, LogEvent, VolumeFact } from '@logwright/connector-kit';
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
import { openLake } from './lake.js';
import { MAX_ROW_BYTES } from './row-format.js';
import { openLakeWriter } from './writer.js';

const DELIVERED: DeliveryResult = { kind: 'delivered' };
/** Nothing is converted by itself: what is written stays in segments. */
const MANUAL = { flushIntervalMs: 3_600_000 } as const;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const openWriter = (extra = {}) => openLakeWriter(writerOptions(folder.path, extra));
const reader = () => openLake({ directory: folder.path, now: () => NOW, logger: recordingLogger() });
const segmentNames = async () => (await readdir(join(folder.path, 'wal'))).filter(name => name.endsWith('.zst')).sort();

async function ids(): Promise<unknown[]> {
  const lake = await reader();
  const rows = await rowsOf(lake, 'select event_id from events order by ingest_order');
  await lake.close();
  return rows.map(row => row['event_id']);
}

/** Leaves segments behind as a killed process would: files copied while the writer still has them. */
async function crashCopy(events: readonly LogEvent[][]): Promise<string> {
  const writer = await openWriter(MANUAL);
  for (const batch of events)
    await writer.write(
      batchOf(batch, { checkpoints: [{ key: 'k', position: { at: batch.length }, complete: false }] }),
    );
  const { cp } = await import('node:fs/promises');
  const copy = join(folder.path, 'crashed');
  for (const part of ['wal', 'manifest.json']) await cp(join(folder.path, part), join(copy, part), { recursive: true });
  await writer.close();
  return copy;
}

describe('writes', () => {
  it('share commits and keep the order of the calls', async () => {
    const writer = await openWriter(MANUAL);
    const results = await Promise.all(
      Array.from({ length: 40 }, (_, i) => writer.write(batchOf([logEvent(`e${String(i).padStart(2, '0')}`)]))),
    );
    expect(results).toEqual(Array(40).fill(DELIVERED));
    expect((await segmentNames()).length).toBeLessThan(10);
    const found = await ids();
    expect(found).toHaveLength(40);
    expect(found).toEqual(found.toSorted());
    await writer.close();
  });

  it('are acknowledged one after the other without end', async () => {
    const writer = await openWriter(MANUAL);
    for (let i = 0; i < 30; i += 1) expect(await writer.write(batchOf([logEvent(`e${i}`)]))).toEqual(DELIVERED);
    expect(await ids()).toHaveLength(30);
    await writer.close();
  });

  it('that were cancelled before they began are not written', async () => {
    const writer = await openWriter();
    const result = await writer.write(batchOf([logEvent('a')]), { signal: AbortSignal.abort() });
    expect(result.kind).toBe('retryable');
    expect(await ids()).toEqual([]);
    await writer.close();
    expect((await writer.write(batchOf([logEvent('b')]))).kind).toBe('retryable');
  });

  it('reject an event that cannot be stored, with its reason, and keep the rest', async () => {
    const writer = await openWriter({ maxEventBytes: 70_000 });
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const result = await writer.write(
      batchOf([
        logEvent('good'),
        logEvent('circular', { event: { ...logEvent('x').event, circular } }),
        logEvent('big', { raw: 'x'.repeat(80_000) }),
        logEvent('bigint', { event: { ...logEvent('x').event, n: 1n } }),
        logEvent('no receipt', { receivedAt: NaN }),
        logEvent('no size', { rawBytes: 1.5 }),
        logEvent('no event', { event: undefined as unknown as LogEvent['event'] }),
        logEvent('also good'),
      ]),
    );
    expect(result).toMatchObject({
      kind: 'rejected',
      rejected: [
        { index: 1 },
        { index: 2, reason: expect.stringContaining('maxEventBytes') as string },
        { index: 3 },
        { index: 4 },
        { index: 5 },
        { index: 6 },
      ],
    });
    expect(await ids()).toEqual(['good', 'also good']);
    await writer.close();
  });

  it('cut a dead letter that is too long, and answer every write when one cannot be stored', async () => {
    const writer = await openWriter({ maxEventBytes: 70_000 });
    const long = deadLetter('long', { raw: '\0'.repeat(65_536), reason: 'y'.repeat(65_536) });
    expect(await writer.write(batchOf([], { deadLetters: [long] }))).toEqual(DELIVERED);
    const broken = deadLetter('broken', { receivedAt: NaN });
    const results = await Promise.all([
      writer.write(batchOf([logEvent('a')])),
      writer.write(batchOf([], { deadLetters: [broken] })),
    ]);
    expect(results.map(result => result.kind)).toEqual(['retryable', 'retryable']);
    expect(await writer.write(batchOf([logEvent('a')]))).toEqual(DELIVERED);
    await writer.flush();
    const lake = await reader();
    expect(await lake.deadLetters()).toMatchObject([{ id: 'long', raw: '\0'.repeat(4096), rawBytes: 8 }]);
    await lake.close();
    expect(await ids()).toEqual(['a']);
    await writer.close();
  });

  it('keep hostile text exactly, in segments and in Parquet', async () => {
    const raws = [
      '',
      'nul \0 nul',
      'lone \ud800 end',
      '\u2028 line \n sep',
      '😀 ü €',
      '"quoted" \\ud800 \\',
      '{"k":"h"}',
      '\ufeffbom',
      '\x1e',
      '\x1e\x1e',
      'field \x1f field',
      '\x1f',
      'carriage \r return',
      'ends in \r',
      '\n',
      '\r\n',
      ' spaces ',
      '\ttab\x01\x7f\x85',
      "comma, semicolon; #comment 'quote' NULL",
      'NULL',
      '\\n \\x1f \\',
      'x'.repeat(100_000),
    ];
    const writer = await openWriter(MANUAL);
    const events = raws.map((raw, index) =>
      logEvent(`h${index}`, {
        raw,
        event: {
          ...logEvent('x').event,
          message: raw,
          ['__proto__x']: 1,
          nested: JSON.parse('{"__proto__": {"a": 1}}') as unknown,
        },
      }),
    );
    expect(
      await writer.write(
        batchOf(events, { deadLetters: raws.map((raw, i) => deadLetter(`d${i}`, { raw, reason: raw })) }),
      ),
    ).toEqual(DELIVERED);
    const wanted = raws.map(raw => raw.toWellFormed());
    for (const state of ['segments', 'parquet']) {
      const lake = await reader();
      const rows = await rowsOf(
        lake,
        "select raw_data, event->>'message' as message, event from events order by ingest_order",
      );
      // The client drops a leading byte order mark when it decodes; what is stored has it.
      const shown = wanted.map(raw => raw.replace(/^\ufeff/, ''));
      expect(
        rows.map(row => row['raw_data']),
        state,
      ).toEqual(shown);
      expect(
        (await rowsOf(lake, 'select strlen(raw_data) as n from events order by ingest_order')).map(row => row['n']),
      ).toEqual(wanted.map(raw => Buffer.byteLength(raw)));
      expect(
        rows.map(row => (JSON.parse(String(row['event'])) as { message: string }).message),
        state,
      ).toEqual(wanted);
      expect(String(rows[0]?.['event'])).toContain('"__proto__":{"a":1}');
      expect((await lake.deadLetters()).map(one => one.raw).toReversed(), state).toEqual(shown);
      await lake.close();
      await writer.flush();
    }
    await writer.close();
  });

  it('keep rows of the greatest size, and segments of many buffers', async () => {
    const writer = await openWriter({ ...MANUAL, maxEventBytes: MAX_ROW_BYTES });
    const plain = 'é'.repeat(MAX_ROW_BYTES / 2 - 600);
    const odd = '\n'.repeat(MAX_ROW_BYTES / 2 - 600);
    const many = Array.from({ length: 400 }, (_, index) => 'm'.repeat(1 + ((index * 7919) % 100_000)));
    const raws = ['before', plain, odd, ...many, plain, 'after'];
    const events = raws.map((raw, index) => logEvent(`g${index}`, { raw }));
    expect(await writer.write(batchOf(events))).toEqual(DELIVERED);
    expect(await segmentNames()).toHaveLength(1);
    for (const state of ['segments', 'parquet']) {
      const lake = await reader();
      const rows = await rowsOf(lake, 'select md5(raw_data) as hash from events order by ingest_order');
      const wanted = raws.map(raw => createHash('md5').update(raw).digest('hex'));
      expect(
        rows.map(row => row['hash']),
        state,
      ).toEqual(wanted);
      await lake.close();
      await writer.flush();
    }
    await writer.close();
  });

  it('keep an event that is nested 4,000 deep', async () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 4000; depth += 1) nested = { n: nested };
    const writer = await openWriter();
    const result = await writer.write(
      batchOf([logEvent('deep', { event: { ...logEvent('x').event, nested } }), logEvent('flat')]),
    );
    await writer.flush();
    expect(await ids()).toEqual(result.kind === 'delivered' ? ['deep', 'flat'] : ['flat']);
    await writer.close();
  });

  it('keep any name of a log source apart and inside of the lake', async () => {
    const names = [
      '../../etc',
      '..',
      '.',
      '/abs',
      'a/b',
      'a%2Fb',
      "o'reilly; drop view events; --",
      'nul\0',
      'x'.repeat(300),
      `${'x'.repeat(299)}y`,
      '日志 😀',
      'a=b',
      '*?[x]',
      ' ',
      '',
      'CON',
      '{"k":"h"}',
      'lone \ud800',
      'line\nfeed',
      '\x1e',
      'field\x1fend',
    ];
    const directory = join(folder.path, 'outer', 'lake');
    const writer = await openLakeWriter(writerOptions(directory));
    await writer.write(batchOf(names.map((logSource, i) => logEvent(`n${i}`, { logSource }))));
    await writer.flush();
    await writer.write(batchOf(names.map((logSource, i) => logEvent(`m${i}`, { logSource }))));
    await writer.flush();
    await writer.compact();
    const lake = await openLake({ directory, now: () => NOW, logger: recordingLogger() });
    const rows = await rowsOf(lake, 'select log_source, count(*) as n from events group by 1');
    const wanted = names.map(name => name.toWellFormed());
    expect(rows.map(row => row['log_source']).sort()).toEqual(wanted.toSorted());
    expect(rows.every(row => row['n'] === 2)).toBe(true);
    expect((await lake.describe()).logSources.map(one => one.logSource).sort()).toEqual(wanted.toSorted());
    expect(await lake.samples("o'reilly; drop view events; --")).toHaveLength(2);
    for (const name of wanted) {
      const quoted = name.replaceAll("'", "''");
      const wantedName = quoted.replace('\0', "' || chr(0) || '");
      expect(await rowsOf(lake, `select count(*) as n from events where log_source = '${wantedName}'`), name).toEqual([
        { n: 2 },
      ]);
    }
    expect(await readdir(folder.path)).toEqual(['outer']);
    expect(await readdir(join(folder.path, 'outer'))).toEqual(['lake']);
    expect((await readdir(join(directory, 'ext'))).length).toBe(names.length);
    await lake.close();
    await writer.close();
  });

  it('wait while conversion is far behind, and go on', async () => {
    const writer = await openWriter({ flushBytes: 20_000, maxBacklogBytes: 40_000, segmentMaxBytes: 10_000 });
    const batches = Array.from({ length: 40 }, (_, b) =>
      batchOf(Array.from({ length: 20 }, (_, i) => logEvent(`b${b}-${i}`))),
    );
    expect(await Promise.all(batches.map(batch => writer.write(batch)))).toEqual(Array(40).fill(DELIVERED));
    expect(await ids()).toHaveLength(800);
    await writer.close();
  });
});

describe('checkpoints', () => {
  it('are stored with their events, the newest of a key wins, and survive conversion', async () => {
    const checkpoint = (key: string, at: number) => ({ key, position: { at }, complete: false });
    let writer = await openWriter(MANUAL);
    expect(await writer.checkpoints.load('k')).toBeUndefined();
    await writer.write(batchOf([], { checkpoints: [checkpoint('k', 1)] }));
    await writer.write(
      batchOf([logEvent('a')], {
        checkpoints: [checkpoint('k', 2), checkpoint('__proto__', 1), checkpoint('lone \ud800', 3)],
      }),
    );
    expect(await writer.checkpoints.load('k')).toEqual(checkpoint('k', 2));
    await writer.close();
    expect(await ids()).toEqual(['a']);
    await writeFile(join(folder.path, 'checkpoints.jsonl'), '{"key":"torn', { flag: 'a' });
    writer = await openWriter(MANUAL);
    expect(await writer.checkpoints.load('k')).toEqual(checkpoint('k', 2));
    expect(await writer.checkpoints.load('__proto__')).toEqual(checkpoint('__proto__', 1));
    expect(await writer.checkpoints.load('lone \ud800')).toEqual(checkpoint('lone \ud800', 3));
    await writer.close();
  });
});

describe('the lock', () => {
  it('refuses a second writer of the process with the holder', async () => {
    const writer = await openWriter();
    await expect(openWriter()).rejects.toMatchObject({ code: 'locked', context: { pid: process.pid } });
    await writer.close();
    await (await openWriter()).close();
  });

  it('survives a spoilt lock file', async () => {
    await (await openWriter()).close();
    await writeFile(join(folder.path, 'writer.duckdb'), 'x'.repeat(100));
    await (await openWriter()).close();
    await writeFile(join(folder.path, 'writer.duckdb'), Buffer.alloc(20_000, 7));
    await (await openWriter()).close();
  });

  it('is free after a failed opening', async () => {
    await (await openWriter()).close();
    await writeFile(join(folder.path, 'manifest.json'), '{');
    await expect(openWriter()).rejects.toMatchObject({
      code: 'corrupt',
      message: expect.stringContaining('manifest.json') as string,
    });
    await expect(openWriter()).rejects.toMatchObject({ code: 'corrupt' });
  });
});

describe('recovery', () => {
  const batches = [[logEvent('a')], [logEvent('b'), logEvent('c')], [logEvent('d')]];

  it('takes over segments of a killed writer, and removes what was never part of the lake', async () => {
    const copy = await crashCopy(batches);
    await writeFile(join(copy, 'wal', '000000000009-10.ndjson.zst.tmp'), 'torn');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(join(copy, 'ext', 'x'), { recursive: true });
    await writeFile(join(copy, 'ext', 'x', 'orphan.parquet'), 'orphan');
    const writer = await openLakeWriter(writerOptions(copy, MANUAL));
    expect(writer.recovery).toEqual({ segments: 3, rows: 4, removedFiles: 2, corrupt: [] });
    expect(await writer.checkpoints.load('k')).toMatchObject({ position: { at: 1 } });
    await writer.flush();
    const lake = await openLake({ directory: copy, now: () => NOW, logger: recordingLogger() });
    expect(await rowsOf(lake, 'select event_id from events order by 1')).toHaveLength(4);
    await lake.close();
    await writer.close();
  });

  it.each([
    [
      'a flipped bit',
      async (path: string) => {
        const content = await readFile(path);
        content[content.length - 8] = (content[content.length - 8] ?? 0) ^ 1;
        await writeFile(path, content);
      },
    ],
    ['a cut end', async (path: string) => truncate(path, (await stat(path)).size - 5)],
    ['zeros', async (path: string) => writeFile(path, Buffer.alloc((await stat(path)).size))],
  ])('moves a segment with %s aside, tells it, and keeps the others', async (_, damage) => {
    const copy = await crashCopy(batches);
    const [, second] = (await readdir(join(copy, 'wal'))).sort();
    await damage(join(copy, 'wal', second ?? ''));
    const lake = await openLake({ directory: copy, now: () => NOW, logger: recordingLogger() });
    await expect(rowsOf(lake, 'select count(*) from events')).rejects.toMatchObject({
      code: 'corrupt',
      context: { file: join(copy, 'wal', second ?? '') },
    });
    const logger = recordingLogger();
    const writer = await openLakeWriter({ ...writerOptions(copy, MANUAL), logger });
    expect(writer.recovery).toMatchObject({ segments: 2, rows: 2, corrupt: [{ file: join('corrupt', second ?? '') }] });
    expect(logger.lines.join()).toContain(second);
    expect(await rowsOf(lake, 'select event_id from events order by 1')).toEqual([
      { event_id: 'a' },
      { event_id: 'd' },
    ]);
    await writer.write(batchOf([logEvent('e')]));
    await writer.flush();
    expect(await rowsOf(lake, 'select count(*) as n from events')).toEqual([{ n: 3 }]);
    expect((await lake.describe()).corrupt).toMatchObject([{ file: join('corrupt', second ?? '') }]);
    expect(await readdir(join(copy, 'corrupt'))).toEqual([second]);
    await writer.close();
    await lake.close();
  });
});

describe('conversion', () => {
  it('moves a segment that was damaged meanwhile aside and converts the others', async () => {
    const logger = recordingLogger();
    const writer = await openLakeWriter({ ...writerOptions(folder.path, MANUAL), logger });
    for (const id of ['a', 'b', 'c']) await writer.write(batchOf([logEvent(id)]));
    const [, second] = await segmentNames();
    const path = join(folder.path, 'wal', second ?? '');
    const content = await readFile(path);
    content[content.length - 3] = (content[content.length - 3] ?? 0) ^ 1;
    await writeFile(path, content);
    await writer.flush();
    expect(await ids()).toEqual(['a', 'c']);
    expect(logger.lines.join()).toContain(second);
    const lake = await reader();
    expect((await lake.describe()).corrupt).toMatchObject([{ file: join('corrupt', second ?? '') }]);
    await lake.close();
    await writer.write(batchOf([logEvent('d')]));
    await writer.close();
    expect(await ids()).toEqual(['a', 'c', 'd']);
  });
});

describe('a reader', () => {
  it('says where there is no lake and what to do', async () => {
    await expect(
      openLake({ directory: join(folder.path, 'nowhere'), now: () => NOW, logger: recordingLogger() }),
    ).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('logwright ingest') as string,
    });
  });

  it('tells a damaged Parquet file by name', async () => {
    const writer = await openWriter();
    await writer.write(batchOf([logEvent('a')]));
    await writer.flush();
    const names = await readdir(folder.path, { recursive: true });
    const file = join(folder.path, names.find(name => name.endsWith('.parquet')) ?? '');
    await truncate(file, 50);
    const lake = await reader();
    await expect(rowsOf(lake, 'select * from events')).rejects.toMatchObject({ code: 'corrupt', context: { file } });
    await writeFile(file, Buffer.alloc(2000));
    await expect(rowsOf(lake, 'select * from events')).rejects.toMatchObject({ code: 'corrupt', context: { file } });
    await lake.close();
    await writer.close();
  });

  it('sees the same volume in segments and in Parquet as was written', async () => {
    const HOUR = 3_600_000;
    const writer = await openWriter(MANUAL);
    const lags = [1000, 2000, 4000, 1_000_000, 0];
    const events = lags.map((lag, i) => logEvent(`v${i}`, { time: NOW - lag, rawBytes: 10 + i }));
    await writer.write(
      batchOf(
        [...events, logEvent('old', { receivedAt: NOW - 30 * HOUR, time: NOW - 31 * HOUR, technology: 'unknown' })],
        { deadLetters: [deadLetter('x')] },
      ),
    );
    const lake = await reader();
    const volume = async () => {
      const facts: VolumeFact[] = [];
      for await (const fact of lake.volume({ fromMs: NOW - 60 * HOUR, toMs: NOW + HOUR })) facts.push(fact);
      return facts;
    };
    const before = await volume();
    expect(before).toMatchObject([
      {
        container: 'web-1',
        day: '2026-06-14',
        events: 1,
        bytes: 100,
        deadLetters: 0,
        technology: 'unknown',
        lastReceivedMs: NOW - 30 * HOUR,
      },
      {
        container: 'web-1',
        day: '2026-06-15',
        events: 5,
        bytes: 68,
        deadLetters: 1,
        technology: 'nginx-access',
        lastEventMs: NOW,
        lastReceivedMs: NOW,
      },
    ]);
    expect(Math.abs((before[1]?.lagMs ?? 0) - 2000)).toBeLessThan(200);
    const described = await lake.describe();
    expect(described).toMatchObject({
      logSources: [
        {
          logSource: 'web-1',
          technology: 'nginx-access',
          events: 6,
          deadLetters: 1,
          bytes: 168,
          firstEventMs: NOW - 31 * HOUR,
          lastEventMs: NOW,
          firstReceivedMs: NOW - 30 * HOUR,
          lastReceivedMs: NOW,
        },
      ],
      pendingSegments: 1,
    });
    await writer.flush();
    expect(await volume()).toEqual(before);
    const after = await lake.describe();
    expect({ ...after.logSources[0], storedBytes: 0 }).toEqual({ ...described.logSources[0], storedBytes: 0 });
    expect(await lake.coverage()).toEqual({ volumeFromMs: Date.UTC(2026, 5, 14), searchesFromMs: NOW });
    await lake.close();
    await writer.close();
  });
});
