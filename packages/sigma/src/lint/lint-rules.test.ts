import { describe, expect, it } from 'vitest';
import { parseRules } from '../index.js';
import { applyFixes, fixRules, LINT_RULES, lintRules } from './index.js';
import type { LintCode, LintFinding, LintOptions } from './index.js';

const FILE = 'proc_creation_win_whoami.yml';
const NOW = Date.UTC(2026, 10, 23);

const SOUND = `title: Suspicious Use of Whoami
id: 8ae26d5e-4a6c-4c40-9a3c-6c5f3a5b2f10
name: whoami
status: test
description: Detects whoami in the session of a service
references:
    - https://example.org/whoami
author: Logwright
date: 2026-01-05
tags:
    - attack.discovery
    - attack.t1033
logsource:
    category: process_creation
    product: windows
detection:
    selection:
        Image|endswith: '\\whoami.exe'
        User:
            - 'SYSTEM'
            - 'backup'
    condition: selection
falsepositives:
    - Administrators
level: medium
`;

const FILTER = `title: Not the Backup
id: 2f1f6a0e-7b06-4d7e-9d0a-52f3a0c2b9aa
description: Leaves the nightly backup out
author: Logwright
date: 2026-01-05
owner: soc
reason: The backup looks itself up each night
expires: 2027-01-31
logsource:
    category: process_creation
    product: windows
filter:
    rules:
        - whoami
    selection:
        User: 'backup'
    condition: not selection
`;

const CORRELATION = `title: Whoami by Many
id: 5f1f6a0e-7b06-4d7e-9d0a-52f3a0c2b9ab
status: test
description: Counts the users who look themselves up
author: Logwright
date: 2026-01-05
correlation:
    type: event_count
    rules:
        - whoami
    group-by:
        - Computer
    timespan: 5m
    condition:
        gte: 10
level: high
`;

function lint(text: string, options: LintOptions = { now: NOW }, file = FILE): readonly LintFinding[] {
  return lintRules([{ file, text }], options);
}

/** The sound text with a part of it changed; it has to be there. */
function changed(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`No ${part}`);
  return text.replace(part, () => by);
}

type Case = readonly [code: LintCode, line: number, text: string, file?: string];

const rule = (part: string, by: string): string => changed(SOUND, part, by);
const detection = (lines: string): string =>
  rule(SOUND.slice(SOUND.indexOf('    selection:'), SOUND.indexOf('falsep')), lines);
const filter = (part: string, by: string): string => `${SOUND}---\n${changed(FILTER, part, by)}`;
const correlation = (part: string, by: string): string => `${SOUND}---\n${changed(CORRELATION, part, by)}`;
/** The line of a document that follows the sound rule. */
const behind = (line: number): number => SOUND.split('\n').length + line;

const CASES: readonly Case[] = [
  ['yaml-syntax', 2, rule('id:', 'title: again\nid:')],
  ['limit-exceeded', 1, `a: ${'['.repeat(60)}${']'.repeat(60)}`],
  ['not-a-document', 1, '- a list\n'],
  ['missing-attribute', 1, rule('title: Suspicious Use of Whoami\n', '')],
  ['invalid-attribute', behind(8), filter('2027-01-31', 'soon')],
  ['unknown-value', 4, rule('status: test', 'status: tested')],
  ['invalid-condition', 22, rule('condition: selection', 'condition: selection and')],
  ['unknown-identifier', 22, rule('condition: selection', 'condition: other')],
  ['unknown-modifier', 18, rule('endswith', 'ends')],
  ['invalid-modifier', 18, rule('endswith', 'endswith|contains')],
  ['invalid-value', 18, rule("Image|endswith: '\\whoami.exe'", "Image|exists: 'perhaps'")],
  ['invalid-regex', 18, rule("endswith: '\\whoami.exe'", "re: '('")],
  ['costly-regex', 18, rule("endswith: '\\whoami.exe'", "re: '(a+)+(?=b)'")],
  ['placeholder', 18, rule("endswith: '\\whoami.exe'", "expand: '%hosts%'")],

  ['file-name', 1, SOUND, 'Whoami.yaml'],
  ['not-utf-8', 5, rule('Detects whoami', 'Caf\uFFFD finds whoami')],
  ['byte-order-mark', 1, `\uFEFF${SOUND}`],
  ['line-break', 1, SOUND.replaceAll('\n', '\r\n')],
  ['trailing-space', 10, rule('tags:', 'tags:  ')],
  ['final-line-break', 25, SOUND.trimEnd() + '\n\n'],
  ['tab', 14, rule('category: p', 'category:\tp')],

  ['title-length', 1, rule('Whoami\n', `Whoami ${'and Whoami '.repeat(12)}\n`)],
  ['title-start', 1, rule('Suspicious', 'Detects Suspicious')],
  ['title-end', 1, rule('Whoami\n', 'Whoami.\n')],
  ['title-case', 1, rule('Suspicious Use', 'Suspicious use')],
  ['id-missing', 1, rule('id: 8ae26d5e-4a6c-4c40-9a3c-6c5f3a5b2f10\n', '')],
  ['id-format', 2, rule('8ae26d5e', '8AE26D5E')],
  ['id-version', 2, rule('4c40', '1c40')],
  ['description-missing', 5, rule('Detects whoami in the session of a service', 'Short')],
  ['author-missing', 1, rule('author: Logwright\n', '')],
  ['level-missing', 1, rule('level: medium\n', '')],
  ['status-missing', 1, rule('status: test\n', '')],
  ['status-level', 25, rule('medium', 'critical').replace('status: test', 'status: experimental')],
  ['status-related', 4, rule('status: test', 'status: deprecated')],
  ['date-missing', 1, rule('date: 2026-01-05\n', '')],
  ['date-format', 9, rule('2026-01-05', '2026/01/05')],
  ['modified-before-date', 10, rule('date: 2026-01-05\n', 'date: 2026-01-05\nmodified: 2025-12-31\n')],
  ['date-future', 9, rule('2026-01-05', '2027-01-05')],

  ['attribute-type', 6, rule('references:\n    - https', 'references: https')],
  ['attribute-unknown', 6, rule('references:', 'reference:')],
  ['list-duplicate', 12, rule('    - attack.t1033', '    - attack.discovery\n    - attack.t1033')],
  ['reference-url', 7, rule('https://example.org/whoami', 'a book')],
  ['falsepositives-text', 24, rule('Administrators', 'unkown')],
  [
    'related-entry',
    4,
    rule('name: whoami\n', 'related:\n    - id: 8ae26d5e-4a6c-4c40-9a3c-6c5f3a5b2f10\n      type: similar\n').replace(
      'related:',
      'related:',
    ),
  ],

  ['tag-format', 12, rule('attack.t1033', 'attack.T1033')],
  ['tag-namespace', 12, rule('attack.t1033', 'mitre.t1033')],
  ['tag-name', 12, rule('attack.t1033', 'cve.2021.44228')],
  ['tag-attack-unknown', 12, rule('attack.t1033', 'attack.t1032.999')],
  ['tag-attack-later', 12, rule('attack.t1033', 'attack.t9999')],
  ['tag-attack-revoked', 12, rule('attack.t1033', 'attack.t1086')],
  ['tag-attack-deprecated', 12, rule('attack.t1033', 'attack.t1064')],
  ['tag-attack-tactic', 12, rule('discovery', 'impact')],

  ['log-source-key', 16, rule('product: windows\n', 'product: windows\n    catagory: process_creation\n')],
  ['log-source-case', 15, rule('product: windows', 'product: Windows')],
  ['log-source-unknown', 13, rule('process_creation', 'process_created')],
  ['field-case', 18, rule('Image', 'image')],

  ['modifier-order', 18, rule("endswith: '\\whoami.exe'", "contains|base64offset: 'whoami'")],
  ['all-single', 18, rule('endswith', 'endswith|all')],
  ['base64offset-contains', 18, rule("endswith: '\\whoami.exe'", "base64offset: 'whoami'")],
  ['null-in-list', 19, rule("- 'backup'", '- null')],
  ['timeframe', 22, rule('    condition:', '    timeframe: 5m\n    condition:')],
  ['value-duplicate', 21, rule("- 'backup'", "- 'system'")],
  ['value-redundant', 21, rule('User:', 'User|contains:').replace("'backup'", "'NT SYSTEM'")],
  ['value-any', 18, rule("Image|endswith: '\\whoami.exe'", "Image: '*'")],
  ['cidr-host-bits', 18, rule("Image|endswith: '\\whoami.exe'", "Ip|cidr: '10.1.2.3/8'")],
  ['time-range', 18, rule("Image|endswith: '\\whoami.exe'", 'UtcTime|hour|gte: 24')],
  ['list-single', 19, rule("            - 'backup'\n", '')],
  ['yaml-value', 20, rule("- 'SYSTEM'", '- yes')],
  ['look-alike', 18, rule('\\whoami.exe', '\\whо\u0061mi.exe')],
  ['look-alike', 18, rule("'\\whoami.exe'", '\u2018\\whoami.exe\u2019')],
  ['wildcard-modifier', 18, rule("endswith: '\\whoami.exe'", "cased: '*\\whoami.exe'")],
  ['wildcard-redundant', 18, rule("'\\whoami.exe'", "'*\\whoami.exe'")],
  ['wildcard-escaped', 18, rule("endswith: '\\whoami.exe'", "startswith: 'C:\\Temp\\*.exe'")],
  ['backslash-start', 18, rule("endswith: '\\whoami.exe'", "startswith: '\\\\server\\share'")],
  ['regex-plain', 18, rule("endswith: '\\whoami.exe'", "re: '^whoami'")],
  ['regex-open-end', 18, rule("endswith: '\\whoami.exe'", "re: '.*who?ami'")],
  ['regex-inline-flag', 18, rule("endswith: '\\whoami.exe'", "re: '(?i)who?ami'")],
  ['regex-backtracking', 18, rule("endswith: '\\whoami.exe'", "re: 'w(h+o*)+ami'")],
  ['regex-portable', 18, rule("endswith: '\\whoami.exe'", "re: '(?=w)whoami'")],

  ['selection-unused', 22, rule('    condition:', '    other:\n        Image: a\n    condition:')],
  ['condition-never', 22, rule('condition: selection', 'condition: selection and not selection')],
  ['condition-always', 22, rule('condition: selection', 'condition: selection or not selection')],
  ['condition-ordinary', 19, detection('    empty:\n        Image: null\n    condition: not empty\n')],
  [
    'condition-idle',
    19,
    detection('    a:\n        Image: x\n    condition: a or (a and b)\n    b:\n        User: x\n').replace(
      '    condition',
      '    condition',
    ),
  ],
  [
    'condition-contradiction',
    21,
    detection('    a:\n        Image: x\n    b:\n        Image|endswith: yy\n    condition: a and b\n'),
  ],
  ['condition-all-of-them', 22, rule('condition: selection', 'condition: all of them')],
  ['selector-single', 22, rule('condition: selection', 'condition: 1 of sel*')],
  ['condition-word', 22, rule('condition: selection', 'condition: NOT selection')],
  ['selection-name', 17, rule('selection:', 'a selection:').replace('condition: selection', 'condition: 1 of a*')],

  ['filter-account', behind(1), filter('owner: soc\n', '')],
  ['filter-expired', behind(8), filter('2027-01-31', '2026-10-31')],
  ['filter-keeps', behind(17), filter('not selection', 'selection')],
  ['filter-level', behind(5), filter('date:', 'level: high\ndate:')],
  ['unknown-rule', behind(14), filter('- whoami', '- someone')],
  ['log-source-mismatch', behind(14), filter('product: windows', 'product: linux')],
  [
    'not-a-rule',
    behind(14),
    `${filter('- whoami', '- many')}---\n${CORRELATION.replace('status', 'name: many\nstatus')}`,
  ],
  ['unknown-rule', behind(10), correlation('- whoami', '- someone')],
  [
    'cyclic-correlation',
    behind(10),
    correlation('- whoami', '- self').replace(
      'status: test\ndescription: Counts',
      'name: self\nstatus: test\ndescription: Counts',
    ),
  ],
  ['ambiguous-rule', behind(10), `${correlation('- whoami', '- whoami')}---\n${SOUND}`],
  [
    'correlation-single',
    behind(9),
    correlation('type: event_count', 'type: temporal').replace('        gte: 10\n', '        gte: 1\n'),
  ],
  [
    'correlation-alias',
    behind(14),
    correlation('timespan:', 'aliases:\n        who:\n            whoami: User\n    timespan:'),
  ],

  ['id-duplicate', behind(2), `${SOUND}---\n${SOUND}`],
  ['name-duplicate', behind(3), `${SOUND}---\n${SOUND}`],
  ['title-duplicate', behind(1), `${SOUND}---\n${SOUND}`],
];

describe('the linter', () => {
  it.each([
    ['rule', SOUND],
    ['filter', `${SOUND}---\n${FILTER}`],
    ['correlation', `${SOUND}---\n${CORRELATION}`],
  ])('finds nothing in a sound %s', (_, text) => {
    expect(lint(text)).toEqual([]);
  });

  it.each(CASES.map(([code, line, text, file]) => ({ code, line, text, file })))(
    'finds $code in line $line',
    ({ code, line, text, file }) => {
      const findings = lint(text, { now: NOW }, file);
      const found = findings.filter(finding => finding.code === code);
      expect(
        found.map(finding => finding.line),
        JSON.stringify(findings, undefined, 1),
      ).toContain(line);
      for (const { message, mend, file: name } of found) {
        expect([message.length > 10, mend.length > 5, name]).toEqual([true, true, file ?? FILE]);
      }
      expect(lint(text, { now: NOW, severities: { [code]: 'off' } }, file).map(finding => finding.code)).not.toContain(
        code,
      );
    },
  );

  it.each([
    ['warning', "Image: ''", 'not selection'],
    ['warning', 'Image|exists: true', 'selection'],
    ['info', 'Image: notepad.exe', 'not selection'],
    ['info', 'Image|neq: notepad.exe', 'selection'],
    ['info', "Image|re: '^n+o'\n        User: x", 'not (selection and empty)'],
  ])('tells of ordinary events with %s: %s, %s', (severity, test, condition) => {
    const empty = condition.includes('empty') ? '    empty:\n        Image: null\n' : '';
    const text = detection(`${empty}    selection:\n        ${test}\n    condition: ${condition}\n`);
    expect(lint(text)).toMatchObject([{ code: 'condition-ordinary', severity }]);
  });

  it.each([
    ['Ip|cidr: 10.0.0.0/8', 'not selection'],
    ["Image|re: '^n+o'", 'not selection'],
    ['Size|gt: 5', 'not selection'],
    ['Image|fieldref: User', 'not selection'],
    ['Image: x', 'selection and not other'],
    ['Image: null', 'selection'],
  ])('leaves a rule in peace that demands something: %s, %s', (test, condition) => {
    const other = condition.includes('other') ? "    other:\n        User: ''\n" : '';
    expect(lint(detection(`    selection:\n        ${test}\n${other}    condition: ${condition}\n`))).toEqual([]);
  });

  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['192.168.1.129/25', '192.168.1.128/25'],
    ['2001:db8:0:1::5/64', '2001:db8:0:1::/64'],
    ['fe80::1/10', 'fe80::/10'],
    ['::5/0', '::/0'],
  ])('writes the network of %s', (written, network) => {
    const text = rule("Image|endswith: '\\whoami.exe'", `Ip|cidr: '${written}'`);
    expect(fixRules({ file: FILE, text }).text).toContain(`Ip|cidr: '${network}'`);
  });

  it.each([
    ['contians', 'contains'],
    ['Contains', 'contains'],
    ['endwith', 'endswith'],
    ['starts_with', 'startswith'],
    ['base64ofset', 'base64offset'],
    ['regex', 're,'],
  ])('says which modifier is meant by %s', (wrong, meant) => {
    expect(lint(rule('endswith', wrong))).toMatchObject([
      { code: 'unknown-modifier', mend: expect.stringContaining(meant) },
    ]);
  });

  it('takes files of any length and as many findings', () => {
    const lines = Array.from({ length: 150_000 }, (_, number) => `            - '${number}' \n`).join('');
    const long = rule("            - 'backup'\n", lines);
    expect(fixRules({ file: FILE, text: long }).text).toBe(long.replaceAll(' \n', '\n'));
    const tooLong = lint(`${long}${'#'.repeat(4_000_000)}`);
    expect(tooLong.map(({ code, line }) => [code, line])).toEqual([['limit-exceeded', 1]]);
  });

  it('has a case for every check', () => {
    const tried = new Set(CASES.map(([code]) => code));
    expect(LINT_RULES.map(({ code }) => code).filter(code => !tried.has(code))).toEqual([]);
    expect(new Set(LINT_RULES.map(({ code }) => code)).size).toBe(LINT_RULES.length);
  });

  it('gives fixes only for checks that say so', () => {
    for (const [, , text, file] of CASES) {
      for (const { code, fix } of lint(text, {}, file)) {
        if (fix !== undefined)
          expect([code, LINT_RULES.find(info => info.code === code)?.fixable]).toEqual([code, true]);
      }
    }
  });

  it('takes other severities, log sources and placeholders', () => {
    const text = rule("endswith: '\\whoami.exe'", "expand: '%hosts%'").replace('process_creation', 'own');
    expect(lint(text).map(({ code, severity }) => [code, severity])).toEqual([
      ['log-source-unknown', 'warning'],
      ['placeholder', 'info'],
    ]);
    expect(lint(text, { severities: { placeholder: 'error', 'log-source-unknown': 'off' } })).toMatchObject([
      { code: 'placeholder', severity: 'error' },
    ]);
    const logSources = [{ product: 'windows', category: 'own', service: 'owned' }];
    expect(lint(text, { logSources, placeholders: { hosts: ['a'] } })).toEqual([]);
    const further = text.replace('category: own', 'category: own\n    service: other');
    expect(lint(further, { logSources }).map(({ code }) => code)).toContain('log-source-unknown');
  });

  it('knows documents of other places by their names, and does not check them', () => {
    const others = parseRules(SOUND.replace('Image|endswith', 'Image|ends')).documents;
    const text = correlation('- whoami', '- elsewhere');
    expect(lint(text, { others }).map(({ code }) => code)).toContain('unknown-rule');
    const named = others.map(document => ({ ...document, name: 'elsewhere' }));
    expect(lint(text, { others: named }).map(({ code }) => code)).not.toContain('unknown-rule');
  });

  it('compares documents of several files', () => {
    const second = { file: 'another_rule.yml', text: SOUND };
    const findings = lintRules([{ file: FILE, text: SOUND }, second]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['title-duplicate', 'another_rule.yml'],
      ['id-duplicate', 'another_rule.yml'],
      ['name-duplicate', 'another_rule.yml'],
    ]);
  });

  it('knows what global actions give', () => {
    const global = `action: global\n${SOUND.slice(0, SOUND.indexOf('detection:'))}level: low\n---\n`;
    const text = `${global}detection:\n    sel:\n        Image|endswith: '\\a.exe'\n    condition: sel\n`;
    expect(lint(text)).toEqual([]);
  });
});

describe('contradictions', () => {
  it.each([
    ['a and b', "Image: 'x'", "Image: 'y'", true],
    ['a and b', "Image: 'x'", "Image|contains: 'X'", false],
    ['a and b', "Image: ['x', 'y']", "Image: ['y', 'z']", false],
    ['a and not b', "Image|endswith: 'abc'", "Image|endswith: 'c'", true],
    ['a and not b', "Image|endswith: 'c'", "Image|endswith: 'abc'", false],
    ['a and b', "Image|contains: 'x'", 'Image: null', true],
    ['a and b', "Image|contains: 'x'", 'Image|exists: false', true],
    ['a and not b', "Image|contains: 'x'", 'Image: null', false],
    ['a or b', "Image: 'x'", "Image: 'y'", false],
    ['a and b', "Image: 'x'", "User: 'y'", false],
    ['a and b', "Image|all: ['x', 'y']", "User: 'y'", true],
    ['a or b', "Image|all: ['x', 'y']", "User: 'y'", true],
    ['a and b', 'Port|gt: 10', 'Port|lt: 5', true],
    ['a and b', 'Port|gt: 5', 'Port|lt: 10', false],
    ['a and b', "Image|endswith: 'x'", "Image|endswith: ['y', 'z']", true],
    ['a and b', "Image|endswith: 'x'", "Image|endswith: ['yx', 'z']", false],
    ['a and b', "Image|startswith: 'x'", "Image|endswith: 'y'", false],
    ['a or (a and b)', "Image: 'x'", "Image: 'y'", true],
    ['a or b', 'Port|gt: 10', 'Port|lt: 5', false],
    ['a and b', "Image|cased: 'X'", "Image: 'x'", false],
  ])('in "%s" of %s and %s: %s', (condition, a, b, expected) => {
    const text = detection(`    a:\n        ${a}\n    b:\n        ${b}\n    condition: ${condition}\n`);
    expect(lint(text).some(({ code }) => code === 'condition-contradiction')).toBe(expected);
  });
});

describe('fixes', () => {
  it('mend a file, and say what they mended', () => {
    const text = rule('attack.t1033', 'attack.T1086 ')
      .replace("            - 'backup'\n", '')
      .replace('condition: selection', 'condition: any of sel*');
    const { text: mended, fixed } = fixRules({ file: FILE, text });
    expect(mended).toContain('    - attack.t1059.001\n');
    expect(mended).toContain("        User: 'SYSTEM'\n");
    expect(mended).toContain('    condition: selection\n');
    expect(new Set(fixed.map(({ code }) => code))).toEqual(
      new Set(['tag-format', 'trailing-space', 'tag-attack-revoked', 'list-single', 'selector-single']),
    );
    expect(fixRules({ file: FILE, text: mended })).toEqual({ file: FILE, text: mended, fixed: [] });
  });

  it('leave out one that overlaps another, and keep the order of the rest', () => {
    const edits = [
      [{ start: 4, end: 6, text: 'X' }],
      [{ start: 0, end: 2, text: 'Y' }],
      [{ start: 5, end: 7, text: 'Z' }],
    ];
    expect(applyFixes('abcdefgh', edits)).toBe('YcdXgh');
  });

  it('leave the inside of texts over several lines alone', () => {
    const text = rule('description: Detects', 'description: |-\n    Detects  \n    ').replace(
      'session of',
      'session  of',
    );
    const [finding] = lint(text).filter(({ code }) => code === 'trailing-space');
    expect(finding).toMatchObject({ line: 6 });
    expect(finding?.fix).toBeUndefined();
  });

  it('do not give a map two equal keys', () => {
    const text = rule('        User:\n', "        Image|endswith|all: 'x'\n        User:\n");
    const [finding] = lint(text).filter(({ code }) => code === 'all-single');
    expect(finding?.line).toBe(19);
    expect(finding?.fix).toBeUndefined();
  });
});

describe('hostile files', () => {
  it.each([
    ['a long list', `a:\n${"  - 'x'\n".repeat(50_000)}`],
    [
      'many values',
      detection(
        `    s:\n        Image|contains:\n${Array.from({ length: 10_000 }, (_, n) => `            - v${n}\n`).join('')}    condition: s\n`,
      ),
    ],
    [
      'many identifiers',
      detection(
        `${Array.from({ length: 300 }, (_, n) => `    s${n}: { Image: x${n} }\n`).join('')}    condition: ${Array.from({ length: 300 }, (_, n) => `s${n}`).join(' or ')}\n`,
      ),
    ],
    [
      'aliases that multiply',
      Array.from(
        { length: 12 },
        (_, n) =>
          `a${n}: &a${n} [${Array(10)
            .fill(n === 0 ? 'x' : `*a${n - 1}`)
            .join(', ')}]`,
      ).join('\n'),
    ],
    ['blanks', `${' '.repeat(100_000)}\n${'a: b   \n'.repeat(1)}${' \n'.repeat(50_000)}`],
    [
      'many fields',
      detection(`    s:\n${Array.from({ length: 50_000 }, (_, n) => `        F${n}: x\n`).join('')}    condition: s\n`),
    ],
    ['many fixes', 'a: b  \r\n'.repeat(1) + ' \r\n'.repeat(50_000)],
    ['prototype keys', rule('selection:', '__proto__:').replace('condition: selection', 'condition: constructor')],
    ['no text', ''],
    ['binary', '\u0000\u0001\u0002'],
  ])('with %s are linted in little time', { timeout: 120_000 }, (_, text) => {
    const start = process.cpuUsage();
    const findings = lint(text);
    applyFixes(
      text,
      findings.flatMap(({ fix }) => (fix === undefined ? [] : [fix])),
    );
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(15);
    expect(({} as Record<string, unknown>)['Image']).toBeUndefined();
  });
});
