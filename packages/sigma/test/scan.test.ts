import { sigmaLogSources } from '@logwright/technologies';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readEventFiles, readRuleFiles } from '../bench/corpus.mjs';
import { compileRules, createScanner, parseRules } from '../src/index.js';
import type { Engine, Rule, ScanOptions, SigmaEvent } from '../src/index.js';
import { createJsonWriter, JSON_STYLES } from './random-json.js';
import { createGenerator, createRandom } from './random.js';

/** What a scan says of each line: the ids of the matching rules, or that the line is unreadable. */
type Verdicts = ReadonlyMap<number, string>;

const encoder = new TextEncoder();
/** Strings of JSON, whatever stands in them. */
const STRINGS = /"(?:[^"\\]|\\[^])*"/g;

function compile(documents: readonly object[]): Engine {
  const parsed = documents.map(document => parseRules(dump(document)));
  expect(parsed.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  const rules = parsed.flatMap(result => result.documents) as Rule[];
  return compileRules(rules, { logSources: sigmaLogSources, route: false });
}

function scan(engine: Engine, bytes: Uint8Array, options: Partial<ScanOptions> = {}, pieceBytes = bytes.length) {
  const verdicts = new Map<number, string>();
  const scanner = createScanner(engine, {
    onMatch: ({ line, matches, event }) => {
      verdicts.set(line, idsOf(matches));
      event();
    },
    onUnreadable: ({ line }) => verdicts.set(line, 'unreadable'),
    ...options,
  });
  for (let at = 0; at < bytes.length; at += pieceBytes) scanner.push(bytes.subarray(at, at + pieceBytes));
  scanner.end();
  return { verdicts, counters: scanner.counters() };
}

/** The same by JSON.parse and the engine. */
function scanSlowly(engine: Engine, bytes: Uint8Array): Verdicts {
  const verdicts = new Map<number, string>();
  for (const [index, line] of linesOf(bytes).entries()) {
    const event = parse(line);
    if (event === undefined) verdicts.set(index + 1, 'unreadable');
    else if (event !== null) {
      const ids = idsOf(engine.match(event));
      if (ids !== '') verdicts.set(index + 1, ids);
    }
  }
  return verdicts;
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  if (start < bytes.length) lines.push(bytes.subarray(start));
  return lines;
}

/** Null for a blank line, undefined for one that is no event. */
function parse(line: Uint8Array): SigmaEvent | null | undefined {
  const text = new TextDecoder().decode(line);
  if (text.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SigmaEvent) : undefined;
  } catch {
    return undefined;
  }
}

function idsOf(matches: readonly { readonly rule: Rule }[]): string {
  return matches
    .map(({ rule }) => rule.id)
    .sort()
    .join(' ');
}

/** Events in the shapes that Windows' take, with and without a header. */
function wrap(event: SigmaEvent, roll: number): SigmaEvent {
  const header = { Channel: roll < 0.5 ? 'Security' : 'Microsoft-Windows-Sysmon/Operational', EventID: 1 };
  if (roll < 0.3) return event;
  if (roll < 0.6) return { ...header, ...event };
  if (roll < 0.75) return { Event: { System: header, EventData: event } };
  if (roll < 0.85) return { System: { ...header, EventID: { '#text': 1 } }, EventData: event };
  return { winlog: { channel: header.Channel, event_id: 1, event_data: event }, tags: ['a', 'cmd'] };
}

describe('a scan and JSON.parse with engine.match agree', () => {
  it.each([1, 2, 3, 5, 8, 13])('on random events however they are written, seed %i', seed => {
    const generator = createGenerator(seed);
    const random = createRandom(seed + 1_000);
    const write = createJsonWriter(seed);
    const engine = compile(Array.from({ length: 60 }, (_, number) => generator.rule(number)));
    const lines = Array.from({ length: 400 }, () => {
      const event = wrap(generator.event(), random());
      return JSON_STYLES.map(style => write(event, style)).join(random() < 0.5 ? '\n' : '\r\n');
    });
    const bytes = encoder.encode([...lines, ...lines].join('\n'));
    const expected = scanSlowly(engine, bytes);
    expect(expected.size).toBeGreaterThan(500);
    const { verdicts, counters } = scan(engine, bytes, {}, 997);
    expect(verdicts).toEqual(expected);
    expect(counters.events - counters.parsed).toBeGreaterThan(counters.events / 4);
    expect(scan(engine, bytes, { strict: true }).verdicts).toEqual(expected);
  });

  it.each([21, 34, 55])(
    'on lines with damaged bytes that are still JSON; the others harm no other line, seed %i',
    seed => {
      const generator = createGenerator(seed);
      const random = createRandom(seed);
      const write = createJsonWriter(seed);
      const engine = compile(Array.from({ length: 40 }, (_, number) => generator.rule(number)));
      const lines = Array.from({ length: 1_500 }, () => {
        const style = JSON_STYLES[Math.floor(random() * 3)]!;
        const line = encoder.encode(`${write(wrap(generator.event(), random()), style)}\n`);
        for (let left = Math.floor(random() * 3); left > 0; left--) {
          line[Math.floor(random() * (line.length - 1))] =
            random() < 0.5 ? '"\\{}[],:0e-x'.charCodeAt(random() * 12) : random() * 256;
        }
        return line;
      });
      const bytes = Uint8Array.from(lines.flatMap(line => [...line]));
      const all = linesOf(bytes);
      const expected = scanSlowly(engine, bytes);
      const { verdicts, counters } = scan(engine, bytes);
      expect(counters.lines).toBe(all.length);
      for (const [index, line] of all.entries()) {
        const wanted = expected.get(index + 1);
        const actual = verdicts.get(index + 1);
        const text = new TextDecoder().decode(line);
        if (wanted !== 'unreadable') expect(actual, text).toBe(wanted);
        else if (actual !== wanted) expect(() => void JSON.parse(text.replace(STRINGS, '""')), text).not.toThrow();
      }
      expect(scan(engine, bytes, { strict: true }).verdicts).toEqual(expected);
    },
  );

  it('on long streams whose values stay for a while and then change', () => {
    const random = createRandom(3);
    const engine = compile([
      {
        title: 'A',
        id: 'host',
        logsource: { product: 'x' },
        detection: { s: { Host: ['a', 'B1', '*7'] }, condition: 's' },
      },
      {
        title: 'B',
        id: 'list',
        logsource: { product: 'x' },
        detection: { s: { 'Tags|contains': 'cmd' }, condition: 's' },
      },
      { title: 'C', id: 'number', logsource: { product: 'x' }, detection: { s: { Port: [1000, 5] }, condition: 's' } },
      { title: 'D', id: 'keyword', logsource: { product: 'x' }, detection: { s: ['mimikatz'], condition: 's' } },
      {
        title: 'E',
        id: 'regex',
        logsource: { product: 'x' },
        detection: { s: { 'Path|re': 'x\\\\y$' }, condition: 's' },
      },
    ]);
    // Long enough for a value to be taken for one that stays.
    const SEGMENT = 700;
    const state: Record<string, string> = {
      Channel: '"Security"',
      EventID: '1',
      Host: '"a"',
      Tags: '["cmd",1]',
      Port: '5',
      Path: '"x\\\\y"',
      Note: '"plain"',
      Nested: '{"deep":"é"}',
    };
    const choices: Record<string, readonly string[]> = {
      // What could be taken for the mark of a slot comes early: later, values are no longer fixed.
      Note: ['"plain"', '"MIMIKATZ"', '"mimi\\u006batz"', 'null', 'true'],
      Host: ['"\\uf8ff0"', '"a"', '"b1"', '"\\u0061"', '"é"', '"\uf8ff0"'],
      Channel: ['"Security"', '"System"'],
      EventID: ['1', '2', '"1"'],
      Tags: ['["cmd",1]', '["x",2]', '[]', '"cmd"'],
      Port: ['5', '1000', '1e3', '-8e15', '-8000000000000001'],
      Path: ['"x\\\\y"', '"x\\/y"', '""'],
      Nested: ['{"deep":"é"}', '{"deep":"mimikatz"}', '{}'],
    };
    const segments = Object.entries(choices).flatMap(([key, values]) =>
      values.map(value => ({ ...state, [key]: value })),
    );
    const lines = Array.from({ length: segments.length * SEGMENT }, (_, number) => {
      const once = random() < 0.01 ? { Note: '"xmimikatzx"' } : {};
      const pairs = Object.entries({
        ...segments[Math.floor(number / SEGMENT)],
        ...once,
        Time: `"${number}"`,
        Count: String(number),
      });
      return `{${pairs.map(([key, value]) => `"${key}":${value}`).join()}}`;
    });
    const parts = segments.map((_, index) => lines.slice(index * SEGMENT, (index + 1) * SEGMENT));
    for (const part of [lines, ...parts]) {
      const bytes = encoder.encode(part.join('\n'));
      const { verdicts, counters } = scan(engine, bytes);
      const expected = scanSlowly(engine, bytes);
      expect(expected.size).toBeGreaterThan(0);
      expect(verdicts, part[0]).toEqual(expected);
      expect(counters).toMatchObject({ events: part.length, parsed: 0 });
    }
  });

  it('on lines that JSON allows and few programs write', () => {
    const engine = compile([
      {
        title: 'A',
        id: 'proto',
        logsource: { product: 'x' },
        detection: { s: { ['__proto__']: 'a' }, condition: 's' },
      },
      { title: 'B', id: 'twice', logsource: { product: 'x' }, detection: { s: { f: 'b' }, condition: 's' } },
      {
        title: 'C',
        id: 'number',
        logsource: { product: 'x' },
        detection: { s: { n: [1000, '0', '1e+21'] }, condition: 's' },
      },
      { title: 'D', id: 'absent', logsource: { product: 'x' }, detection: { s: { f: null }, condition: 's' } },
      {
        title: 'E',
        id: 'keyword',
        logsource: { product: 'x' },
        detection: { s: ['mimikatz', 'sekurlsa::i'], condition: 's' },
      },
    ]);
    const lines = [
      '{"__proto__":"a"}',
      '{"\\u005f_proto__":"a"}',
      '{"__proto__":{"f":"b"}}',
      '{"f":"a","f":"b"}',
      '{"f":"b","f":"a"}',
      '{"f":"b","f":{}}',
      '{"f":[],"f":"b"}',
      '{"n":1e3}',
      '{"n":1000}',
      '{"n":1000.0}',
      '{"n":-0}',
      '{"n":0}',
      '{"n":"-0"}',
      '{"n":1000000000000000000000}',
      '{"n":"1000000000000000000000"}',
      '{"n":01}',
      '{"n":-}',
      '{"n":1.}',
      '{"n":.5}',
      '{"n":1e}',
      '{"n":0x1}',
      '{"n":--1}',
      '{"n":[1000]}',
      '{"n":[[["0"]]]}',
      '{"f":["a","b"]}',
      '{"f":["a\\",","b"]}',
      '{"f":"\\u0062"}',
      '{"f":"b\\\\"}',
      '{"f":"b\\""}',
      '{"":"b"}',
      '{"f":"b","":1}',
      '{"f" : "b"}',
      ' {"f":"b"} ',
      '\t{"f":"b"}',
      '{"f":"b"},',
      '{"f":"b"}x',
      '{"f":"b"',
      '{"f":"b',
      '{"f":b}',
      "{'f':'b'}",
      '{}',
      '{ }',
      '[]',
      '""',
      'null',
      '1',
      ' ',
      '',
      '\uFEFF{"f":"b"}',
      '\uFEFF',
      '{"x":"MIMI\u212AATZ"}',
      '{"x":"mim\\u0069katz"}',
      '{"x":"mimi\\u212aatz"}',
      '{"x":"SEKURLSA::\u0130"}',
      '{"x":{"y":["xMimikatzx"]}}',
      '{"mimikatz":"x"}',
      '{"f":true}',
      '{"f":false,"g":null}',
      '{"f":null}',
      '{"f":tru}',
      '{"f":nulll}',
      '{"a":1,"f":"b","a":2}',
    ];
    const bytes = encoder.encode(lines.join('\n'));
    const expected = scanSlowly(engine, bytes);
    for (let round = 0; round < 2; round++) expect(scan(engine, bytes).verdicts).toEqual(expected);
    expect(scan(engine, bytes, { strict: true }).verdicts).toEqual(expected);
    const invalidUtf8 = [0xff, 0xc3, 0xe2, 0x82].flatMap(byte => [
      ...encoder.encode('{"f":"b'),
      byte,
      ...encoder.encode('"}\n'),
    ]);
    const odd = Uint8Array.from(invalidUtf8);
    expect(scan(engine, odd).verdicts).toEqual(scanSlowly(engine, odd));
  });
});

describe.skipIf(!hasCorpus())(`all rules of SigmaHQ${hasCorpus() ? '' : ' (skipped: no rules and events)'}`, () => {
  it('match the same shared events by a scan, with and without log sources', { timeout: 300_000 }, () => {
    const rules = readRuleFiles().flatMap(({ text }) =>
      parseRules(text).documents.filter(({ kind }) => kind === 'rule'),
    ) as Rule[];
    const budget = Number(process.env['SIGMA_SCAN_BYTES'] ?? 12e6);
    for (const [options, bytesOfFile] of [
      [{ route: true }, budget / 4],
      [{ route: false }, budget / 80],
    ] as const) {
      const engine = compileRules(rules, { logSources: sigmaLogSources, ...options });
      for (const { name, bytes } of readEventFiles()) {
        const part = bytes.subarray(0, bytesOfFile);
        expect(scan(engine, part).verdicts, name).toEqual(scanSlowly(engine, part));
      }
    }
  });
});
