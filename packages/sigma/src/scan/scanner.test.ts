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
});
