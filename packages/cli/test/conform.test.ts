import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLine, lines, nginxLine } from './fixtures.js';
import { logwright } from './test-host.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'logwright-conform-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const VALID = {
  class_uid: 3002,
  category_uid: 3,
  activity_id: 1,
  type_uid: 300201,
  severity_id: 1,
  time: 1_793_607_330_000,
  metadata: { version: '1.8.0', product: { name: 'sshd' } },
  user: { name: 'alice' },
  service: { name: 'ssh' },
};
const BROKEN = { ...VALID, severity_id: 9, type_uid: 300202 };
const EXTENDED = { ...VALID, vendor_field: 1 };

const ndjson = (...events: readonly unknown[]): string => events.map(event => `${JSON.stringify(event)}\n`).join('');

const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

describe('conform', () => {
  it('exits with 0 when all events are valid, however they are written', async () => {
    const paths = [
      await file('lines.ndjson', ndjson(VALID, VALID)),
      await file('array.json', JSON.stringify([VALID, VALID, VALID], undefined, 2)),
      await file('pretty.json', JSON.stringify(VALID, undefined, 2)),
      await file('packed.ndjson.gz', gzipSync(ndjson(VALID))),
    ];
    const run = await logwright(['conform', ...paths, '--json']);
    expect(run.stderr).toBe('');
    expect(run.json()).toMatchObject([{ files: 4, events: 7, valid: 7, unreadable: 0, byRule: [] }]);
    expect(run.exitCode).toBe(0);
  });

  it('exits with 1 and shows rules, classes and the worst fields with their mend', async () => {
    const run = await logwright(['conform', '-'], { stdin: ndjson(VALID, BROKEN, { class_uid: 12 }) });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('1 of 3 events are valid (33.33 %)');
    expect(run.stdout).toMatch(/ {2}authentication +1 of 2 \(50\.00 %\)\n/);
    expect(run.stdout).toMatch(/ {2}type-uid +1\n/);
    expect(run.stdout).toContain('severity_id: enum, 1 events');
    expect(run.stdout).toContain('Set type_uid to 300201');
  });

  it('counts records that are no JSON object as unreadable, with their line', async () => {
    const path = await file('mixed.ndjson', `${ndjson(VALID)}not json\n[1]\n${ndjson(VALID)}null\n"text"\n`);
    const run = await logwright(['conform', path, '--json']);
    expect(run.exitCode).toBe(1);
    expect(run.json()).toMatchObject([
      {
        events: 2,
        valid: 2,
        unreadable: 4,
        unreadableExamples: [
          { file: path, record: 2, reason: expect.stringContaining('no JSON: ') },
          { file: path, record: 3, reason: 'no JSON object but an array' },
          { file: path, record: 5, reason: 'no JSON object but null' },
          { file: path, record: 6, reason: 'no JSON object but text' },
        ],
      },
    ]);
    const text = await logwright(['conform', path, '--max-examples', '1']);
    expect(text.stdout).toContain(`Unreadable: 4 records are no JSON object\n  ${path}:2 no JSON: `);
    expect(text.stdout).not.toContain(`${path}:3`);
  });

  it('reads the Parquet files of a lake, found by their first bytes in a folder', async () => {
    const lake = join(folder, 'lake');
    const logs = await file('logs', lines(30, nginxLine) + lines(10, auditLine));
    await logwright(['ingest', logs, '--lake', lake]);
    const run = await logwright(['conform', join(lake, 'ext'), '--json']);
    expect(run.json()).toMatchObject([{ events: 40, valid: 40, unreadable: 0 }]);
    expect(run.exitCode).toBe(0);
  });

  it('reads Parquet of other producers: nested columns, timestamps as the schema has them', async () => {
    // Written by DuckDB: a logon with `time` and `metadata.original_time` as TIMESTAMP, and a row of class 12.
    const path = fileURLToPath(new URL('nested.parquet', import.meta.url));
    const run = await logwright(['conform', path, '--json']);
    expect(run.json()).toMatchObject([
      { events: 2, valid: 1, unreadable: 0, byRule: [{ rule: 'class', violations: 1 }] },
    ]);
  });

  it('goes on after a torn Parquet file', async () => {
    await file('a.parquet', `PAR1${'x'.repeat(100)}PAR1`);
    await file('b.ndjson', ndjson(VALID));
    const run = await logwright(['conform', folder, '--json']);
    expect(run.exitCode).toBe(1);
    expect(run.json()).toMatchObject([
      {
        valid: 1,
        unreadable: 1,
        unreadableExamples: [{ record: 1, reason: expect.stringContaining('cannot be read') }],
      },
    ]);
  });

  it('lets what the class does not have pass with --mode lenient', async () => {
    const path = await file('extended.ndjson', ndjson(EXTENDED));
    expect((await logwright(['conform', path])).exitCode).toBe(1);
    expect((await logwright(['conform', path, '--mode', 'lenient'])).exitCode).toBe(0);
  });

  it('writes one HTML page', async () => {
    const path = await file('<b>.ndjson', `${ndjson(BROKEN)}torn\n`);
    await logwright(['conform', path, '--html', 'report.html'], { cwd: folder });
    const page = await readFile(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('0 of 1 events are valid');
    expect(page).toContain('(1 unreadable records)');
    expect(page).not.toContain('<b>');
    const lost = await logwright(['conform', path, '--html', 'nowhere/report.html'], { cwd: folder });
    expect(lost).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('report.html cannot be written') });
  });

  it('keeps control characters of the input from the terminal', async () => {
    const run = await logwright(['conform', '-'], { stdin: `${ndjson({ ...VALID, '\u001b[2J': 1 })}\u001b[2Jx\n` });
    expect(run.stdout).toContain('unknown-attribute');
    expect(run.stdout).not.toContain('\u001b');
  });

  it('shows how far it is on a terminal only', async () => {
    const options = { stdin: ndjson(VALID), env: { NO_COLOR: '1' } };
    expect((await logwright(['conform', '-'], { ...options, isTty: true })).stderr).toContain('valid');
    expect((await logwright(['conform', '-'], options)).stderr).toBe('');
  });

  it('does not take an empty input for a success', async () => {
    const run = await logwright(['conform', '-'], { stdin: '' });
    expect(run).toMatchObject({ exitCode: 1, stderr: 'There is no event in the input.\n' });
  });

  it('exits with 2 for wrong arguments and for a file that is not there', async () => {
    for (const args of [['nowhere.json'], ['-', '--mode', 'loose'], ['-', '--max-examples', '0'], []])
      expect((await logwright(['conform', ...args], { cwd: folder })).exitCode, args.join(' ')).toBe(2);
  });

  it('reports what it has read when it is interrupted', async () => {
    const path = await file('many.ndjson', ndjson(VALID).repeat(1000));
    const run = await logwright(['conform', path, '--json'], { interrupted: AbortSignal.abort('SIGINT') });
    expect(run).toMatchObject({ exitCode: 130, stderr: expect.stringContaining('Interrupted') });
    expect(run.json()).toHaveLength(1);
  });

  it('finds nothing wrong with what the packs make of a log', async () => {
    const parsed = await logwright(['parse', '-'], { stdin: lines(20, nginxLine) + lines(20, auditLine) });
    const run = await logwright(['conform', '-', '--json'], { stdin: parsed.stdout });
    expect(run.json()).toMatchObject([{ events: 40, valid: 40 }]);
  });
});
