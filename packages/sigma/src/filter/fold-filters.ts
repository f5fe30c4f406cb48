import type { Condition } from '../ast/condition.js';
import type { DetectionPart, Filter, FoldedFilter, Rule } from '../ast/rule.js';

/**
 * Folds filters into a rule. Their selections stand in the rule under names that begin with `_filter_`, which
 * `1 of them` leaves out, and their conditions are joined to each of the rule's with AND.
 *
 * @param rule - See {@link Rule}.
 * @param filters - In the order in which they are to stand.
 * @returns The narrowed rule; the rule itself where there are no filters.
 */
export function foldFilters(rule: Rule, filters: readonly Filter[]): Rule {
  if (filters.length === 0) return rule;
  const selections = new Map<string, DetectionPart>(rule.detection.selections);
  const folded: FoldedFilter[] = [...(rule.filters ?? [])];
  const narrowing: Condition[] = [];
  for (const filter of filters) {
    const names = new Map<string, string>();
    for (const [name, part] of filter.detection.selections) {
      const own = freeName(`_filter_${slug(filter.name ?? filter.title)}_${name}`, selections);
      selections.set(own, part);
      names.set(name, own);
    }
    narrowing.push(
      joined(
        'or',
        filter.detection.conditions.map(condition => renamed(condition, names)),
      ),
    );
    folded.push(describe(filter, names));
  }
  const conditions = rule.detection.conditions.map(condition => joined('and', [condition, ...narrowing]));
  return { ...rule, detection: { selections, conditions }, filters: folded };
}

function describe(filter: Filter, names: ReadonlyMap<string, string>): FoldedFilter {
  const { title, id, name, owner, reason, expires, place } = filter;
  return {
    title,
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
    ...(owner === undefined ? {} : { owner }),
    ...(reason === undefined ? {} : { reason }),
    ...(expires === undefined ? {} : { expires }),
    place,
    selections: Object.fromEntries([...names].map(([before, after]) => [after, before])),
  };
}

function joined(kind: 'and' | 'or', operands: readonly Condition[]): Condition {
  return operands.length === 1 ? operands[0]! : { kind, operands };
}

/** The condition with the names that its selections have in the rule; selectors become what they stand for. */
function renamed(condition: Condition, names: ReadonlyMap<string, string>): Condition {
  const rename = (name: string): Condition => ({ kind: 'reference', name: names.get(name) ?? name });
  switch (condition.kind) {
    case 'reference':
      return rename(condition.name);
    case 'selector':
      return joined(condition.quantity === 'all' ? 'and' : 'or', condition.names.map(rename));
    case 'not':
      return { kind: 'not', operand: renamed(condition.operand, names) };
    case 'and':
    case 'or':
      return { kind: condition.kind, operands: condition.operands.map(operand => renamed(operand, names)) };
  }
  condition satisfies never;
}

/** A search identifier may not have blanks or parentheses. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

function freeName(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}
