import { describe, expect, it } from 'vitest';
import { compileRules, createScanner, parseRules } from '../index.js';
import type { ScanMatch, ScanOptions, UnreadableLine } from '../index.js';

const RULES = `
title: Whoami
logsource: { product: windows }
detection:
    sel: { Image|endswith: '\\whoami.exe' }
    condition: sel
`;

const encoder = new TextEncoder();

function scan(pieces: readonly (string | Uint8Array)[], options: Partial<ScanOptions> = {}) {
  const { documents } = parseRules(RULES);
  const engine = compileRules(documents.filter(document => document.kind === 'rule'));
  const matches: (Omit<ScanMatch, 'matches' | 'event'> & { readonly event: unknown })[] = [];
  const unreadable: UnreadableLine[] = [];
  const scanner = createScanner(engine, {
    onMatch: ({ line, offset, event }) => matches.push({ line, offset, event: event() }),
    onUnreadable: line => unreadable.push(line),
    ...options,
  });
  for (const piece of pieces) scanner.push(typeof piece === 'string' ? encoder.encode(piece) : piece);
  scanner.end();
  return { matches, unreadable, counters: scanner.counters() };
}

const HIT = JSON.stringify({ Channel: 'Security', Image: 'C:\\x\\whoami.exe' });

describe('a scanner', () => {
  it('says line, byte offset and event of a match, with and without a last newline', () => {
    for (const tail of ['', '\n', '\r\n']) {
      const { matches, counters } = scan([`\uFEFF{"a":"é"}\n\r\n${HIT}${tail}`]);
      expect(matches).toEqual([{ line: 3, offset: 16, event: JSON.parse(HIT) as unknown }]);
      expect(counters).toMatchObject({ lines: 3, events: 2, matchedEvents: 1, matches: 1, unreadable: 0 });
    }
  });

  it('finds the same however the bytes are cut', () => {
    const bytes = encoder.encode(`${HIT}\n\n{"a":"\\u00e9é"}\r\n{]\n${HIT}`);
    const whole = scan([bytes]);
    expect(whole.matches.map(({ line }) => line)).toEqual([1, 5]);
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(scan([bytes.subarray(0, cut), bytes.subarray(cut)]), `cut at ${cut}`).toEqual(whole);
    }
    expect(scan(Array.from(bytes, byte => Uint8Array.of(byte)))).toEqual(whole);
  });

  it('reports lines that are no events and goes on', () => {
    const { matches, unreadable } = scan(['{]\n', '[1]\n"x"\n', `${HIT}\n`, `{"a":"${'x'.repeat(90)}"}\n`], {
      maxLineBytes: 80,
    });
    expect(matches).toHaveLength(1);
    expect(unreadable.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'invalid-json'],
      [2, 'not-an-object'],
      [3, 'not-an-object'],
      [5, 'too-long'],
    ]);
  });

  it.each([
    ['an escape that means nothing', '{"a":"","Image":"\\x"}', true],
    ['half an escape', '{"a":"","Image":"\\u00"}', true],
    ['a control character in a string', '{"a":"","Image":"\u0001"}', false],
    ['the same where no rule reads', '{"a":"\\x\u0001","Image":""}', false],
    ['a string without an end', '{"a":"","Image":"x}', true],
    ['a key without quotes', '{a:1,"Image":"x"}', true],
    ['a comma too many', '{"a":"","Image":"x",}', true],
    ['no comma', '{"a":"" "Image":"x"}', true],
    ['a leading zero', '{"a":01,"Image":"x"}', true],
    ['a number that stops', '{"a":1.,"Image":"x"}', true],
    ['a word', '{"a":True,"Image":"x"}', true],
    ['something after the event', '{"a":"","Image":"x"} x', true],
    ['two events', '{"a":"","Image":"x"}{"a":"","Image":"x"}', true],
    ['no end', '{"a":"","Image":"x"', true],
  ])('strict finds %s; otherwise only what is looked at counts', (_name, line, always) => {
    const sound = '{"a":"","Image":"x"}';
    const lines = [sound, sound, line, sound, HIT].join('\n');
    const strict = scan([lines], { strict: true });
    expect(strict.unreadable).toMatchObject([{ line: 3, offset: 2 * sound.length + 2, reason: 'invalid-json' }]);
    expect(strict.unreadable[0]?.message).not.toBe('');
    const fast = scan([lines]);
    expect(fast.unreadable).toEqual(always ? strict.unreadable : []);
    expect([fast.matches, strict.matches].map(found => found.map(match => match.line))).toEqual([[5], [5]]);
  });

  it('follows lines whose length grows past its memory, and counts what had to be parsed', () => {
    const long = JSON.stringify({ Channel: 'Security', Message: 'é"\\\n'.repeat(60_000), Image: 'C:\\whoami.exe' });
    const deep = `{"a":${'['.repeat(5_000)}${']'.repeat(5_000)},"Channel":"Security","Image":"\\\\whoami.exe"}`;
    const { matches, counters } = scan([`${long}\n${HIT}\n${deep}\n${long}`]);
    expect(matches.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(counters).toMatchObject({
      events: 4,
      parsed: 0,
      bytes: encoder.encode(long).length * 2 + HIT.length + deep.length + 3,
    });
  });

  it('parses rather than learns when no two lines are alike', () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, number) => `{"Channel":"Security","k${number}":1,"Image":"\\\\whoami.exe"}`,
    );
    const { matches, counters } = scan([lines.join('\n')]);
    expect(matches).toHaveLength(lines.length);
    expect(counters.parsed).toBeGreaterThan(1_000);
  });

  it('says the same however the bytes come: in one memory, in memories of their own, in shared memory', () => {
    const miss = HIT.replace('whoami', 'other');
    const text = [HIT, '', miss, miss, HIT, '[]', HIT].join('\n');
    const all = encoder.encode(text);
    const shared = new Uint8Array(new SharedArrayBuffer(all.length));
    shared.set(all);
    const expected = scan([text]);
    expect(expected.matches).toHaveLength(3);
    expect(expected.unreadable).toHaveLength(1);
    for (let size = 1; size <= all.length; size++) {
      const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, number) => number * size);
      const parts = starts.map(start => all.subarray(start, start + size));
      expect(scan(parts)).toEqual(expected);
      expect(scan(parts.map(part => part.slice()))).toEqual(expected);
      expect(scan(starts.map(start => shared.subarray(start, start + size)))).toEqual(expected);
    }
  });

  it('matches no line that is no JSON, also where no rule looks', () => {
    const [head, tail] = [HIT.slice(0, -1), '}'];
    const sound = `${head},"Other":"x"${tail}`;
    const lines = [sound, `${head},"Other":"\u0001"${tail}`, `${head},"Other":"\\x"${tail}`, sound];
    const { matches, unreadable, counters } = scan([lines.join('\n')]);
    expect(matches).toHaveLength(2);
    expect(unreadable).toMatchObject([
      { line: 2, reason: 'invalid-json' },
      { line: 3, reason: 'invalid-json' },
    ]);
    expect(counters).toMatchObject({ lines: 4, events: 2, unreadable: 2, matchedEvents: 2 });
  });

  it('numbers lines and places anew in each input', () => {
    const { documents } = parseRules(RULES);
    const engine = compileRules(documents.filter(document => document.kind === 'rule'));
    const places: unknown[] = [];
    const scanner = createScanner(engine, { onMatch: ({ line, offset }) => places.push([line, offset]) });
    for (const input of [`\n${HIT}`, `${HIT}\n`]) {
      scanner.push(encoder.encode(input));
      scanner.end();
    }
    expect(places).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(scanner.counters()).toMatchObject({ lines: 3, events: 2, bytes: 2 * HIT.length + 2 });
  });
});
