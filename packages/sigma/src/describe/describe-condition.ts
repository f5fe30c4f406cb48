import type { Condition } from '../ast/condition.js';

/**
 * Writes a condition with the names of its selections.
 *
 * @param condition - The condition.
 * @returns One line, in parentheses where they are needed.
 */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'reference':
      return condition.name;
    case 'selector': {
      const { quantity, names } = condition;
      if (names.length === 1) return names[0]!;
      return `${quantity === 'all' ? 'all of' : 'one of'} (${names.join(', ')})`;
    }
    case 'not':
      return `not ${inner(condition.operand)}`;
    case 'and':
    case 'or':
      return condition.operands.map(inner).join(` ${condition.kind} `);
  }
  condition satisfies never;
}

function inner(condition: Condition): string {
  const text = describeCondition(condition);
  return condition.kind === 'and' || condition.kind === 'or' ? `(${text})` : text;
}
