import { describe, expect, it } from 'vitest';
import { parseRules } from './parse-rules.js';

const RULE = `title: Whoami
id: 11111111-1111-4111-8111-111111111111
status: test
level: high
tags: [attack.discovery]
logsource:
    category: process_creation
    product: windows
detection:
    selection:
        Image|endswith: '\\whoami.exe'
    condition: selection
`;

describe('a sound rule file', () => {
  it('becomes a rule with its log source, level and condition', () => {
    const { documents, diagnostics } = parseRules(RULE, { file: 'whoami.yml' });
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      {
        kind: 'rule',
        title: 'Whoami',
        level: 'high',
        logSource: { category: 'process_creation', product: 'windows' },
        detection: { conditions: [{ kind: 'reference', name: 'selection' }] },
        place: { file: 'whoami.yml', index: 0 },
      },
    ]);
  });

  it('keeps dates as text, so that no value depends on a time zone', () => {
    const { documents } = parseRules(RULE.replace("'\\whoami.exe'", '2024-01-01'));
    const [rule] = documents;
    expect(rule?.kind === 'rule' && rule.detection.selections.get('selection')).toMatchObject({
      values: ['2024-01-01'],
    });
  });

  it('may share fields by merge keys, as other tools of Sigma take them', () => {
    const selections = `    base: &base
        Image|endswith: '\\whoami.exe'
        User: anna
    selection:
        <<: *base
        User: ben`;
    const text = RULE.replace(/ {4}selection:\n.*/, selections).replace(
      'condition: selection',
      'condition: selection and not base',
    );
    const { documents, diagnostics } = parseRules(text);
    expect(diagnostics).toEqual([]);
    const [rule] = documents;
    expect(rule?.kind === 'rule' && rule.detection.selections.get('selection')).toMatchObject({
      kind: 'all-of',
      parts: [
        { field: 'Image', values: ['\\whoami.exe'] },
        { field: 'User', values: ['ben'] },
      ],
    });
    const refused = parseRules(RULE.replace("Image|endswith: '\\whoami.exe'", '<<: whoami'));
    expect(refused.diagnostics).toMatchObject([{ code: 'yaml-syntax', mend: expect.stringContaining('<<') }]);
  });

  it('may name search identifiers 1 and all beside 1 of and all of', () => {
    const named = (condition: string) =>
      parseRules(
        `title: t\nlogsource: { product: x }\ndetection: { 1: { a: 1 }, all: { b: 1 }, condition: ${condition} }`,
      );
    for (const condition of ['1 of them', 'all of them', 'any of a*', '"1"', 'all', '1 or all and 1 of them']) {
      expect(named(condition).diagnostics, condition).toEqual([]);
    }
  });

  it.each([
    ['"C:\\Windows"', 'single quotes'],
    ['*evil', 'single quotes'],
    ['!evil', 'single quotes'],
    ["x\n        Image|endswith: 'y'", 'Keep one'],
    ['x\n\tUser: y', 'blanks'],
  ])('says how to mend the YAML of %s', (value, mend) => {
    const { diagnostics } = parseRules(RULE.replace("'\\whoami.exe'", value));
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', mend: expect.stringContaining(mend) }]);
  });

  it('may hold several documents, a global action among them', () => {
    const text = `action: global
logsource: { product: windows, service: security }
level: low
---
title: One
detection: { a: { EventID: 1 }, condition: a }
---
title: Two
level: high
detection: { a: { EventID: 2 }, condition: a }
---
action: reset
---
title: Three
logsource: { product: linux }
detection: { a: { x: 1 }, condition: a }
`;
    const { documents, diagnostics } = parseRules(text);
    expect(diagnostics).toEqual([]);
    expect(documents.map(document => [document.title, document.level])).toEqual([
      ['One', 'low'],
      ['Two', 'high'],
      ['Three', undefined],
    ]);
  });

  it('may hold correlations and filters', () => {
    const text = `title: Many
correlation: { type: event_count, rules: [a], group-by: [User], timespan: 5m, condition: { gte: 10 } }
---
title: Not the backup
logsource: { product: windows }
filter: { rules: any, selection: { User: backup }, condition: not selection }
`;
    const { documents, diagnostics } = parseRules(text);
    expect(diagnostics).toEqual([]);
    expect(documents).toMatchObject([
      { kind: 'correlation', timespanMs: 300_000, groupBy: ['User'] },
      { kind: 'filter', rules: 'any' },
    ]);
  });
});

describe('diagnostics', () => {
  it('tell every fault of a file with its line and how to mend it', () => {
    const text = `title: Faulty
level: dire
logsource:
    product: windows
detection:
    selection:
        Image: a
    other:
        - b: {}
    condition: selection and missing
`;
    const { documents, diagnostics } = parseRules(text, { file: 'faulty.yml' });
    expect(documents).toEqual([]);
    expect(diagnostics.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
      ['unknown-value', 'warning', 2, 1],
      ['invalid-value', 'error', 9, 11],
      ['unknown-identifier', 'error', 10, 5],
    ]);
    for (const { file, mend } of diagnostics) expect([file, mend.length > 10]).toEqual(['faulty.yml', true]);
  });

  it('name the line of broken YAML', () => {
    const { diagnostics } = parseRules('title: a\ntitle: b\n');
    expect(diagnostics).toMatchObject([{ code: 'yaml-syntax', line: 2 }]);
  });

  it.each([
    ['selection |', 'Aggregations'],
    ['2 of them', 'not Sigma'],
    ['1 of nothing*', 'nothing*'],
    ['(selection', 'not closed'],
    ['selection and', 'ends where'],
    ['not', 'ends where'],
    ['selection selection', 'Unexpected'],
  ])('refuse the condition "%s"', (condition, part) => {
    const { diagnostics } = parseRules(RULE.replace('condition: selection', `condition: '${condition}'`));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain(part);
    expect(diagnostics[0]?.line).toBe(12);
  });
});

describe('hostile rule files', () => {
  it('with aliases that multiply are refused by what they stand for', () => {
    const levels = Array.from({ length: 12 }, (_, level) => {
      const below = level === 0 ? '"x"' : `*a${level - 1}`;
      return `a${level}: &a${level} [${Array(10).fill(below).join(', ')}]`;
    });
    expect(parseRules(levels.join('\n')).diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
  });

  it('that are too large, too deep or too wide are refused with the limit', () => {
    expect(parseRules('x'.repeat(5_000_000)).diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
    expect(parseRules(`a: ${'['.repeat(60)}${']'.repeat(60)}`).diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
    expect(parseRules(`a: ${'['.repeat(200_000)}`).diagnostics).toHaveLength(1);
  });

  it('with endless conditions are refused', () => {
    const deep = `${'('.repeat(500)}selection${')'.repeat(500)}`;
    for (const condition of [deep, 'not '.repeat(500) + 'selection', 'selection or '.repeat(2_000) + 'selection']) {
      const { diagnostics } = parseRules(RULE.replace('condition: selection', `condition: '${condition}'`));
      expect(diagnostics).toMatchObject([{ code: 'limit-exceeded' }]);
    }
  });

  it('that name prototype keys change nothing but their own rule', () => {
    const text = RULE.replace('selection:', '__proto__:').replace('condition: selection', 'condition: __proto__');
    parseRules(text);
    expect(Object.getOwnPropertyNames({})).toEqual([]);
    expect(({} as Record<string, unknown>)['Image|endswith']).toBeUndefined();
  });
});

it.each([
  ['condition: selection', 'condition: []', 'invalid-condition', 'empty'],
  ["'\\whoami.exe'", '*whoami.exe', 'yaml-syntax', 'single quotes'],
])('says what is wrong where %s is %s', (part, by, code, hint) => {
  const { documents, diagnostics } = parseRules(RULE.replace(part, () => by));
  expect(documents).toEqual([]);
  expect(diagnostics).toMatchObject([{ code, severity: 'error' }]);
  expect(`${diagnostics[0]?.message} ${diagnostics[0]?.mend}`).toContain(hint);
});

it.each([
  ['a title without text', RULE.replace('title: Whoami', 'title: |'), 'missing-attribute'],
  ['action: global with nothing after it', `action: global\n${RULE}`, 'not-a-document'],
  ['action: reset in a rule', `action: reset\n${RULE}`, 'not-a-document'],
])('drops no rule in silence: %s', (_, text, code) => {
  const { documents, diagnostics } = parseRules(text);
  expect(documents).toEqual([]);
  expect(diagnostics).toMatchObject([{ code, severity: 'error', line: 1 }]);
});

it('warns of an action that there is not', () => {
  const { documents, diagnostics } = parseRules(`action: globl\n${RULE}`);
  expect(documents).toHaveLength(1);
  expect(diagnostics).toMatchObject([{ code: 'unknown-value', severity: 'warning', line: 1 }]);
});
