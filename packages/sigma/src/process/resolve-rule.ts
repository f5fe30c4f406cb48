import type { Condition } from '../ast/condition.js';
import type { Expression, ResolvedRule } from '../ast/expression.js';
import type { Detection, DetectionItem, DetectionPart, Rule } from '../ast/rule.js';
import type { Fault, Report } from '../parse/diagnostic.js';
import { createVariantBudget, join, resolveItem } from './resolve-item.js';
import type { Placeholders } from './resolve-item.js';

/** A resolved rule, or why it cannot be matched. */
export type ResolveResult =
  | { readonly kind: 'resolved'; readonly rule: ResolvedRule }
  | { readonly kind: 'refused'; readonly rule: Rule; readonly faults: readonly Fault[] };

const KNOWN = new WeakMap<Rule, ResolvedRule>();

/**
 * Keeps what a rule resolves to, so that {@link resolveRule} finds it.
 *
 * @param resolved - A rule that resolves without placeholders.
 */
export function keepResolved(resolved: ResolvedRule): void {
  KNOWN.set(resolved.rule, resolved);
}

/**
 * Resolves the modifiers and the condition of a rule into predicates.
 *
 * @param rule - See {@link Rule}.
 * @param placeholders - Values for `expand`, by name.
 * @returns The resolved rule, or every fault.
 */
export function resolveRule(rule: Rule, placeholders: Placeholders = {}): ResolveResult {
  const known = KNOWN.get(rule);
  if (known !== undefined) return { kind: 'resolved', rule: known };
  const faults: Fault[] = [];
  const detection = resolveDetection(rule.detection, placeholders, fault => faults.push(fault));
  if (detection === undefined) return { kind: 'refused', rule, faults };
  return { kind: 'resolved', rule: { rule, logSource: rule.logSource, ...detection } };
}

/**
 * Resolves the detection of a rule or of a filter.
 *
 * @param detection - See {@link Detection}.
 * @param placeholders - Values for `expand`, by name.
 * @param report - Takes every fault.
 * @returns Selections and condition, or undefined when there is a fault.
 */
export function resolveDetection(
  detection: Detection,
  placeholders: Placeholders,
  report: Report,
): Pick<ResolvedRule, 'selections' | 'condition'> | undefined {
  const selections = new Map<string, Expression>();
  const budget = createVariantBudget();
  const resolve: ResolveItem = item => resolveItem(item, placeholders, report, budget);
  for (const [name, part] of detection.selections) {
    const expression = resolvePart(part, resolve);
    if (expression !== undefined) selections.set(name, expression);
  }
  if (selections.size < detection.selections.size) return undefined;
  const conditions = detection.conditions.map(condition => resolveCondition(condition, selections));
  return { selections, condition: join('or', conditions) };
}

type ResolveItem = (item: DetectionItem) => Expression | undefined;

function resolvePart(part: DetectionPart, resolve: ResolveItem): Expression | undefined {
  if (part.kind === 'item') return resolve(part);
  const operands = part.parts.map(inner => resolvePart(inner, resolve));
  if (!operands.every(operand => operand !== undefined)) return undefined;
  return join(part.kind === 'all-of' ? 'and' : 'or', operands);
}

function resolveCondition(condition: Condition, selections: ReadonlyMap<string, Expression>): Expression {
  const look = (name: string): Expression => {
    const expression = selections.get(name);
    if (expression === undefined) throw new TypeError(`The condition was not checked: no selection ${name}`);
    return expression;
  };
  switch (condition.kind) {
    case 'reference':
      return look(condition.name);
    case 'selector':
      return join(condition.quantity === 'all' ? 'and' : 'or', condition.names.map(look));
    case 'not':
      return { kind: 'not', operand: resolveCondition(condition.operand, selections) };
    case 'and':
    case 'or':
      return join(
        condition.kind,
        condition.operands.map(operand => resolveCondition(operand, selections)),
      );
  }
  condition satisfies never;
}
