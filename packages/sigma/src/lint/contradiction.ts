import type { Expression, Predicate } from '../ast/expression.js';
import { follows, stringAlternatives } from './value-analysis.js';
import type { StringPredicate } from './value-analysis.js';

/** Two tests that no event with one value in the field passes together. */
export interface Contradiction {
  readonly field: string;
  readonly reason: 'different-values' | 'excluded' | 'absent';
}

/** Above these, tests of a field are not compared. */
const MAX_GROUPS = 50;
const MAX_PAIRS = 100_000;

/**
 * Finds tests that must all hold and cannot: in the whole condition, or in one of its alternatives.
 *
 * @param condition - The resolved condition of a rule.
 * @returns The first contradiction.
 */
export function findContradiction(condition: Expression): Contradiction | undefined {
  const found = contradictionOf(condition);
  if (found !== undefined || condition.kind === 'predicate') return found;
  const inner = condition.kind === 'not' ? [condition.operand] : condition.operands;
  for (const operand of inner) {
    const deeper = operand.kind === 'predicate' ? undefined : findContradiction(operand);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function contradictionOf(condition: Expression): Contradiction | undefined {
  const bounds = new Map<string, { low: number; high: number }>();
  const required = new Map<string, (readonly StringPredicate[])[]>();
  const absent = new Set<string>();
  const excluded: StringPredicate[] = [];
  for (const operand of conjuncts(condition)) {
    collect(operand, required, absent, excluded);
    const empty = narrow(operand, bounds);
    if (empty !== undefined) return { field: empty, reason: 'different-values' };
  }
  for (const [field, groups] of required) {
    if (absent.has(field)) return { field, reason: 'absent' };
    if (groups.length > MAX_GROUPS) continue;
    for (const [index, group] of groups.entries()) {
      const others = groups.slice(index + 1);
      if (others.some(other => excludeEachOther(group, other))) return { field, reason: 'different-values' };
      const left = group.filter(
        predicate => !excluded.some(other => other.field === field && follows(other, predicate)),
      );
      if (left.length === 0) return { field, reason: 'excluded' };
    }
  }
  return undefined;
}

/** Negations are pushed inwards: `not (a or b)` is two conjuncts. */
function conjuncts(expression: Expression, negated = false): readonly Expression[] {
  if (expression.kind === 'not') return conjuncts(expression.operand, !negated);
  if (expression.kind === (negated ? 'or' : 'and')) {
    return expression.operands.flatMap(operand => conjuncts(operand, negated));
  }
  return [negated ? { kind: 'not', operand: expression } : expression];
}

function collect(
  operand: Expression,
  required: Map<string, (readonly StringPredicate[])[]>,
  absent: Set<string>,
  excluded: StringPredicate[],
): void {
  if (operand.kind === 'not') {
    const predicate = single(operand.operand);
    if (predicate?.kind === 'string') excluded.push(predicate);
    else if (predicate?.kind === 'exists') absent.add(predicate.field);
    return;
  }
  const predicate = single(operand);
  if (predicate?.kind === 'null') absent.add(predicate.field);
  const alternatives = stringAlternatives(operand);
  const field = alternatives?.[0]?.field;
  if (alternatives === undefined || field === undefined || field === null) return;
  if (alternatives.some(other => other.field !== field)) return;
  const known = required.get(field);
  if (known === undefined) required.set(field, [alternatives]);
  else known.push(alternatives);
}

/** Narrows the numbers that a field may have; returns the field once there is none. */
function narrow(operand: Expression, bounds: Map<string, { low: number; high: number }>): string | undefined {
  const predicate = single(operand);
  if (predicate?.kind !== 'compare' || predicate.part !== undefined) return undefined;
  const { field, comparison, value } = predicate;
  const range = bounds.get(field) ?? { low: -Infinity, high: Infinity };
  bounds.set(field, range);
  // Strict limits are taken as others: what differs by that is left to its writer.
  if (comparison === 'gt' || comparison === 'gte') range.low = Math.max(range.low, value);
  if (comparison === 'lt' || comparison === 'lte') range.high = Math.min(range.high, value);
  return range.low > range.high ? field : undefined;
}

function single(expression: Expression): Predicate | undefined {
  return expression.kind === 'predicate' ? expression.predicate : undefined;
}

function excludeEachOther(left: readonly StringPredicate[], right: readonly StringPredicate[]): boolean {
  if (left.length * right.length > MAX_PAIRS) return false;
  return left.every(one => right.every(other => excludes(one, other)));
}

/** Whether no text passes both. */
function excludes(one: StringPredicate, other: StringPredicate): boolean {
  if (one.cased || other.cased) return false;
  if (one.mode === 'equals') return !follows(other, one);
  if (other.mode === 'equals') return !follows(one, other);
  if (one.mode !== other.mode || one.mode === 'contains') return false;
  return !follows(one, other) && !follows(other, one);
}
