import type { PlanFields } from './plan-fields.js';
import { KEYWORDS } from './program.js';
import type { Program } from './program.js';
import type { RuleFacts } from './rule-facts.js';

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
 * @param facts - The facts of each of the plan's rules.
 * @param fields - See {@link PlanFields}.
 * @returns The index.
 */
export function createRuleIndex(program: Program, facts: readonly RuleFacts[], fields: PlanFields): RuleIndex {
  const byShort = new Map<number, number[]>();
  const byLong = new Map<number, number[]>();
  const longFields = new Int32Array(facts.length);
  const baseSurvivors = new Uint32Array((facts.length + 31) >> 5);
  const alwaysOpen: number[] = [];
  let baseWanted = 0;
  const slotOf = (id: number): number | undefined => {
    const { field } = program.predicates[id]!;
    return fields.longSlot.get(field === KEYWORDS ? program.fields.length : field);
  };
  const wait = (rule: number, ids: readonly number[]): void => {
    baseSurvivors[rule >> 5]! |= 1 << (rule & 31);
    for (const id of ids) {
      const slot = slotOf(id);
      add(slot === undefined ? byShort : byLong, id, rule);
      if (slot !== undefined) baseWanted |= 1 << slot;
    }
  };
  for (const [rule, { short, long, mixed }] of facts.entries()) {
    if (short === undefined && long === undefined) {
      if (mixed === undefined) alwaysOpen.push(rule);
      else wait(rule, mixed);
      continue;
    }
    for (const id of long ?? []) longFields[rule]! |= 1 << slotOf(id)!;
    if (short === undefined) {
      wait(rule, long ?? []);
      continue;
    }
    for (const id of short) add(byShort, id, rule);
    for (const id of long ?? []) add(byLong, id, rule);
  }
  return { byShort, byLong, longFields, baseSurvivors, baseWanted, alwaysOpen };
}

/** Rules come in their order: one that waits already was the last to come. */
function add(index: Map<number, number[]>, id: number, rule: number): void {
  const waiting = index.get(id);
  if (waiting === undefined) index.set(id, [rule]);
  else if (waiting[waiting.length - 1] !== rule) waiting.push(rule);
}
