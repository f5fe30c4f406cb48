import { execFileSync } from 'node:child_process';
import { constants } from 'node:fs';
import { open, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder } from '../test/support/read-all.js';
import { makeTar } from '../test/support/tar-writer.js';
import { makeZip } from '../test/support/zip-writer.js';
import { type OpenContentsOptions, openContents } from './open-contents.js';

let folder: string;

beforeEach(async () => {
  folder = await makeFolder();
});

afterEach(() => removeFolder(folder));

async function put(name: string, content: Buffer | string): Promise<void> {
  await writeFile(join(folder, name), content);
}

interface Seen {
  readonly uri: string;
  readonly kind: 'lines' | 'records';
  readonly texts: readonly string[];
  readonly reasons: readonly string[];
}

async function readAll(paths: readonly string[], options: Partial<OpenContentsOptions> = {}): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for await (const content of openContents(paths, { baseDirectory: folder, ...options })) {
    const texts: string[] = [];
    const reasons: string[] = [];
    if (content.kind === 'lines') {
      const parts: Buffer[] = [];
      for await (const chunk of content.bytes) parts.push(chunk);
      texts.push(Buffer.concat(parts).toString());
    } else {
      for await (const { records, unreadable } of content.batches) {
        texts.push(...records.map(record => String(record.data)));
        reasons.push(...unreadable.map(record => record.reason));
      }
    }
    seen.push({ uri: content.uri.replace(`${folder}/`, ''), kind: content.kind, texts, reasons });
  }
  return seen;
}

describe('openContents', () => {
  it('gives JSON lines as bytes, without a byte-order mark, and from compressed files', async () => {
    await put('a.ndjson', '\ufeff{"a":1}\r\n{"a":2}');
    await put('b.ndjson.gz', gzipSync('{"b":1}\n'));
    expect(await readAll(['.'])).toEqual([
      { uri: 'a.ndjson', kind: 'lines', texts: ['{"a":1}\r\n{"a":2}'], reasons: [] },
      { uri: 'b.ndjson.gz', kind: 'lines', texts: ['{"b":1}\n'], reasons: [] },
    ]);
  });

  it('cuts everything else into records', async () => {
    await put('array.json', '[{"a":1},{"a":2}]');
    await put('pretty.json', '{\n "a": 1\n}\n');
    await put('trail.json', '{"Records":[{"a":1},{"a":2}]}');
    await put('utf16.json', Buffer.from('\ufeff{"a":"\u00e9"}\n', 'utf16le'));
    expect((await readAll(['.'])).map(({ uri, kind, texts }) => [uri, kind, texts])).toEqual([
      ['array.json', 'records', ['{"a":1}', '{"a":2}']],
      ['pretty.json', 'records', ['{\n "a": 1\n}']],
      ['trail.json', 'records', ['{"a":1}', '{"a":2}']],
      ['utf16.json', 'records', ['{"a":"\u00e9"}']],
    ]);
  });

  it('goes through archives entry by entry, whether an entry is read or not', async () => {
    const inner = await makeTar([
      { name: 'one', content: '{"n":1}\n' },
      { name: 'two', content: '{"n":2}\n' },
    ]);
    await put(
      'all.zip',
      makeZip([
        { name: 'inner.tar', content: inner },
        { name: 'three', content: '[{"n":3}]' },
      ]),
    );
    expect((await readAll(['all.zip'])).map(({ uri, texts }) => [uri, texts])).toEqual([
      ['all.zip!inner.tar!one', ['{"n":1}\n']],
      ['all.zip!inner.tar!two', ['{"n":2}\n']],
      ['all.zip!three', ['{"n":3}']],
    ]);
    const uris: string[] = [];
    for await (const content of openContents(['all.zip'], { baseDirectory: folder })) uris.push(content.uri);
    expect(uris).toHaveLength(3);
  });

  it('says after the bytes of a cut-off file that it was cut off, and goes on with the next one', async () => {
    const whole = gzipSync(Array.from({ length: 50_000 }, (_, n) => `{"n":${n * 7919}}\n`).join(''));
    await put('a.gz', whole.subarray(0, whole.length / 2));
    await put('b.json', '{"b":1}\n');
    const [cut, reason, next] = await readAll(['.']);
    expect(cut).toMatchObject({ uri: 'a.gz', kind: 'lines' });
    expect(cut?.texts[0]?.length).toBeGreaterThan(100_000);
    expect(reason).toMatchObject({ uri: 'a.gz', kind: 'records', texts: [] });
    expect(reason?.reasons.join()).toMatch(/cut off/);
    expect(next?.texts).toEqual(['{"b":1}\n']);
  });

  it('reports paths that cannot be read and binary files as unreadable', async () => {
    await put('photo.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    const [photo, missing] = await readAll(['photo.png', 'missing.json']);
    expect(photo?.reasons).toEqual(['PNG image, not a log']);
    expect(missing?.reasons.join()).toMatch(/does not exist/);
  });

  it.skipIf(process.platform !== 'linux')('says of the pipe of <(...) what to do (needs Linux)', async () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    const pipe = await open(path, constants.O_RDWR);
    await unlink(path);
    const [seen] = await readAll([`/proc/self/fd/${pipe.fd}`]);
    await pipe.close();
    expect(seen?.reasons.join()).toContain('is a pipe or a device, not a file: send what comes out of it to standard');
  });

  it('reads standard input', async () => {
    const stdin = (async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"a":');
      yield Buffer.from('1}\n');
    })();
    expect(await readAll(['-'], { stdin })).toEqual([{ uri: '-', kind: 'lines', texts: ['{"a":1}\n'], reasons: [] }]);
  });
});
