import type { LogSourceSort, LogSourceSummary } from '@logwright/plugin-siem-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSourcesCsv } from './export';
import { listLogSources, selectLogSources } from './log-source-list';

const SEED = 20_261_123;
const HEALTH = ['healthy', 'degraded', 'silent', 'unknown'] as const;

function summary(id: string, more: Partial<LogSourceSummary> = {}): LogSourceSummary {
  return {
    id: `lake/${id}`,
    name: id,
    title: id,
    demo: false,
    technology: 'nginx-access',
    technologyTitle: 'nginx access log',
    platform: 'lake',
    bytesByDay: [],
    health: { status: 'healthy', reason: 'Fine.' },
    ...more,
  };
}

const someSources = fc
  .array(
    fc.record(
      {
        title: fc.constantFrom('a', 'b', 'C', 'ä', 'web 2', 'web 10'),
        owner: fc.constantFrom('group:default/x', 'group:default/y'),
        bytesPerDay: fc.nat(5),
        lagMs: fc.integer({ min: -3, max: 3 }),
        health: fc.constantFrom(...HEALTH).map(status => ({ status, reason: '' })),
      },
      { requiredKeys: ['title', 'health'] },
    ),
    { maxLength: 30 },
  )
  .map(list => list.map((each, index) => summary(`s${index}`, each)));

const estateOf = (sources: readonly LogSourceSummary[]) => ({
  nowMs: 0,
  logSources: new Map(sources.map(each => [each.id, { id: each.id, summary: each } as never])),
  collection: { platforms: [] },
});

describe('listLogSources', () => {
  it('shows every log source once over all pages, whatever the order', () => {
    const sorts: LogSourceSort[] = ['name', 'owner', 'bytesPerDay', 'health', 'lagMs', 'lastEventAt'];
    fc.assert(
      fc.property(
        someSources,
        fc.constantFrom(...sorts),
        fc.constantFrom('asc', 'desc'),
        fc.integer({ min: 1, max: 7 }),
        (sources, sort, order, limit) => {
          const seen: string[] = [];
          for (let offset = 0; offset < sources.length; offset += limit) {
            const page = listLogSources(estateOf(sources), { sort, order, offset, limit });
            expect(page.totalItems).toBe(sources.length);
            seen.push(...page.items.map(each => each.id));
          }
          expect(new Set(seen).size).toBe(sources.length);
          expect(seen).toHaveLength(sources.length);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('puts unknown figures last in either order', () => {
    fc.assert(
      fc.property(someSources, fc.constantFrom('asc', 'desc'), (sources, order) => {
        const values = selectLogSources(sources, { sort: 'bytesPerDay', order }).map(each => each.bytesPerDay);
        const known = values.filter(value => value !== undefined);
        expect(values.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (order === 'asc' ? a - b : b - a)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('counts in a facet what choosing its value would show', () => {
    fc.assert(
      fc.property(someSources, fc.constantFrom(...HEALTH), (sources, health) => {
        const { facets } = listLogSources(estateOf(sources), { health: [health] });
        for (const { value, count } of facets.owner) {
          expect(listLogSources(estateOf(sources), { health: [health], owner: [value] }).totalItems).toBe(count);
        }
        for (const { value, count } of facets.health) {
          expect(listLogSources(estateOf(sources), { health: [value as 'silent'] }).totalItems).toBe(count);
        }
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('sorts the worst health first and numbers in names as numbers', () => {
    const sources = HEALTH.map(status => summary(status, { health: { status, reason: '' } }));
    expect(selectLogSources(sources, { sort: 'health' }).map(each => each.name)).toEqual([
      'silent',
      'degraded',
      'unknown',
      'healthy',
    ]);
    const names = ['web 10', 'web 2', 'Web 1'].map(title => summary(title, { title }));
    expect(selectLogSources(names, {}).map(each => each.title)).toEqual(['Web 1', 'web 2', 'web 10']);
  });

  it('finds every word of a text in name, title, owner or technology', () => {
    const sources = [
      summary('a', { title: 'Shop web', owner: 'group:default/payments' }),
      summary('b', { title: 'Shop db' }),
    ];
    expect(selectLogSources(sources, { text: 'NGINX shop' })).toHaveLength(2);
    expect(selectLogSources(sources, { text: 'shop pay' }).map(each => each.name)).toEqual(['a']);
    expect(selectLogSources(sources, { text: 'shop .*' })).toEqual([]);
  });
});

describe('logSourcesCsv', () => {
  it('writes what a spreadsheet reads back, and nothing that it would run', () => {
    const csv = logSourcesCsv([
      summary('x', {
        title: '=HYPERLINK("http://evil")',
        health: { status: 'silent', reason: 'No event, for "3 h".\nCall.' },
      }),
    ]);
    const [heading, row] = [csv.split('\r\n')[0]!, csv.slice(csv.indexOf('\r\n') + 2)];
    expect(heading.split(',').slice(0, 3)).toEqual(['name', 'title', 'owner']);
    expect(row).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(row).toContain('"No event, for ""3 h"".\nCall."');
    expect(row.endsWith(',\r\n')).toBe(true);
  });
});
