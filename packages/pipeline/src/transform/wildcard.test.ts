import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesWildcard } from './wildcard.js';

describe('matchesWildcard', () => {
  it('matches the whole text', () => {
    expect(matchesWildcard('/var/log/*', '/var/log/nginx/access.log')).toBe(true);
    expect(matchesWildcard('web-??', 'web-01')).toBe(true);
    expect(matchesWildcard('web-??', 'web-001')).toBe(false);
    expect(matchesWildcard('*', '')).toBe(true);
    expect(matchesWildcard('', 'a')).toBe(false);
  });

  it('agrees with the regular expression of the same meaning', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const slow = new RegExp(`^${pattern.replaceAll('?', '.').replaceAll('*', '.*')}$`, 's');
        expect(matchesWildcard(pattern, text)).toBe(slow.test(text));
      }),
      { seed: 7 },
    );
  });

  it('stays fast on a pattern that makes backtracking explode', () => {
    expect(matchesWildcard('*a'.repeat(200) + 'b', 'a'.repeat(20_000))).toBe(false);
  });
});
