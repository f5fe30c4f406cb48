import type { Condition } from '../ast/condition.js';
import type { CorrelationCondition, Threshold, ThresholdOperator } from '../ast/rule.js';
import { listOf, mapOf, refuse, textOf, textsOf } from './checks.js';

/** A condition nests no deeper than the parser lets it. */
const MAX_DEPTH = 256;
const OPERATORS: readonly ThresholdOperator[] = ['gt', 'gte', 'lt', 'lte', 'eq', 'neq'];

/**
 * Reads the condition of a correlation, which bundles hold as it is, and checks all of it.
 *
 * @param value - Any value.
 * @returns The condition.
 * @throws ShapeFault where it is not one.
 */
export function correlationConditionOf(value: unknown): CorrelationCondition {
  const { kind, thresholds, fields, percentile, expression } = mapOf(value, 'condition');
  if (kind === 'expression') return { kind, expression: expressionOf(expression, MAX_DEPTH) };
  if (kind !== 'thresholds') return refuse(`Unknown kind of condition: ${String(kind)}.`);
  return {
    kind,
    thresholds: listOf(thresholds, 'limits of a condition').map(thresholdOf),
    fields: textsOf(fields, 'fields of a condition'),
    ...(percentile === undefined ? {} : { percentile: numberOf(percentile) }),
  };
}

function thresholdOf(entry: unknown): Threshold {
  const { operator, value } = mapOf(entry, 'limit of a condition');
  const found = OPERATORS.find(candidate => candidate === operator);
  return { operator: found ?? refuse(`Unknown operator: ${String(operator)}.`), value: numberOf(value) };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('A limit is not a number.');
}

function expressionOf(value: unknown, depth: number): Condition {
  if (depth === 0) refuse('A condition is too deep.');
  const node = mapOf(value, 'condition');
  switch (node['kind']) {
    case 'reference':
      return { kind: 'reference', name: textOf(node['name'], 'name in a condition') };
    case 'selector': {
      const names = textsOf(node['names'], 'names of a condition');
      const quantity = node['quantity'] === 'all' ? 'all' : 'any';
      return { kind: 'selector', quantity, pattern: textOf(node['pattern'], 'pattern'), names };
    }
    case 'not':
      return { kind: 'not', operand: expressionOf(node['operand'], depth - 1) };
    case 'and':
    case 'or': {
      const operands = listOf(node['operands'], 'operands').map(operand => expressionOf(operand, depth - 1));
      return { kind: node['kind'], operands };
    }
    default:
      return refuse(`Unknown part of a condition: ${String(node['kind'])}.`);
  }
}
