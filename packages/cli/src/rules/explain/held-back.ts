import { conditionHolds } from '@logwright/sigma';
import type { Explanation, FoldedFilter, Rule } from '@logwright/sigma';

/**
 * The global filters that keep a rule from matching an event: its own condition holds, theirs do not.
 *
 * @param rule - With its filters folded in, as `applyFilters` gives it.
 * @param explanation - Of the rule on the event.
 * @returns None where the rule matches, or would not match without them either.
 */
export function filtersHolding(rule: Rule, explanation: Explanation): readonly FoldedFilter[] {
  const { filters = [] } = rule;
  if (filters.length === 0 || explanation.matched) return [];
  const names = new Set(explanation.selections.flatMap(({ name, matched }) => (matched ? [name] : [])));
  const isTrue = (name: string): boolean => names.has(name);
  const found = rule.detection.conditions.flatMap(condition => {
    // Folding joins the rule's own condition with those of the filters, in their order.
    if (condition.kind !== 'and' || condition.operands.length !== filters.length + 1) return [];
    const [own, ...narrowing] = condition.operands;
    if (own === undefined || !conditionHolds(own, isTrue)) return [];
    return filters.filter((_, index) => !conditionHolds(narrowing[index]!, isTrue));
  });
  return [...new Set(found)];
}
