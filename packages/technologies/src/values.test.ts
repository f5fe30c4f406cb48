import { isIP } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIp, leftovers, put, read, toInteger } from './values.js';

describe('isIp', () => {
  it('agrees with Node on addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), address => {
        expect(isIp(address)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('agrees with Node on anything that looks like one', () => {
    const near = fc.string({ unit: fc.constantFrom(...'0123456789abcf:.%'), maxLength: 24 });
    fc.assert(
      fc.property(near, text => {
        if (!text.includes('%')) expect(isIp(text)).toBe(isIP(text) !== 0);
      }),
      { seed: 2, numRuns: 5000 },
    );
  });
});

describe('toInteger', () => {
  it.each([
    ['0x1e24', 7716],
    ['42', 42],
    ['-7', -7],
    [7, 7],
    ['', undefined],
    ['0x', undefined],
    ['-', undefined],
    ['4.2', undefined],
    ['1e5', undefined],
    [1.5, undefined],
    ['99999999999999999999', undefined],
    [{}, undefined],
  ])('reads %j as %j', (value, number) => {
    expect(toInteger(value)).toBe(number);
  });
});

describe('leftovers', () => {
  it('gives what was not consumed or was kept aside, without blanks', () => {
    const reading = read({ a: 1, b: '-', c: 'x', d: null, e: { deep: true } });
    reading.kept = ['a'];
    reading.timeKey = 'c';
    expect(leftovers(reading, new Set(['a']))).toEqual({ a: 1, e: { deep: true } });
  });

  it('sets a __proto__ key as data', () => {
    const target: Record<string, unknown> = {};
    put(target, '__proto__', 1);
    expect(Object.keys(target)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  });
});
