import type { Expression, Predicate, ResolvedRule } from '../ast/expression.js';
import { listOf, mapOf, refuse } from './checks.js';

/** An expression in a bundle: the number of a predicate, the name of a selection, or an operator and its operands. */
type EncodedExpression = number | string | readonly ['and' | 'or' | 'not', ...EncodedExpression[]];

/** What resolving made of a rule. */
type Resolution = Pick<ResolvedRule, 'selections' | 'condition'>;

interface EncodedResolution {
  /** In the order of the detection's selections. */
  readonly selections: readonly EncodedExpression[];
  readonly condition: EncodedExpression;
}

/**
 * Writes the resolved selections and condition of a rule over a table of predicates.
 *
 * @param resolution - See {@link ResolvedRule}.
 * @param numberOf - The number of a predicate in the table.
 * @returns What {@link decodeResolution} reads.
 */
export function encodeResolution(
  resolution: Resolution,
  numberOf: (predicate: Predicate) => number,
): EncodedResolution {
  const names = new Map<Expression, string>();
  const encode = (expression: Expression): EncodedExpression => {
    const name = names.get(expression);
    if (name !== undefined) return name;
    if (expression.kind === 'predicate') return numberOf(expression.predicate);
    if (expression.kind === 'not') return ['not', encode(expression.operand)];
    return [expression.kind, ...expression.operands.map(encode)];
  };
  const selections = [...resolution.selections.values()].map(encode);
  for (const [name, expression] of resolution.selections) names.set(expression, name);
  return { selections, condition: encode(resolution.condition) };
}

/**
 * Reads them back and checks all of it.
 *
 * @param value - What {@link encodeResolution} wrote, or anything else.
 * @param names - The names of the rule's selections, in their order.
 * @param leaves - An expression for each number of the table.
 * @param maxDepth - Levels that an expression may have.
 * @returns Selections and condition.
 * @throws ShapeFault where it is not one.
 */
export function decodeResolution(
  value: unknown,
  names: Iterable<string>,
  leaves: readonly Expression[],
  maxDepth: number,
): Resolution {
  const map = mapOf(value, 'resolution');
  const encoded = listOf(map['selections'], 'selections');
  const selections = new Map<string, Expression>();
  const decode = (entry: unknown, depth: number): Expression => {
    if (typeof entry === 'number') return leaves[entry] ?? refuse(`There is no predicate ${entry}.`);
    if (typeof entry === 'string') return selections.get(entry) ?? refuse(`There is no selection ${entry}.`);
    if (depth === 0) refuse('An expression is too deep.');
    const list = listOf(entry, 'expression');
    const kind = list[0];
    if (list.length < 2) refuse('An expression has no operands.');
    if (kind === 'not') return { kind, operand: decode(list[1], depth - 1) };
    if (kind !== 'and' && kind !== 'or') return refuse(`Unknown operator of an expression: ${String(kind)}.`);
    const operands: Expression[] = [];
    for (let i = 1; i < list.length; i++) operands.push(decode(list[i], depth - 1));
    return { kind, operands };
  };
  let index = 0;
  for (const name of names) selections.set(name, decode(encoded[index++], maxDepth));
  if (index !== encoded.length) refuse('A resolution has other selections than its rule.');
  return { selections, condition: decode(map['condition'], maxDepth) };
}
