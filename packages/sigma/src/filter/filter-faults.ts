import type { DocumentPlace, Filter, LogSource } from '../ast/rule.js';
import type { Fault } from '../parse/diagnostic.js';
import { resolveDetection } from '../process/resolve-rule.js';
import type { Placeholders } from '../process/resolve-item.js';
import { isCovered } from './targets.js';
import type { RuleFinder } from './targets.js';

/** Why a filter does not work as it is written; `locateFaults` gives it its line. */
export interface FilterFault extends Fault {
  readonly severity: 'error' | 'warning';
  /** `filter`: an error keeps the whole filter out. `target`: only the rule that is named does not get it. */
  readonly scope: 'filter' | 'target';
  readonly filter: Filter;
  readonly place: DocumentPlace;
}

/**
 * Checks a filter against the rules that it names.
 *
 * @param filter - See {@link Filter}.
 * @param find - Finds rules by id and name.
 * @param placeholders - Values for `expand`, by name.
 * @returns Every fault, none for a sound filter.
 */
export function filterFaults(filter: Filter, find: RuleFinder, placeholders: Placeholders): readonly FilterFault[] {
  const faults: FilterFault[] = [];
  const add = (scope: FilterFault['scope'], fault: Fault): void => {
    faults.push({ ...fault, severity: fault.severity ?? 'error', scope, filter, place: filter.place });
  };
  resolveDetection(filter.detection, placeholders, fault => void add('filter', fault));
  if (filter.rules === 'any') return faults;
  for (const [index, reference] of filter.rules.entries()) {
    const path = ['filter', 'rules', index];
    const found = find.named(reference);
    if (found.length === 0) add('target', unknownRule(reference, path));
    for (const document of found) {
      if (document.kind === 'correlation') add('target', onCorrelation(document.title, path));
      else if (!isCovered(document, filter)) {
        add('target', mismatch(document.title, document.logSource, filter.logSource, path));
      }
    }
  }
  return faults;
}

function unknownRule(reference: string, path: Fault['path']): Fault {
  return {
    severity: 'warning',
    code: 'unknown-rule',
    message: `The filter names "${reference}", which no rule has as its id or name.`,
    mend: 'Correct the id or name, or leave it out; give the rule together with the filter.',
    path,
  };
}

function onCorrelation(title: string, path: Fault['path']): Fault {
  return {
    code: 'not-a-rule',
    message: `"${title}" is a correlation; filters narrow detection rules.`,
    mend: 'Name the rules that the correlation counts.',
    path,
  };
}

function mismatch(title: string, rule: LogSource, filter: LogSource, path: Fault['path']): Fault {
  return {
    code: 'log-source-mismatch',
    message: `The filter's log source (${describe(filter)}) does not cover that of "${title}" (${describe(rule)}).`,
    mend: 'Name in the logsource of the filter only what the rule names too, or leave the rule out.',
    path,
  };
}

function describe(logSource: LogSource): string {
  return Object.entries(logSource)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
}
