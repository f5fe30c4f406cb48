import { gzipSync } from 'node:zlib';
import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logwright } from '../test-host.js';
import type { CommandResult } from '../test-host.js';
import { creation, createTestFolder, FAILED_LOGON, failedLogon, jsonLines } from './rule-fixtures.js';
import { MANY_FAILED_LOGONS, WHOAMI } from './rule-fixtures.js';
import type { TestFolder } from './rule-fixtures.js';

let folder: TestFolder;
beforeEach(async () => void (folder = await createTestFolder()));
afterEach(() => folder.remove());

const match = (args: readonly string[], stdin?: string) =>
  logwright(['rules', 'match', ...args], { cwd: folder.path, ...(stdin === undefined ? {} : { stdin }) });

const validate = createEventValidator(classFacts.values());

/** The findings of a run, each of which must be valid by itself. */
function findingsOf(run: CommandResult): readonly Record<string, unknown>[] {
  const findings = run.json();
  for (const finding of findings) expect(validate(finding), JSON.stringify(finding)).toMatchObject({ violations: [] });
  return findings;
}

const infoOf = (finding: Record<string, unknown> | undefined) => finding?.['finding_info'] as Record<string, unknown>;
const uidOf = (finding: Record<string, unknown> | undefined): unknown => infoOf(finding)['uid'];
/** Without the times at which they were made. */
const timeless = (run: CommandResult): string => run.stdout.replace(/"(?:logged|created)_time":\d+/g, '');

/** With as much as the pack for Windows needs to map it. */
const audited = (event: object) => ({
  SourceName: 'Microsoft-Windows-Security-Auditing',
  Hostname: 'pc-1',
  NewProcessId: '0x1',
  ...event,
});

const EVENTS = [
  creation('cmd.exe'),
  creation('whoami.exe', 'anna', 1),
  ...[2, 3, 4].map(minute => failedLogon('anna', minute)),
].map(audited);

describe('rules match --ocsf', () => {
  beforeEach(() => folder.write('rules/all.yml', [WHOAMI, FAILED_LOGON, MANY_FAILED_LOGONS].join('---\n')));

  it('prints a valid Detection Finding for each match and correlation, and nothing else on stdout', async () => {
    const file = await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--ocsf', '--summary']);
    expect(run.exitCode).toBe(0);
    const [whoami, logons, ...rest] = findingsOf(run);
    expect(rest).toEqual([]);
    expect(whoami).toMatchObject({
      class_uid: 2004,
      time: Date.UTC(2026, 1, 1, 10, 1),
      severity: 'High',
      message: 'Whoami Execution',
      is_alert: true,
      finding_info: {
        analytic: { uid: '0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01' },
        data_sources: ['windows-event'],
        related_events: [{ uid: expect.stringMatching(`^${file}:2:[0-9a-f]{16}$`), type_uid: 100701 }],
      },
      evidences: [
        {
          device: { hostname: 'pc-1' },
          user: { name: 'anna' },
          data: { fields: [{ selection: 'selection', field: 'Image', at: 'NewProcessName' }] },
        },
      ],
    });
    const events = [3, 4, 5].map(line => ({ uid: expect.stringMatching(`^${file}:${line}:`), type_uid: 300201 }));
    expect(logons).toMatchObject({
      count: 3,
      finding_info: { title: 'Many Failed Logons', related_events: events, data_sources: ['windows-event'] },
      evidences: [{ data: { group: [{ field: 'TargetUserName', value: 'anna' }], value: 3 } }],
    });
    expect(run.stderr).toMatch(/^2 match\(es\) of 3 rules in 5 events\n/);
  });

  it('prints the same in every way of reading and explaining', async () => {
    const other = { ...EVENTS[1], NewProcessName: `C:\\whoami.exe` };
    await folder.write('events.json', jsonLines(EVENTS));
    const plain = await match(['--rules', 'rules', 'events.json', '--ocsf']);
    for (const more of [['--explain'], ['--json'], ['--workers', '2']]) {
      expect(timeless(await match(['--rules', 'rules', 'events.json', '--ocsf', ...more]))).toBe(timeless(plain));
    }
    await folder.write('events.json', JSON.stringify(EVENTS, undefined, 2));
    expect(timeless(await match(['--rules', 'rules', 'events.json', '--ocsf']))).toBe(timeless(plain));
    await folder.write('events.json', jsonLines([EVENTS[0], other, ...EVENTS.slice(2)]));
    const [changed, ...same] = findingsOf(await match(['--rules', 'rules', 'events.json', '--ocsf']));
    expect(uidOf(changed)).not.toBe(uidOf(findingsOf(plain)[0]));
    expect(uidOf(same[0])).toBe(uidOf(findingsOf(plain)[1]));
  });

  it('says with --json --summary on stderr what it did, as JSON', async () => {
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json', '--ocsf', '--json', '--summary']);
    expect(findingsOf(run)).toHaveLength(2);
    expect(JSON.parse(run.stderr)).toMatchObject({ matches: 2, events: 5 });
  });

  it('takes owner and state of rules from store.yaml', async () => {
    await folder.write(
      'rules/store.yaml',
      'settings:\n  - { owner: team-a }\n  - { rules: [0c7a7fd2-4b46-4a54-a1a4-8d4f1f6f2a01], state: staged, reason: new }\n',
    );
    const filter = `title: Ben may
logsource: { category: process_creation, product: windows }
filter: { rules: any, selection: { User: ben }, condition: not selection }
`;
    await folder.write('rules/a-filter.yml', filter);
    await folder.write('events.json', jsonLines([creation('whoami.exe', 'ben'), ...EVENTS]));
    const [whoami, logons] = findingsOf(await match(['--rules', 'rules', 'events.json', '--ocsf']));
    expect(whoami).toMatchObject({ is_alert: false, finding_info: { tags: [{ name: 'owner', value: 'team-a' }] } });
    expect(logons).toMatchObject({ is_alert: true, finding_info: { tags: [{ name: 'owner', value: 'team-a' }] } });
  });

  it('makes valid findings of odd events: without time, product, level or id, with a million letters', async () => {
    const rule = (product: string) =>
      `title: "Any: \\u0007"\nlogsource: { product: ${product} }\ndetection: { sel: { a|exists: true }, condition: sel }\n`;
    await folder.write('odd/any.yml', `${rule('demo')}---\n${rule('windows')}`);
    const long = 'x'.repeat(1_000_000);
    const windows = audited({ Channel: 'Security', EventID: 4688, a: 1 });
    const odd = [
      { a: null },
      { a: [], time: 'never' },
      { a: { b: [{ c: long }] }, '@timestamp': 1e300 },
      { a: 1, '@timestamp': 1_700_000_000.123_456 },
      { a: 1, '@timestamp': -5 },
      { a: long, user: { name: long }, src_endpoint: 7 },
      { ...windows, SubjectUserName: long, Hostname: long, SubjectDomainName: long, NewProcessName: 7 },
      audited({ ...failedLogon(long, 1), a: 1, IpAddress: long, WorkstationName: long }),
      { ...windows, SubjectUserName: '', Hostname: '', EventTime: 'x', SubjectDomainName: 'only' },
      { ...windows, SubjectUserName: { a: 1 }, Hostname: ['x'], EventTime: 8.64e18 },
      JSON.parse('{"a":1,"__proto__":{"toString":1},"constructor":{"prototype":1}}') as unknown,
      { a: '\ud800', '\ud801': 'x' },
    ];
    const deep = `{"a":1,"b":${'['.repeat(200_000)}${']'.repeat(200_000)}}\n`;
    await folder.write('odd.json', `${jsonLines(odd)}${deep}`);
    const run = await match(['--rules', 'odd', 'odd.json', '--ocsf']);
    const findings = findingsOf(run);
    // What does not say what it is matches both.
    expect(findings).toHaveLength(2 * (odd.length - 4 + 1) + 4);
    expect(findings[0]).toMatchObject({ severity: 'Unknown', finding_info: { data_sources: ['unknown'] } });
    for (const finding of findings) expect(JSON.stringify(finding).length).toBeLessThan(20_000);
  });

  it('reads logs that are no JSON, with the year of their stamps and what their OCSF events say', async () => {
    const rules = `title: Refused
name: refused
logsource: { product: linux, service: sshd }
detection: { words: ['Failed password'], condition: words }
---
title: Guessing
correlation:
  type: event_count
  rules: [refused]
  group-by: [ocsf.src_endpoint.ip]
  timespan: 1h
  condition: { gte: 3 }
`;
    await folder.write('ssh/rules.yml', rules);
    const [, day, month] = /^(\d+) (\S+)/.exec(new Date(Date.now() - 86_400_000).toUTCString().slice(5)) ?? [];
    const stamp = `${month} ${String(Number(day)).padStart(2, ' ')} 10:00:0`;
    const line = (second: number): string =>
      `${stamp}${second} web sshd[1]: Failed password for root from 192.0.2.7 port 1 ssh2\n`;
    await folder.write('auth.log.gz', gzipSync([1, 2, 3].map(line).join('')));
    const run = await match(['--rules', 'ssh', 'auth.log.gz', '--technology', 'auto', '--ocsf']);
    expect(run.stderr).toBe('');
    const findings = findingsOf(run);
    expect(findings).toMatchObject([
      {
        finding_info: { title: 'Guessing', data_sources: ['linux-auth'] },
        evidences: [{ data: { group: [{ field: 'ocsf.src_endpoint.ip', value: '192.0.2.7' }] } }],
      },
    ]);
    expect(Date.now() - Number(findings[0]?.['time'])).toBeLessThan(3 * 86_400_000);
    const row = await match(['--rules', 'ssh', 'auth.log.gz', '--technology', 'auto', '--json', '--rule', 'Guessing']);
    expect(row.json()).toMatchObject([{ group: { 'ocsf.src_endpoint.ip': '192.0.2.7' }, value: 3 }]);
  });

  it('groups JSON events by what their OCSF events say', async () => {
    const byAddress = MANY_FAILED_LOGONS.replace('TargetUserName', 'ocsf.src_endpoint.ip').replace('2a03', '2a05');
    await folder.write('rules/address.yml', byAddress.replace('Many', 'One Address'));
    const from = (minute: number) => audited({ ...failedLogon(`user${minute}`, minute), IpAddress: '192.0.2.9' });
    await folder.write('events.json', jsonLines([1, 2, 3].map(from)));
    const run = await match(['--rules', 'rules', 'events.json', '--ocsf']);
    expect(findingsOf(run)).toMatchObject([{ message: 'One Address Failed Logons', count: 3 }]);
  });

  it('warns of rules that look for fields of the OCSF event', async () => {
    await folder.write('rules/ocsf.yml', WHOAMI.replace('Image|endswith', 'ocsf.user.name').replace('2a01', '2a0f'));
    await folder.write('events.json', jsonLines(EVENTS));
    const run = await match(['--rules', 'rules', 'events.json']);
    expect(run.stderr).toMatch(/^warning: "Whoami Execution" looks for fields of the OCSF event \(ocsf\.\)/);
  });
});
