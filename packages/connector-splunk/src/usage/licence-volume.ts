import {
  ConnectorError,
  type Evidence,
  type Searcher,
  type TimeWindow,
  type VolumeFact,
} from '@logwright/connector-kit';
import { z } from 'zod';
import { countOf, splunkRows } from './splunk-rows.js';

const DAY_MS = 86_400_000;
const ORIGIN = 'index=_internal source=*license_usage.log';
/** A day's remainder below this share is rounding, not missing volume. */
const REMAINDER_SHARE = 0.005;
/** The summary of a day is stamped at its end, in fact shortly after: half a day back it surely lies within. */
const ROLLOVER_SHIFT_MS = DAY_MS / 2;

/** Container of volume that was billed but not reported by index. */
export const UNATTRIBUTED = '(not attributed to an index)';

const number = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i)]).transform(Number);
const usageRow = z.object({ day: number, idx: z.string(), st: z.string(), bytes: number, last: number });
const totalRow = z.object({ at: number, b: number });
const newestRow = z.object({ index: z.string(), last_event: number, last_received: number });

// Days are counted from the epoch: strftime and bin would use the time zone of the account that searches.
const USAGE = `search ${ORIGIN} type=Usage | eval day=floor(_time/86400) | stats sum(b) as bytes max(_time) as last by day idx st`;
const TOTALS = `search ${ORIGIN} type=RolloverSummary | eval at=_time | table at b`;
const NEWEST = '| tstats max(_time) as last_event max(_indextime) as last_received where index=* by index';
const ANY_INTERNAL = '| tstats count where index=_internal';
const ANY_LICENCE = '| tstats count where index=_internal source=*license_usage.log';

interface Seen {
  readonly searcher: Searcher;
  readonly window: TimeWindow;
  readonly signal?: AbortSignal;
}

/**
 * Volume by index, sourcetype and UTC day, as Splunk's licence counts it.
 *
 * What the daily summary says beyond the sum of its parts comes as {@link UNATTRIBUTED}.
 *
 * @param searcher - Where to search.
 * @param window - Which days; whole UTC days are read.
 * @throws ConnectorError `forbidden` when this account cannot see `_internal`, `not_found` when the licence log is not
 *   there (it lives on the licence manager), and what the searcher throws.
 */
export async function* licenceVolume(
  searcher: Searcher,
  window: TimeWindow,
  signal?: AbortSignal,
): AsyncGenerator<VolumeFact> {
  const seen: Seen = { searcher, window: wholeDays(window), ...(signal ? { signal } : {}) };
  const usage = await collect(splunkRows(searcher, USAGE, usageRow, seen));
  if (usage.length === 0) await refuseSilence(searcher, signal);
  const newest = await newestByIndex(seen);
  const evidence: Evidence = { grade: 'observed', origin: ORIGIN, window: seen.window };
  const lastDay = new Map<string, number>();
  for (const { idx, day } of usage) lastDay.set(idx, Math.max(day, lastDay.get(idx) ?? 0));
  for (const { day, idx, st, bytes } of usage) {
    const times = lastDay.get(idx) === day ? newest.get(idx) : undefined;
    yield { container: idx, technology: st, day: isoDay(day), bytes, evidence, ...times };
  }
  yield* remainders(usage, await collect(splunkRows(searcher, TOTALS, totalRow, shiftedByDay(seen))), seen.window);
}

/**
 * Which sourcetypes were written to which indexes.
 *
 * @param searcher - Where to search.
 * @param window - When.
 * @returns Indexes by sourcetype.
 * @throws ConnectorError as the searcher does.
 */
export async function indexesBySourcetype(
  searcher: Searcher,
  window: TimeWindow,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const { idx, st } of splunkRows(searcher, USAGE, usageRow, { window, ...(signal ? { signal } : {}) })) {
    found.set(st, (found.get(st) ?? new Set()).add(idx));
  }
  return found;
}

function* remainders(
  usage: readonly z.output<typeof usageRow>[],
  summaries: readonly z.output<typeof totalRow>[],
  window: TimeWindow,
): Generator<VolumeFact> {
  const missing = new Map<number, { billed: number; attributed: number }>();
  for (const { at, b } of summaries) {
    const day = Math.floor((at * 1_000 - ROLLOVER_SHIFT_MS) / DAY_MS);
    const before = missing.get(day) ?? { billed: 0, attributed: 0 };
    missing.set(day, { ...before, billed: before.billed + b });
  }
  for (const { day, bytes } of usage) {
    const before = missing.get(day);
    if (before !== undefined) missing.set(day, { ...before, attributed: before.attributed + bytes });
  }
  for (const [day, { billed, attributed }] of missing) {
    const isAsked = day * DAY_MS >= window.fromMs && day * DAY_MS < window.toMs;
    if (!isAsked || billed - attributed <= billed * REMAINDER_SHARE) continue;
    const evidence: Evidence = { grade: 'inferred', origin: `${ORIGIN} type=RolloverSummary`, window };
    yield { container: UNATTRIBUTED, day: isoDay(day), bytes: billed - attributed, evidence };
  }
}

async function newestByIndex(seen: Seen): Promise<Map<string, Pick<VolumeFact, 'lastEventMs' | 'lastReceivedMs'>>> {
  const newest = new Map<string, Pick<VolumeFact, 'lastEventMs' | 'lastReceivedMs'>>();
  for await (const { index, last_event, last_received } of splunkRows(seen.searcher, NEWEST, newestRow, seen)) {
    newest.set(index, {
      lastEventMs: Math.round(last_event * 1_000),
      lastReceivedMs: Math.round(last_received * 1_000),
    });
  }
  return newest;
}

/** Splunk answers a search of an index that it keeps from this account with nothing at all: that is no quiet window. */
async function refuseSilence(searcher: Searcher, signal: AbortSignal | undefined): Promise<void> {
  if ((await countOf(searcher, ANY_LICENCE, signal)) > 0) return;
  if ((await countOf(searcher, ANY_INTERNAL, signal)) === 0) {
    throw new ConnectorError(
      'forbidden',
      'this account cannot see index _internal: let its role search it (srchIndexesAllowed)',
      {
        context: { index: '_internal' },
      },
    );
  }
  throw new ConnectorError(
    'not_found',
    'no licence usage in index _internal: it is written on the licence manager, which must forward its internal logs',
    { context: { source: 'license_usage.log' } },
  );
}

function wholeDays({ fromMs, toMs }: TimeWindow): TimeWindow {
  return { fromMs: Math.floor(fromMs / DAY_MS) * DAY_MS, toMs: Math.ceil(toMs / DAY_MS) * DAY_MS };
}

/** Summaries of a day are written on the next. */
function shiftedByDay(seen: Seen): Seen {
  return { ...seen, window: { fromMs: seen.window.fromMs, toMs: seen.window.toMs + DAY_MS } };
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
