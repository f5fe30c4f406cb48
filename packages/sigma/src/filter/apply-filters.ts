import type { Correlation, Filter, Rule, SigmaDocument } from '../ast/rule.js';
import { DAY_MS, dayOf } from '../parse/calendar.js';
import type { Placeholders } from '../process/resolve-item.js';
import { filterFaults } from './filter-faults.js';
import type { FilterFault } from './filter-faults.js';
import { foldFilters } from './fold-filters.js';
import { createRuleFinder, isCovered } from './targets.js';

/** How filters are applied. */
export interface ApplyFiltersOptions {
  /** Milliseconds since 1970: filters whose last day is over are left out. */
  readonly now: number;
  /** Values for `expand`, by name, as they are given to `compileRules`. */
  readonly placeholders?: Placeholders;
}

/** A filter that holds, and the rules that it narrows. */
export interface AppliedFilter {
  readonly filter: Filter;
  /** The rules as they were parsed; none where the filter found none. */
  readonly rules: readonly Rule[];
}

/** Rules with their filters folded in. */
export interface FilterResult {
  /** Rules and correlations in their order; filters are no longer among them. */
  readonly documents: readonly (Rule | Correlation)[];
  readonly applied: readonly AppliedFilter[];
  /** Filters whose last day is over: their rules fire again. */
  readonly expired: readonly Filter[];
  /** Filters that cannot be applied, or not everywhere they name. */
  readonly diagnostics: readonly FilterFault[];
  /** When the next filter ends, in milliseconds since 1970: the time to apply them anew. */
  readonly nextExpiryMs?: number;
}

/**
 * Folds global filters into the rules that they name: the condition of a filter is joined with AND to each condition
 * of the rule. The order of the filters does not matter.
 *
 * @param documents - Rules, correlations and filters of one rule store.
 * @param options - See {@link ApplyFiltersOptions}.
 * @returns The rules as they are to be compiled, and what became of each filter; it never throws on a filter's fault.
 * @example
 * ```ts
 * const { documents, expired } = applyFilters(parseRules(text).documents, { now: Date.UTC(2026, 0, 1) });
 * ```
 */
export function applyFilters(documents: readonly SigmaDocument[], options: ApplyFiltersOptions): FilterResult {
  const filters = documents.filter(document => document.kind === 'filter').sort(byIdentity);
  const expired = filters.filter(filter => endOf(filter) <= options.now);
  const diagnostics: FilterFault[] = [];
  const find = createRuleFinder(documents);
  const applied: AppliedFilter[] = [];
  const byRule = new Map<Rule, Filter[]>();
  for (const filter of filters) {
    if (expired.includes(filter)) continue;
    const faults = filterFaults(filter, find, options.placeholders ?? {});
    diagnostics.push(...faults);
    if (faults.some(fault => fault.severity === 'error' && fault.scope === 'filter')) continue;
    const rules = find.rules(filter).filter(rule => isCovered(rule, filter));
    applied.push({ filter, rules });
    for (const rule of rules) {
      const before = byRule.get(rule);
      if (before === undefined) byRule.set(rule, [filter]);
      else before.push(filter);
    }
  }
  const next = Math.min(...applied.map(({ filter }) => endOf(filter)));
  return {
    documents: documents
      .filter(document => document.kind !== 'filter')
      .map(document => (document.kind === 'rule' ? foldFilters(document, byRule.get(document) ?? []) : document)),
    applied,
    expired,
    diagnostics,
    ...(Number.isFinite(next) ? { nextExpiryMs: next } : {}),
  };
}

/** The first millisecond at which a filter no longer holds. */
function endOf(filter: Filter): number {
  const day = filter.expires === undefined ? undefined : dayOf(filter.expires);
  return day === undefined ? Infinity : day + DAY_MS;
}

function byIdentity(a: Filter, b: Filter): number {
  const [left, right] = [identityOf(a), identityOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What tells filters apart wherever they stand in a list. */
function identityOf(filter: Filter): string {
  const { id = '', name = '', title, place, rules, detection } = filter;
  return JSON.stringify([id, name, title, place.file ?? '', place.index, rules, [...detection.selections], detection]);
}
