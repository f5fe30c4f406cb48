import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, isFiltered, PAGE_SIZES, readView, toQuery, writeView, type LogSourcesView } from './address';

const words = fc.array(fc.string({ minLength: 1 }), { maxLength: 3 });
const views: fc.Arbitrary<LogSourcesView> = fc.record({
  text: fc.string(),
  owner: words,
  technology: words,
  platform: words,
  health: fc.subarray(['healthy', 'degraded', 'silent', 'unknown'] as const),
  demo: fc.constantFrom(undefined, true, false),
  sort: fc.constantFrom('name', 'health', 'bytesPerDay', 'people30d' as const),
  order: fc.constantFrom('asc', 'desc' as const),
  page: fc.nat(1_000),
  pageSize: fc.constantFrom(...PAGE_SIZES),
  columns: fc.option(fc.subarray(['name', 'owner', 'health']), { nil: undefined }),
}) as fc.Arbitrary<LogSourcesView>;

describe('the address of the page Log sources', () => {
  it('gives back every view that was written into it', () => {
    fc.assert(
      fc.property(views, view => {
        expect(readView(new URLSearchParams(writeView(view).toString()))).toEqual(view);
      }),
      { seed: 42 },
    );
  });

  it('is empty for the default view', () => {
    expect(writeView(DEFAULT_VIEW).toString()).toBe('');
    expect(readView(new URLSearchParams())).toEqual(DEFAULT_VIEW);
  });

  it('takes defaults for what it does not understand', () => {
    const view = readView(new URLSearchParams('sort=__proto__&order=up&page=-3&size=7&health=fine&demo=maybe'));
    expect(view).toEqual(DEFAULT_VIEW);
  });

  it('asks the backend for the page that is shown', () => {
    expect(toQuery({ ...DEFAULT_VIEW, page: 2, pageSize: 25 })).toMatchObject({
      offset: 50,
      limit: 25,
      sort: 'health',
      order: 'asc',
    });
  });

  it('knows whether something is left out', () => {
    expect(isFiltered(DEFAULT_VIEW)).toBe(false);
    expect(isFiltered({ ...DEFAULT_VIEW, sort: 'name', page: 3 })).toBe(false);
    expect(isFiltered({ ...DEFAULT_VIEW, demo: false })).toBe(true);
    expect(isFiltered({ ...DEFAULT_VIEW, owner: ['group:default/a'] })).toBe(true);
  });
});
