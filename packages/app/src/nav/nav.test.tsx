import { describe, expect, it } from 'vitest';
import { isActive } from './Navigation';

describe('isActive', () => {
  it.each([
    ['/', '/', true],
    ['/log-sources', '/', false],
    ['/log-sources/lake/web', '/log-sources', true],
    ['/log-sources-old', '/log-sources', false],
    ['/catalog/default/component/x', '/catalog', true],
  ])('at %s the entry of %s: %s', (pathname, href, active) => {
    expect(isActive(pathname, href)).toBe(active);
  });
});
