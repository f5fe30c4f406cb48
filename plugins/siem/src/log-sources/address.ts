import type { HealthStatus, LogSourceQuery, LogSourceSort } from '@logwright/plugin-siem-common';

/** What the page Log sources shows; all of it is in the address, so that a colleague sees the same. */
export interface LogSourcesView {
  readonly text: string;
  readonly owner: readonly string[];
  readonly technology: readonly string[];
  readonly platform: readonly string[];
  readonly health: readonly HealthStatus[];
  /** Undefined shows both. */
  readonly demo: boolean | undefined;
  readonly sort: LogSourceSort;
  readonly order: 'asc' | 'desc';
  /** First page is 0. */
  readonly page: number;
  readonly pageSize: number;
  /** Ids of chosen columns; undefined leaves it to the reader's kept choice. */
  readonly columns: readonly string[] | undefined;
}

/** The view of an address without parameters. */
export const DEFAULT_VIEW: LogSourcesView = {
  text: '',
  owner: [],
  technology: [],
  platform: [],
  health: [],
  demo: undefined,
  sort: 'health',
  order: 'asc',
  page: 0,
  pageSize: 25,
  columns: undefined,
};

const statuses: readonly HealthStatus[] = ['healthy', 'degraded', 'silent', 'unknown'];
const sorts: readonly LogSourceSort[] = [
  'name',
  'owner',
  'technology',
  'health',
  'bytesPerDay',
  'eventsPerSecond',
  'quotaShare',
  'lastEventAt',
  'lagMs',
  'parseRate',
  'searches30d',
  'people30d',
];

/** Sizes of a page that can be chosen. */
export const PAGE_SIZES: readonly number[] = [10, 25, 50, 100];

/**
 * Reads a view from an address; what is not understood takes its default.
 * @param params - the address's parameters
 * @returns the view
 */
export function readView(params: URLSearchParams): LogSourcesView {
  const size = Number(params.get('size'));
  const page = Number(params.get('page'));
  const demo = params.get('demo');
  return {
    text: params.get('q') ?? '',
    owner: params.getAll('owner'),
    technology: params.getAll('technology'),
    platform: params.getAll('platform'),
    health: statuses.filter(status => params.getAll('health').includes(status)),
    demo: demo === 'only' ? true : demo === 'without' ? false : undefined,
    sort: sorts.find(sort => sort === params.get('sort')) ?? DEFAULT_VIEW.sort,
    order:
      params.get('order') === 'asc' || params.get('order') === 'desc'
        ? (params.get('order') as 'asc' | 'desc')
        : DEFAULT_VIEW.order,
    page: Number.isInteger(page) && page > 1 ? page - 1 : 0,
    pageSize: PAGE_SIZES.includes(size) ? size : DEFAULT_VIEW.pageSize,
    columns: params.has('columns') ? params.get('columns')!.split(',').filter(Boolean) : undefined,
  };
}

/**
 * Writes a view as parameters of an address; defaults are left out.
 * @param view - the view
 * @returns parameters
 */
export function writeView(view: LogSourcesView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.text) params.set('q', view.text);
  for (const key of ['owner', 'technology', 'platform', 'health'] as const) {
    for (const value of view[key]) params.append(key, value);
  }
  if (view.demo !== undefined) params.set('demo', view.demo ? 'only' : 'without');
  if (view.sort !== DEFAULT_VIEW.sort || view.order !== DEFAULT_VIEW.order) {
    params.set('sort', view.sort);
    params.set('order', view.order);
  }
  if (view.page > 0) params.set('page', String(view.page + 1));
  if (view.pageSize !== DEFAULT_VIEW.pageSize) params.set('size', String(view.pageSize));
  if (view.columns) params.set('columns', view.columns.join(','));
  return params;
}

/**
 * Makes the backend's query of a view.
 * @param view - the view
 * @returns filters, sort and page
 */
export function toQuery(view: LogSourcesView): LogSourceQuery {
  return { ...toFilter(view), offset: view.page * view.pageSize, limit: view.pageSize };
}

/**
 * Makes the query without a page, as an export needs it.
 * @param view - the view
 * @returns filters and sort
 */
export function toFilter(view: LogSourcesView): LogSourceQuery {
  return {
    text: view.text || undefined,
    owner: view.owner,
    technology: view.technology,
    platform: view.platform,
    health: view.health,
    demo: view.demo,
    sort: view.sort,
    order: view.order,
  };
}

/**
 * Tells whether a view leaves anything out.
 * @param view - the view
 * @returns true when a filter or a search text is set
 */
export function isFiltered(view: LogSourcesView): boolean {
  return (
    view.text !== '' ||
    view.demo !== undefined ||
    [view.owner, view.technology, view.platform, view.health].some(values => values.length > 0)
  );
}
