import type {
  FacetValue,
  LogSourceList,
  LogSourceQuery,
  LogSourceSort,
  LogSourceSummary,
} from '@logwright/plugin-siem-common';
import type { Estate } from './estate';

/** Value of the owner filter and facet for log sources that nobody owns. */
export const NO_OWNER = 'none';

const HEALTH_ORDER = ['silent', 'degraded', 'unknown', 'healthy'] as const;
const HEALTH_LABELS = { silent: 'Silent', degraded: 'Degraded', unknown: 'Unknown', healthy: 'Healthy' } as const;
const DEFAULT_LIMIT = 50;
type Facet = keyof LogSourceList['facets'];

/**
 * Answers a query over the estate: filters, sorts and cuts a page.
 *
 * @param estate - the estate
 * @param query - filters are joined by and, values of one filter by or
 * @returns The page with facets; a facet counts what would be there without its own filter.
 */
export function listLogSources(estate: Estate, query: LogSourceQuery): LogSourceList {
  const all = [...estate.logSources.values()].map(each => each.summary);
  const items = selectLogSources(all, query);
  const offset = query.offset ?? 0;
  return {
    items: items.slice(offset, offset + (query.limit ?? DEFAULT_LIMIT)),
    totalItems: items.length,
    facets: {
      owner: facet(all, query, 'owner'),
      technology: facet(all, query, 'technology'),
      platform: facet(all, query, 'platform').map(value => ({ ...value, label: platformTitle(estate, value.value) })),
      health: facet(all, query, 'health'),
    },
    collection: estate.collection,
  };
}

/**
 * Filters and sorts log sources.
 *
 * @param all - the log sources of an estate
 * @param query - offset and limit are not looked at
 * @returns All that match, sorted; those without a value in the sorted column come last in either order.
 */
export function selectLogSources(all: readonly LogSourceSummary[], query: LogSourceQuery): readonly LogSourceSummary[] {
  const direction = query.order === 'desc' ? -1 : 1;
  const sort = query.sort ?? 'name';
  return all
    .filter(source => matches(source, query))
    .sort(
      (a, b) =>
        compare(a, b, sort, direction) || a.title.localeCompare(b.title, 'en') || a.id.localeCompare(b.id, 'en'),
    );
}

function matches(source: LogSourceSummary, query: LogSourceQuery, except?: Facet): boolean {
  const facets: readonly Facet[] = ['owner', 'technology', 'platform', 'health'];
  return (
    matchesText(source, query.text) &&
    (query.demo === undefined || source.demo === query.demo) &&
    facets.every(name => {
      const wanted = query[name] as readonly string[] | undefined;
      return (
        name === except || wanted === undefined || wanted.length === 0 || wanted.includes(facetValue(source, name))
      );
    })
  );
}

function matchesText(source: LogSourceSummary, text: string | undefined): boolean {
  if (text === undefined) return true;
  const haystack = [source.name, source.title, source.owner, source.technology, source.technologyTitle]
    .filter(part => part !== undefined)
    .join('\n')
    .toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(word => haystack.includes(word));
}

function facetValue(source: LogSourceSummary, name: Facet): string {
  switch (name) {
    case 'owner':
      return source.owner ?? NO_OWNER;
    case 'technology':
      return source.technology;
    case 'platform':
      return source.platform;
    case 'health':
      return source.health.status;
    default:
      return name satisfies never;
  }
}

function facetLabel(source: LogSourceSummary, name: Facet): string {
  switch (name) {
    case 'owner':
      return source.owner?.replace(/^.*\//, '') ?? 'No owner';
    case 'technology':
      return source.technologyTitle;
    case 'platform':
      return source.platform;
    case 'health':
      return HEALTH_LABELS[source.health.status];
    default:
      return name satisfies never;
  }
}

function facet(all: readonly LogSourceSummary[], query: LogSourceQuery, name: Facet): readonly FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const source of all) {
    const value = facetValue(source, name);
    const known = values.get(value) ?? { value, label: facetLabel(source, name), count: 0 };
    values.set(value, { ...known, count: known.count + (matches(source, query, name) ? 1 : 0) });
  }
  return [...values.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}

function platformTitle(estate: Estate, id: string): string {
  return estate.collection.platforms.find(platform => platform.id === id)?.title ?? id;
}

function compare(a: LogSourceSummary, b: LogSourceSummary, sort: LogSourceSort, direction: number): number {
  const left = sortKey(a, sort);
  const right = sortKey(b, sort);
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  if (typeof left === 'string' || typeof right === 'string') {
    return direction * String(left).localeCompare(String(right), 'en', { sensitivity: 'base', numeric: true });
  }
  return direction * (left - right);
}

function sortKey(source: LogSourceSummary, sort: LogSourceSort): string | number | undefined {
  switch (sort) {
    case 'name':
      return source.title;
    case 'technology':
      return source.technologyTitle;
    case 'owner':
      return source.owner?.replace(/^.*\//, '');
    case 'health':
      return HEALTH_ORDER.indexOf(source.health.status);
    case 'lastEventAt':
      return source.lastEventAt;
    case 'bytesPerDay':
    case 'eventsPerSecond':
    case 'quotaShare':
    case 'lagMs':
    case 'parseRate':
    case 'searches30d':
    case 'people30d':
      return source[sort];
    default:
      return sort satisfies never;
  }
}
