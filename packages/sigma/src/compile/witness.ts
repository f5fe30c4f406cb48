import type { ProgramNode, ProgramPredicate } from './program.js';

/**
 * For each predicate how often it is expected to be true: a guess that only orders choices. Infinity for those that may
 * not be in a witness.
 */
export type WitnessCosts = Float64Array;

const WEIGHT = { equals: 1, endswith: 1.2, startswith: 2, contains: 2 };
const COST_OF_EMPTY = 8;
const COST_OF_PRESENCE = 10;

/**
 * Says which predicates may be in witnesses: indexed ones that are true of something that is there.
 *
 * @param predicates - The engine's predicates.
 * @param allowed - Whether a predicate may be in a witness besides.
 * @returns See {@link WitnessCosts}.
 */
export function witnessCosts(
  predicates: readonly ProgramPredicate[],
  allowed: (id: number) => boolean = () => true,
): WitnessCosts {
  const costs = new Float64Array(predicates.length);
  for (let id = 0; id < costs.length; id++) costs[id] = allowed(id) ? costOf(predicates[id]!) : Infinity;
  return costs;
}

function costOf({ predicate, indexed }: ProgramPredicate): number {
  if (!indexed || predicate.kind === 'null') return Infinity;
  if (predicate.kind !== 'string') return COST_OF_PRESENCE;
  const { literal, mode } = predicate;
  return literal === '' && mode === 'contains' ? COST_OF_EMPTY : WEIGHT[mode] / (literal.length + 1);
}

/**
 * Finds the best witness of a rule: predicates of which one at least is true whenever the rule matches. `not` and
 * absence give none.
 *
 * @param node - The rule's condition.
 * @param costs - See {@link WitnessCosts}.
 * @returns The predicates, one perhaps more than once; undefined when the rule has to be tried on every event.
 */
export function findWitness(node: ProgramNode, costs: WitnessCosts): readonly number[] | undefined {
  if (!hasWitness(node, costs)) return undefined;
  const ids: number[] = [];
  collect(node, costs, ids);
  return ids;
}

/**
 * Whether {@link findWitness} finds one, without making it.
 *
 * @param node - The rule's condition.
 * @param costs - See {@link WitnessCosts}.
 * @returns True when the rule has a witness.
 */
export function hasWitness(node: ProgramNode, costs: WitnessCosts): boolean {
  return bestCost(node, costs) < Infinity;
}

function bestCost(node: ProgramNode, costs: WitnessCosts): number {
  switch (node.kind) {
    case 'test':
      return costs[node.id]!;
    case 'not':
      return Infinity;
    case 'and': {
      let least = Infinity;
      for (const operand of node.operands) least = Math.min(least, bestCost(operand, costs));
      return least;
    }
    case 'or': {
      let sum = 0;
      for (const operand of node.operands) sum += bestCost(operand, costs);
      return sum;
    }
  }
  node satisfies never;
}

function collect(node: ProgramNode, costs: WitnessCosts, ids: number[]): void {
  if (node.kind === 'test') ids.push(node.id);
  else if (node.kind === 'or') for (const operand of node.operands) collect(operand, costs, ids);
  else if (node.kind === 'and') collect(cheapest(node.operands, costs), costs, ids);
}

function cheapest(operands: readonly ProgramNode[], costs: WitnessCosts): ProgramNode {
  let best = operands[0]!;
  let least = bestCost(best, costs);
  for (let i = 1; i < operands.length; i++) {
    const cost = bestCost(operands[i]!, costs);
    if (cost < least) [best, least] = [operands[i]!, cost];
  }
  return best;
}
