import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from '../test-host.js';
import { creation, createTestFolder, FAILED_LOGON, jsonLines, MANY_FAILED_LOGONS, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

const SHARED = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));
const present = existsSync(join(SHARED, 'sigma-regression')) && existsSync(join(SHARED, 'sigma'));

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

const test = (...args: readonly string[]) => logwright(['rules', 'test', ...args], { cwd: folder.path });

const CASES = `cases:
  - name: fires on the tool by its name
    matches: true
    events:
      - { Channel: Security, EventID: 4688, NewProcessName: 'C:\\Windows\\System32\\whoami.exe' }
      - Event:
          System: { Channel: Microsoft-Windows-Sysmon/Operational, EventID: 1 }
          EventData: { Image: 'C:\\whoami.exe' }
  - name: leaves administrators alone
    matches: false
    events:
      - { Channel: Security, EventID: 4688, NewProcessName: 'C:\\whoami.exe', SubjectUserName: admin }
  - name: finds it in a recording
    matches: true
    count: 1
    files: [recorded.json]
`;

const INFO = (path: string, count: number | undefined = 1) => `id: 1d8f3f0e-0000-4000-8000-000000000001
description: N/A
rule_metadata:
    - id: 0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01
      title: Whoami Execution
regression_tests_info:
    - name: Positive Detection Test
      type: evtx
      provider: Microsoft-Windows-Sysmon
      match_count: ${count}
      path: ${path}
`;

describe('rules test', () => {
  it('passes cases beside a rule: events in the file and in others', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await folder.write('rules/whoami.test.yml', CASES);
    await folder.write('rules/recorded.json', jsonLines([creation('cmd.exe'), creation('whoami.exe')]));
    for (const path of ['rules', 'rules/whoami.yml', 'rules/whoami.test.yml']) {
      const run = await test(path);
      expect(run, path).toMatchObject({ exitCode: 0, stdout: '3 of 3 cases passed, 1 rules\n', stderr: '' });
    }
    const verbose = await test('rules', '--verbose');
    expect(verbose.stdout).toContain('pass rules/whoami.test.yml:9 Whoami Execution: leaves administrators alone');
  });

  it('says of each case that fails what was wrong, and where', async () => {
    await folder.write('whoami.yml', WHOAMI.replace('not filter_admin', 'filter_admin'));
    await folder.write('whoami.test.yml', CASES);
    await folder.write('recorded.json', jsonLines([creation('cmd.exe')]));
    const run = await test('.', '--json', '--junit', 'report.xml');
    expect(run.exitCode).toBe(1);
    const [first, second, third, totals] = run.json();
    expect(first).toMatchObject({ line: 2, passed: false, events: 2, matched: 0 });
    expect(first?.['reasons']).toEqual([
      'Every event must match, and 0 of 2 event(s) does.',
      'whoami.test.yml:5: it does not match: selection holds; filter_admin does not hold (User is absent).',
      'whoami.test.yml:6: it does not match: selection holds; filter_admin does not hold (User is absent).',
    ]);
    expect(second).toMatchObject({ line: 9, passed: false, matched: 1 });
    expect(second?.['reasons']).toEqual([
      'It must not match, and does 1 of 1 event(s).',
      expect.stringContaining('whoami.test.yml:12: it matches, for instance by selection: Image = "C:'),
    ]);
    expect(third?.['reasons']).toContain('It must match 1, and does 0 of 1 event(s).');
    expect(totals).toEqual({ cases: 3, passed: 0, failed: 3, rules: 1, unusableFiles: 0 });
    const xml = await readFile(join(folder.path, 'report.xml'), 'utf8');
    expect(xml).toContain('<testsuites tests="3" failures="3" errors="0">');
    expect(xml.match(/<failure message="/g)).toHaveLength(3);
    expect((await test('.')).stdout).toMatch(/^FAIL whoami\.test\.yml:2 Whoami Execution: fires on the tool/);
  });

  it('refuses files of cases that say something else, with line and keys', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('whoami.test.yml', 'cases:\n  - name: x\n    matches: yes please\n    event: {}\n');
    await folder.write('other.test.yml', 'cases:\n  - { name: x, matches: true, events: [{}] }\n');
    await folder.write('torn.test.yml', 'cases: [\n');
    await folder.write('none.test.yml', 'rule: whoami\ncases:\n  - { name: x, matches: true }\n');
    const run = await test('.');
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('whoami.test.yml:3: cases.0.matches: ');
    expect(run.stderr).toContain('Keys: name, matches, count, events, files, technology.');
    expect(run.stderr).toContain('other.test.yml:1: There is no rule file of the same name beside it.');
    expect(run.stderr).toMatch(/torn\.test\.yml:\d: /);
    expect(run.stderr).toContain('none.test.yml:3: cases.0: A case needs events or files.');
  });

  it('takes events that share fields by merge keys', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const base = "&base { Channel: Security, EventID: 4688, NewProcessName: 'C:\\whoami.exe' }";
    const cases = `cases:\n  - name: both\n    matches: true\n    events:\n      - ${base}\n      - { <<: *base, SubjectUserName: anna }\n`;
    await folder.write('whoami.test.yml', cases);
    expect(await test('.')).toMatchObject({ exitCode: 0, stdout: '1 of 1 cases passed, 1 rules\n' });
  });

  it('refuses a path that does not exist: its cases would be missing', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('whoami.test.yml', CASES);
    const gone = await test('.', 'gone');
    expect(gone).toMatchObject({ exitCode: 2, stdout: '' });
    expect(gone.stderr).toContain('The path gone does not exist.');
    expect(await test('.', '--rules', 'gone')).toMatchObject({ exitCode: 2 });
  });

  it('takes events of a technology of which only the log sources are known', async () => {
    const query = 'detection: { q: { query: evil.example }, condition: q }\n';
    await folder.write('dns.yml', `title: Evil Name\nlogsource: { product: zeek, service: dns }\n${query}`);
    const event = '[{ _path: dns, ts: 1.5, uid: C1, query: evil.example }]';
    const cases = ['zeek', 'okta-system'].map(
      id => `  - { name: ${id}, matches: ${id === 'zeek'}, technology: ${id}, events: ${event} }\n`,
    );
    await folder.write('dns.test.yml', `cases:\n${cases.join('')}`);
    const run = await test('dns.test.yml', '--json');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.json().at(-1)).toMatchObject({ cases: 2, passed: 2 });
  });

  it('refuses a technology that does not exist', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('whoami.test.yml', CASES.replace('matches: true\n', 'matches: true\n    technology: windwos\n'));
    const run = await test('.');
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain('whoami.test.yml:4: cases.0.technology: There is no technology "windwos"');
  });

  it('tells build servers of files of cases that cannot be used', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('whoami.test.yml', 'cases: [{ name: x, matches: true, events: [{}, {}] }]\n');
    await folder.write('torn.test.yml', 'cases: [\n');
    await test('.', '--junit', 'report.xml');
    const report = await readFile(join(folder.path, 'report.xml'), 'utf8');
    expect(report).toContain('<testsuites tests="2" failures="1" errors="1">');
    expect(report).toMatch(
      /<testsuite name="torn\.test\.yml" tests="1" failures="0" errors="1">\n.*\n.*<error message="/,
    );
  });

  it('fails a case whose rule or event file is not there', async () => {
    await folder.write('lost.test.yml', 'rule: nothing such\ncases: [{ name: x, matches: true, events: [{}] }]\n');
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('whoami.test.yml', 'cases: [{ name: x, matches: false, files: [gone.json] }]\n');
    const run = await test('.', '--json');
    expect(run.exitCode).toBe(1);
    const [lost, gone] = run.json();
    expect(lost?.['reasons']).toEqual([expect.stringContaining('No rule has the id, name or title "nothing such"')]);
    expect(gone?.['reasons']).toEqual([expect.stringContaining('gone.json does not exist')]);
  });

  it('tests correlations in the order of the times of events', async () => {
    await folder.write('logon.yml', `${FAILED_LOGON}---\n${MANY_FAILED_LOGONS}`);
    const event = (user: string, minute: number) =>
      `      - { Channel: Security, EventID: 4625, TargetUserName: ${user}, EventTime: '2026-02-01 10:0${minute}:00' }\n`;
    await folder.write(
      'logon.test.yml',
      `rule: Many Failed Logons\ncases:\n  - name: three of one user\n    matches: true\n    count: 1\n    events:\n${event('anna', 3)}${event('anna', 1)}${event('ANNA', 2)}  - name: two users\n    matches: false\n    events:\n${event('anna', 1)}${event('ben', 2)}${event('anna', 3)}`,
    );
    expect(await test('.')).toMatchObject({ exitCode: 0, stdout: '2 of 2 cases passed, 1 rules\n' });
  });

  it("takes the layout of SigmaHQ's regression folders, events in two forms as two cases", async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    const events = [creation('whoami.exe'), creation('whoami.exe')];
    const at = 'regression_data/rules/whoami/one';
    await folder.write(`${at}.json`, JSON.stringify(events[0], undefined, 2));
    await folder.write(`${at}.jsonl`, jsonLines(events));
    await folder.write('regression_data/rules/whoami/info.yml', INFO(`${at}.json`));
    const run = await test('regression_data', '--rules', 'rules', '--json');
    expect(run.exitCode).toBe(0);
    expect(run.json()).toMatchObject([
      { name: 'Positive Detection Test (json)', passed: true, matched: 1, notes: [] },
      { name: 'Positive Detection Test (jsonl)', passed: true, matched: 2, notes: [expect.stringContaining('1 are')] },
      { cases: 2, passed: 2 },
    ]);
    await folder.write('regression_data/rules/whoami/info.yml', INFO(`${at}.json`, 3));
    expect(await test('regression_data', '--rules', 'rules')).toMatchObject({ exitCode: 1 });
    await folder.write('regression_data/rules/whoami/info.yml', INFO('regression_data/other.evtx'));
    const lost = await test('regression_data', '--rules', 'rules');
    expect(lost.exitCode).toBe(1);
    expect(lost.stderr).toContain('info.yml:7: There is no event file regression_data/other.evtx.');
  });

  it('exits with 2 where there is no test case', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const run = await test('.');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('write NAME.test.yml beside the rule NAME.yml');
  });

  it.skipIf(!present)(
    `passes all of SigmaHQ's regression cases, from EVTX and from JSON${present ? '' : ' (skipped: no ../shared/data)'}`,
    { timeout: 120_000 },
    async () => {
      const run = await logwright(
        ['rules', 'test', join(SHARED, 'sigma-regression'), '--rules', join(SHARED, 'sigma'), '--json'],
        { cwd: folder.path },
      );
      const failed = run.json().filter(row => row['passed'] === false);
      expect(failed).toEqual([]);
      expect(run).toMatchObject({ exitCode: 0, stderr: '' });
      const names = run.json().map(row => String(row['name']));
      expect(names.filter(name => name.endsWith('(evtx)')).length).toBeGreaterThanOrEqual(92);
      expect(names.filter(name => name.endsWith('(json)')).length).toBeGreaterThanOrEqual(92);
    },
  );
});
