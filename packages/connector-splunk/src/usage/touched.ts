import type { Evidence, SearchFact, TimeWindow } from '@logwright/connector-kit';
import type { AuditRecord } from './audit-record.js';
import { matchesIndex, namedIndexes, type NamedIndexes } from './named-indexes.js';

type Touched = SearchFact['touched'];

/** What is known of the platform's indexes, to place a search. */
export interface KnownIndexes {
  /** Indexes by sourcetype, as written. */
  readonly bySourcetype: ReadonlyMap<string, ReadonlySet<string>>;
  readonly window: TimeWindow;
}

/**
 * Which indexes a search read, and how that is known.
 *
 * Counts of events by sourcetype, where Splunk recorded them, are evidence of what was really read; a sourcetype that
 * lies in several indexes is shared over those that the search could mean. Without counts the text must do.
 *
 * @param record - The search.
 * @param known - Which sourcetypes lie in which indexes.
 * @returns Containers whose shares sum to at most 1; empty when nothing can be told.
 */
export function touchedIndexes(record: AuditRecord, known: KnownIndexes): Touched {
  const named = record.query === undefined ? undefined : namedIndexes(record.query);
  const observed = observedIndexes(record, named, known);
  return observed.length > 0 ? observed : statedIndexes(named, known);
}

function observedIndexes(record: AuditRecord, named: NamedIndexes | undefined, known: KnownIndexes): Touched {
  const total = [...record.eventsBySourcetype.values()].reduce((sum, count) => sum + count, 0);
  const shares = new Map<string, { share: number; certain: boolean }>();
  for (const [sourcetype, count] of record.eventsBySourcetype) {
    const holders = [...(known.bySourcetype.get(sourcetype) ?? [])];
    const meant = holders.filter(index => named === undefined || isNamed(named, index));
    const candidates = meant.length > 0 ? meant : holders;
    for (const index of candidates) {
      const before = shares.get(index) ?? { share: 0, certain: true };
      const share = before.share + count / total / candidates.length;
      shares.set(index, { share, certain: before.certain && candidates.length === 1 });
    }
  }
  return [...shares].map(([container, { share, certain }]) => ({
    container,
    share,
    evidence: evidence(certain ? 'observed' : 'inferred', 'index=_audit sourcetype_count', known),
  }));
}

function statedIndexes(named: NamedIndexes | undefined, known: KnownIndexes): Touched {
  if (named === undefined) return [];
  const all = new Set([...known.bySourcetype.values()].flatMap(indexes => [...indexes]));
  const matched = [...all].filter(index => named.patterns.some(pattern => matchesIndex(pattern, index)));
  const containers = new Set([...named.names, ...matched]);
  const exact = new Set(named.names);
  return [...containers].map(container => ({
    container,
    share: 1 / containers.size,
    evidence: evidence(exact.has(container) ? 'static' : 'wildcard', 'index=_audit search text', known),
  }));
}

function isNamed(named: NamedIndexes, index: string): boolean {
  return named.names.includes(index) || named.patterns.some(pattern => matchesIndex(pattern, index));
}

function evidence(grade: Evidence['grade'], origin: string, known: KnownIndexes): Evidence {
  return { grade, origin, window: known.window };
}
