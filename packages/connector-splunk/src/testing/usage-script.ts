import type { TestAnswer, TestSearch } from './test-splunk.js';

/** One line of license_usage.log. */
export interface TestUsage {
  /** In ms since 1970 UTC. */
  readonly atMs: number;
  readonly type: 'Usage' | 'RolloverSummary';
  readonly bytes: number;
  readonly index?: string;
  readonly sourcetype?: string;
}

/** One event of index _audit. */
export interface TestAudit {
  /** In ms since 1970 UTC. */
  readonly atMs: number;
  readonly raw: string;
}

/** What a {@link usageScript} server knows. */
export interface TestUsageData {
  readonly usage: readonly TestUsage[];
  readonly audit: readonly TestAudit[];
  /** Newest event and receipt by index, in ms since 1970 UTC. */
  readonly newest?: Readonly<Record<string, { readonly eventMs: number; readonly receivedMs: number }>>;
  /** Events of `_internal` besides the licence log. */
  readonly otherInternal?: number;
}

const DAY_MS = 86_400_000;

/**
 * Answers the searches of the usage reader over given data, as Splunk would: values are strings, order is newest first,
 * and an index that cannot be seen is simply empty.
 *
 * @param data - What the indexes hold.
 * @returns A `search` option for startTestSplunk.
 */
export function usageScript(data: TestUsageData): (search: TestSearch) => TestAnswer {
  return ({ search, form }) => {
    const fromMs = Number(form.get('earliest_time') ?? 0) * 1_000;
    const toMs = Number(form.get('latest_time') ?? Number.MAX_SAFE_INTEGER) * 1_000;
    const within = ({ atMs }: { readonly atMs: number }) => atMs >= fromMs && atMs < toMs;
    return { rows: rowsFor(search, data, within) };
  };
}

function rowsFor(search: string, data: TestUsageData, within: (item: { readonly atMs: number }) => boolean): object[] {
  const usage = data.usage.filter(within);
  const audit = data.audit.filter(within);
  if (search.includes('type=Usage')) return sumUsage(usage.filter(({ type }) => type === 'Usage'));
  if (search.includes('type=RolloverSummary'))
    return usage
      .filter(({ type }) => type === 'RolloverSummary')
      .map(({ atMs, bytes }) => ({ at: String(atMs / 1_000), b: String(bytes) }));
  if (search.startsWith('search index=_audit')) {
    return audit
      .toSorted((a, b) => b.atMs - a.atMs)
      .map(({ atMs, raw }) => ({ at: (atMs / 1_000).toFixed(3), _raw: raw }));
  }
  if (search.includes('max(_indextime)')) return newestRows(data);
  if (search.includes('min(_time)')) return firstRows(search.includes('_audit') ? audit : usage);
  if (search.includes('license_usage.log')) return [{ count: String(usage.length) }];
  if (search.includes('index=_internal')) return [{ count: String(usage.length + (data.otherInternal ?? 0)) }];
  return [{ count: String(audit.length) }];
}

function sumUsage(usage: readonly TestUsage[]): object[] {
  const groups = Map.groupBy(
    usage,
    ({ atMs, index, sourcetype }) => `${Math.floor(atMs / DAY_MS)}\n${index}\n${sourcetype}`,
  );
  return [...groups].map(([key, members]) => {
    const [day, idx, st] = key.split('\n');
    const bytes = members.reduce((sum, member) => sum + member.bytes, 0);
    return { day, idx, st, bytes: String(bytes), last: String(Math.max(...members.map(({ atMs }) => atMs)) / 1_000) };
  });
}

function newestRows({ newest = {} }: TestUsageData): object[] {
  return Object.entries(newest).map(([index, { eventMs, receivedMs }]) => ({
    index,
    last_event: String(eventMs / 1_000),
    last_received: String(receivedMs / 1_000),
  }));
}

function firstRows(items: readonly { readonly atMs: number }[]): object[] {
  return items.length === 0 ? [] : [{ first: String(Math.min(...items.map(({ atMs }) => atMs)) / 1_000) }];
}
