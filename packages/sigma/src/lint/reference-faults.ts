import { DEFAULT_CORRELATION_LIMITS } from '../correlate/limits.js';
import { linkCorrelations } from '../correlate/link.js';
import { filterFaults } from '../filter/filter-faults.js';
import { createRuleFinder } from '../filter/targets.js';
import type { Fault } from '../parse/diagnostic.js';
import type { StoreEntry } from './lint-rule.js';
import type { LintOptions } from './lint-rules.js';

/** A fault of what a document refers to. */
export interface ReferenceFault {
  readonly entry: StoreEntry;
  readonly fault: Fault;
}

/**
 * Finds filters and correlations that name what is not there, what they cannot use, or themselves.
 *
 * @param entries - All documents of a store.
 * @param options - See {@link LintOptions}.
 * @returns The faults that applying the filters and linking the correlations will tell.
 */
export function referenceFaults(entries: readonly StoreEntry[], options: LintOptions): readonly ReferenceFault[] {
  const documents = [...entries.map(({ document }) => document), ...(options.others ?? [])];
  const entryOf = new Map(entries.map(entry => [entry.document, entry]));
  const find = createRuleFinder(documents);
  const faults: ReferenceFault[] = [];
  for (const entry of entries) {
    if (entry.document.kind !== 'filter') continue;
    for (const fault of filterFaults(entry.document, find, options.placeholders ?? {})) {
      // Faults of the tests themselves are found in the document.
      if (fault.scope === 'target') faults.push({ entry, fault });
    }
  }
  for (const refused of linkCorrelations(documents, () => true, DEFAULT_CORRELATION_LIMITS).refused) {
    const entry = entryOf.get(refused.document);
    for (const fault of refused.faults) if (entry !== undefined) faults.push({ entry, fault });
  }
  return faults;
}
