import type { PlanFields } from './plan-fields.js';
import { KEYWORDS } from './program.js';
import type { Program } from './program.js';
import { findWitness } from './witness.js';

/** Which rules wait for which predicate. Rules are numbered within their plan here. */
export interface RuleIndex {
  /** Rules by the short predicates of which one must be true. */
  readonly byShort: ReadonlyMap<number, readonly number[]>;
  /** Rules by the long predicates of which one must be true. */
  readonly byLong: ReadonlyMap<number, readonly number[]>;
  /**
   * For each rule the long fields of its witness there, as bits; 0 when it has none, and for witnesses of short and
   * long predicates mixed: once a short one is true, such a rule is tried whatever the long fields are.
   */
  readonly longFields: Int32Array;
  /** Rules without a witness of short predicates alone that wait for a long one, as bits. */
  readonly baseSurvivors: Uint32Array;
  /** The long fields that these wait for. */
  readonly baseWanted: number;
  /** Rules without any witness. */
  readonly alwaysOpen: readonly number[];
}

/**
 * Builds the index of a plan.
 *
 * @param program - See {@link Program}.
 * @param rules - The plan's rules by their numbers in the program.
 * @param fields - See {@link PlanFields}.
 * @returns The index.
 */
export function createRuleIndex(program: Program, rules: readonly number[], fields: PlanFields): RuleIndex {
  const byShort = new Map<number, number[]>();
  const byLong = new Map<number, number[]>();
  const longFields = new Int32Array(rules.length);
  const baseSurvivors = new Uint32Array((rules.length + 31) >> 5);
  const alwaysOpen: number[] = [];
  let baseWanted = 0;
  const slotOf = (id: number): number | undefined => {
    const { field } = program.predicates[id]!;
    return fields.longSlot.get(field === KEYWORDS ? program.fields.length : field);
  };
  const wait = (rule: number, ids: readonly number[]): void => {
    const [inLong, inShort] = [ids.filter(id => slotOf(id) !== undefined), ids.filter(id => slotOf(id) === undefined)];
    add(byLong, inLong, rule);
    add(byShort, inShort, rule);
    baseSurvivors[rule >> 5]! |= 1 << (rule & 31);
    for (const id of inLong) baseWanted |= 1 << slotOf(id)!;
  };
  for (const [rule, number] of rules.entries()) {
    const { root } = program.rules[number]!;
    const short = findWitness(root, program.predicates, id => slotOf(id) === undefined);
    const long = findWitness(root, program.predicates, id => slotOf(id) !== undefined);
    if (short === undefined && long === undefined) {
      const mixed = findWitness(root, program.predicates, () => true);
      if (mixed === undefined) alwaysOpen.push(rule);
      else wait(rule, mixed.ids);
      continue;
    }
    for (const id of long?.ids ?? []) longFields[rule]! |= 1 << slotOf(id)!;
    if (short !== undefined) {
      add(byShort, short.ids, rule);
      add(byLong, long?.ids ?? [], rule);
    } else wait(rule, long?.ids ?? []);
  }
  return { byShort, byLong, longFields, baseSurvivors, baseWanted, alwaysOpen };
}

function add(index: Map<number, number[]>, ids: readonly number[], rule: number): void {
  for (const id of new Set(ids)) {
    const waiting = index.get(id);
    if (waiting === undefined) index.set(id, [rule]);
    else waiting.push(rule);
  }
}
