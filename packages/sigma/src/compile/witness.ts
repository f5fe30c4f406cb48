import type { ProgramNode, ProgramPredicate } from './program.js';

/** Predicates of which one at least is true whenever the rule matches. */
export interface Witness {
  readonly ids: readonly number[];
  /** How often it is expected to be true: a guess that only orders the choices. */
  readonly cost: number;
}

/**
 * Finds the best witness of a rule among some predicates. `not` and absence give none.
 *
 * @param node - The rule's condition.
 * @param predicates - The engine's predicates.
 * @param allowed - Whether a predicate may be in the witness.
 * @returns The witness, or undefined: the rule has to be tried on every event.
 */
export function findWitness(
  node: ProgramNode,
  predicates: readonly ProgramPredicate[],
  allowed: (id: number) => boolean,
): Witness | undefined {
  switch (node.kind) {
    case 'test':
      return allowed(node.id) ? witnessOf(node.id, predicates) : undefined;
    case 'not':
      return undefined;
    case 'and': {
      let best: Witness | undefined;
      for (const operand of node.operands) {
        const found = findWitness(operand, predicates, allowed);
        if (found !== undefined && (best === undefined || found.cost < best.cost)) best = found;
      }
      return best;
    }
    case 'or': {
      const found = node.operands.map(operand => findWitness(operand, predicates, allowed));
      if (!found.every(witness => witness !== undefined)) return undefined;
      return { ids: found.flatMap(witness => witness.ids), cost: found.reduce((sum, { cost }) => sum + cost, 0) };
    }
  }
  node satisfies never;
}

/**
 * Whether {@link findWitness} finds one, without making it.
 *
 * @param node - The rule's condition.
 * @param predicates - The engine's predicates.
 * @param allowed - Whether a predicate may be in the witness.
 * @returns True when the rule has a witness.
 */
export function hasWitness(
  node: ProgramNode,
  predicates: readonly ProgramPredicate[],
  allowed: (id: number) => boolean,
): boolean {
  switch (node.kind) {
    case 'test':
      return allowed(node.id) && isWitness(predicates[node.id]);
    case 'not':
      return false;
    case 'and':
      return node.operands.some(operand => hasWitness(operand, predicates, allowed));
    case 'or':
      return node.operands.every(operand => hasWitness(operand, predicates, allowed));
  }
  node satisfies never;
}

function isWitness(entry: ProgramPredicate | undefined): entry is ProgramPredicate {
  return entry !== undefined && entry.indexed && entry.predicate.kind !== 'null';
}

const WEIGHT = { equals: 1, endswith: 1.2, startswith: 2, contains: 2 };

function witnessOf(id: number, predicates: readonly ProgramPredicate[]): Witness | undefined {
  const entry = predicates[id];
  if (!isWitness(entry)) return undefined;
  if (entry.predicate.kind !== 'string') return { ids: [id], cost: 10 };
  const { literal, mode } = entry.predicate;
  if (literal === '' && mode === 'contains') return { ids: [id], cost: 8 };
  return { ids: [id], cost: WEIGHT[mode] / (literal.length + 1) };
}
