import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from '../test-host.js';
import { creation, createTestFolder, FAILED_LOGON, failedLogon, jsonLines } from './rule-fixtures.js';
import { MANY_FAILED_LOGONS, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

const match = (args: readonly string[], stdin?: string) =>
  logwright(['rules', 'match', ...args], { cwd: folder.path, ...(stdin === undefined ? {} : { stdin }) });

const EVENTS = [creation('cmd.exe'), creation('whoami.exe', 'anna', 1), creation('whoami.exe', 'admin', 2)];

describe('rules match', () => {
  it('prints one JSON line a match, and with --summary one last object', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    const file = await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--summary']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.json()).toEqual([
      {
        rule: { id: '0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01', title: 'Whoami Execution', level: 'high' },
        file,
        line: 2,
        timestamp: '2026-02-01T10:01:00.000Z',
      },
      {
        rules: 1,
        skippedRules: 0,
        events: 3,
        matches: 1,
        unreadable: 0,
        bytes: jsonLines(EVENTS).length,
        workers: 1,
        loadSeconds: expect.any(Number),
        seconds: expect.any(Number),
        matchSeconds: expect.any(Number),
      },
    ]);
  });

  it('says with --explain by which selections, fields and values', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['events.json', '--rules', 'whoami.yml', '--json', '--explain']);
    const value = 'C:\\Windows\\System32\\whoami.exe';
    expect(run.json()).toMatchObject([
      {
        selections: ['selection'],
        fields: [{ selection: 'selection', field: 'Image', value, path: ['NewProcessName'] }],
      },
    ]);
  });

  it.each<[string, () => string | Uint8Array, number]>([
    ['JSON lines', () => jsonLines(EVENTS), 2],
    [
      'JSON lines without a last newline, with CR LF and blanks',
      () => `\n${EVENTS.map(one => JSON.stringify(one)).join('\r\n\r\n')}`,
      4,
    ],
    ['an array', () => JSON.stringify(EVENTS), 2],
    ['a pretty-printed array', () => JSON.stringify(EVENTS, undefined, 2), 2],
    ['one pretty-printed event', () => JSON.stringify(EVENTS[1], undefined, 4), 1],
    ['a list in a wrapper', () => JSON.stringify({ Records: EVENTS, nextToken: 'x' }), 2],
    ['an event of 20 MB in an array', () => JSON.stringify([{}, { ...EVENTS[1], Blob: 'x'.repeat(20_000_000) }]), 2],
    ['an archive', () => gzipSync(jsonLines(EVENTS)), 2],
    ['UTF-16', () => Buffer.from(`\ufeff${jsonLines(EVENTS)}`, 'utf16le'), 2],
  ])('reads %s', async (_form, content, line) => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', content());
    const run = await match(['--rules', 'whoami.yml', '--json', 'events.json']);
    expect(run.stderr).toBe('');
    expect(run.json()).toMatchObject([{ line, timestamp: '2026-02-01T10:01:00.000Z' }]);
  });

  it('reads standard input, also as the last of the values of --rules', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const run = await match(['--rules', 'whoami.yml', '-', '--json'], jsonLines(EVENTS));
    expect(run.json()).toMatchObject([{ file: '-', line: 2 }]);
  });

  it('tells rules from events by what they are', async () => {
    await folder.write('a/whoami.yml', WHOAMI);
    await folder.write('b/logon.yml', FAILED_LOGON);
    await folder.write('events/one.json', jsonLines([...EVENTS, failedLogon('anna', 3)]));
    for (const args of [
      ['--rules', 'a', 'b', 'events'],
      ['--rules', 'a', '--rules', 'b/logon.yml', 'events/one.json'],
      ['events', '--rules', 'a', 'b'],
    ]) {
      expect((await match([...args, '--json'])).json(), args.join(' ')).toHaveLength(2);
    }
    const none = await match(['--rules', 'a', 'b/logon.yml']);
    expect(none).toMatchObject({ exitCode: 2, stdout: '' });
    expect(none.stderr).toContain('Say which events');
  });

  it('reports what cannot be read with file and line, counts it, and goes on', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('in/a.json', `{"a":\n[1]\n${jsonLines(EVENTS)}`);
    await folder.write('in/b.gz', gzipSync(jsonLines(EVENTS)).subarray(0, 60));
    await folder.write('in/c.json', JSON.stringify([...EVENTS, 7], undefined, 1));
    const run = await match(['--rules', 'whoami.yml', 'in', '--json', '--summary']);
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain('unreadable: in/a.json:1: ');
    expect(run.stderr).toContain('unreadable: in/a.json:2: ');
    expect(run.stderr).toMatch(/unreadable: \S+c\.json:4: /);
    expect(run.stderr).toMatch(/unreadable: \S+b\.gz:\d+: /);
    const summary = run.json().at(-1);
    expect(summary).toMatchObject({ unreadable: 5, matches: 2 });
    expect(run.json().slice(0, -1)).toMatchObject([{ line: 4 }, { line: 2 }]);
  });

  it('reports a line that a rule matches and that is no JSON in what no rule asks for, and goes on', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const [event] = EVENTS.slice(1).map(one => JSON.stringify({ ...one, Note: 'x' }));
    await folder.write(
      'events.json',
      `${event}\n${event!.replace('"x"', '"\u0001"')}\n${event!.replace('"x"', '"\\x"')}\n${event}\n`,
    );
    for (const more of [[], ['--workers', '2'], ['--ocsf']]) {
      const run = await match(['--rules', 'whoami.yml', 'events.json', '--json', '--summary', ...more]);
      expect(run.exitCode, more.join()).toBe(0);
      expect(run.stderr).toMatch(
        /unreadable: events\.json:2: invalid-json: .*\n.*unreadable: events\.json:3: invalid-json: /,
      );
      expect(`${run.stdout}${run.stderr}`).toMatch(/"events":2,"matches":2,"unreadable":2/);
    }
  });

  it('names the first places of a file that cannot be read, and with --verbose all', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('in/a.txt', 'no event\n'.repeat(50));
    await folder.write('in/b.txt', 'nor here\n'.repeat(2));
    await folder.write('in/c.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'whoami.yml', 'in', '--json', '--summary']);
    expect(run.json().at(-1)).toMatchObject({ unreadable: 52, events: 3 });
    expect(run.stderr.match(/a\.txt:\d+: /g)).toHaveLength(3);
    expect(run.stderr).toMatch(/and 47 more in \S+a\.txt; --verbose names all\nunreadable: \S+b\.txt:1: /);
    const all = await match(['--rules', 'whoami.yml', 'in', '--json', '--verbose']);
    expect(all.stderr.match(/a\.txt:\d+: /g)).toHaveLength(50);
  });

  it('exits with 2 for a path that does not exist, after the others were read', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'whoami.yml', 'nowhere.json', 'events.json', '--json']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('nowhere.json does not exist');
    expect(run.json()).toHaveLength(1);
    expect(await match(['--rules', 'nowhere.yml', 'events.json'])).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('exits with 1 when there is no event at all', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', 'no event\n');
    const run = await match(['--rules', 'whoami.yml', 'events.json', '--json']);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain('There is no event in the input.');
  });

  it('says what to do with logs that are no JSON', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('auth.log', 'Feb  1 10:00:00 host sshd[1]: hello\n');
    const run = await match(['--rules', 'whoami.yml', 'auth.log']);
    expect(run.stderr).toContain(
      'There is no event in the input. If it is a log that is no JSON, say so: --technology',
    );
  });

  it.each<[string, unknown, string]>([
    ['a list', { batch: 7, hits: [creation('whoami.exe')] }, 'the list hits holds 1 object(s)'],
    ['an object', { _index: 'logs', _source: creation('whoami.exe') }, "jq -c '._source'"],
    ['a text', { 'log.text': JSON.stringify(creation('whoami.exe')) }, `jq -c '.["log.text"] | fromjson'`],
  ])('says that the events of a file without a match lie inside %s', async (_, event, hint) => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('in/wrapped.json', jsonLines([event, event]));
    await folder.write('in/whoami.json', jsonLines([creation('whoami.exe'), creation('cmd.exe')]));
    const run = await match(['--rules', 'whoami.yml', 'in', '--json']);
    expect(run.json()).toHaveLength(1);
    expect(run.stderr.match(/has no match/g)).toHaveLength(1);
    expect(run.stderr).toContain('warning: in/wrapped.json has no match. In its first event ');
    expect(run.stderr).toContain(hint);
  });

  it('takes what stands behind -- as events, whatever is before it', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await folder.write('more/logon.yml', FAILED_LOGON);
    await folder.write('events.json', jsonLines(EVENTS));
    const events = await folder.write('events.yml', jsonLines(EVENTS));
    const run = await match(['--json', '--rules', 'rules', 'more', '--', 'events.json', events]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(run.json()).toMatchObject([{ line: 2 }, { line: 2, file: events }]);
  });

  it('leaves out rules that cannot be compiled, counts them, and says why', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await folder.write('rules/broken.yml', 'title: Broken\nlogsource: { product: windows }\n');
    await folder.write('rules/odd.yml', FAILED_LOGON.replace('EventID:', 'EventID|containz:'));
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--summary']);
    expect(run.json().at(-1)).toMatchObject({ rules: 1, skippedRules: 2, matches: 1 });
    expect(run.stderr).toContain('2 rule(s) left out');
    const verbose = await match(['--rules', 'rules', 'events.json', '--json', '--verbose']);
    expect(verbose.stderr).toMatch(/error: rules\/broken\.yml:1: .*detection/);
    expect(verbose.stderr).toMatch(/error: rules\/odd\.yml:9: .*containz/);
  });

  it('leaves out a rule file that cannot be read, and says which', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await symlink('nowhere.yml', join(folder.path, 'rules/gone.yml'));
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json']);
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.json()).toHaveLength(1);
    expect(run.stderr).toContain(
      '1 rule(s) left out; --verbose says why. The first: rules/gone.yml:1: The path does not',
    );
    expect(await match(['--rules', 'rules/gone.yml', 'events.json'])).toMatchObject({ exitCode: 2 });
  });

  it('takes no rules from standard input, and an option no value for nothing', async () => {
    for (const args of [
      ['--rules', '-', '--', 'events.json'],
      ['events.json', '--rules', 'a.yml', '-'],
    ]) {
      const run = await match(args, WHOAMI);
      expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('not from standard input') });
    }
    const bare = await match(['events.json', '--rules', 'a.yml', '--workers']);
    expect(bare).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('following: workers. See: logwright') });
  });

  it('takes the values of placeholders from store.yaml', async () => {
    await folder.write(
      'rules/tool.yml',
      WHOAMI.replace("|endswith: '\\whoami.exe'", "|endswith|expand: '%tools%.exe'"),
    );
    await folder.write('events.json', jsonLines(EVENTS));
    const lost = await match(['--rules', 'rules', 'events.json', '--json', '--verbose']);
    expect(lost.stderr).toMatch(/rules\/tool\.yml:11: .*%tools%\. .*under placeholders in store\.yaml/);
    await folder.write('rules/store.yaml', 'placeholders:\n  tools: [net, whoami]\n');
    expect((await match(['--rules', 'rules', 'events.json', '--json', '--explain'])).json()).toMatchObject([
      { line: 2, selections: ['selection'] },
    ]);
  });

  it('takes only the rules that are asked for', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await folder.write('rules/logon.yml', FAILED_LOGON);
    await folder.write('events.json', jsonLines([...EVENTS, failedLogon('anna', 3)]));
    const titles = async (...args: readonly string[]) => {
      const run = await match(['--rules', 'rules', 'events.json', '--json', ...args]);
      return run.json().map(row => (row['rule'] as { title: string }).title);
    };
    expect(await titles()).toEqual(['Whoami Execution', 'Failed Logon']);
    expect(await titles('--min-level', 'high')).toEqual(['Whoami Execution']);
    expect(await titles('--rule', 'failed logon')).toEqual(['Failed Logon']);
    expect(await titles('--rule', 'whoami', '--rule', '0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a02')).toHaveLength(2);
    const unknown = await match(['--rules', 'rules', 'events.json', '--rule', 'nothing such']);
    expect(unknown).toMatchObject({ exitCode: 2 });
  });

  it('leaves events out that a filter among the rules names', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    await folder.write(
      'rules/filter.yml',
      `title: Anna may ask
id: 0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a09
logsource: { category: process_creation, product: windows }
filter:
    rules: [whoami]
    selection: { User: anna }
    condition: not selection
`,
    );
    await folder.write('events.json', jsonLines([...EVENTS, creation('whoami.exe', 'ben', 4)]));
    const run = await match(['--rules', 'rules', 'events.json', '--json']);
    expect(run.json()).toMatchObject([{ line: 4 }]);
  });

  it('says where a filter is at fault, and counts one that cannot be applied', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    const filter = (rules: string, field: string): string =>
      `title: F\nlogsource: { product: linux }\nfilter:\n    rules: ${rules}\n    selection:\n        ${field}: x\n    condition: not selection\n`;
    await folder.write('rules/filters.yml', `${filter('[whoami]', 'User')}---\n${filter('any', 'User|foo')}`);
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--verbose', '--summary']);
    expect(run.stderr).toMatch(/error: rules\/filters\.yml:4: The filter's log source/);
    expect(run.stderr).toMatch(/error: rules\/filters\.yml:14: There is no modifier "foo"/);
    expect(run.json()).toMatchObject([{ line: 2 }, { skippedRules: 1 }]);
  });

  it('lets rules report by themselves that only a correlation which cannot work was to report', async () => {
    const lost = MANY_FAILED_LOGONS.replace('[failed_logon]', '[failed_logon, never_written]');
    await folder.write('rules/logon.yml', `${FAILED_LOGON}---\n${lost}`);
    await folder.write('events.json', jsonLines([failedLogon('anna', 1)]));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--verbose']);
    expect(run.stderr).toMatch(/error: rules\/logon\.yml:\d+: There is no rule with the id or name "never_written"/);
    expect(run.json()).toMatchObject([{ rule: { title: 'Failed Logon' } }]);
  });

  it.each([
    [
      'filters alone',
      'title: F\nlogsource: { product: x }\nfilter: { rules: any, a: { b: 1 }, condition: not a }\n',
      /There is no rule \(\.yml, \.yaml\) in rules/,
    ],
    [
      'a rule that cannot be compiled',
      FAILED_LOGON.replace('EventID:', 'EventID|containz:'),
      /There is no rule that can be used\. rules\/r\.yml:9: .*containz/,
    ],
    ['rules of other levels', FAILED_LOGON, /There is no rule of level high and above/],
  ])('exits with 2 and says why there is nothing to match: %s', async (_, text, message) => {
    await folder.write('rules/r.yml', text);
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--min-level', 'high']);
    const plain = await match(['--rules', 'rules', 'events.json', '--json']);
    const failed = text === FAILED_LOGON ? run : plain;
    expect(failed).toMatchObject({ exitCode: 2, stdout: '' });
    expect(failed.stderr).toMatch(message);
  });

  it('says which filters are over', async () => {
    await folder.write('rules/whoami.yml', WHOAMI);
    const head =
      'title: Anna may ask\nexpires: 2026-01-31\nlogsource: { category: process_creation, product: windows }\n';
    const filter = 'filter:\n    rules: [whoami]\n    selection: { User: anna }\n    condition: not selection\n';
    await folder.write('rules/filter.yml', `${head}${filter}`);
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--json', '--verbose']);
    expect(run.json()).toHaveLength(1);
    expect(run.stderr).toContain(
      'rules/filter.yml:2: The filter "Anna may ask" ended on 2026-01-31: it is not applied.',
    );
  });

  it('says which events a correlation could not use', async () => {
    await folder.write('rules/logon.yml', `${FAILED_LOGON}---\n${MANY_FAILED_LOGONS}`);
    const { TargetUserName: _, ...nobody } = failedLogon('anna', 2);
    const { EventTime: __, ...timeless } = failedLogon('anna', 3);
    await folder.write('events.json', jsonLines([nobody, nobody, timeless]));
    const { stderr } = await match(['--rules', 'rules', 'events.json', '--json']);
    expect(stderr).toContain('warning: 1 matched events have no time that correlations could use.');
    expect(stderr).toContain(
      'warning: 2 matched events of the correlation "Many Failed Logons" have no value for group-by: TargetUserName.',
    );
  });

  it('judges correlations over all inputs in the order of their times', async () => {
    await folder.write('rules/logon.yml', `${FAILED_LOGON}---\n${MANY_FAILED_LOGONS}`);
    await folder.write('in/a.json', jsonLines([failedLogon('anna', 4), failedLogon('ben', 5)]));
    const first = await folder.write('in/b.json', jsonLines([failedLogon('anna', 2), failedLogon('anna', 3)]));
    const run = await match(['--rules', 'rules', 'in', '--json', '--summary']);
    const [found, summary, ...rest] = run.json();
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      kind: 'correlation',
      rule: { title: 'Many Failed Logons', level: 'medium' },
      timestamp: '2026-02-01T10:04:00.000Z',
      group: { TargetUserName: 'anna' },
      value: 3,
      events: [{ file: first, line: 1 }, { file: first, line: 2 }, { line: 1 }],
    });
    expect(summary).toMatchObject({ rules: 2, events: 4, matches: 1 });
    const text = await match(['--rules', 'rules', 'in', '--explain']);
    expect(text.stdout).toContain('Many Failed Logons: 3 in 3 event(s), TargetUserName = anna');
  });

  it('parses logs that are no JSON by technology packs', async () => {
    const keywords = WHOAMI.replace(/logsource:[^]*condition: .*/, 'DETECT').replace(
      'DETECT',
      "logsource: { product: linux, service: sshd }\ndetection: { keywords: ['Failed password'], condition: keywords }",
    );
    const shell = `title: Shell
logsource: { category: webserver }
detection: { sel: { cs-uri-query|contains: /shell.php, sc-status: 200 }, condition: sel }
`;
    await folder.write('rules/ssh.yml', keywords);
    await folder.write('rules/shell.yml', shell);
    const ssh = 'Feb  1 10:00:00 web sshd[1]: Failed password for root from 192.0.2.2 port 1 ssh2\n';
    const web = '192.0.2.1 - - [01/Feb/2026:10:00:00 +0000] "GET /shell.php?a HTTP/1.1" 200 5 "-" "x"\n';
    await folder.write('a.log', `${ssh}\nsomething else\n${web}`);
    const run = await match(['--rules', 'rules', 'a.log', '--technology', 'auto', '--json', '--explain']);
    expect(run.json()).toMatchObject([
      { line: 1, rule: { title: 'Whoami Execution' } },
      {
        line: 4,
        rule: { title: 'Shell' },
        timestamp: '2026-02-01T10:00:00.000Z',
        fields: [{ field: 'cs-uri-query', path: ['request_uri'] }, { field: 'sc-status' }],
      },
    ]);
    expect(run.stderr).toMatch(/^unreadable: a\.log:3: no technology pack knows the line/);
    const one = await match(['--rules', 'rules', 'a.log', '--technology', 'nginx-access', '--json']);
    expect(one.json()).toMatchObject([{ line: 4 }]);
    const unknown = await match(['--rules', 'rules', 'a.log', '--technology', 'nginx']);
    expect(unknown).toMatchObject({ exitCode: 2 });
  });

  it('looks for words in lines that no pack parses: their program, or the caller, says whose they are', async () => {
    const rule = (title: string, logSource: string, word: string): string =>
      `title: ${title}\nlogsource: { ${logSource} }\ndetection: { keywords: ['${word}'], condition: keywords }\n`;
    await folder.write('rules/commands.yml', rule('Commands', 'product: cisco, service: aaa', 'no logging'));
    await folder.write('rules/virus.yml', rule('Virus', 'product: linux, service: clamav', 'FOUND'));
    await folder.write('rules/java.yml', rule('Java', 'product: jvm, category: application', 'ProcessImpl'));
    const lines = [
      '<189>Mar  2 08:15:31 rt-01 %PARSER-5-CFGLOG_LOGGEDCMD: User:ada logged command:no logging FOUND',
      '<30>Mar  2 08:15:32 web-01 clamd[412]: /srv/tide.php: Tide FOUND, no logging',
      'at java.lang.ProcessImpl.start(Native Method): no logging FOUND',
    ];
    await folder.write('a.log', `${lines.join('\n')}\n`);
    const run = await match(['--rules', 'rules', 'a.log', '--technology', 'auto', '--json']);
    expect(run.json()).toMatchObject([
      { line: 1, rule: { title: 'Commands' } },
      { line: 2, rule: { title: 'Virus' } },
    ]);
    expect(run.stderr).toMatch(/^unreadable: a\.log:3: no technology pack knows the line/);
    const told = await match(['--rules', 'rules', 'a.log', '--technology', 'jvm-application', '--json']);
    expect(told.json()).toMatchObject([{ line: 3, rule: { title: 'Java' } }]);
    expect(told.stderr).not.toContain('unreadable');
  });

  it('groups matches by rule for people', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', jsonLines([...EVENTS, creation('whoami.exe', 'ben', 30)]));
    const run = await match(['--rules', 'whoami.yml', 'events.json', '--summary']);
    expect(run.stdout).toMatch(/Level +Rule +Matches +First +Last +Example\n/);
    expect(run.stdout).toMatch(
      /high +Whoami Execution +2 +2026-02-01T10:01:00Z +2026-02-01T10:30:00Z +events\.json:2\n/,
    );
    expect(run.stdout).toContain('2 match(es) of 1 rules in 4 events');
    expect(run.stdout).toMatch(/ in [\d.]+ s \([\d.]+ s of it matching\)/);
    const why = await match(['--rules', 'whoami.yml', 'events.json', '--explain']);
    expect(why.stdout).toContain('selection: Image = "C:\\\\Windows\\\\System32\\\\whoami.exe"');
  });

  it('shows no control character of an event', async () => {
    await folder.write('whoami.yml', WHOAMI);
    await folder.write('events.json', jsonLines([{ ...creation('\u001b[31m\\whoami.exe') }]));
    const run = await match(['--rules', 'whoami.yml', 'events.json', '--explain']);
    expect(run.stdout).toContain('whoami.exe');
    expect(run.stdout).not.toContain('\u001b');
  });

  it('ends when it is interrupted, also while standard input is silent', async () => {
    await folder.write('whoami.yml', WHOAMI);
    const controller = new AbortController();
    const stdin = new PassThrough();
    stdin.write(jsonLines(EVENTS));
    setTimeout(() => controller.abort('SIGINT'), 300);
    const run = await logwright(['rules', 'match', '--rules', 'whoami.yml', '-', '--json'], {
      cwd: folder.path,
      stdin,
      interrupted: controller.signal,
    });
    expect(run.exitCode).toBe(130);
    expect(run.json()).toMatchObject([{ line: 2 }]);
  });

  it('refuses a number of workers that makes no sense', async () => {
    await folder.write('whoami.yml', WHOAMI);
    for (const workers of ['0', '1.5', 'many', '-1']) {
      const run = await match(['--rules', 'whoami.yml', '-', '--workers', workers]);
      expect(run.exitCode, workers).toBe(2);
      expect(run.stderr).toContain('--workers must be a whole number');
    }
  });
});
