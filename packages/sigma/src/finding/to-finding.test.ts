import { createEventValidator } from '@logwright/ocsf';
import { classFacts } from '@logwright/ocsf/all';
import { describe, expect, it } from 'vitest';
import type { Correlation, Rule } from '../ast/rule.js';
import { compileRules } from '../match/engine.js';
import { parseRules } from '../parse/parse-rules.js';
import { fingerprint } from './finding-uid.js';
import { hideSecrets } from './hide-secrets.js';
import { toFinding } from './to-finding.js';
import type { FindingCause, FindingContext } from './to-finding.js';

const validate = createEventValidator(classFacts.values());
const NOW = Date.UTC(2026, 10, 23);

const context: FindingContext = { now: NOW, version: '0.1.0' };

const { documents } = parseRules(`title: Encoded PowerShell
id: 5f1c1f5e-7a55-4a0e-9c62-1f6c9a9c0d11
name: encoded
status: test
level: high
description: A command that nobody can read.
tags: [attack.execution, attack.t1059.001, cve.2026-1, attack.t9999, attack.impact]
logsource: { product: windows, category: process_creation }
detection:
  selection:
    Image|endswith: '\\powershell.exe'
    CommandLine|contains: '-enc'
  condition: selection
---
title: Many of them
correlation:
  type: event_count
  rules: [encoded]
  group-by: [User]
  timespan: 5m
  condition: { gte: 3 }
level: critical
`);
const rule = documents[0] as Rule;
const correlation = documents[1] as Correlation;

const event = {
  Image: 'C:\\Windows\\powershell.exe',
  CommandLine: 'powershell -enc SQBFAFgA -Credential x --password hunter2hunter2',
};
const ocsf = {
  class_uid: 1007,
  category_uid: 1,
  activity_id: 1,
  type_uid: 100701,
  severity_id: 1,
  time: NOW - 5_000,
  metadata: {},
  device: { hostname: 'LT-7', type_id: 0, os: { name: 'Windows' } },
  actor: { user: { name: 'kofi', domain: 'LARKSPUR', groups: [{ name: 'x' }] } },
};

const matched = (uid = 'a-1'): FindingCause => ({
  kind: 'rule',
  rule,
  event: { uid, time: NOW - 5_000, logSource: 'workstations', typeUid: 100701 },
  ocsf,
  explanation: compileRules([rule]).explain(event, rule),
});

const correlated = (events = ['a', 'b', 'c']): FindingCause => ({
  kind: 'correlation',
  correlation,
  events: events.map((uid, index) => ({ uid, time: NOW - 9_000 + index, logSource: index ? 'workstations' : 'lab' })),
  group: { User: 'kofi', Password: 'secret' },
  value: 3,
  rules: [rule],
});

describe('toFinding', () => {
  it('makes valid Detection Findings of rules and correlations', () => {
    for (const cause of [matched(), correlated()]) {
      for (const more of [{}, { alert: false, owner: 'group:default/security' }]) {
        const { violations } = validate(toFinding(cause, { ...context, ...more }));
        expect(violations).toEqual([]);
      }
    }
    const bare = { ...rule, level: undefined, status: undefined, id: undefined, tags: [] } as unknown as Rule;
    expect(
      validate(toFinding({ kind: 'rule', rule: bare, event: { uid: 'x', time: 1, logSource: 'y' } }, context)),
    ).toMatchObject({ violations: [] });
  });

  it('says which rule, how bad, how sure, when, and from which log sources', () => {
    expect(toFinding(matched(), context)).toMatchObject({
      class_uid: 2004,
      type_uid: 200401,
      time: NOW - 5_000,
      severity_id: 4,
      severity: 'High',
      confidence: 'Medium',
      status: 'New',
      is_alert: true,
      finding_info: {
        title: 'Encoded PowerShell',
        analytic: { uid: rule.id, name: 'Encoded PowerShell', type_id: 1, state: 'Active' },
        data_sources: ['workstations'],
        related_events: [{ uid: 'a-1', type_uid: 100701 }],
        attacks: [
          {
            tactic: { uid: 'TA0002', name: 'Execution' },
            technique: { uid: 'T1059', name: 'Command and Scripting Interpreter' },
            sub_technique: { uid: 'T1059.001', name: 'PowerShell' },
          },
          { technique: { uid: 'T9999' } },
          { tactic: { uid: 'TA0040', name: 'Impact' } },
        ],
      },
      metadata: { version: '1.8.0', product: { name: 'Logwright' } },
    });
  });

  it('shows the fields and values, and who and where, without secrets', () => {
    const finding = toFinding(matched(), context);
    expect(finding['evidences']).toEqual([
      {
        uid: 'a-1',
        device: { hostname: 'LT-7', type_id: 0 },
        user: { name: 'kofi', domain: 'LARKSPUR' },
        data: {
          log_source: 'workstations',
          fields: [
            { selection: 'selection', field: 'Image', value: event.Image },
            {
              selection: 'selection',
              field: 'CommandLine',
              value: 'powershell -enc SQBFAFgA -Credential x --password [hidden]',
            },
          ],
        },
      },
    ]);
    expect(finding['observables']).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'Hostname', value: 'LT-7' })]),
    );
    expect(JSON.stringify(toFinding(correlated(), context))).not.toContain('secret"');
  });

  it('cuts long names of who and where, and of where a value stands', () => {
    const long = 'x'.repeat(100_000);
    const words = parseRules('title: t\nlogsource: { product: x }\ndetection: { w: [needle], condition: w }')
      .documents[0] as Rule;
    const finding = toFinding(
      {
        kind: 'rule',
        rule: words,
        event: { uid: 'u', time: NOW, logSource: 'x' },
        ocsf: { ...ocsf, actor: { user: { name: long } }, device: { hostname: long, type_id: 0 } },
        explanation: compileRules([words]).explain({ [long]: 'needle' }, words),
      },
      context,
    );
    expect(JSON.stringify(finding).length).toBeLessThan(12_000);
    expect(validate(finding).violations).toEqual([]);
  });

  it('has the same uid for the same events and another one for others', () => {
    const uidOf = (cause: FindingCause, now = NOW): unknown =>
      (toFinding(cause, { ...context, now })['finding_info'] as { uid: unknown }).uid;
    expect(uidOf(matched(), NOW + 99)).toBe(uidOf(matched()));
    expect(uidOf(correlated(), NOW + 99)).toBe(uidOf(correlated()));
    const uids = Array.from({ length: 200_000 }, (_, index) => fingerprint(['rule', `prefix-${index}`]));
    expect(new Set([...uids, uidOf(matched()), uidOf(correlated()), uidOf(correlated(['a', 'b']))]).size).toBe(200_003);
  });

  it('keeps a correlation of very many events within bounds and counts them', () => {
    const many = toFinding(correlated(Array.from({ length: 5_000 }, (_, index) => `e${index}`)), context);
    expect(many).toMatchObject({ count: 5_000, finding_info: { related_events_count: 5_000 } });
    expect(JSON.stringify(many).length).toBeLessThan(30_000);
    expect(validate(many).violations).toEqual([]);
  });
});

describe('hideSecrets', () => {
  it.each([
    ['Password', 'x', '[hidden]'],
    ['api-key', 'x', '[hidden]'],
    ['TokenElevationType', '%%1936', '%%1936'],
    [null, 'curl -H "Authorization: Bearer abcdef123456"', 'curl -H "Authorization: Bearer [hidden]"'],
    [null, 'https://root:hunter2@example.org/x', 'https://root:[hidden]@example.org/x'],
    [null, 'bob : TTY=pts/3 ; PWD=/home/bob ; USER=root', 'bob : TTY=pts/3 ; PWD=/home/bob ; USER=root'],
    ['CommandLine', 'sqlcmd "Server=db;Uid=sa;Pwd=hunter2;"', 'sqlcmd "Server=db;Uid=sa;Pwd=[hidden];"'],
    ['CommandLine', 'mysql --password=hunter2 -h db', 'mysql --password=[hidden] -h db'],
    [null, 'Failed password for root from 203.0.113.77', 'Failed password for root from 203.0.113.77'],
    [null, 'Accepted password for backup', 'Accepted password for backup'],
  ])('%s %s', (field, value, expected) => expect(hideSecrets(field, value)).toBe(expected));

  it('takes little time on long hostile texts', () => {
    const started = performance.now();
    for (const part of ['password ', 'a://', 'eyJaaaaaaaaa.', 'bearer ', '-----BEGIN '])
      hideSecrets(null, part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
