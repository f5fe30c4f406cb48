import { ConnectorError, type SearchFact, type Searcher, type TimeWindow } from '@logwright/connector-kit';
import { z } from 'zod';
import { parseAuditRecord, type AuditRecord } from './audit-record.js';
import { indexesBySourcetype } from './licence-volume.js';
import { kindOfSearch } from './search-kind.js';
import { countOf, splunkRows } from './splunk-rows.js';
import { touchedIndexes, type KnownIndexes } from './touched.js';

const DAY_MS = 86_400_000;
const AUDIT = 'search index=_audit action=search info=completed | eval at=_time | table at _raw';
const ANY_AUDIT = '| tstats count where index=_audit';

const number = z.union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)]).transform(Number);
const auditRow = z.object({ at: number, _raw: z.string() });

/**
 * Searches from the audit log by the time of their completion, oldest first, read day by day so that no more than a
 * day is held.
 *
 * @param searcher - Where to search.
 * @param window - By the time of completion.
 * @throws ConnectorError `forbidden` when this account cannot see `_audit`, `protocol` when more than a tenth of a day's
 *   audit events cannot be read, and what the searcher throws.
 */
export async function* auditSearches(
  searcher: Searcher,
  window: TimeWindow,
  signal?: AbortSignal,
): AsyncGenerator<SearchFact> {
  const options = signal ? { signal } : {};
  const known: KnownIndexes = { bySourcetype: await sourcetypes(searcher, window, signal), window };
  let found = 0;
  for (let fromMs = window.fromMs; fromMs < window.toMs; fromMs = nextDay(fromMs)) {
    const day = { fromMs, toMs: Math.min(nextDay(fromMs), window.toMs) };
    const facts = [];
    let unreadable = 0;
    for await (const row of splunkRows(searcher, AUDIT, auditRow, { window: day, ...options })) {
      const record = parseAuditRecord(row._raw);
      if (record === undefined) unreadable += 1;
      else facts.push(toFact(record, Math.round(row.at * 1_000), known));
    }
    if (unreadable > facts.length / 10) throw unknownForm(unreadable, unreadable + facts.length, day);
    found += facts.length;
    yield* facts.sort((a, b) => a.atMs - b.atMs);
  }
  if (found === 0) await refuseSilence(searcher, signal);
}

function toFact(record: AuditRecord, completedMs: number, known: KnownIndexes): SearchFact {
  const { user, query, durationMs, earliestMs } = record;
  const startedMs = record.startedMs ?? completedMs - (durationMs ?? 0);
  return {
    atMs: completedMs,
    user,
    kind: kindOfSearch(record),
    touched: touchedIndexes(record, known),
    ...(query === undefined ? {} : { query }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(earliestMs === undefined ? {} : { lookBackMs: Math.max(0, startedMs - earliestMs) }),
  };
}

/** Without the licence log the sourcetypes cannot be placed, but the searches' text still can. */
async function sourcetypes(
  searcher: Searcher,
  window: TimeWindow,
  signal?: AbortSignal,
): Promise<KnownIndexes['bySourcetype']> {
  try {
    return await indexesBySourcetype(searcher, window, signal);
  } catch (error) {
    if (error instanceof ConnectorError && error.code === 'forbidden') return new Map();
    throw error;
  }
}

async function refuseSilence(searcher: Searcher, signal: AbortSignal | undefined): Promise<void> {
  if ((await countOf(searcher, ANY_AUDIT, signal)) > 0) return;
  throw new ConnectorError(
    'forbidden',
    'this account cannot see index _audit: let its role search it (srchIndexesAllowed)',
    {
      context: { index: '_audit' },
    },
  );
}

function unknownForm(unreadable: number, all: number, { fromMs }: TimeWindow): ConnectorError {
  const day = new Date(fromMs).toISOString().slice(0, 10);
  return new ConnectorError('protocol', `${unreadable} of ${all} audit events of ${day} have an unknown form`, {
    context: { unreadable, all, day },
  });
}

function nextDay(timeMs: number): number {
  return (Math.floor(timeMs / DAY_MS) + 1) * DAY_MS;
}
