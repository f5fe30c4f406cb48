import type { Condition } from '../ast/condition.js';
import type { Correlation } from '../ast/rule.js';
import { wantedNames } from '../parse/parse-correlation-condition.js';

/**
 * Whether a condition, once it holds, can only hold on while more events come, so that it is known at an event. All
 * others are known when a window ends.
 *
 * @param correlation - See {@link Correlation}.
 * @returns True for lower limits of counts and sums, and for expressions without `not`.
 */
export function isRising({ type, condition }: Correlation): boolean {
  if (condition.kind === 'expression') return !hasNot(condition.expression);
  if (type === 'value_avg' || type === 'value_percentile') return false;
  return condition.thresholds.every(({ operator }) => operator === 'gt' || operator === 'gte');
}

function hasNot(condition: Condition): boolean {
  if (condition.kind === 'not') return true;
  return condition.kind !== 'reference' && condition.kind !== 'selector' && condition.operands.some(hasNot);
}

/**
 * The rules that stand only under `not`.
 *
 * @param correlation - See {@link Correlation}.
 * @returns Their places in the list of rules.
 */
export function guardsOf({ condition, rules }: Correlation): ReadonlySet<number> {
  if (condition.kind !== 'expression') return new Set();
  const wanted = wantedNames(condition.expression);
  return new Set([...rules.keys()].filter(place => !wanted.has(rules[place]!)));
}

/**
 * The number of events, values or rules that a rising condition needs.
 *
 * @param correlation - A correlation that counts.
 * @returns At least 1.
 */
export function neededCount({ condition }: Correlation): number {
  if (condition.kind === 'expression') return 1;
  return Math.max(1, ...condition.thresholds.map(({ operator, value }) => (operator === 'gt' ? value + 1 : value)));
}

/**
 * Evaluates a boolean condition.
 *
 * @param condition - The condition over the names of rules.
 * @param occurred - Whether a rule occurred.
 * @returns Whether it holds.
 */
export function holdsFor(condition: Condition, occurred: (rule: string) => boolean): boolean {
  switch (condition.kind) {
    case 'reference':
      return occurred(condition.name);
    case 'selector':
      return condition.quantity === 'all' ? condition.names.every(occurred) : condition.names.some(occurred);
    case 'not':
      return !holdsFor(condition.operand, occurred);
    case 'and':
      return condition.operands.every(operand => holdsFor(operand, occurred));
    case 'or':
      return condition.operands.some(operand => holdsFor(operand, occurred));
  }
  condition satisfies never;
}

/** One way to fulfil a condition: rules that must occur and rules that must not, by their places in the list. */
export interface Alternative {
  readonly required: readonly number[];
  readonly forbidden: readonly number[];
}

/** A condition may have so many ways to be fulfilled, else it is refused. */
export const MAX_ALTERNATIVES = 256;

/**
 * Writes a boolean condition as a list of alternatives.
 *
 * @param condition - The condition.
 * @param rules - The rules of the correlation in their order.
 * @returns The alternatives; undefined when there are more than {@link MAX_ALTERNATIVES}.
 */
export function alternativesOf(condition: Condition, rules: readonly string[]): readonly Alternative[] | undefined {
  const found = expand(condition, true, rules);
  return found?.map(({ required, forbidden }) => ({
    required: [...required].sort((left, right) => left - right),
    forbidden: [...forbidden],
  }));
}

interface Literals {
  readonly required: ReadonlySet<number>;
  readonly forbidden: ReadonlySet<number>;
}

function expand(condition: Condition, wanted: boolean, rules: readonly string[]): readonly Literals[] | undefined {
  switch (condition.kind) {
    case 'reference': {
      const rule = new Set([rules.indexOf(condition.name)]);
      return [wanted ? { required: rule, forbidden: new Set() } : { required: new Set(), forbidden: rule }];
    }
    case 'selector': {
      const operands = condition.names.map((name): Condition => ({ kind: 'reference', name }));
      return expand({ kind: condition.quantity === 'all' ? 'and' : 'or', operands }, wanted, rules);
    }
    case 'not':
      return expand(condition.operand, !wanted, rules);
    case 'and':
    case 'or': {
      const parts = condition.operands.map(operand => expand(operand, wanted, rules));
      return (condition.kind === 'and') === wanted ? product(parts) : union(parts);
    }
  }
  condition satisfies never;
}

function union(parts: readonly (readonly Literals[] | undefined)[]): readonly Literals[] | undefined {
  const all: Literals[] = [];
  for (const part of parts) {
    if (part === undefined || all.length + part.length > MAX_ALTERNATIVES) return undefined;
    all.push(...part);
  }
  return all;
}

function product(parts: readonly (readonly Literals[] | undefined)[]): readonly Literals[] | undefined {
  let all: readonly Literals[] = [{ required: new Set(), forbidden: new Set() }];
  for (const part of parts) {
    if (part === undefined || all.length * part.length > MAX_ALTERNATIVES) return undefined;
    all = all.flatMap(left => part.map(right => both(left, right))).filter(isPossible);
  }
  return all;
}

function both(left: Literals, right: Literals): Literals {
  return {
    required: new Set([...left.required, ...right.required]),
    forbidden: new Set([...left.forbidden, ...right.forbidden]),
  };
}

function isPossible({ required, forbidden }: Literals): boolean {
  return [...required].every(rule => !forbidden.has(rule));
}
