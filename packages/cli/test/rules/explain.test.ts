import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from '../test-host.js';
import { creation, createTestFolder, FAILED_LOGON, jsonLines, MANY_FAILED_LOGONS, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

const explain = (...args: readonly string[]) => logwright(['rules', 'explain', ...args], { cwd: folder.path });

const MANY_TESTS = String.raw`title: Many Tests
logsource: { product: toaster }
detection:
    texts:
        A|contains|all: ['x', 'y']
        B|startswith: ['C:\', 'D:\']
        C|cased: 'Ab'
        D: 'a*b?c'
    others:
        - E|re|i: 'a+b'
        - F|cidr: 10.0.0.0/8
        - G|gte: 7
        - H|exists: true
        - I: null
        - J|fieldref|endswith: K
        - L|hour: 22
        - M|neq: m
    keywords: ['one', 'two']
    condition: texts and (1 of o* or not keywords)
`;

describe('rules explain', () => {
  it('says in words what a rule tests', async () => {
    await folder.write('many.yml', MANY_TESTS);
    const run = await explain('many.yml');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.stdout).toBe(
      `Many Tests (-, no status, no id)
many.yml

Log source: product toaster (no technology pack brings it; events have to be given with it)
Matches when: texts and (others or not keywords)

Selections:
  texts
    all of:
      A contains all of 'x', 'y'
      B starts with one of 'c:\\', 'd:\\'
      C is 'Ab' (in this case)
      D is like 'a*b?c'
  others
    one of:
      E matches /a+b/i
      F is in the network 10.0.0.0/8
      G is at least 7
      H is present
      I is absent or null
      J ends with the value of K
      the hour of L is 22
      not:
        M is 'm'
  keywords
    any value of the event contains one of 'one', 'two'

Fields: A, B, C, D, E, F, G, H, I, J, K, L, M
`,
    );
  });

  it('says of each event why the rule matches or which selection fails', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const events = [
      creation('whoami.exe'),
      creation('whoami.exe', 'admin'),
      { ...creation('whoami.exe'), Channel: 'Application', Image: 'C:\\whoami.exe' },
    ];
    await folder.write('events.json', jsonLines(events));
    const run = await explain('whoami.yml', 'events.json');
    expect(run.stdout).toContain('events.json:1 matches\n  selection: holds\n');
    expect(run.stdout).toContain(
      String.raw`Image ends with '\whoami.exe': "C:\\Windows\\System32\\whoami.exe" at NewProcessName`,
    );
    expect(run.stdout).toMatch(/events\.json:2 does not match\n[^]*filter_admin: holds\n.*"admin" at SubjectUserName/);
    expect(run.stdout).toContain('events.json:3 does not match: its log source is another than the rule names');
    expect(run.stdout).toContain('  filter_admin: does not hold\n    User is "anna" at SubjectUserName\n');
    const json = (await explain('whoami.yml', 'events.json', '--json')).json();
    expect(json).toMatchObject([
      {
        kind: 'rule',
        rule: { title: 'Whoami Execution' },
        technologies: expect.arrayContaining(['windows-event']) as unknown,
        condition: 'selection and not filter_admin',
        fields: ['Image', 'User'],
      },
      {
        line: 1,
        matched: true,
        logSource: true,
        failed: [{ name: 'filter_admin', fields: [{ field: 'User', value: 'anna', path: ['SubjectUserName'] }] }],
      },
      { line: 2, matched: false, logSource: true, failed: [] },
      { line: 3, matched: false, logSource: false },
    ]);
  });

  it('names the filter that holds a match back', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    const head = 'title: Anna May Ask\nlogsource: { category: process_creation, product: windows }\n';
    const filter = 'filter:\n    rules: [whoami]\n    selection: { User: anna }\n    condition: not selection\n';
    await folder.write('rules/filter.yml', `${head}${filter}`);
    const users = ['anna', 'ben', 'admin'];
    await folder.write('events.json', jsonLines(users.map(user => creation('whoami.exe', user))));
    const run = await explain('whoami', 'events.json', '--rules', 'rules');
    expect(run.stdout).toContain('events.json:1 does not match: "Anna May Ask" leaves it out\n');
    expect(run.stdout).toContain('(filter: Anna May Ask): holds\n');
    expect(run.stdout).toContain('events.json:2 matches\n');
    expect(run.stdout).toContain('events.json:3 does not match\n');
    const [, ...events] = (await explain('whoami', 'events.json', '--rules', 'rules', '--json')).json();
    expect(events.map(({ heldBackBy }) => heldBackBy)).toEqual([['Anna May Ask'], [], []]);
  });

  it('exits with 2 for events that are not there and with 1 for a rule that cannot be matched', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('odd.yml', WHOAMI.replace('Image|endswith', 'Image|endwith'));
    await folder.write('events.json', jsonLines([creation('whoami.exe')]));
    const missing = await explain('whoami.yml', 'nowhere.json', 'events.json');
    expect(missing.exitCode).toBe(2);
    expect(missing.stdout).toContain('events.json:1 matches');
    expect(await explain('whoami.yml', 'nowhere.json')).toMatchObject({ exitCode: 2 });
    const odd = await explain('odd.yml', 'events.json');
    expect(odd).toMatchObject({ exitCode: 1 });
    expect(odd.stdout).toContain('It cannot be matched: There is no modifier "endwith". Write endswith.');
  });

  it('ends when it is interrupted', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', jsonLines([creation('whoami.exe'), creation('cmd.exe')]));
    const interrupted = AbortSignal.abort('SIGTERM');
    const run = await logwright(['rules', 'explain', 'whoami.yml', 'events.json'], { cwd: folder.path, interrupted });
    expect(run.exitCode).toBe(143);
    expect(run.stdout).not.toContain('events.json:2');
  });

  it('refuses a technology that does not exist', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const run = await explain('whoami.yml', '--technology', 'windwos');
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain('There is no technology "windwos".');
  });

  it('takes a technology of which only the log sources are known', async () => {
    const query = 'detection: { q: { query: evil.example }, condition: q }\n';
    await folder.write('dns.yml', `title: Evil Name\nlogsource: { product: zeek, service: dns }\n${query}`);
    await folder.write('events.json', '{"_path":"dns","ts":1.5,"uid":"C1","query":"evil.example"}\n');
    const run = await explain('dns.yml', 'events.json', '--technology', 'zeek');
    expect(run.stdout).toContain('events.json:1 matches\n');
    const other = await explain('dns.yml', 'events.json', '--technology', 'okta-system');
    expect(other.stdout).toContain('events.json:1 does not match: its log source is another');
  });

  it('finds a rule by id, name or a part of its title', async () => {
    await folder.write('rules/all.yml', `${WHOAMI}---\n${FAILED_LOGON}---\n${MANY_FAILED_LOGONS}`);
    for (const name of ['whoami', '0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01', 'WHOAMI exec']) {
      const run = await explain(name, '--rules', 'rules', '--json');
      expect(run.json(), name).toMatchObject([{ rule: { title: 'Whoami Execution' } }]);
    }
    const correlation = await explain('Many Failed', '--rules', 'rules');
    expect(correlation.stdout).toContain(
      'Holds when: event_count of failed_logon within 5m with the same TargetUserName: at least 3',
    );
    await folder.write('events.json', jsonLines([creation('whoami.exe')]));
    const { stderr } = await explain('Many Failed', 'events.json', '--rules', 'rules');
    expect(stderr).toBe(
      'Many Failed Logons: a correlation holds over many events. What it finds: logwright rules match --explain\n',
    );
  });

  it('says what is missing when there is no such rule or event', async () => {
    await folder.write('whoami.yml', WHOAMI);
    expect((await explain('nowhere')).stderr).toContain('To explain a rule by its name, add --rules PATH.');
    expect(await explain('nothing such', '--rules', '.')).toMatchObject({ exitCode: 2 });
    const run = await explain('whoami.yml', 'gone.json');
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('gone.json does not exist');
  });

  it('says why a rule cannot be compiled', async () => {
    await folder.write('odd.yml', FAILED_LOGON.replace('EventID:', 'EventID|containz:'));
    const run = await explain('odd.yml');
    expect(run.stdout).toMatch(/It cannot be matched: .*containz/);
  });
});
