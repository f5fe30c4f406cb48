import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeeperThan, measureDepth, readRecordJson } from './record-json.js';

const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

describe('readRecordJson', () => {
  it('takes objects and leaves other text alone', () => {
    expect(readRecordJson(' {"a":1}', 10)).toEqual({ kind: 'object', json: { a: 1 } });
    for (const text of [
      '',
      'plain',
      '[  12.3] kernel: up',
      '[2024-01-01] x',
      '{braces} in a template',
      '[1,2]',
      '["a"]',
      '{',
    ]) {
      expect(readRecordJson(text, 10), text).toEqual({ kind: 'text' });
    }
  });

  it('says what is damaged and how to mend it', () => {
    for (const text of ['{"a":1', '{"a" 1}', '[{"a":1}', '{"a":NaN}']) {
      const read = readRecordJson(text, 10);
      expect(read.kind, text).toBe('damaged');
      expect(read).toHaveProperty('reason', expect.stringMatching(/^Damaged JSON: .+ Mend: /));
    }
  });

  it('refuses nesting past the limit without walking into it', () => {
    expect(readRecordJson(nested(512), 512).kind).toBe('object');
    expect(readRecordJson(nested(513), 512)).toHaveProperty('reason', expect.stringContaining('deeper than 512'));
    expect(readRecordJson(nested(1_000_000), 512).kind).toBe('damaged');
  });

  it('does not count braces inside strings', () => {
    const text = JSON.stringify({ a: '{'.repeat(2_000), b: '\\"{'.repeat(1_000) });
    expect(readRecordJson(text, 512).kind).toBe('object');
  });

  it('leaves prototypes alone', () => {
    const read = readRecordJson('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}', 10);
    expect(read.kind).toBe('object');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('measures any JSON as a slow recursive walk does', () => {
    const depthOf = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 6 }), (text, limit) => {
        const expected = depthOf(JSON.parse(text));
        expect(measureDepth(text, Infinity)).toBe(expected);
        expect(isDeeperThan(text, limit)).toBe(expected > limit);
      }),
      { seed: 7 },
    );
  });
});
