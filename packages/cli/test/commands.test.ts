import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openLakeWriter } from '@logwright/connector-lake';
import { silentLogger } from '@logwright/connector-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLine, lines, nginxLine } from './fixtures.js';
import { logwright } from './test-host.js';

let folder: string;
let lake: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logwright-cli-'));
  lake = join(folder, 'lake');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
};

const last = (rows: readonly Record<string, unknown>[]): Record<string, unknown> => rows.at(-1) ?? {};

describe('ingest', () => {
  it('ends with one object that counts every record, and search agrees', async () => {
    await file('in/access.log', lines(300, nginxLine));
    await file('in/audit.log.gz', gzipSync(lines(40, auditLine)));
    await file('in/broken.json', '{"a":1}\n{"a":\n');
    const run = await logwright(['ingest', join(folder, 'in'), '--lake', lake, '--json']);
    expect(run.exitCode).toBe(0);
    expect(last(run.json())).toMatchObject({
      type: 'result',
      records: 342,
      events: 341,
      deadLetters: 1,
      outcome: 'completed',
    });
    expect(
      run
        .json()
        .slice(0, -1)
        .every(row => row['type'] === 'progress'),
    ).toBe(true);
    expect(run.stderr).toContain('1 record(s) went to the dead letter');
    const found = await logwright([
      'search',
      'select technology, count(*)::integer as n from events group by 1 order by 1',
      '--lake',
      lake,
    ]);
    expect(found.json()).toEqual([
      { technology: 'linux-auditd', n: 40 },
      { technology: 'nginx-access', n: 300 },
      { technology: 'unknown', n: 1 },
    ]);
  });

  it('adds nothing with --once, also after a rename, and only what was appended', async () => {
    const path = await file('access.log', lines(100, nginxLine));
    await logwright(['ingest', path, '--lake', lake]);
    await rename(path, join(folder, 'access.log.1'));
    const again = await logwright(['ingest', join(folder, 'access.log.1'), '--lake', lake, '--once', '--json']);
    expect(last(again.json())).toMatchObject({ records: 0, skipped: 1 });
    await appendFile(join(folder, 'access.log.1'), lines(5, nginxLine));
    const grown = await logwright(['ingest', join(folder, 'access.log.1'), '--lake', lake, '--once', '--json']);
    expect(last(grown.json())).toMatchObject({ records: 5, resumed: 1 });
    const found = await logwright(['search', 'select count(*)::integer as n from events', '--lake', lake]);
    expect(found.json()).toEqual([{ n: 105 }]);
  });

  it('takes stdin, a log source name and a technology', async () => {
    const run = await logwright(
      ['ingest', '-', '--technology', 'nginx-access', '--log-source', 'shop', '--lake', lake, '--json'],
      {
        stdin: `${lines(3, nginxLine)}not a request\n`,
      },
    );
    expect(last(run.json())['logSources']).toMatchObject([
      { logSource: 'shop', technology: 'nginx-access', records: 4, events: 3, deadLetters: 1 },
    ]);
    const letters = await logwright(['dead-letters', '--lake', lake, '--json']);
    expect(letters.json()).toMatchObject([{ logSource: 'shop', stage: 'parse', raw: 'not a request' }]);
  });

  it('says who writes the lake and exits with 4 when it is locked', async () => {
    const path = await file('access.log', lines(1, nginxLine));
    const writer = await openLakeWriter({ directory: lake, now: Date.now, logger: silentLogger });
    const run = await logwright(['ingest', path, '--lake', lake]);
    await writer.close();
    expect(run).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('is being written by') });
  });

  it('exits with 2 and one line for a path that is not there', async () => {
    const run = await logwright(['ingest', join(folder, 'nowhere'), '--lake', lake]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr.trim().split('\n').at(-1)).toMatch(/^error: .*nowhere does not exist/);
  });

  it('stops at an interrupt with 130 and keeps what was acknowledged', async () => {
    const path = await file('access.log', lines(30_000, nginxLine));
    const stop = new AbortController();
    setTimeout(() => stop.abort('SIGINT'), 150);
    const run = await logwright(['ingest', path, '--lake', lake, '--once', '--json'], { interrupted: stop.signal });
    const { records } = last(run.json()) as { records: number };
    expect([0, 130]).toContain(run.exitCode);
    const rest = await logwright(['ingest', path, '--lake', lake, '--once', '--json']);
    expect(records + Number(last(rest.json())['records'])).toBe(30_000);
  });
});

describe('parse', () => {
  it('prints OCSF events and stores nothing', async () => {
    const path = await file('access.log', `${lines(2, nginxLine)}{"cut":\n`);
    const run = await logwright(['parse', path, '--raw'], { cwd: folder });
    expect(run.exitCode).toBe(0);
    expect(run.json()).toHaveLength(2);
    expect(run.json()[0]).toMatchObject({ class_uid: 4002, raw_data: nginxLine(0) });
    expect(run.stderr).toMatch(/^dead letter: .*access\.log:3 \(parse\) Damaged JSON/);
    expect((await logwright(['sources'], { cwd: folder })).stdout).toBe('');
  });

  it('names the nearest technology', async () => {
    const run = await logwright(['parse', '-', '--technology', 'nginx-acces']);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Did you mean "nginx-access"?') });
  });
});

describe('search', () => {
  beforeEach(
    async () => void (await logwright(['ingest', await file('access.log', lines(50, nginxLine)), '--lake', lake])),
  );

  it('prints one row a line and warns on stderr when rows are left out', async () => {
    const run = await logwright(['search', 'select raw_data from events', '--max-rows', '10', '--lake', lake]);
    expect(run.json()).toHaveLength(10);
    expect(run.stderr).toContain('only the first 10 rows');
    expect(run.exitCode).toBe(0);
  });

  it('draws a table for a person', async () => {
    const run = await logwright(['search', 'select count(*) as n from events', '--lake', lake], {
      isTty: true,
      env: { NO_COLOR: '1' },
    });
    expect(run.stdout.replace(/\u001b\[\d+m/g, '')).toBe('n\n50\n');
  });

  it('narrows by time', async () => {
    const count = async (...args: string[]) =>
      (await logwright(['search', 'select count(*)::integer as n from events', '--lake', lake, ...args])).json()[0]?.[
        'n'
      ];
    expect(await count('--since', '2026-02-01', '--until', '2026-02-01T10:00:30Z')).toBe(30);
    expect(await count('--since', '2026-02-02', '--until', '2026-02-03')).toBe(0);
    const bad = await logwright(['search', 'select 1', '--since', 'yesterday', '--lake', lake]);
    expect(bad).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('--since "yesterday" is no moment') });
  });

  it('exits with 2 for SQL that is wrong', async () => {
    const run = await logwright(['search', 'selec 1', '--lake', lake]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toMatch(/^error: /);
  });
});

describe('config', () => {
  const GOOD =
    'sources:\n  web:\n    type: file\n    paths: [access.log]\nsinks:\n  lake: { type: lake, directory: lake }\n';

  it('finds every mistake with its place', async () => {
    await file('logwright.yaml', GOOD.replace('paths', 'path').replace('directory', 'directry'));
    const run = await logwright(['config', 'check'], { cwd: folder });
    expect(run.exitCode).toBe(3);
    expect(run.stderr).toContain('logwright.yaml:4:5 sources.web.path: Unknown key "path". Did you mean "paths"?');
    expect(run.stderr).toContain('sinks.lake.directry: Unknown key "directry". Did you mean "directory"?');
    const json = await logwright(['config', 'check', '--json'], { cwd: folder });
    expect(json.json()[0]).toMatchObject({
      valid: false,
      diagnostics: expect.arrayContaining([expect.objectContaining({ line: 4, column: 5 })]),
    });
  });

  it('runs until the sources have ended', async () => {
    await file('logwright.yaml', GOOD);
    await file('access.log', lines(20, nginxLine));
    expect((await logwright(['config', 'check'], { cwd: folder })).stdout).toBe('logwright.yaml is valid\n');
    const run = await logwright(['run', '--json'], { cwd: folder });
    expect(run.exitCode).toBe(0);
    expect(last(run.json())).toMatchObject({ type: 'metrics', events: 20 });
    const sources = await logwright(['sources', '--json', '--lake', lake]);
    expect(sources.json()).toMatchObject([{ logSource: 'nginx-access', events: 20 }]);
  });

  it('has a schema that is the committed one', async () => {
    const committed = await readFile(new URL('../../pipeline/logwright.schema.json', import.meta.url), 'utf8');
    expect((await logwright(['config', 'schema'])).stdout, 'run: npm run generate -w packages/cli').toBe(committed);
  });
});

describe('the rest', () => {
  it('drops log sources and says what is left', async () => {
    await logwright(['ingest', await file('access.log', lines(5, nginxLine)), '--lake', lake]);
    const run = await logwright(['lake', 'drop', 'nginx-access', '--lake', lake, '--json']);
    expect(run.json()[0]).toMatchObject({ events: 5 });
    expect((await logwright(['sources', '--json', '--lake', lake])).json()).toEqual([]);
  });

  it('lists and shows technologies', async () => {
    expect((await logwright(['technologies', 'list', '--json'])).json().map(row => row['id'])).toContain(
      'nginx-access',
    );
    expect((await logwright(['technologies', 'show', 'linux-auditd'])).stdout).toContain('Collection:');
  });

  it('checks this machine', async () => {
    const run = await logwright(['doctor', '--lake', lake, '--json'], { cwd: folder });
    expect(run.json().map(row => row['name'])).toEqual(
      expect.arrayContaining(['node', 'lake folder', 'free space', 'configuration']),
    );
    expect(run.json().every(row => ['ok', 'warning', 'failed'].includes(String(row['status'])))).toBe(true);
  });

  it('refuses unknown options and options given twice', async () => {
    expect(await logwright(['sources', '--lkae', 'x'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('lkae'),
    });
    expect(await logwright(['sources', '--lake', 'x', '--lake', 'y'])).toMatchObject({ exitCode: 2 });
    expect(await logwright([])).toMatchObject({ exitCode: 2 });
  });
});
