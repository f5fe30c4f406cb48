import { execFile, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { crc32, createGzip, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditLine, lines, nginxLine } from './fixtures.js';

const LOGWRIGHT = join(import.meta.dirname, '..', 'bin', 'logwright.js');
const MEBIBYTE = 1024 * 1024;

let root: string;
let folder: string;
let lake: string;
let count = 0;
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'logwright-bad-'))));
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(root, String((count += 1)));
  lake = join(folder, 'lake');
  await mkdir(folder);
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function logwright(...args: readonly string[]): Promise<Ended> {
  return new Promise(resolve => {
    execFile(process.execPath, [LOGWRIGHT, ...args], { maxBuffer: 256 * MEBIBYTE }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

interface Counts {
  readonly records: number;
  readonly events: number;
  readonly deadLetters: number;
  readonly unknown: number;
}

/** Ingests, checks that the command ended well and that the lake holds what it said, and gives the reasons. */
async function ingest(
  path: string,
): Promise<Counts & { readonly reasons: readonly string[]; readonly stderr: string }> {
  const { code, stdout, stderr } = await logwright('ingest', path, '--lake', lake, '--json');
  expect(stderr, 'no stack trace').not.toMatch(/\n\s+at /);
  expect(code, stderr).toBe(0);
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Counts;
  const found = await logwright('search', 'select count(*)::integer as n from events', '--lake', lake);
  expect(JSON.parse(found.stdout)).toEqual({ n: result.events });
  const letters = await logwright('dead-letters', '--lake', lake, '--json', '--limit', '1000');
  const rows = letters.stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { reason: string });
  expect(rows).toHaveLength(result.deadLetters);
  return { ...result, reasons: rows.map(row => row.reason), stderr };
}

const write = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('bad input', () => {
  it('keeps what a truncated gzip still holds and says that it is torn', async () => {
    const whole = gzipSync(lines(20_000, nginxLine));
    const result = await ingest(await write('torn.log.gz', whole.subarray(0, whole.length / 2)));
    expect(result.events).toBeGreaterThan(1_000);
    expect(result.deadLetters).toBe(1);
    expect(result.reasons[0]).toMatch(/torn|truncated|ends|incomplete|cut/i);
  });

  it('takes a single line of 200 MB for one dead letter, also with a heap of 256 MB', async () => {
    const path = join(folder, 'long.log');
    const file = createWriteStream(path);
    const chunk = 'x'.repeat(MEBIBYTE);
    file.write(`${nginxLine(1)}\n`);
    for (let written = 0; written < 200; written += 1) if (!file.write(chunk)) await once(file, 'drain');
    file.end(`\n${nginxLine(2)}\n`);
    await once(file, 'close');
    const result = await ingest(path);
    expect(result).toMatchObject({ records: 3, events: 2, deadLetters: 1 });
    expect(result.reasons[0]).toMatch(/209715200|200 ?M/);
    const peak = spawnSync(process.execPath, [LOGWRIGHT, 'parse', path], {
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=256' },
    });
    expect(peak.status).toBe(0);
  });

  it('replaces invalid UTF-8 and keeps the record', async () => {
    const result = await ingest(
      await write(
        'latin1.log',
        Buffer.concat([Buffer.from(`${nginxLine(1)}\n`), Buffer.from([0x66, 0xfc, 0x72, 0xff, 0x0a])]),
      ),
    );
    expect(result).toMatchObject({ records: 2, events: 2, unknown: 1, invalidUtf8: 1 });
    const found = await logwright('search', "select raw_data from events where technology = 'unknown'", '--lake', lake);
    expect(JSON.parse(found.stdout)).toEqual({ raw_data: 'f\ufffdr\ufffd' });
  });

  it('says of a binary file that it is no log', async () => {
    const bytes = Buffer.alloc(300_000, 0);
    bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
    for (let at = 64; at < bytes.length; at += 1) bytes[at] = (at * 2_654_435_761) >>> 24;
    const result = await ingest(await write('program', bytes));
    expect(result).toMatchObject({ events: 0, deadLetters: 1 });
    expect(result.reasons[0]).toMatch(/not a log|binary/i);
  });

  it('takes the elements of a JSON array as records', async () => {
    const elements = Array.from({ length: 5 }, (_, index) => ({ message: `m${index}` }));
    const result = await ingest(await write('array.json', JSON.stringify(elements, undefined, 2)));
    expect(result).toMatchObject({ records: 5, events: 5, deadLetters: 0 });
  });

  it('refuses JSON nested 10,000 deep and takes the lines around it', async () => {
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    const result = await ingest(await write('deep.json', `{"a":1}\n${deep}\n{"a":2}\n`));
    expect(result).toMatchObject({ records: 3, events: 2, deadLetters: 1 });
    expect(result.reasons[0]).toContain('nested deeper than');
  });

  it('keeps prototype keys as data', async () => {
    const record = '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"EventID":4624}';
    const result = await ingest(await write('proto.json', `${record}\n{"a":1}\n`));
    expect(result.records).toBe(2);
    const found = await logwright(
      'search',
      'select raw_data, event from events order by length(raw_data) desc',
      '--lake',
      lake,
    );
    const rows = found.stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as { raw_data: string; event: unknown });
    if (result.events === 2) expect(rows[0]?.raw_data).toBe(record);
    expect(JSON.stringify(rows.at(-1)?.event)).not.toContain('polluted');
  });

  it('stops unfolding a zip bomb, names the limit and goes on with the next file', async () => {
    const bomb = join(folder, 'in', 'a-bomb.gz');
    await mkdir(join(folder, 'in'));
    const gzip = createGzip({ level: 9 });
    const file = createWriteStream(bomb);
    gzip.pipe(file);
    const zeros = Buffer.alloc(MEBIBYTE, 0x30);
    zeros[MEBIBYTE - 1] = 0x0a;
    for (let written = 0; written < 600; written += 1) if (!gzip.write(zeros)) await once(gzip, 'drain');
    gzip.end();
    await once(file, 'close');
    expect((await stat(bomb)).size).toBeLessThan(MEBIBYTE);
    await writeFile(join(folder, 'in', 'b.log'), lines(10, nginxLine));
    const result = await ingest(join(folder, 'in'));
    expect(result.reasons.join('\n')).toMatch(/limit|times|maxRatio|maxExpandedBytes/);
    expect(result.events).toBeGreaterThanOrEqual(10);
    const found = await logwright(
      'search',
      "select count(*)::integer as n from events where technology = 'nginx-access'",
      '--lake',
      lake,
    );
    expect(JSON.parse(found.stdout)).toEqual({ n: 10 });
  });

  it('reads a zip entry named ../../x and writes nothing outside the lake', async () => {
    const before = await readdir(root);
    const path = await write('evil.zip', zipOf('../../x', lines(7, auditLine)));
    const result = await ingest(path);
    expect(result.events + result.deadLetters).toBeGreaterThanOrEqual(1);
    expect((await readdir(root)).sort()).toEqual(before.sort());
    expect((await readdir(folder)).sort()).toEqual(['evil.zip', 'lake']);
  });
});

describe('a reader that leaves', () => {
  it('ends parse quietly', async () => {
    const path = await write('access.log', lines(50_000, nginxLine));
    const { status, stderr } = spawnSync('/bin/sh', [
      '-c',
      `"${process.execPath}" "${LOGWRIGHT}" parse "${path}" | head -n 1 >/dev/null`,
    ]);
    expect([status, String(stderr)]).toEqual([0, '']);
  });
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0 && canMountTmpfs();

describe('a disk that is full', () => {
  it.skipIf(!canMount)(
    `stops with 5, keeps everything acknowledged and goes on after it was freed${canMount ? '' : ' (skipped: mounting a tmpfs needs root)'}`,
    async () => {
      const disk = join(folder, 'disk');
      await mkdir(disk);
      expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk]).status).toBe(0);
      try {
        lake = join(disk, 'lake');
        const total = 120_000;
        const path = await write(
          'access.log',
          lines(total, index => nginxLine(index).replace('/item/', `/item/${noise(index)}/`)),
        );
        const full = await logwright('ingest', path, '--lake', lake, '--once', '--json');
        expect(full.code, full.stderr).toBe(5);
        expect(full.stderr.trim().split('\n').at(-1)).toMatch(/^error: .*full.*/);
        const acknowledged = Number((JSON.parse(full.stdout.trim().split('\n').at(-1) ?? '{}') as Counts).records);
        expect(acknowledged).toBeLessThan(total);
        expect(spawnSync('mount', ['-o', 'remount,size=400m', disk]).status).toBe(0);
        const found = await logwright('search', 'select count(*)::integer as n from events', '--lake', lake);
        expect((JSON.parse(found.stdout) as { n: number }).n).toBeGreaterThanOrEqual(acknowledged);
        const rest = await logwright('ingest', path, '--lake', lake, '--once', '--json');
        expect(rest.code, rest.stderr).toBe(0);
        const all = await logwright(
          'search',
          'select count(*)::integer as n, count(distinct event_id)::integer as d from events',
          '--lake',
          lake,
        );
        expect(JSON.parse(all.stdout)).toEqual({ n: total, d: total });
      } finally {
        spawnSync('umount', ['-l', disk]);
      }
    },
  );
});

/** Text that does not compress well. */
function noise(number: number): string {
  return createHash('sha256').update(String(number)).digest('hex');
}

function canMountTmpfs(): boolean {
  const probe = spawnSync('/bin/sh', [
    '-c',
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"',
  ]);
  return probe.status === 0;
}

/** A zip with one deflated entry of any name, which no zip tool would write. */
function zipOf(name: string, text: string): Buffer {
  const content = Buffer.from(text);
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\u0001\u0002'),
    Buffer.from([20, 0]),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s ends an ingest that waits for stdin with %i, and what was read is in the lake',
    async (signal, code) => {
      const child = spawn(process.execPath, [LOGWRIGHT, 'ingest', '-', '--lake', lake, '--json']);
      child.stdin.write(lines(50, nginxLine));
      await once(child.stdout, 'data');
      child.kill(signal);
      expect((await once(child, 'exit'))[0]).toBe(code);
      const found = await logwright('search', 'select count(*)::integer as n from events', '--lake', lake);
      expect(JSON.parse(found.stdout)).toEqual({ n: 50 });
    },
  );

  it('drains a running pipeline, which then ends with 0', async () => {
    await write('app.log', lines(50, nginxLine));
    const config = await write(
      'logwright.yaml',
      'sources:\n  app: { type: file, paths: [app.log], follow: true }\nsinks:\n  lake: { type: lake, directory: lake }\n',
    );
    const child = spawn(process.execPath, [LOGWRIGHT, 'run', '-c', config, '--json', '--metrics-interval', '0.1']);
    for await (const chunk of child.stdout) if (/"events":50/.test(String(chunk))) break;
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    const found = await logwright('search', 'select count(*)::integer as n from events', '--lake', lake);
    expect(JSON.parse(found.stdout)).toEqual({ n: 50 });
  });
});

describe('completion', () => {
  it('knows the commands', async () => {
    const { stdout } = await logwright('--get-yargs-completions', 'logwright', 'dead');
    expect(stdout).toContain('dead-letters');
    expect((await logwright('completion')).stdout).toContain('logwright');
  });
});
