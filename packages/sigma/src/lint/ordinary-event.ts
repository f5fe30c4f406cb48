import type { Expression, Predicate } from '../ast/expression.js';
import { passesAny } from './value-analysis.js';

/**
 * Judges an expression on an ordinary event: every field is there, none is empty, and no value is one that the
 * expression names.
 *
 * @param expression - A resolved condition.
 * @returns Whether it holds; undefined where that cannot be told.
 */
export function holdsOrdinarily(expression: Expression): boolean | undefined {
  switch (expression.kind) {
    case 'predicate':
      return passesOrdinarily(expression.predicate);
    case 'not': {
      const operand = holdsOrdinarily(expression.operand);
      return operand === undefined ? undefined : !operand;
    }
    case 'and':
    case 'or': {
      const decisive = expression.kind === 'or';
      const operands = expression.operands.map(holdsOrdinarily);
      if (operands.includes(decisive)) return decisive;
      return operands.includes(undefined) ? undefined : !decisive;
    }
  }
  expression satisfies never;
}

function passesOrdinarily(predicate: Predicate): boolean | undefined {
  switch (predicate.kind) {
    case 'string':
      return passesAny(predicate);
    case 'glob':
    case 'null':
      return false;
    case 'exists':
      return true;
    case 'regex':
      return passesAny(predicate) ? true : undefined;
    case 'cidr':
    case 'compare':
    case 'fieldref':
      return undefined;
  }
  predicate satisfies never;
}

/**
 * Whether an expression names any value.
 *
 * @param expression - A resolved condition.
 * @returns False where it only asks whether fields are there, null or empty.
 */
export function namesValues(expression: Expression): boolean {
  if (expression.kind === 'not') return namesValues(expression.operand);
  if (expression.kind !== 'predicate') return expression.operands.some(namesValues);
  const { predicate } = expression;
  if (predicate.kind === 'exists' || predicate.kind === 'null') return false;
  return predicate.kind !== 'string' || predicate.literal !== '';
}
