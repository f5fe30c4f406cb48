import { describe, expect, it } from 'vitest';
import { parseRegex } from '../process/regex-syntax.js';
import { maxNativeChars } from './native-limit.js';
import { createRegexTest } from './regex-machine.js';

function limitOf(source: string): number {
  const node = parseRegex(source);
  if (node === undefined) throw new Error(source);
  return maxNativeChars(node);
}

describe('the limit of backtracking', () => {
  it('is far for expressions without repeats of any length', () => {
    expect(limitOf('\\s[a-f0-9]{64}\\s[a-f0-9]{16}')).toBeGreaterThan(10_000);
    expect(limitOf('abc')).toBeGreaterThan(1_000_000);
  });

  it('gets nearer with each repeat of any length', () => {
    expect(limitOf('a*b')).toBeLessThanOrEqual(2_000);
    expect(limitOf('a*a*b')).toBeLessThanOrEqual(160);
    expect(limitOf('a*a*a*a*b')).toBeLessThanOrEqual(21);
  });

  it('does not count a repeat that ends the expression', () => {
    expect(limitOf('.{1000,}')).toBe(Infinity);
    expect(limitOf('x[a-z]+')).toBe(Infinity);
    expect(limitOf('(a+)+')).toBeLessThan(3_000);
  });

  it('allows nothing where repeats are inside repeats', () => {
    expect(limitOf('(a+)+b')).toBe(0);
    expect(limitOf('(a|a)*b')).toBe(0);
    expect(limitOf('(ab?){2,30}c')).toBe(0);
  });

  it('counts the ways through bounded repeats', () => {
    expect(limitOf('[a-z]{1,32}[a-z]{1,32}[a-z]{1,32}x')).toBeLessThan(10);
  });

  it.each([
    '[a-z]{1,40}[a-z]{1,40}[a-z]{1,40}[a-z]{1,40}!',
    '(a?){8}(a?){8}b',
    'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?b',
  ])('keeps %s quick on texts that it nearly matches', source => {
    const test = createRegexTest(source, '');
    const text = 'a'.repeat(3_000);
    const start = performance.now();
    expect(test(text)).toBe(false);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
