import type { Condition } from '../ast/condition.js';

/**
 * Whether a condition holds when some of its search identifiers do.
 *
 * @param condition - The condition of a detection.
 * @param isTrue - Whether an identifier holds.
 * @returns True when it does.
 */
export function conditionHolds(condition: Condition, isTrue: (name: string) => boolean): boolean {
  switch (condition.kind) {
    case 'reference':
      return isTrue(condition.name);
    case 'selector':
      return condition.quantity === 'all' ? condition.names.every(isTrue) : condition.names.some(isTrue);
    case 'not':
      return !conditionHolds(condition.operand, isTrue);
    case 'and':
      return condition.operands.every(operand => conditionHolds(operand, isTrue));
    case 'or':
      return condition.operands.some(operand => conditionHolds(operand, isTrue));
  }
  condition satisfies never;
}
