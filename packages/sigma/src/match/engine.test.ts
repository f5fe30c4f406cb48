import { sigmaLogSources } from '@logwright/technologies';
import { describe, expect, it } from 'vitest';
import { compileRules, parseRules } from '../index.js';
import type { CompileOptions, Engine, MatchOptions, SigmaEvent } from '../index.js';

function engineOf(detection: string, options: CompileOptions = { route: false }, logSource = 'product: any'): Engine {
  const { documents, diagnostics } = parseRules(
    `title: T\nlogsource: { ${logSource} }\ndetection:\n${detection.replace(/^/gm, '    ')}\n`,
  );
  expect(diagnostics).toEqual([]);
  return compileRules(
    documents.filter(document => document.kind === 'rule'),
    { logSources: sigmaLogSources, ...options },
  );
}

function matches(item: string, event: SigmaEvent, options?: CompileOptions): boolean {
  const engine = engineOf(`sel:\n    ${item}\ncondition: sel`, options);
  expect(engine.refused.flatMap(({ faults }) => faults)).toEqual([]);
  return engine.match(event).length === 1;
}

function faultOf(item: string): string | undefined {
  return engineOf(`sel:\n    ${item}\ncondition: sel`).refused[0]?.faults[0]?.code;
}

describe('modifiers', () => {
  it.each<[string, unknown, boolean]>([
    ['f: abc', 'ABC', true],
    ['f: a*c', 'aXYc', true],
    ['f: a?c', 'ac', false],
    ["f: 'a\\*c'", 'a*c', true],
    ["f: 'a\\*c'", 'abc', false],
    ["f|endswith: '\\cmd.exe'", 'C:\\Windows\\CMD.exe', true],
    ["f|startswith: 'C:\\'", 'c:\\x', true],
    ["f|startswith: 'C:\\'", 'c:*', false],
    ["f|contains|all: ['a', 'b']", 'xbxa', true],
    ["f|contains|all: ['a', 'b']", 'xbx', false],
    ["f|cased: 'Abc'", 'abc', false],
    ["f|contains|cased: 'Abc'", 'xAbcx', true],
    ["f|neq: 'a'", 'b', true],
    ["f|neq: 'a'", 'A', false],
    ["f|re: 'a.c'", 'xabcx', true],
    ["f|re: 'a.c'", 'ABC', false],
    ["f|re|i: 'a.c'", 'ABC', true],
    ["f|re|m: '^b$'", 'a\nb\nc', true],
    ["f|re: '^b$'", 'a\nb\nc', false],
    ["f|re|s: 'a.b'", 'a\nb', true],
    ['f|cidr: 10.0.0.0/8', '10.9.8.7', true],
    ['f|cidr: 10.0.0.0/8', '::ffff:10.9.8.7', true],
    ['f|cidr: "::ffff:10.0.0.0/104"', '10.9.8.7', true],
    ['f|cidr: "::ffff:10.0.0.0/104"', '::ffff:11.0.0.1', false],
    ['f|cidr: 2001:db8::/32', '2001:0DB8::1', true],
    ['f|cidr: 10.0.0.0/8', '11.0.0.1', false],
    ['f|base64: foobar', 'Zm9vYmFy', true],
    ['f|base64offset|contains: bar', 'Zm9vYmFy', true],
    ['f|wide|base64offset|contains: ab', 'eGEAYgB5', true],
    ["f|windash|contains: ' -enc'", 'x /enc y', true],
    ["f|windash|contains: ' -enc'", 'x –enc y', true],
    ["f|windash|contains: 'a-b'", 'a/b', false],
    ['f|exists: true', null, true],
    ['f|exists: false', null, false],
    ['f: null', null, true],
    ['f: null', '', false],
    ["f: ''", '', true],
    ["f: ''", null, false],
    ['f|lt: 5', '4', true],
    ['f|gte: 5', 4.9, false],
    ['f|lte: 5', 'five', false],
    ['f|hour|gte: 22', '2024-05-01T23:10:00Z', true],
    ['f|week: 53', '2021-01-03', true],
    ['f|minute: 10', '2024-05-01 23:10', true],
    ['f: 4624', '4624', true],
    ["f: '4624'", 4624, true],
    ['f: true', 'True', true],
    ['f: b', ['a', 'B'], true],
    ["f: 'ΟΔΟΣ'", 'οδος', true],
    ["f|contains: 'οδος'", 'Η ΟΔΟΣ ΑΥΤΗ', true],
  ])('%s on %j is %s', (item, value, expected) => {
    expect(matches(item, { f: value })).toBe(expected);
  });

  it('compare two fields of one event each time anew', () => {
    const engine = engineOf('sel:\n    a|fieldref: b\ncondition: sel');
    expect(engine.match({ a: 'x', b: 'X' })).toHaveLength(1);
    expect(engine.match({ a: 'x', b: 'y' })).toHaveLength(0);
    expect(engine.match({ a: 'x', b: 'X' })).toHaveLength(1);
  });

  it('expand placeholders that are given and refuse the others', () => {
    const placeholders = { Servers: ['srv*', 'dc1'] };
    expect(matches("f|expand: '%Servers%'", { f: 'SRV9' }, { route: false, placeholders })).toBe(true);
    expect(matches("f: '%Servers%'", { f: '%servers%' }, { route: false })).toBe(true);
    expect(faultOf("f|expand: '%Servers%'")).toBe('placeholder');
  });

  it.each([
    ['f|containz: a', 'unknown-modifier'],
    ['f|i: a', 'invalid-modifier'],
    ['f|re|cidr: a', 'invalid-modifier'],
    ['f|contains|startswith: a', 'invalid-modifier'],
    ["f|re: '('", 'invalid-regex'],
    ["f|re: '\\Aevil'", 'invalid-regex'],
    ["f|re: 'evil\\z'", 'invalid-regex'],
    ["f|re: '\\x{41}'", 'invalid-regex'],
    ["f|re: '\\pL'", 'invalid-regex'],
    ["f|re: '\\Q(a)\\E'", 'invalid-regex'],
    ["f|re: '[[:digit:]]'", 'invalid-regex'],
    ["f|re: '(?=a)(a+)+b'", 'costly-regex'],
    ['f|cidr: 10.0.0.0/99', 'invalid-value'],
    ['f|gt: many', 'invalid-value'],
    ['f|exists: maybe', 'invalid-value'],
    ["f|base64: 'a*'", 'invalid-value'],
    ["f|windash: '-a -b -c -d -e'", 'limit-exceeded'],
  ])('%s is refused as %s', (item, code) => {
    expect(faultOf(item)).toBe(code);
  });
});

describe('conditions', () => {
  const DETECTION = (condition: string) =>
    `sel_a:\n    f: a\nsel_b:\n    g: b\n_own:\n    h: c\ncondition: ${condition}`;

  it.each<[string, SigmaEvent, boolean]>([
    ['sel_a or sel_b and not sel_b', { f: 'a', g: 'b' }, true],
    ['(sel_a or sel_b) and not sel_b', { f: 'a', g: 'b' }, false],
    ['1 of sel_*', { g: 'b' }, true],
    ['all of sel_*', { g: 'b' }, false],
    ['1 of them', { h: 'c' }, false],
    ['1 of _*', { h: 'c' }, true],
    ['not not sel_a', { f: 'a' }, true],
    ['NOT sel_a', {}, true],
  ])('%s on %j is %s', (condition, event, expected) => {
    expect(engineOf(DETECTION(condition)).match(event)).toHaveLength(expected ? 1 : 0);
  });

  it('search keywords in all texts and numbers at any depth, not in names of fields', () => {
    const engine = engineOf("k: ['MIMI*katz', 4242]\ncondition: k");
    expect(engine.match({ a: { b: ['x mimi-KATZ x'] } })).toHaveLength(1);
    expect(engine.match({ a: 142_420 })).toHaveLength(1);
    expect(engine.match({ mimikatz: 'x' })).toHaveLength(0);
  });
});

describe('log sources', () => {
  const SYSMON = 'Microsoft-Windows-Sysmon/Operational';
  const rule = (logSource: string) =>
    engineOf("sel:\n    Image|endswith: '\\whoami.exe'\ncondition: sel", {}, logSource);
  const image = 'C:\\x\\whoami.exe';

  it.each<[string, SigmaEvent]>([
    ['flat', { Channel: SYSMON, EventID: 1, Image: image }],
    ['EVTX-shaped', { Event: { System: { Channel: SYSMON, EventID: { '#text': 1 } }, EventData: { Image: image } } }],
    ['split', { System: { Channel: SYSMON, EventID: 1 }, EventData: { Image: image } }],
    ["Velociraptor's", { System: { Channel: SYSMON, EventID: { Value: 1 } }, EventData: { Image: image } }],
    ['Winlogbeat', { winlog: { channel: SYSMON, event_id: '1', event_data: { Image: image } } }],
    ['renamed', { Channel: 'Security', EventID: 4688, NewProcessName: image }],
  ])('find process creations in %s events as they are', (_shape, event) => {
    const engine = rule('category: process_creation, product: windows');
    const [match] = engine.match(event);
    expect(match?.rule.title).toBe('T');
    const { evidence } = engine.explain(event, match!.rule);
    expect(evidence).toMatchObject([{ selection: 'sel', field: 'Image', value: image }]);
    const value = evidence[0]?.path?.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], event);
    expect(value).toBe(image);
  });

  it('keep rules of other log sources away', () => {
    const event = { Channel: SYSMON, EventID: 1, Image: image };
    expect(rule('category: process_creation').match(event)).toHaveLength(1);
    expect(rule('product: windows, service: sysmon').match(event)).toHaveLength(1);
    expect(rule('category: image_load, product: windows').match(event)).toHaveLength(0);
    expect(rule('category: process_creation, product: linux').match(event)).toHaveLength(0);
    expect(rule('product: linux').match(event)).toHaveLength(0);
  });

  it('come from the caller where an event does not say its own', () => {
    const event = { Image: image };
    const given: MatchOptions = { logSources: [{ product: 'linux', service: 'auditd' }] };
    expect(rule('product: linux, service: auditd').match(event, given)).toHaveLength(1);
    expect(rule('product: windows').match(event, given)).toHaveLength(0);
    expect(rule('product: windows').match(event)).toHaveLength(1);
  });

  it('read names with blanks, attributes of System, dotted keys and arrays on the way', () => {
    const defender = engineOf('sel:\n    NewValue: x\ncondition: sel', {}, 'product: windows, service: windefend');
    const channel = 'Microsoft-Windows-Windows Defender/Operational';
    expect(defender.match({ Channel: channel, EventID: 5007, 'New Value': 'x' })).toHaveLength(1);
    const provider = engineOf("sel:\n    Provider_Name: 'P'\ncondition: sel");
    const system = { Channel: 'System', EventID: 1, Provider: { '#attributes': { Name: 'P' } } };
    expect(provider.match({ Event: { System: system, EventData: null } })).toHaveLength(1);
    for (const name of ['Provider', 'Provider_attributes']) {
      const plain = { Channel: 'System', EventID: 1, [name]: { Name: 'P' } };
      expect(provider.match({ Event: { System: plain, EventData: null } })).toHaveLength(1);
    }
    const dotted = engineOf('sel:\n    a.b: x\ncondition: sel');
    expect(dotted.match({ 'a.b': 'x' })).toHaveLength(1);
    expect(dotted.match({ a: [{ b: 'y' }, { b: 'x' }] })).toHaveLength(1);
  });

  it.each<[string, SigmaEvent, readonly (string | number)[]]>([
    ['f', { f: {} }, ['f']],
    ['f', { f: [] }, ['f']],
    ['f', { f: [['x']] }, ['f']],
    ['a.b', { a: [{ c: 1 }, { b: 2 }] }, ['a', 1, 'b']],
    ['a.b', { a: { b: { c: 'x' } } }, ['a', 'b']],
  ])('say where %s stands whose value is no text: %j', (field, event, path) => {
    const engine = engineOf(`sel:\n    ${field}|exists: true\ncondition: sel`);
    expect(engine.explain(event, engine.rules[0]!).evidence).toMatchObject([{ selection: 'sel', field, path }]);
  });

  it('never read what an object inherits', () => {
    const engine = engineOf('sel:\n    constructor|exists: true\ncondition: sel');
    expect(engine.match({})).toHaveLength(0);
    expect(engine.match(JSON.parse('{"constructor":null}') as SigmaEvent)).toHaveLength(1);
  });
});

describe('hostile rules and events', () => {
  it('cannot hold the engine up with regular expressions', () => {
    const engine = engineOf("sel:\n    f|re: ['^(a+)+$', '(a|aa)+$', 'a*a*a*a*b', '(.*){5}x']\ncondition: sel");
    expect(engine.refused).toEqual([]);
    const start = performance.now();
    expect(engine.match({ f: `${'a'.repeat(20_000)}!` })).toHaveLength(0);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(engine.match({ f: 'aaab' })).toHaveLength(1);
  });

  it('may be events of any depth', () => {
    const engine = engineOf(
      'k: mimikatz\nsel:\n    f: x\n    f.g|re: y\nsel_null:\n    f: null\ncondition: k or 1 of sel*',
    );
    const deep = '['.repeat(50_000) + '"x"' + ']'.repeat(50_000);
    for (const event of [`{"f":${deep}}`, `{"a":${deep},"f":1}`]) {
      expect(engine.match(JSON.parse(event) as SigmaEvent)).toHaveLength(0);
      expect(engine.explain(JSON.parse(event) as SigmaEvent, engine.rules[0]!).matched).toBe(false);
    }
  });

  it('may come with a new list of log sources each time', () => {
    const engine = engineOf('sel:\n    f: x\ncondition: sel', {}, 'product: linux');
    for (let number = 0; number < 5_000; number++) {
      expect(engine.match({ f: 'x' }, { logSources: [{ product: 'linux' }] })).toHaveLength(1);
    }
  });

  it('may have lists of ten thousand values', () => {
    const values = Array.from({ length: 10_000 }, (_, number) => `'aaaaaaaa${number}z'`);
    const engine = engineOf(`sel:\n    f|contains: [${values.join(', ')}]\ncondition: sel`);
    expect(engine.match({ f: 'a'.repeat(100_000) })).toHaveLength(0);
    expect(engine.match({ f: `${'a'.repeat(1_000)}9999Z` })).toHaveLength(1);
  });

  it('may not have lists whose values have too many variants', () => {
    const values = Array.from({ length: 100 }, (_, number) => `' -a${number} -b -c -d'`);
    expect(faultOf(`f|windash|contains: [${values.join(', ')}]`)).toBe('limit-exceeded');
    const half = `f|windash|contains: [${values.slice(0, 50).join(', ')}]`;
    expect(faultOf(half)).toBeUndefined();
    expect(faultOf(`${half}\n    ${half.replace('f', 'g')}`)).toBe('limit-exceeded');
  });

  it('see no match kept from an earlier event with the same short fields', () => {
    const engine = engineOf('sel:\n    Image: a\n    CommandLine|contains: b\ncondition: sel');
    expect(engine.match({ Image: 'a', CommandLine: 'xbx' })).toHaveLength(1);
    expect(engine.match({ Image: 'a', CommandLine: 'x' })).toHaveLength(0);
    expect(engine.match({ Image: 'a' })).toHaveLength(0);
    expect(engine.match({ Image: 'a', CommandLine: 'b' })).toHaveLength(1);
  });
});
