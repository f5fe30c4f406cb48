import { findLong } from './long-fields.js';
import type { Program, ProgramNode } from './program.js';
import { findWitness, witnessCosts } from './witness.js';

/** What plans ask of a rule, whatever else they have. Lists hold predicates by their numbers in the program. */
export interface RuleFacts {
  /** All predicates of the condition, one perhaps more than once. */
  readonly tests: readonly number[];
  /** The best witness among short fields; undefined when there is none. */
  readonly short: readonly number[] | undefined;
  /** The best witness among long fields and keywords. */
  readonly long: readonly number[] | undefined;
  /** The best witness of a rule that has neither. */
  readonly mixed: readonly number[] | undefined;
}

/**
 * Finds the facts of rules, each once.
 *
 * @param program - See {@link Program}.
 * @returns A function from a rule's number in the program to its facts.
 */
export function createRuleFacts({ rules, predicates, fields }: Program): (rule: number) => RuleFacts {
  const inLong = findLong(predicates, fields);
  const ofShort = witnessCosts(predicates, id => !inLong[id]!);
  const ofLong = witnessCosts(predicates, id => inLong[id]!);
  const ofAll = witnessCosts(predicates);
  const known: (RuleFacts | undefined)[] = [];
  const find = (root: ProgramNode): RuleFacts => {
    const tests: number[] = [];
    collectTests(root, tests);
    const short = findWitness(root, ofShort);
    const long = findWitness(root, ofLong);
    return {
      tests,
      short,
      long,
      mixed: short === undefined && long === undefined ? findWitness(root, ofAll) : undefined,
    };
  };
  return rule => (known[rule] ??= find(rules[rule]!.root));
}

function collectTests(node: ProgramNode, tests: number[]): void {
  if (node.kind === 'test') tests.push(node.id);
  else if (node.kind === 'not') collectTests(node.operand, tests);
  else for (const operand of node.operands) collectTests(operand, tests);
}
