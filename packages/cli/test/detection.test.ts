import { access, appendFile, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import { DEMO_INCIDENTS } from '@logwright/demo-estate';
import { loadRuleStore } from '@logwright/pipeline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from './test-host.js';
import type { CommandResult } from './test-host.js';

const DETECTIONS = join(import.meta.dirname, '..', '..', '..', 'detections');
const START = Date.UTC(2026, 10, 20, 2);

let folder: string;
let lake: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'logwright-detection-'));
  lake = join(folder, 'lake');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
  (await logwright(['search', sql, '--lake', lake, '--json'])).json();

const titles = async (): Promise<readonly unknown[]> =>
  (
    await ask(
      "select event->>'$.message' as title from events where class_uid = 2004 and severity_id > 1 group by 1 order by 1",
    )
  ).map(row => row['title']);

/** Tries again until it is true; a busy machine may take its time. */
async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (const endMs = Date.now() + 20_000; Date.now() < endMs; await sleep(100)) if (await isTrue()) return;
  throw new Error('It did not come true within 20 seconds.');
}

describe('the rules of the repository', () => {
  it('are all read, all run, and all have somebody who answers for them', async () => {
    const store = await loadRuleStore({ paths: [DETECTIONS], baseDirectory: DETECTIONS, now: START });
    expect(store.diagnostics).toEqual([]);
    expect(store.rules.filter(rule => rule.owner === undefined)).toEqual([]);
    expect(store.rules.length).toBeGreaterThanOrEqual(20);
  });

  it('pass their test cases', async () => {
    const run = await logwright(['rules', 'test', DETECTIONS]);
    expect(`${run.stdout}${run.stderr}`).toMatch(/^(\d+) of \1 cases passed/m);
  });

  it('find the incidents of the demo estate, as events that SQL finds and the validator takes', async () => {
    const files = DEMO_INCIDENTS.map(async ({ id, lines }) => {
      const path = join(folder, `${id}.log`);
      await writeFile(
        path,
        lines(START)
          .map(({ line }) => `${line}\n`)
          .join(''),
      );
      return path;
    });
    const paths = await Promise.all(files);
    const run = await logwright(['ingest', ...paths, '--rules', DETECTIONS, '--lake', lake, '--json']);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(await titles()).toEqual([
      'Console Login of the Root User Without MFA',
      'Memory of a Process Dumped by comsvcs.dll',
      'Office Starts a Hidden or Encoded PowerShell',
      'Repeated Failed Sudo',
      'SSH Login After Password Guessing',
      'SSH Password Guessing',
      'Sudo by an Account That Is Not in Sudoers',
    ]);
    const stored = await ask('select event from events where class_uid = 2004');
    const validate = createEventValidator(classFacts.values());
    for (const { event } of stored) {
      const read = typeof event === 'string' ? JSON.parse(event) : event;
      expect(validate(read).violations).toEqual([]);
    }
    const [result] = run.json().slice(-1) as [{ totals: unknown; detect: { findings: number; late: number } }];
    expect(result.detect).toMatchObject({ findings: stored.length, late: 0 });
  });

  it('are refused with the path where none can be read, before anything is written', async () => {
    const run = await logwright(['ingest', DETECTIONS, '--rules', 'nowhere', '--lake', lake], { cwd: folder });
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('nowhere: The path does not exist') });
    await expect(access(lake)).rejects.toThrow();
  });

  it('are not applied twice to what is in the lake already', async () => {
    const path = join(folder, 'auth.log');
    const lines = DEMO_INCIDENTS.find(({ id }) => id === 'bastion-brute-force')?.lines(START) ?? [];
    await writeFile(path, lines.map(({ line }) => `${line}\n`).join(''));
    const count = async (): Promise<unknown> =>
      (await ask('select count(*)::integer as n from events where class_uid = 2004'))[0]?.['n'];
    const ingest = (): Promise<CommandResult> =>
      logwright(['ingest', path, '--once', '--rules', DETECTIONS, '--lake', lake, '--json']);
    await ingest();
    const before = await count();
    await ingest();
    expect([await count(), Number(before) > 0]).toEqual([before, true]);
  });
});

const RULE = `title: A visit
id: 0b0f7f0e-5a54-4d0e-8f6e-0d0c0b0a0001
logsource: { category: webserver }
detection: { selection: { request_uri: '/first' }, condition: selection }
level: medium
`;

describe('rules that change while a pipeline runs', () => {
  it('are taken over between events; a broken one leaves the former at work', async () => {
    const log = join(folder, 'access.log');
    const rule = join(folder, 'rules.yml');
    let changes = 0;
    // Put in place at once, as editors do: between two steps the rules would be taken over twice.
    const writeRule = async (text: string): Promise<void> => {
      const draft = `${rule}.draft`;
      await writeFile(draft, text);
      changes += 1;
      await utimes(draft, START / 1000 + changes, START / 1000 + changes);
      await rename(draft, rule);
    };
    const visit = (path: string): Promise<void> =>
      appendFile(log, `192.0.2.1 - - [20/Nov/2026:02:00:00 +0000] "GET ${path} HTTP/1.1" 200 5 "-" "x"\n`);
    await writeRule(RULE);
    await visit('/first');
    await writeFile(
      join(folder, 'logwright.yaml'),
      `sources: { web: { type: file, paths: [access.log], follow: true } }
detect: { rules: [rules.yml], reloadMs: 50, metricsFile: metrics.json }
sinks: { lake: { type: lake, directory: lake } }
`,
    );
    const stop = new AbortController();
    let told = '';
    const run = logwright(['run', '--json'], {
      cwd: folder,
      interrupted: stop.signal,
      onStderr: text => void (told += text),
    });
    const reloads = (count: number): Promise<void> => until(async () => told.split('taken over').length > count);
    const paths = async (): Promise<unknown> =>
      (await ask('select count(*)::integer as n from events where class_uid = 2004').catch(() => []))[0]?.['n'];
    await until(async () => (await paths()) === 1);
    await writeRule(RULE.replace('/first', '/second'));
    await reloads(1);
    await visit('/first');
    await visit('/second');
    await until(async () => (await paths()) === 2);
    await writeRule('title: [');
    await reloads(2);
    await visit('/second');
    await until(async () => (await paths()) === 3);
    stop.abort();
    const { json, stderr, exitCode } = await run;
    expect(exitCode).toBe(0);
    expect(stderr).toContain('rules.yml:2:1 Not valid YAML');
    const report = json().find(line => line['type'] === 'rules');
    expect(report).toMatchObject({
      reloads: 2,
      events: 4,
      findings: 3,
      rules: [{ title: 'A visit', events: 4, matches: 3 }],
    });
    const written = JSON.parse(await readFile(join(folder, 'metrics.json'), 'utf8')) as Record<string, unknown>;
    expect(written).toMatchObject({ findings: 3, rules: [{ matches: 3 }] });
  }, 60_000);
});
