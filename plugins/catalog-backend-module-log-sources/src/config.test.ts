import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFor } from './config';

const SEED = 20_261_123;

/** The slow and obvious way: a regular expression made of the pattern. */
function matchesSlowly(pattern: string, name: string): boolean {
  const source = pattern
    .split('*')
    .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  return new RegExp(`^${source}$`).test(name);
}

describe('ruleFor', () => {
  it('matches as a regular expression of the pattern would', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '*', '.'), maxLength: 8 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '.'), maxLength: 12 });
    fc.assert(
      fc.property(text, name, (pattern, logSource) => {
        expect(ruleFor([{ match: pattern }], logSource) !== undefined).toBe(matchesSlowly(pattern, logSource));
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('takes no longer for a hostile pattern', () => {
    const startedMs = performance.now();
    expect(ruleFor([{ match: `${'*a'.repeat(500)}*b` }], 'a'.repeat(10_000))).toBeUndefined();
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });
});
