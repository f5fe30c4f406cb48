import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byOrigin, fileSourceOf, makeFolder, readBatches, readOrigins, removeFolder } from './support/read-all.js';
import { makeTar } from './support/tar-writer.js';
import { makeZip } from './support/zip-writer.js';

let folder: string;
let spoolsBefore: readonly string[];

beforeEach(async () => {
  folder = await makeFolder();
  spoolsBefore = await spools();
});

afterEach(async () => {
  await removeFolder(folder);
  expect(await spools()).toEqual(spoolsBefore);
});

async function spools(): Promise<readonly string[]> {
  return (await readdir(tmpdir())).filter(name => name.startsWith('logwright-spool-'));
}

async function put(name: string, content: Buffer | string): Promise<void> {
  await writeFile(join(folder, name), content);
}

/** Lines that do not compress well, so that a cut in the middle leaves much to read. */
function variedLines(count: number): string {
  let state = 42;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31);
  return Array.from(
    { length: count },
    (_, index) => `line ${index} ${next().toString(36)} ${next().toString(36)}\n`,
  ).join('');
}

describe('damaged archives', () => {
  const whole = variedLines(60_000);
  const torn = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

  it.each([
    ['gzip', () => gzipSync(whole)],
    ['zstd', () => zstdCompressSync(Buffer.from(whole))],
    ['tar', () => makeTar([{ name: 'log', content: whole }])],
    ['zip', () => makeZip([{ name: 'log', content: whole }])],
  ])('keeps the records before the cut in a truncated %s', async (_kind, make) => {
    await put('x', torn(await make()));
    const origins = Object.values(await readOrigins(folder));
    const texts = origins.flatMap(origin => origin.texts);
    expect(texts.length).toBeGreaterThan(10_000);
    expect(whole.startsWith(`${texts.join('\n')}\n`)).toBe(true);
    expect(origins.flatMap(origin => origin.reasons).join()).toMatch(/cut off/);
  });

  it('says of a tar without its end that entries may be missing', async () => {
    const tar = await makeTar([{ name: 'a', content: 'first\n' }]);
    await put('cut.tar', tar.subarray(0, 1024));
    await put('torn.tar', tar.subarray(0, 800));
    const origins = await readOrigins(folder);
    for (const file of ['cut.tar', 'torn.tar']) {
      expect(origins[`${file}!a`]?.texts).toEqual(['first']);
      expect(origins[file]?.reasons).toEqual([expect.stringContaining('cut off')]);
    }
  });

  it('reports one failure at a cut below a tar', async () => {
    await put(
      'x.tar.gz',
      torn(
        gzipSync(
          await makeTar([
            { name: 'a', content: 'first\n' },
            { name: 'b', content: whole },
          ]),
        ),
      ),
    );
    const origins = await readOrigins(folder);
    expect(origins['x.tar.gz!a']).toMatchObject({ texts: ['first'], reasons: [] });
    expect(origins['x.tar.gz!b']?.reasons).toHaveLength(1);
    expect(Object.keys(origins)).toHaveLength(2);
  });

  it('goes on after a damaged entry of a zip or tar', async () => {
    const entries = [
      { name: 'bad.gz', content: torn(gzipSync(whole)) },
      { name: 'good', content: 'fine\n' },
    ];
    await put('x.zip', makeZip(entries));
    await put('x.tar', await makeTar(entries));
    const origins = await readOrigins(folder);
    for (const archive of ['x.zip', 'x.tar']) {
      expect(origins[`${archive}!bad.gz`]?.reasons).toHaveLength(1);
      expect(origins[`${archive}!good`]).toMatchObject({ texts: ['fine'], reasons: [] });
    }
  });

  it('keeps all records and says so when a checksum does not match', async () => {
    const wrong = gzipSync('a\nb\n');
    wrong.writeUInt32LE(1, wrong.length - 8);
    await put('x.gz', wrong);
    await put('x.zip', makeZip([{ name: 'e', content: 'a\nb\n', crc: 1 }]));
    const origins = await readOrigins(folder);
    for (const name of ['x.gz', 'x.zip!e']) {
      expect(origins[name]?.texts).toEqual(['a', 'b']);
      expect(origins[name]?.reasons.join()).toMatch(/checksum does not match/);
    }
  });

  it('reads what is left of a zip without its directory, entry by entry', async () => {
    const zip = makeZip([
      { name: 'a', content: 'one\n' },
      { name: 'b', content: 'two\n', stored: true },
      { name: 'c', content: 'three\n' },
    ]);
    await put('x.zip', zip.subarray(0, zip.length - 60));
    const origins = await readOrigins(folder);
    expect(origins['x.zip!a']?.texts).toEqual(['one']);
    expect(origins['x.zip!b']?.texts).toEqual(['two']);
    expect(origins['x.zip!c']?.texts).toEqual(['three']);
    expect(origins['x.zip']?.reasons.join()).toMatch(/no directory/);
  });
});

describe('decompression bombs', () => {
  const zeros = Buffer.alloc(40 * 2 ** 20, 'a line of nothing\n');
  const limits = { maxExpandedBytes: 8 * 2 ** 20, maxSpoolBytes: 2 ** 20, maxEntries: 50, maxDepth: 3 };

  it.each([
    ['gzip', () => gzipSync(zeros)],
    ['zstd', () => zstdCompressSync(zeros)],
    [
      'zip',
      () =>
        makeZip([
          { name: 'a', content: zeros },
          { name: 'b', content: 'never read\n' },
        ]),
    ],
    ['gzip in zip in gzip', () => gzipSync(makeZip([{ name: 'a', content: gzipSync(zeros) }]))],
  ])('stops a %s at the limit, and reads the next file', async (_kind, make) => {
    await put('bomb', make());
    await put('next.log', 'fine\n');
    const source = fileSourceOf({ paths: ['.'], limits }, folder);
    const origins = byOrigin(await readBatches(source), folder);
    const reasons = Object.values(origins).flatMap(origin => origin.reasons);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/maxExpandedBytes \(8388608, reached \d+\)/);
    expect(source.counters().bytes).toBeLessThan(9 * 2 ** 20);
    expect(origins['next.log']?.texts).toEqual(['fine']);
  });

  it('stops at too many entries', async () => {
    await put('x.zip', makeZip(Array.from({ length: 60 }, (_, index) => ({ name: `e${index}`, content: 'x\n' }))));
    const origins = await readOrigins(folder, { limits });
    expect(Object.values(origins).flatMap(origin => origin.texts)).toHaveLength(50);
    expect(origins['x.zip']?.reasons.join()).toMatch(/maxEntries/);
  });

  it('stops at too many layers', async () => {
    let nested: Buffer = Buffer.from('deep\n');
    for (let layer = 0; layer < 5; layer++) nested = gzipSync(nested);
    await put('x.gz', nested);
    const origins = await readOrigins(folder, { limits });
    expect(origins['x.gz']?.reasons.join()).toMatch(/maxDepth/);
  });

  it('does not keep a nested zip past the limit for temporary files', async () => {
    const noise = Buffer.from(variedLines(150_000));
    await put(
      'x.tar',
      await makeTar([{ name: 'inner.zip', content: makeZip([{ name: 'a', content: noise, stored: true }]) }]),
    );
    const origins = await readOrigins(folder, { limits });
    expect(origins['x.tar!inner.zip']?.reasons.join()).toMatch(/maxSpoolBytes/);
  });

  it('stops at the ratio', async () => {
    const many = Buffer.alloc(300 * 2 ** 20, `${'nothing '.repeat(100_000)}\n`);
    await put('x.zst', zstdCompressSync(many));
    const reasons = Object.values(await readOrigins(folder)).flatMap(origin => origin.reasons);
    expect(reasons.join()).toMatch(/maxRatio/);
  });
});

describe('entry names', () => {
  it('only shows them, made harmless, and writes nothing anywhere', async () => {
    const names = ['../../evil.log', '/etc/evil.log', 'C:\\evil.log', 'nul\u0000byte\u001b[31m.log', 'a!b.log'];
    await put('x.zip', makeZip(names.map(name => ({ name, content: `from ${name.length}\n` }))));
    const origins = await readOrigins(folder);
    expect(Object.keys(origins)).toEqual([
      'x.zip!../../evil.log',
      'x.zip!/etc/evil.log',
      'x.zip!C:/evil.log',
      'x.zip!nul\ufffdbyte\ufffd[31m.log',
      'x.zip!a%21b.log',
    ]);
    expect(await readdir(folder)).toEqual(['x.zip']);
  });

  it('says that an encrypted entry needs its password, and reads the others', async () => {
    await put(
      'x.zip',
      makeZip([
        { name: 'secret', content: 'x\n', encrypted: true },
        { name: 'open', content: 'y\n' },
      ]),
    );
    const origins = await readOrigins(folder);
    expect(origins['x.zip!secret']?.reasons.join()).toMatch(/encrypted/);
    expect(origins['x.zip!open']?.texts).toEqual(['y']);
  });
});

describe('files that are not plain UTF-8 lines', () => {
  it('decodes UTF-16 with a byte-order mark and counts the bytes as received', async () => {
    const text = 'erste Zeile äöü\r\nzweite 😀\n';
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    await put('le.log', little);
    await put('be.log', Buffer.from(little).swap16());
    const origins = await readOrigins(folder);
    for (const name of ['le.log', 'be.log']) {
      expect(origins[name]).toEqual({ texts: ['erste Zeile äöü', 'zweite 😀'], reasons: [], bytes: little.length - 2 });
    }
  });

  it('takes a UTF-8 byte-order mark off', async () => {
    await put('x.json', '\ufeff{"a":1}\n{"a":2}\n');
    expect((await readOrigins(folder))['x.json']?.texts).toEqual(['{"a":1}', '{"a":2}']);
  });

  it('keeps records with invalid UTF-8 and counts them', async () => {
    await put('x.log', Buffer.from([0x61, 0xff, 0x0a, 0x62, 0x0a]));
    const source = fileSourceOf({ paths: ['x.log'] }, folder);
    expect(byOrigin(await readBatches(source), folder)['x.log']?.texts).toEqual(['a\ufffd', 'b']);
    expect(source.counters()).toMatchObject({ invalidUtf8: 1, records: 2 });
  });

  it.each([
    ['Parquet', Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(5000, 2)]), /Parquet/],
    ['pcap', Buffer.concat([Buffer.from('d4c3b2a1', 'hex'), Buffer.alloc(5000, 3)]), /Zeek/],
    ['bzip2', Buffer.from('BZh91AY&SY'), /bzip2/],
    ['NUL bytes', Buffer.from('some text\n\0\0\0more\n'.repeat(500)), /binary/],
    ['random bytes', createHash('shake256', { outputLength: 5000 }).update('seed').digest(), /binary/],
  ])('gives one failure for a binary file (%s)', async (_name, content, reason) => {
    await put('x', content);
    const origins = await readOrigins(folder);
    expect(origins['x']).toMatchObject({ texts: [], bytes: content.length });
    expect(origins['x']?.reasons).toHaveLength(1);
    expect(origins['x']?.reasons[0]).toMatch(reason);
  });

  it('reads a log that has NUL bytes before or behind its text, as crashes leave them', async () => {
    const padding = '\0'.repeat(4_000);
    await put('before', `${padding}{"a":1}\n{"b":2}\n`);
    await put('behind', `{"a":1}\n{"b":2}\n${padding}`);
    await put('nothing', padding);
    const origins = await readOrigins(folder);
    expect(origins['before']?.texts.at(-1)).toBe('{"b":2}');
    expect(origins['behind']?.texts.slice(0, 2)).toEqual(['{"a":1}', '{"b":2}']);
    expect(origins['nothing']).toMatchObject({ texts: [], reasons: [expect.stringContaining('NUL bytes')] });
  });

  it('reads a file of NDJSON whose keys and depth are hostile', async () => {
    const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    await put('x.json', `{"__proto__":{"polluted":true}}\n${deep}\n`);
    expect((await readOrigins(folder))['x.json']?.texts).toEqual(['{"__proto__":{"polluted":true}}', deep]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('gives one failure with the beginning for a line past the limit', async () => {
    await put('x.log', `short\n${'y'.repeat(300_000)}\nafter\n`);
    const batches = await readBatches(fileSourceOf({ paths: ['x.log'], maxRecordBytes: 100_000 }, folder));
    expect(byOrigin(batches, folder)['x.log']?.texts).toEqual(['short', 'after']);
    const [failure] = batches.flatMap(batch => batch.unreadable);
    expect(failure).toMatchObject({ ordinal: 2, bytes: 300_001, excerpt: 'y'.repeat(65_536) });
    expect(failure?.reason).toMatch(/300000 bytes, more than the limit of 100000/);
  });
});

describe('folders', () => {
  it('reads everything in the order of names, each file once, through links that loop', async () => {
    await mkdir(join(folder, 'b', 'deep'), { recursive: true });
    await put('c.log', 'c\n');
    await put('a.log', 'a\n');
    await put('b/deep/x.log', 'x\n');
    await put('empty.log', '');
    await symlink(folder, join(folder, 'b', 'loop'));
    await symlink(join(folder, 'a.log'), join(folder, 'z.log'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
    await symlink(join(folder, 'self'), join(folder, 'self'));
    const origins = await readOrigins(folder);
    expect(Object.keys(origins)).toEqual(['a.log', 'b/deep/x.log', 'c.log']);
  });

  it('reads what a pattern matches, and the patterned name itself when it exists', async () => {
    await put('a1.log', '1\n');
    await put('a2.log', '2\n');
    await put('b[x].log', '3\n');
    expect(Object.keys(await readOrigins(folder, { paths: ['a*.log'] }))).toEqual(['a1.log', 'a2.log']);
    expect(Object.keys(await readOrigins(folder, { paths: ['b[x].log'] }))).toEqual(['b[x].log']);
  });

  it('throws not_found when no path exists, and goes on without the one that is missing', async () => {
    await put('a.log', 'a\n');
    await expect(readOrigins(folder, { paths: ['nope.log'] })).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('nope.log') as string,
    });
    const origins = await readOrigins(folder, { paths: ['nope.log', 'a.log'] });
    expect(origins['a.log']?.texts).toEqual(['a']);
    expect(origins['nope.log']?.reasons.join()).toMatch(/does not exist/);
  });

  it('says what to do with a path that is given and is no file', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling'));
    await expect(readOrigins(folder, { paths: ['dangling'] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(readOrigins(folder, { paths: ['/dev/null'] })).rejects.toThrow(/standard input/);
  });

  it.skipIf(process.getuid?.() === 0)(
    'names a file that may not be read (skipped for root, who may read all)',
    async () => {
      await put('a.log', 'a\n');
      await put('b.log', 'b\n');
      await chmod(join(folder, 'a.log'), 0);
      const origins = await readOrigins(folder);
      expect(origins['a.log']?.reasons.join()).toMatch(/may not be read/);
      expect(origins['b.log']?.texts).toEqual(['b']);
    },
  );
});

describe('archives', () => {
  it('reads archives inside each other, recognised by their bytes', async () => {
    const zip = makeZip([
      { name: 'x.log', content: 'in zip\n' },
      { name: 'folder/', content: '' },
    ]);
    const tar = await makeTar([
      { name: 'inner', content: zip },
      { name: `long/${'n'.repeat(150)}.log`, content: 'long name\n' },
      { name: 'y.log.zst', content: zstdCompressSync(Buffer.from('in zstd\n')) },
    ]);
    await put('outer', gzipSync(tar));
    await put('again.zip', makeZip([{ name: 'tar', content: tar, stored: true }]));
    const origins = await readOrigins(folder);
    for (const place of ['outer', 'again.zip!tar']) {
      expect(origins[`${place}!inner!x.log`]?.texts).toEqual(['in zip']);
      expect(origins[`${place}!y.log.zst`]?.texts).toEqual(['in zstd']);
      expect(origins[`${place}!long/${'n'.repeat(150)}.log`]?.texts).toEqual(['long name']);
    }
  });

  it('reads every member of gzip and every frame of zstd', async () => {
    const skippable = Buffer.concat([Buffer.from('502a4d1803000000', 'hex'), Buffer.from('abc')]);
    const big = variedLines(50_000);
    await put('x.gz', Buffer.concat([gzipSync('a\n'), gzipSync(big), gzipSync('c\n'), Buffer.alloc(100)]));
    await put(
      'x.zst',
      Buffer.concat([
        skippable,
        zstdCompressSync(Buffer.from('a\n')),
        zstdCompressSync(Buffer.from(big)),
        skippable,
        zstdCompressSync(Buffer.from('c\n')),
      ]),
    );
    const origins = await readOrigins(folder);
    for (const name of ['x.gz', 'x.zst']) {
      expect(origins[name]?.reasons).toEqual([]);
      expect(origins[name]?.texts.join('\n')).toBe(`a\n${big}c`);
    }
  });

  it('takes a zip with bytes after its directory', async () => {
    await put('x.zip', Buffer.concat([makeZip([{ name: 'a', content: 'fine\n' }]), Buffer.from('\n')]));
    expect(await readOrigins(folder)).toEqual({ 'x.zip!a': { texts: ['fine'], reasons: [], bytes: 5 } });
  });
});
