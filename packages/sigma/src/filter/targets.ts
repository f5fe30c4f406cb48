import type { Correlation, Filter, Rule, SigmaDocument } from '../ast/rule.js';
import { covers } from '../process/log-sources.js';

/** Finds what a filter names. */
export interface RuleFinder {
  /** Documents with that id or name. */
  named(reference: string): readonly (Rule | Correlation)[];
  /** The rules that a filter names, whether its log source covers them or not; for `any` those that it covers. */
  rules(filter: Filter): readonly Rule[];
}

/**
 * Indexes rules and correlations by id and name.
 *
 * @param documents - Documents of one rule store.
 * @returns See {@link RuleFinder}.
 */
export function createRuleFinder(documents: readonly SigmaDocument[]): RuleFinder {
  const byReference = new Map<string, (Rule | Correlation)[]>();
  const rules: Rule[] = [];
  for (const document of documents) {
    if (document.kind === 'filter') continue;
    if (document.kind === 'rule') rules.push(document);
    for (const key of new Set([document.id, document.name])) {
      if (key === undefined) continue;
      const known = byReference.get(key);
      if (known === undefined) byReference.set(key, [document]);
      else known.push(document);
    }
  }
  const named = (reference: string): readonly (Rule | Correlation)[] => byReference.get(reference) ?? [];
  return {
    named,
    rules(filter) {
      if (filter.rules === 'any') return rules.filter(rule => isCovered(rule, filter));
      const found = new Set(filter.rules.flatMap(reference => named(reference)));
      return rules.filter(rule => found.has(rule));
    },
  };
}

/**
 * Whether a filter's log source covers a rule's: all that the filter names is the same in the rule.
 *
 * @param rule - See {@link Rule}.
 * @param filter - See {@link Filter}.
 * @returns True when the filter may narrow the rule.
 */
export function isCovered(rule: Rule, filter: Filter): boolean {
  return covers(filter.logSource, rule.logSource);
}
