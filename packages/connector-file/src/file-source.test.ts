import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createMemoryCheckpointStore } from '@logwright/connector-kit';
import type { CheckpointStore } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byOrigin, fileSourceOf, makeFolder, readBatches, removeFolder } from '../test/support/read-all.js';
import { makeZip } from '../test/support/zip-writer.js';
import type { FileSourceCounters } from './file-source.js';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

const put = (name: string, content: string | Buffer): Promise<void> => writeFile(join(folder, name), content);
const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => `line number ${from + index} with some text\n`).join('');

/** Reads with a store and saves every checkpoint, as a pipeline does. */
async function ingest(
  store: CheckpointStore,
  once: boolean,
  stopAfterBatches = Number.POSITIVE_INFINITY,
): Promise<{ readonly texts: readonly string[]; readonly counters: FileSourceCounters }> {
  const source = fileSourceOf({ paths: ['.'], once, maxBatchRecords: 10 }, folder);
  const texts: string[] = [];
  let batches = 0;
  for await (const batch of source.read({ checkpoints: store })) {
    texts.push(...batch.records.map(record => String(record.data)));
    await store.save([batch.checkpoint]);
    if (++batches >= stopAfterBatches) break;
  }
  return { texts, counters: source.counters() };
}

describe('checkpoints by content', () => {
  it('leaves out complete content with once, also under another name and in a copy', async () => {
    const store = createMemoryCheckpointStore();
    await put('a.log', lines(0, 25));
    expect((await ingest(store, true)).texts).toHaveLength(25);
    await rename(join(folder, 'a.log'), join(folder, 'b.log'));
    await put('copy.log', lines(0, 25));
    expect(await ingest(store, true)).toMatchObject({ texts: [], counters: { skipped: 2, records: 0 } });
  });

  it('leaves out a second copy of the same content in one run with once', async () => {
    await put('a.log', lines(0, 25));
    await put('b.log', lines(0, 25));
    expect(await ingest(createMemoryCheckpointStore(), true)).toMatchObject({ counters: { skipped: 1, records: 25 } });
  });

  it('reads complete content again without once', async () => {
    const store = createMemoryCheckpointStore();
    await put('a.log', lines(0, 25));
    await ingest(store, false);
    expect((await ingest(store, false)).texts).toHaveLength(25);
  });

  it.each([true, false])('goes on exactly where an interrupted read ended (once: %s)', async once => {
    await put('a.log', lines(0, 25));
    await put(
      'b.zip',
      makeZip([
        { name: 'x', content: lines(25, 50) },
        { name: 'y.gz', content: gzipSync(lines(50, 75)) },
      ]),
    );
    for (let stop = 1; stop < 9; stop++) {
      const store = createMemoryCheckpointStore();
      const first = await ingest(store, once, stop);
      const second = await ingest(store, once);
      const whole = lines(0, 75).trim().split('\n');
      if (once) expect([...first.texts, ...second.texts]).toEqual(whole);
      else expect(new Set([...first.texts, ...second.texts])).toEqual(new Set(whole));
    }
  });

  it('numbers records as before when it goes on', async () => {
    const store = createMemoryCheckpointStore();
    await put('a.log', lines(0, 25));
    await ingest(store, true, 1);
    const rest = await readBatches(fileSourceOf({ paths: ['a.log'], once: true }, folder), { checkpoints: store });
    expect(rest.flatMap(batch => batch.records)[0]).toMatchObject({
      ordinal: 11,
      data: 'line number 10 with some text',
    });
  });

  it.each([
    ['far', 400],
    ['below the size of a head', 3],
  ])('reads only what was appended to a file that grew (%s)', async (_name, before) => {
    const store = createMemoryCheckpointStore();
    await put('a.log', lines(0, before));
    expect((await ingest(store, true)).texts).toHaveLength(before);
    await appendFile(join(folder, 'a.log'), lines(before, before + 200));
    expect(await ingest(store, true)).toMatchObject({
      texts: lines(before, before + 200)
        .trim()
        .split('\n'),
      counters: { resumed: 1 },
    });
    await appendFile(join(folder, 'a.log'), lines(before + 200, before + 201));
    expect((await ingest(store, true)).texts).toEqual([lines(before + 200, before + 201).trim()]);
    expect(await ingest(store, true)).toMatchObject({ texts: [], counters: { skipped: 1 } });
  });

  it('reads a line again that had no end when the file grew', async () => {
    const store = createMemoryCheckpointStore();
    await put('a.log', `${lines(0, 100)}half a li`);
    expect((await ingest(store, true)).texts.at(-1)).toBe('half a li');
    await appendFile(join(folder, 'a.log'), 'ne\nnext\n');
    expect((await ingest(store, true)).texts).toEqual(['half a line', 'next']);
  });

  it('reads a file anew that begins like another one but goes on differently', async () => {
    const store = createMemoryCheckpointStore();
    await put('a.log', lines(0, 400));
    await ingest(store, true);
    await put('a.log', `${lines(0, 300)}changed here\n${lines(301, 500)}`);
    expect((await ingest(store, true)).texts).toHaveLength(500);
  });

  it('marks the last batch of a file, and nothing before it, as complete', async () => {
    await put('a.log', lines(0, 25));
    const batches = await readBatches(fileSourceOf({ paths: ['a.log'], maxBatchRecords: 10 }, folder));
    const ofFile = batches.filter(batch => batch.checkpoint.key.startsWith('file:'));
    expect(ofFile.map(batch => [batch.checkpoint.complete, batch.checkpoint.position['records']])).toEqual([
      [false, 10],
      [false, 20],
      [true, 25],
    ]);
  });

  it('completes an empty file', async () => {
    await put('a.log', '');
    const store = createMemoryCheckpointStore();
    await ingest(store, true);
    expect((await ingest(store, true)).counters).toMatchObject({ skipped: 1 });
  });
});

describe('standard input', () => {
  async function* typed(...chunks: string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }

  it('hands lines over as they come', async () => {
    const source = fileSourceOf({ paths: ['-'] }, folder, { stdin: typed('a\nb', 'b\n', 'c') });
    const batches = await readBatches(source);
    expect(batches.map(batch => batch.records.map(record => record.data))).toEqual([['a'], ['bb'], ['c'], []]);
    expect(batches.at(-1)?.checkpoint.complete).toBe(true);
  });

  it('unpacks archives', async () => {
    async function* piped(): AsyncGenerator<Uint8Array> {
      yield makeZip([{ name: 'x', content: gzipSync('in\n') }]);
    }
    const origins = byOrigin(await readBatches(fileSourceOf({ paths: ['-'] }, folder, { stdin: piped() })), folder);
    expect(origins['-!x']?.texts).toEqual(['in']);
  });

  it('is recognised by its content with once', async () => {
    const store = createMemoryCheckpointStore();
    for (const expected of [2, 0]) {
      const source = fileSourceOf({ paths: ['-'], once: true }, folder, { stdin: typed('a\n', 'b\n') });
      let records = 0;
      for await (const batch of source.read({ checkpoints: store })) {
        records += batch.records.length;
        await store.save([batch.checkpoint]);
      }
      expect(records).toBe(expected);
    }
  });

  it('ends when it is cancelled while nothing comes', async () => {
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a\n');
      await new Promise(() => undefined);
    }
    const cancel = new AbortController();
    const source = fileSourceOf({ paths: ['-'] }, folder, { stdin: silent() });
    const texts: unknown[] = [];
    for await (const batch of source.read({ signal: cancel.signal })) {
      texts.push(...batch.records.map(record => record.data));
      setTimeout(() => cancel.abort(), 20);
    }
    expect(texts).toEqual(['a']);
  });
});

describe('createFileSource', () => {
  it('refuses unknown and unusable options', () => {
    expect(() => fileSourceOf({ paths: [] }, folder)).toThrow(expect.objectContaining({ code: 'config_invalid' }));
    const typo = { paths: ['x'], onse: true };
    expect(() => fileSourceOf(typo, folder)).toThrow(/onse/);
  });

  it('says how far it is', async () => {
    await put('a.log', lines(0, 50));
    await put('b.log', lines(50, 100));
    const source = fileSourceOf({ paths: ['.'] }, folder);
    const seen: number[] = [];
    for await (const batch of source.read()) {
      expect(batch.receivedAt).toBe(1_700_000_000_000);
      const { readBytes, totalBytes = 0 } = source.progress();
      expect(readBytes).toBeLessThanOrEqual(totalBytes);
      seen.push(readBytes);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(source.progress()).toEqual({
      totalBytes: lines(0, 100).length,
      readBytes: lines(0, 100).length,
      current: undefined,
    });
  });
});
