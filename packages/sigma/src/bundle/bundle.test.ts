import { describe, expect, it } from 'vitest';
import { compileRules } from '../match/engine.js';
import { parseRules } from '../parse/parse-rules.js';
import type { SigmaDocument } from '../ast/rule.js';
import type { SigmaEvent } from '../process/field-reader.js';
import { resolveRule } from '../process/resolve-rule.js';
import { BundleError } from './bundle-error.js';
import { loadBundle } from './load-bundle.js';
import { serializeRules } from './serialize-rules.js';

const TEXT = String.raw`
title: Every kind of test – naïve
id: 6f1f3c1e-0000-4000-8000-000000000001
name: every-kind
description: "Two lines\nand a tab\t"
level: high
status: test
tags: [attack.execution, attack.t1059.001]
fields: [Image, CommandLine]
logsource: { product: windows, category: process_creation }
detection:
    selection_text:
        Image|endswith: ['\cmd.exe', '\powershell.exe']
        CommandLine|contains|all: ['/c ', 'whoami']
        Mixed: 'a*b?c'
        Cased|cased: 'ÄÖ'
        Dash|contains|windash: ' -enc '
        Encoded|wide|base64offset|contains: 'http://'
        __proto__: polluted
    selection_maps:
        - Address|cidr: 10.0.0.0/8
          Port|gte: 1024
        - Seen|exists: true
          Gone: null
        - Same|fieldref: Other
        - Pattern|re|i: '^a[0-9]+$'
        - Count|neq: .inf
          Hour|hour: 3
        - word
    keywords: [mimikatz, 4624]
    _left_out: { Image: x }
    condition: [all of selection_* and not keywords, 1 of them]
---
title: Needs a placeholder
logsource: { service: security }
detection:
    selection: { User|expand: '%admins%' }
    condition: selection
---
title: Many
correlation:
    type: event_count
    rules: [every-kind]
    group-by: [User]
    timespan: 5m
    aliases: { who: { every-kind: User } }
    condition: { gte: 10 }
---
title: Not the backup
owner: soc
reason: nightly
expires: 2026-12-31
logsource: { product: windows }
filter:
    rules: [every-kind]
    selection: { User: backup }
    condition: not selection
`;

const { documents, diagnostics } = parseRules(TEXT, { file: 'rules/every.yml' });
const rulesOf = (all: readonly SigmaDocument[]) => all.filter(document => document.kind === 'rule');

const EVENT: SigmaEvent = {
  Image: 'C:\\Windows\\cmd.exe',
  CommandLine: 'cmd /c whoami',
  Mixed: 'a-B-c',
  Note: 'MIMIKATZ',
  Same: 'x',
  Other: 'X',
};

/** A bundle whose header fits a body that somebody changed. */
function forge(change: (body: string) => string, header: Record<string, unknown> = {}): string {
  const text = serializeRules(documents);
  const end = text.indexOf('\n');
  const body = change(text.slice(end + 1));
  let checksum = 0x811c9dc5;
  for (let i = 0; i < body.length; i++) checksum = Math.imul(checksum ^ body.charCodeAt(i), 0x01000193);
  const sum = (checksum >>> 0).toString(16).padStart(8, '0');
  const given = JSON.parse(text.slice(0, end)) as object;
  const count = body.split('\n').length - 2;
  return `${JSON.stringify({ ...given, documents: count, chars: body.length, checksum: sum, ...header })}\n${body}`;
}

/** A bundle of one rule that was changed. */
function forgeRule(change: (rule: Record<string, unknown>) => unknown): string {
  return forge(body => {
    const [table = '', first = ''] = body.split('\n');
    const changed = change(JSON.parse(first) as Record<string, unknown>);
    return `${table}\n${typeof changed === 'string' ? changed : JSON.stringify(changed)}\n`;
  });
}

function codeOf(text: string, limits = {}): string {
  try {
    loadBundle(text, limits);
    return 'loaded';
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

describe('a bundle of rules', () => {
  it('holds rules, correlations and filters as they were parsed', () => {
    expect(diagnostics).toEqual([]);
    expect(loadBundle(serializeRules(documents))).toEqual(
      JSON.parse(JSON.stringify(documents, withMaps), revive) as unknown,
    );
    expect(documents.map(({ kind }) => kind)).toEqual(['rule', 'rule', 'correlation', 'filter']);
  });

  it('is ASCII and always the same for the same rules', () => {
    const text = serializeRules(documents);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(serializeRules(loadBundle(text))).toBe(text);
  });

  it('compiles to an engine that matches and explains as the one from YAML', () => {
    const yaml = compileRules(rulesOf(documents));
    const bundle = compileRules(rulesOf(loadBundle(serializeRules(documents))));
    expect(bundle.match(EVENT).map(({ rule }) => rule.title)).toEqual(['Every kind of test – naïve']);
    expect(bundle.explain(EVENT, bundle.rules[0]!)).toEqual(yaml.explain(EVENT, yaml.rules[0]!));
    expect(bundle.refused.map(({ faults }) => faults)).toEqual(yaml.refused.map(({ faults }) => faults));
  });

  it('keeps every resolved test of a rule', () => {
    const [rule] = rulesOf(loadBundle(serializeRules(documents)));
    const [yaml] = rulesOf(documents);
    const resolved = [rule!, yaml!].map(entry => {
      const result = resolveRule(entry);
      return result.kind === 'resolved' ? [result.rule.selections, result.rule.condition] : [];
    });
    expect(resolved[0]).toEqual(resolved[1]);
  });

  it('takes placeholders when it is compiled', () => {
    const rules = rulesOf(loadBundle(serializeRules(documents)));
    expect(compileRules(rules, { placeholders: { admins: ['root'] } }).refused).toEqual([]);
  });

  it('may be empty', () => {
    expect(loadBundle(serializeRules([]))).toEqual([]);
  });
});

describe('a bundle is refused', () => {
  it.each([
    ['YAML', TEXT, 'not-a-bundle'],
    ['nothing', '', 'not-a-bundle'],
    ['JSON of something else', '[]', 'not-a-bundle'],
    ['a first line that does not end', '{'.repeat(1e6), 'not-a-bundle'],
    ['a later version', forge(body => body, { version: 2 }), 'unsupported-version: The bundle has version 2'],
    ['a header without length', forge(body => body, { chars: undefined }), 'damaged'],
    ['a header with a wrong number of documents', forge(body => body, { documents: 7 }), 'damaged'],
    ['half of it', serializeRules(documents).slice(0, 900), 'truncated'],
    ['its header alone', serializeRules(documents).split('\n')[0]!, 'truncated'],
    ['one changed letter', serializeRules(documents).replace('cmd.exe', 'cmd.exf'), 'damaged'],
    ['more after its end', `${serializeRules(documents)}x`, 'damaged'],
  ])('for %s', (_, text, code) => {
    expect(codeOf(text).slice(0, code.length)).toBe(code);
  });

  it.each([
    ['maxChars', { maxChars: 100 }],
    ['maxDocuments', { maxDocuments: 3 }],
    ['maxDocumentChars', { maxDocumentChars: 100 }],
  ])('over the limit %s', (name, limits) => {
    expect(codeOf(serializeRules(documents), limits)).toContain(`limit-exceeded`);
    expect(codeOf(serializeRules(documents), limits)).toContain(`${name}: `);
  });

  const nested = (levels: number): unknown => (levels === 0 ? ['a', 1] : { all: [nested(levels - 1)] });
  it.each<[string, (rule: Record<string, unknown>) => unknown]>([
    ['what is no JSON', () => '{"kind":'],
    ['a list', () => []],
    ['an unknown kind', rule => ({ ...rule, kind: 'program' })],
    ['a title that is a map', rule => ({ ...rule, title: { toString: 1 } })],
    ['an unknown level', rule => ({ ...rule, level: 'constructor' })],
    ['no place', rule => ({ ...rule, place: undefined })],
    ['tags that are no texts', rule => ({ ...rule, tags: [1] })],
    ['no detection', rule => ({ ...rule, detection: undefined })],
    ['no condition', rule => ({ ...rule, detection: { selections: [['a', ['b', 1]]], conditions: [] } })],
    [
      'a condition without its selection',
      rule => ({ ...rule, detection: { selections: [['a', ['b', 1]]], conditions: ['toString'] } }),
    ],
    [
      'an unknown operator',
      rule => ({ ...rule, detection: { selections: [['a', ['b', 1]]], conditions: [['xor', 'a']] } }),
    ],
    ['no values', rule => ({ ...rule, detection: { selections: [['a', ['b', []]]], conditions: ['a'] } })],
    ['values that are maps', rule => ({ ...rule, detection: { selections: [['a', ['b', [{}]]]], conditions: ['a'] } })],
    ['a deep detection', rule => ({ ...rule, detection: { selections: [['a', nested(1_000)]], conditions: ['a'] } })],
    ['a predicate that is not there', rule => ({ ...rule, resolution: { selections: [1e6, 0, 0, 0], condition: 0 } })],
    ['fewer resolved selections', rule => ({ ...rule, resolution: { selections: [0], condition: 0 } })],
    ['more resolved selections', rule => ({ ...rule, resolution: { selections: [0, 0, 0, 0, 0], condition: 0 } })],
    [
      'a resolved condition of nothing',
      rule => ({ ...rule, resolution: { selections: [0, 0, 0, 0], condition: ['and'] } }),
    ],
  ])('with a rule that has %s', (_, change) => {
    expect(codeOf(forgeRule(change))).toMatch(/^invalid-document: Document 1 of the bundle: /);
  });

  it('with a costly regular expression that rules could not have', () => {
    const text = forge(body => body.replace('^a[0-9]+$', '(a+)+\\\\1$'));
    expect(codeOf(text)).toMatch(/^invalid-document: The table of the bundle: .*very long/);
  });

  it('with a deep list, without holding the program up', () => {
    const text = forge(body => `${body.split('\n')[0]}\n${'['.repeat(3e6)}${']'.repeat(3e6)}\n`);
    expect(codeOf(text)).toContain('maxDocumentChars');
  });

  it('and never reaches a prototype', () => {
    const text = forgeRule(rule => {
      const line = JSON.stringify({ ...rule, logSource: { product: 'windows' } });
      return line.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    });
    const [rule] = loadBundle(text);
    expect(Object.keys(rule ?? {})).not.toContain('__proto__');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((rule as { polluted?: number } | undefined)?.polluted).toBeUndefined();
  });
});

function withMaps(_key: string, value: unknown): unknown {
  if (value === Infinity) return 'Infinity';
  return value instanceof Map ? { entries: [...(value as Map<unknown, unknown>)] } : value;
}

function revive(key: string, value: unknown): unknown {
  return key === 'selections' ? new Map((value as { entries: [string, unknown][] }).entries) : value;
}
