import { utf8Length } from './literal-pool.js';
import { findLong } from './long-fields.js';
import type { Program, ProgramNode } from './program.js';
import { findWitness, hasWitness, witnessCosts } from './witness.js';

/** Longer literals do not hold a scan back. */
const MAX_LENGTH = 8;

/**
 * Finds the short literals of long fields and keywords that no rule waits for: they are cheaper to look for when a rule
 * comes to them, and without them a scan can look at less of a text.
 *
 * @param program - See {@link Program}.
 * @returns The predicates that need no index.
 */
export function findLazyLiterals({ rules, predicates, fields }: Program): ReadonlySet<number> {
  const inLong = findLong(predicates, fields);
  const lengths = predicates.map(({ predicate, indexed }, id) => {
    if (!indexed || !inLong[id] || predicate.kind !== 'string' || predicate.mode !== 'contains') return Infinity;
    if (predicate.literal === '' || predicate.literal.length > MAX_LENGTH) return Infinity;
    return utf8Length(predicate.literal);
  });
  const shortest = new Map<number, number>();
  const keep = (ids: readonly number[]): void => {
    for (const id of ids) {
      const { field } = predicates[id]!;
      if (lengths[id]! < (shortest.get(field) ?? MAX_LENGTH)) shortest.set(field, lengths[id]!);
    }
  };
  const isShort = (id: number): boolean => lengths[id]! < MAX_LENGTH;
  const ofOthers = witnessCosts(predicates, id => inLong[id]! && !isShort(id));
  const ofLong = witnessCosts(predicates, id => inLong[id]!);
  const ofShort = witnessCosts(predicates, id => !inLong[id]!);
  const ofAll = witnessCosts(predicates);
  for (const { root } of rules) {
    if (!someTest(root, isShort) || hasWitness(root, ofOthers)) continue;
    const long = findWitness(root, ofLong);
    if (long !== undefined) keep(long);
    else if (!hasWitness(root, ofShort)) keep(findWitness(root, ofAll) ?? []);
  }
  const ids = [...predicates.keys()];
  return new Set(ids.filter(id => lengths[id]! < (shortest.get(predicates[id]!.field) ?? MAX_LENGTH)));
}

function someTest(node: ProgramNode, passes: (id: number) => boolean): boolean {
  if (node.kind === 'test') return passes(node.id);
  if (node.kind === 'not') return someTest(node.operand, passes);
  return node.operands.some(operand => someTest(operand, passes));
}
