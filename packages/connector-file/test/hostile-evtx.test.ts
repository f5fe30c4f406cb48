import { performance } from 'node:perf_hooks';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type EvtxContent,
  type EvtxEvent,
  type EvtxFaults,
  type EvtxValue,
  makeEvtx,
  sealChunk,
  text,
} from './support/evtx-writer.js';
import { fileSourceOf, makeFolder, readBatches, readOrigins, removeFolder } from './support/read-all.js';
import { makeZip } from './support/zip-writer.js';

let folder: string;

beforeEach(async () => {
  folder = await makeFolder();
});

afterEach(() => removeFolder(folder));

const TEMPLATE: readonly EvtxContent[] = [
  {
    element: 'Event',
    content: [
      { element: 'Computer', content: ['pc'] },
      { element: 'N', content: [{ value: 0 }] },
    ],
  },
];

function numbered(from: number, count: number): EvtxEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    id: from + index,
    template: TEMPLATE,
    values: [text(`event ${from + index}`)],
  }));
}

async function readLog(
  content: Buffer,
  options: { readonly maxRecordBytes?: number } = {},
): Promise<{ readonly numbers: readonly number[]; readonly reasons: readonly string[] }> {
  await writeFile(join(folder, 'log.evtx'), content);
  const { texts, reasons } = (await readOrigins(folder, options))['log.evtx'] ?? { texts: [], reasons: [] };
  return { numbers: texts.map(numberOf), reasons };
}

function numberOf(json: string): number {
  const event = JSON.parse(json) as { Event: { N: string } };
  return Number(event.Event.N.slice('event '.length));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Offset in the file of the record with this number. */
function recordOffset(file: Buffer, id: number): number {
  const mark = Buffer.alloc(8);
  mark.writeBigUInt64LE(BigInt(id));
  for (let at = file.indexOf('**\0\0', 4096, 'latin1'); at !== -1; at = file.indexOf('**\0\0', at + 1, 'latin1'))
    if (file.subarray(at + 8, at + 16).equals(mark)) return at;
  throw new Error(`there is no record ${id}`);
}

const twoChunks = (faults?: EvtxFaults): Buffer => makeEvtx([numbered(1, 50), numbered(51, 50)], faults);

describe('event logs in files and archives', () => {
  it('are read wherever they stand, numbered by event', async () => {
    const log = twoChunks();
    await writeFile(join(folder, 'a.evtx.gz'), gzipSync(log));
    await writeFile(join(folder, 'b.zip'), makeZip([{ name: 'Logs/Security.evtx', content: log }]));
    const source = fileSourceOf({ paths: ['.'] }, folder);
    const batches = (await readBatches(source)).filter(batch => batch.records.length > 0);
    expect(batches.map(batch => batch.origin.uri.slice(folder.length + 1))).toEqual([
      'a.evtx.gz',
      'b.zip!Logs/Security.evtx',
    ]);
    for (const { records } of batches) {
      expect(records.map(record => record.ordinal)).toEqual(range(1, 100));
      expect(records.map(record => numberOf(String(record.data)))).toEqual(range(1, 100));
    }
    expect(source.counters()).toMatchObject({ files: 2, records: 200, unreadable: 0 });
  });

  it('ignores chunks that were never written', async () => {
    const log = Buffer.concat([twoChunks({ chunkCount: 2 }), Buffer.alloc(65_536 * 3)]);
    expect(await readLog(log)).toEqual({ numbers: range(1, 100), reasons: [] });
  });
});

describe('damaged event logs', () => {
  it('says which record is damaged and reads the others', async () => {
    const log = twoChunks();
    const at = recordOffset(log, 10);
    log.writeUInt32LE(0xffff, at + 4);
    const { numbers, reasons } = await readLog(log);
    expect(numbers).toEqual(range(1, 100).filter(number => number !== 10));
    expect(reasons[0]).toMatch(
      /^record 10 is damaged: its size does not hold \(chunk 1, offset \d+\); the rest is read$/,
    );
    expect(reasons[1]).toMatch(/^chunk 1 of the event log does not match its checksum \(records\)/);
    expect(reasons).toHaveLength(2);
  });

  it('says which record holds no binary XML, and why', async () => {
    const log = twoChunks();
    log[recordOffset(log, 60) + 28] = 0x7f;
    sealChunk(log.subarray(4096 + 65_536));
    const { numbers, reasons } = await readLog(log);
    expect(numbers).toHaveLength(99);
    expect(reasons).toEqual([
      expect.stringMatching(/^record 60 cannot be read: byte 0x3f at offset \d+ of its chunk is no binary XML token/),
    ]);
  });

  it('reads what it recognises in a chunk whose header is damaged', async () => {
    const log = twoChunks();
    log.fill(0x41, 4096, 4096 + 128);
    const { numbers, reasons } = await readLog(log);
    expect(numbers).toEqual(range(1, 100));
    expect(reasons).toEqual([expect.stringMatching(/^chunk 1 of the event log has a damaged header/)]);
  });

  it('says that the file header is damaged and reads on', async () => {
    const log = twoChunks();
    log[20] = 0xff;
    const { numbers, reasons } = await readLog(log);
    expect(numbers).toEqual(range(1, 100));
    expect(reasons).toEqual([expect.stringMatching(/checksum of the event log header/)]);
  });

  it('keeps what stands before the place where a log was cut off', async () => {
    const log = twoChunks();
    const cut = recordOffset(log, 70) + 5;
    const { numbers, reasons } = await readLog(log.subarray(0, cut));
    expect(numbers).toEqual(range(1, 69));
    expect(reasons.at(-1)).toMatch(/^chunk 2 of the event log is cut off/);
    const short = await readLog(log.subarray(0, 4096 + 65_536));
    expect(short.numbers).toEqual(range(1, 50));
    expect(short.reasons).toEqual([expect.stringMatching(/ends after 1 of 2 chunks: it was cut off/)]);
    expect((await readLog(log.subarray(0, 3000))).reasons).toEqual([expect.stringMatching(/ends inside its header/)]);
  });

  it('reads a log that was copied while it was written, past the end that its header knows', async () => {
    const stale = recordOffset(twoChunks(), 20) - 4096;
    const log = makeEvtx([numbered(1, 50)], { dirty: true, freeSpace: stale, chunkCount: 1 });
    expect(await readLog(log)).toEqual({ numbers: range(1, 50), reasons: [] });
  });

  it('does not take older records after the end of a chunk for new ones', async () => {
    const log = makeEvtx([[...numbered(100, 10), ...numbered(1, 10)]]);
    const end = recordOffset(log, 1) - 4096;
    const chunk = log.subarray(4096);
    chunk.writeUInt32LE(end, 48);
    sealChunk(chunk);
    expect(await readLog(log)).toEqual({ numbers: range(100, 109), reasons: [] });
    chunk.fill(0x41, 0, 128);
    const { numbers, reasons } = await readLog(log);
    expect(numbers).toEqual(range(100, 109));
    expect(reasons).toEqual([expect.stringMatching(/damaged header/)]);
  });

  it('loses no record silently, wherever a byte is wrong', async () => {
    const log = makeEvtx([numbered(1, 30)]);
    const end = log.indexOf(Buffer.alloc(64), 4096 + 512);
    let state = 7;
    const next = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) % below;
    for (let round = 0; round < 300; round++) {
      const damaged = Buffer.from(log);
      const at = 4096 + next(end - 4096);
      damaged[at] = ((damaged[at] as number) + 1 + next(255)) % 256;
      const { numbers, reasons } = await readRaw(damaged);
      if (numbers.length < 30) expect(reasons.length, `byte ${at}`).toBeGreaterThan(0);
      expect(numbers.length).toBeGreaterThanOrEqual(0);
    }
  });

  /** Like readLog, for events that may have become anything. */
  async function readRaw(
    content: Buffer,
  ): Promise<{ readonly numbers: readonly string[]; readonly reasons: readonly string[] }> {
    await writeFile(join(folder, 'log.evtx'), content);
    const { texts, reasons } = (await readOrigins(folder))['log.evtx'] ?? { texts: [], reasons: [] };
    for (const json of texts) JSON.parse(json);
    return { numbers: texts, reasons };
  }
});

describe('hostile event logs', () => {
  const value = (type: number, bytes: Buffer): EvtxValue => ({ type, bytes });
  const within = async (ms: number, log: Buffer, options = {}): Promise<readonly string[]> => {
    const start = performance.now();
    const { reasons } = await readLog(log, options);
    expect(performance.now() - start).toBeLessThan(ms);
    return reasons;
  };

  it('stops at a template that holds itself', async () => {
    // The definition's only content is an instance of the template at the offset of that definition.
    const raw = Buffer.from('0c010000000000000000' + '00000000', 'hex');
    const log = makeEvtx([[{ id: 1, template: [{ raw }], values: [] }]]);
    const at = log.indexOf(raw);
    const definition = log.readUInt32LE(4096 + 512 + 24 + 4 + 6);
    log.writeUInt32LE(definition, at + 6);
    sealChunk(log.subarray(4096));
    expect(await within(2000, log)).toEqual([expect.stringMatching(/^record 1 .*maxDepth \(64\)/)]);
  });

  it('stops at elements that are nested without end', async () => {
    const deep = Array.from({ length: 500 }).reduce<EvtxContent>(inner => ({ element: 'a', content: [inner] }), 'x');
    const log = makeEvtx([[{ id: 1, template: [deep], values: [] }, ...numbered(2, 1)]]);
    expect(await readLog(log)).toEqual({ numbers: [2], reasons: [expect.stringMatching(/maxDepth/)] });
  });

  it('stops where little grows to much', async () => {
    const large = { value: 0 };
    const template = [
      { element: 'Event', content: Array.from({ length: 1000 }, () => ({ element: 'D', content: [large] })) },
    ];
    const log = makeEvtx([[{ id: 1, template, values: [text('x'.repeat(10_000))] }]]);
    expect(await within(2000, log, { maxRecordBytes: 1_000_000 })).toEqual([
      expect.stringMatching(/grows past the limit maxRecordBytes \(1000000\)/),
    ]);
    const items = value(0x84, Buffer.alloc(60_000));
    const arrays = [
      { element: 'Event', content: Array.from({ length: 20 }, () => ({ element: 'D', content: [large] })) },
    ];
    const many = makeEvtx([[{ id: 1, template: arrays, values: [items] }]]);
    expect(await within(4000, many)).toEqual([expect.stringMatching(/maxSteps/)]);
  });

  it.each<[string, EvtxValue]>([
    ['an unknown type', value(0x7f, Buffer.alloc(4))],
    ['too few bytes', value(0x08, Buffer.alloc(2))],
    ['a security identifier that is cut off', value(0x13, Buffer.from('01ff000000000005', 'hex'))],
    ['binary XML that is none', value(0x21, Buffer.from('ffff', 'hex'))],
    ['a name past the chunk', value(0x21, Buffer.from('01ffffffffffffffffffffff', 'hex'))],
  ])('reports a value with %s', async (_kind, bad) => {
    const { numbers, reasons } = await readLog(
      makeEvtx([[{ id: 1, template: TEMPLATE, values: [bad] }, ...numbered(2, 1)]]),
    );
    expect(numbers).toEqual([2]);
    expect(reasons).toEqual([expect.stringMatching(/^record 1 cannot be read: /)]);
  });
});
