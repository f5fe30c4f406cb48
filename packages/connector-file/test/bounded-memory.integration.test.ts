import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createGzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeEvtx, text } from './support/evtx-writer.js';
import { makeFolder, removeFolder } from './support/read-all.js';

const MEBIBYTE = 2 ** 20;
const READ = `
import { createFileSource } from ${JSON.stringify(fileURLToPath(new URL('../dist/index.js', import.meta.url)))};
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const source = createFileSource({ paths: [process.argv[1]] }, { id: 'x', baseDirectory: '/', logger: quiet, now: Date.now });
let excerpt = 0;
for await (const batch of source.read()) for (const record of batch.unreadable) excerpt = record.excerpt.length;
console.log(JSON.stringify({ ...source.counters(), excerpt, maxRssMiB: process.resourceUsage().maxRSS / 1024 }));
`;

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => removeFolder(folder));

/**
 * Reads a file in a process of its own, whose peak memory is then known. V8 sizes the space for new objects by the
 * machine, up to 100 MiB of garbage alone on a large one: it is held so that the peak tells of what is kept.
 */
async function readApart(path: string): Promise<Record<string, number>> {
  const args = ['--max-semi-space-size=8', '--input-type=module', '-e', READ, path];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Record<string, number>;
}

function* repeated(start: string, part: string, mebibytes: number, end: string): Generator<Buffer> {
  yield Buffer.from(start);
  const block = Buffer.from(part.repeat(Math.ceil(MEBIBYTE / part.length)).slice(0, MEBIBYTE));
  for (let index = 0; index < mebibytes; index++) yield block;
  yield Buffer.from(end);
}

describe('memory', () => {
  it.each([
    ['a line of 200 MiB', () => repeated('before\n', 'y', 200, '\nafter\n'), { records: 2, unreadable: 1 }],
    [
      'a JSON array with an element of 200 MiB',
      () => repeated('[{"a":1},{"b":"', 'y', 200, '"},{"c":1}]'),
      { records: 2, unreadable: 1 },
    ],
    ['a JSON array of 50 MiB', () => repeated('[{"a":1}', ',{"a":1}', 50, ']'), { records: 6_553_601, unreadable: 0 }],
  ])('stays bounded over %s', async (_name, content, expected) => {
    const path = join(folder, 'big');
    await pipeline(Readable.from(content()), createWriteStream(path));
    const result = await readApart(path);
    expect(result).toMatchObject(expected);
    if (expected.unreadable > 0) expect(result['excerpt']).toBe(65_536);
    expect(result['maxRssMiB']).toBeLessThan(250);
  });

  it('stays bounded over a Windows event log of 128 MiB', async () => {
    const chunks = 2048;
    const template = [{ element: 'Event', content: [{ element: 'N', content: [{ value: 0 }] }] }];
    const events = Array.from({ length: 30 }, (_, id) => ({ id: id + 1, template, values: [text('x'.repeat(1000))] }));
    const log = makeEvtx([events], { chunkCount: chunks });
    const parts = function* (): Generator<Buffer> {
      yield log.subarray(0, 4096);
      for (let count = 0; count < chunks; count++) yield log.subarray(4096);
    };
    const path = join(folder, 'big.evtx');
    await pipeline(Readable.from(parts()), createWriteStream(path));
    const result = await readApart(path);
    expect(result).toMatchObject({ records: 30 * chunks, unreadable: 0 });
    expect(result['maxRssMiB']).toBeLessThan(250);
  });

  it('stays bounded over a gzip that unfolds to 1 GiB, and stops it', async () => {
    const path = join(folder, 'bomb.gz');
    await pipeline(Readable.from(repeated('', 'y', 1024, '')), createGzip(), createWriteStream(path));
    const result = await readApart(path);
    expect(result).toMatchObject({ unreadable: 1 });
    expect(result['maxRssMiB']).toBeLessThan(250);
  });
});
