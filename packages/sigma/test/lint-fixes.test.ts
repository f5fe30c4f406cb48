import { describe, expect, it } from 'vitest';
import { compileRules, parseRules } from '../src/index.js';
import type { Rule, SigmaEvent } from '../src/index.js';
import { applyFixes, fixRules, LINT_RULES, lintRules } from '../src/lint/index.js';
import { createGenerator, createRandom } from './random.js';

const FILES = 30;
const EVENTS = 60;
const FILE = { file: 'a_random_rule.yml' };
const seen = new Set<string>();

describe('fixes', () => {
  it.each([1, 2, 3, 5, 8, 13])(
    'change nothing in what a rule matches, each alone and all together, seed %i',
    { timeout: 120_000 },
    seed => {
      const write = createWriter(seed);
      const generator = createGenerator(seed);
      const events = Array.from({ length: EVENTS }, (_, at) => (at % 2 === 0 ? generator.event() : write.event()));
      let matches = 0;
      for (let number = 0; number < FILES; number++) {
        const text = write.rule();
        const before = matchesOf(text, events);
        matches += before.length;
        for (const finding of lintRules([{ ...FILE, text }])) {
          if (finding.fix === undefined) continue;
          const alone = applyFixes(text, [finding.fix]);
          expect(alone, `${finding.code} changes nothing`).not.toBe(text);
          expect(matchesOf(alone, events), `${finding.code}\n${text}\n=>\n${alone}`).toEqual(before);
          seen.add(finding.code);
        }
        const all = fixRules({ ...FILE, text }).text;
        expect(matchesOf(all, events), `${text}\n=>\n${all}`).toEqual(before);
        expect(fixRules({ ...FILE, text: all }), text).toMatchObject({ text: all, fixed: [] });
      }
      expect(matches).toBeGreaterThan(EVENTS);
    },
  );

  it('of every fixable check were tried', () => {
    const fixable = LINT_RULES.filter(rule => rule.fixable).map(rule => rule.code);
    expect(fixable.filter(code => !seen.has(code))).toEqual([]);
  });
});

/** The numbers of the events that the rule of a text matches. */
function matchesOf(text: string, events: readonly SigmaEvent[]): readonly number[] {
  const { documents, diagnostics } = parseRules(text);
  expect(
    diagnostics.filter(({ severity }) => severity === 'error'),
    text,
  ).toEqual([]);
  const engine = compileRules(documents as readonly Rule[], { route: false });
  expect([engine.refused, engine.rules.length], text).toEqual([[], 1]);
  return events.flatMap((event, number) => (engine.match(event).length > 0 ? [number] : []));
}

const PIECES = ['a', 'B', 'ab', 'Abc', '\\', ' ', '-x', 'é', '1', '10', '.exe', 'cmd', "'", '#', ': '];
const NETWORKS = [
  '10.0.0.0/8',
  '10.1.0.0/16',
  '10.1.2.3/12',
  '2001:db8:1::5/32',
  '192.168.1.7',
  '192.168.0.0/16',
  '2001:db8::/32',
  '2001:db8::1',
  '0.0.0.0/0',
];
const FIELDS = ['Image', 'CommandLine', 'User', 'Message', 'Ip'];

interface Writer {
  /** A sound rule, written in ways that the linter does not like. */
  rule(): string;
  /** An event of few short texts in any case, near to what the rules look for. */
  event(): SigmaEvent;
}

function createWriter(seed: number): Writer {
  const random = createRandom(seed + 500);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
  const chance = (share: number): boolean => random() < share;
  const many = <T>(limit: number, make: () => T): T[] => Array.from({ length: 1 + below(limit) }, make);
  const plain = (limit = 2): string => many(limit, () => pick(PIECES)).join('');
  const quote = (text: string): string => {
    if (/^[A-Za-z][\w.-]*$/.test(text) && chance(0.4)) return text;
    return chance(0.15) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  };
  const blanks = (): string => (chance(0.08) ? pick([' ', '  ', '\t']) : '');
  const comment = (): string => (chance(0.08) ? '  # a note' : '');

  const list = (indent: string, key: string, values: readonly string[]): string => {
    if (chance(0.15) && values.every(value => !/[,[\]{}#]|: /.test(value))) {
      return `${indent}${key}: [${values.join(', ')}]${comment()}\n`;
    }
    return `${indent}${key}:\n${values.map(value => `${indent}    - ${value}${comment()}${blanks()}\n`).join('')}`;
  };
  const item = (indent: string, key: string, values: readonly string[]): string =>
    values.length === 1 && chance(0.5)
      ? `${indent}${chance(0.1) ? `'${key}'` : key}: ${values[0]!}${comment()}\n`
      : list(indent, key, values);

  const texts = (limit: number): string[] => {
    const values = many(limit, plain);
    if (chance(0.4)) values.push(pick(values).toUpperCase());
    if (chance(0.4)) values.push(pick(values) + plain(1));
    return values;
  };
  const wildTexts = (): string[] => {
    const [before, after] = pick([
      ['*', ''],
      ['', '*'],
      ['*', '*'],
      ['**', ''],
      ['', '\\\\*'],
    ]);
    return many(3, () => before! + plain().replace(/\\$/, '') + after!);
  };
  const regexes = (): string[] => {
    const [before, after] = pick([
      ['', ''],
      ['^', ''],
      ['', '$'],
      ['^', '$'],
      ['.*', ''],
      ['', '.*?'],
      ['(?i)', ''],
      ['(?is)', ''],
      ['.*', '.*'],
    ]);
    const body = pick<() => string>([
      () => plain(1).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
      () => pick(['a.?b', 'cmd|ab', '[ab]+', 'a\\*', 'b\\?\\\\', 'x\\.\\*']),
    ]);
    return many(2, () => before! + body() + after!);
  };
  const modifiers = (kind: string): readonly [string, readonly string[]] => {
    if (kind === 'text') {
      const place = pick([
        '',
        '|contains',
        '|startswith',
        '|endswith',
        '|contains|all',
        '|all|contains',
        '|contains|cased',
      ]);
      return [place + (chance(0.1) ? '|neq' : ''), texts(3)];
    }
    if (kind === 'wild')
      return [pick(['', '', '|contains', '|startswith', '|endswith', '|contains|all', '|cased']), wildTexts()];
    if (kind === 'regex') return [`|re${pick(['', '', '|i', '|s', '|m'])}`, regexes()];
    if (kind === 'windash')
      return [pick(['|windash|contains', '|contains|windash']), many(3, () => pick(['-x', ' -x', '/x', 'a -x']))];
    return [
      pick(['|contains|base64', '|contains|wide|base64offset', '|endswith|utf16']),
      many(2, () => pick(['ab', 'cmd', 'Abc'])),
    ];
  };
  const field = (name: string, indent: string): string => {
    const kind = pick(['text', 'text', 'wild', 'regex', 'windash', 'encoded']);
    if (name === 'Ip')
      return item(
        indent,
        'Ip|cidr',
        many(3, () => quote(pick(NETWORKS))),
      );
    const [suffix, values] = modifiers(kind);
    const unquoted =
      kind === 'text' && suffix === '' && chance(0.15) ? [pick(['yes', 'No', '2024-01-01', '12:30', '10'])] : [];
    return item(indent, name + suffix, [...unquoted, ...values.map(quote)]);
  };
  const map = (indent: string): string => {
    const names = FIELDS.filter(() => chance(0.35));
    return (names.length === 0 ? ['Image'] : names).map(name => field(name, indent)).join('');
  };
  const selection = (name: string): string => {
    if (chance(0.12))
      return list('    ', name, [...many(2, () => quote(`${pick(['', '*'])}${plain().replace(/\\$/, '')}*`)), "'cmd'"]);
    if (chance(0.15)) return `    ${name}:\n${many(2, () => map('          ').replace(/ {2}(?=\S)/, '- ')).join('')}`;
    return `    ${name}:\n${map('        ')}`;
  };
  const condition = (): string =>
    pick([
      'sel_a AND NOT sel_b',
      'sel_a Or sel_b',
      '1 of sel_*',
      'any of sel_*',
      '1 of sel_a* or sel_b',
      "'ALL of sel_b* or sel_a'",
      'sel_a or (sel_b and not 1 of sel_a*)',
      '[sel_a, "any of sel_b*"]',
    ]);

  const event = (): SigmaEvent =>
    Object.fromEntries(
      FIELDS.filter(() => chance(0.8)).map(name => {
        const text = name === 'Ip' ? pick(['10.1.2.3', '10.9.9.9', '192.168.1.7', '2001:db8::1']) : plain();
        return [name, pick([text, text.toUpperCase(), text.toLowerCase()])];
      }),
    );

  const rule = (): string => {
    const head = [
      `title: Random Rule${pick(['', '.'])}`,
      ...(chance(0.5) ? [`date: ${pick(['2024/1/5', '2024-01-05', '2024.12.31'])}`] : []),
      `tags:${blanks()}`,
      ...many(
        4,
        () =>
          `    - ${pick(['attack.t1059', 'attack.T1086', 'attack.t1086', 'attack.defense_evasion', 'cve.2021.44228', 'Detection.dfir'])}`,
      ),
      ...(chance(0.3) ? ['falsepositives:', `    - ${pick(['unkown', 'Unknown', 'unlikely'])}`] : []),
      `logsource: { category: ${pick(['process_creation', 'Process_Creation'])}, product: ${pick(['windows', "'Windows'"])} }`,
      'detection:',
    ].join('\n');
    const text = `${head}\n${selection('sel_a')}${selection('sel_b')}    condition: ${condition()}${blanks()}\n`;
    const ended = chance(0.2) ? text.trimEnd() : text + (chance(0.2) ? '\n\n' : '');
    const broken = chance(0.1) ? ended.replaceAll('\n', '\r\n') : ended;
    return chance(0.1) ? `\uFEFF${broken}` : broken;
  };
  return { rule, event };
}
