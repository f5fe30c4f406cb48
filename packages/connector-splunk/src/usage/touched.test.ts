import { describe, expect, it } from 'vitest';
import { matchesIndex, namedIndexes } from './named-indexes.js';
import { touchedIndexes } from './touched.js';

describe('the indexes that a search names', () => {
  it.each([
    ['search index=web error', { names: ['web'], patterns: [] }],
    ['search index::web OR index="app_main"', { names: ['web', 'app_main'], patterns: [] }],
    ['search index IN (web, "app_*") error', { names: ['web'], patterns: ['app_*'] }],
    ['search INDEX=Web | stats count', { names: ['web'], patterns: [] }],
    ['| tstats count where index=* by index', { names: [], patterns: ['*'] }],
    ['search ```index=old``` index=web', { names: ['web'], patterns: [] }],
    ['search index=web [search index=threats | fields ip]', { names: ['web', 'threats'], patterns: [] }],
    ['search error', undefined],
    ['search NOT index=web', undefined],
    ['search `web_index` error', undefined],
    ['search myindex=web', undefined],
  ])('%s', (query, expected) => expect(namedIndexes(query)).toEqual(expected));

  it.each([
    ['*', 'web', true],
    ['*', '_audit', false],
    ['_*', '_audit', true],
    ['web_*', 'web_eu', true],
    ['*_eu', 'web_eu', true],
    ['w*b_*u', 'web_eu', true],
    ['ab*ba', 'aba', false],
    ['web', 'web2', false],
  ])('pattern %s on %s', (pattern, name, expected) => expect(matchesIndex(pattern, name)).toBe(expected));
});

describe('what a search touched', () => {
  const window = { fromMs: 0, toMs: 1 };
  const known = {
    window,
    bySourcetype: new Map([
      ['nginx', new Set(['web', 'web_eu'])],
      ['sshd', new Set(['linux'])],
    ]),
  };
  const search = (query: string | undefined, counts: Record<string, number> = {}) => ({
    searchId: '1.1',
    user: 'ada',
    eventsBySourcetype: new Map(Object.entries(counts)),
    ...(query === undefined ? {} : { query }),
  });
  const claims = (...args: Parameters<typeof search>) =>
    touchedIndexes(search(...args), known).map(({ container, share, evidence }) => [container, share, evidence.grade]);

  it('is observed where the events that were read lie in one index', () => {
    expect(claims('search index=linux', { sshd: 10 })).toEqual([['linux', 1, 'observed']]);
  });

  it('is narrowed by the text and shared by the events read', () => {
    expect(claims('search index=web OR index=linux', { nginx: 30, sshd: 10 })).toEqual([
      ['web', 0.75, 'observed'],
      ['linux', 0.25, 'observed'],
    ]);
  });

  it('is inferred where a sourcetype lies in several indexes that were meant', () => {
    expect(claims('search index=web*', { nginx: 8 })).toEqual([
      ['web', 0.5, 'inferred'],
      ['web_eu', 0.5, 'inferred'],
    ]);
  });

  it('is static or wildcard by the text alone, and unknown without any name', () => {
    expect(claims('search index=web')).toEqual([['web', 1, 'static']]);
    expect(claims('search index=web*')).toEqual([
      ['web', 0.5, 'wildcard'],
      ['web_eu', 0.5, 'wildcard'],
    ]);
    expect(claims('search error')).toEqual([]);
    expect(claims(undefined)).toEqual([]);
  });
});
