import type { FieldReader, SigmaEvent } from '../process/field-reader.js';
import type { Evaluate, EvaluationState, EventSource } from './evaluator.js';
import type { FieldClass } from './field-matcher.js';
import { EventWalk } from './event-walk.js';
import type { MatcherStore } from './matcher-store.js';
import { createFields, createReaders } from './plan-fields.js';
import type { EventNaming, PlanFields } from './plan-fields.js';
import type { Program } from './program.js';
import type { RuleFacts } from './rule-facts.js';
import { createRuleIndex } from './rule-index.js';
import type { RuleIndex } from './rule-index.js';

/** What the plans of one engine share. */
export interface PlanContext {
  readonly program: Program;
  readonly store: MatcherStore;
  readonly state: EvaluationState;
  readonly factsOf: (rule: number) => RuleFacts;
  /** The closure of a rule, made when it is first asked for. */
  readonly evaluatorOf: (rule: number) => Evaluate;
}

/**
 * What a plan may ask of an event whose short fields are known: a caller that scans bytes answers without making an
 * object of the event. `long` is asked once an event at most for a slot, the others again and again.
 */
export interface PlanInput extends EventSource {
  /** The class of a long field: what `plan.fields.long[slot].matcher` tells of its value, or its `absent`. */
  long(slot: number): FieldClass;
}

const MEMO_SIZE = 4_096;

/** What the short fields of an event decide. */
interface Decision {
  readonly key: readonly number[];
  readonly matches: readonly number[];
  /** Rules that still depend on a long field and have a witness there; a bit for each rule of the plan. */
  readonly survivors: Uint32Array;
  /** Rules that must be tried, whatever the long fields are. */
  readonly open: readonly number[];
  /** The long fields that a survivor waits for, as bits. */
  readonly wanted: number;
}

/**
 * Matches the rules of one kind of events, in two stages: the short fields decide most rules, and events whose short
 * fields were seen before find that decision again; the rest is tried when a long field shows one of its witnesses.
 */
export class Plan {
  readonly #state: EvaluationState;
  readonly #rules: readonly number[];
  /** The readers of the fields that rules test, by field number. */
  readonly readers: readonly FieldReader[];
  /** What the plan reads: a caller of `matchClasses` finds classes with the matchers of these. */
  readonly fields: PlanFields;
  readonly #index: RuleIndex;
  readonly #evaluatorOf: PlanContext['evaluatorOf'];
  readonly #memo: (Decision | undefined)[] = Array(MEMO_SIZE).fill(undefined);
  readonly #key: number[];
  readonly #own: FieldClass[] = [];
  #classes: readonly FieldClass[] = [];
  readonly #tried: Float64Array;
  readonly #object: ObjectInput;
  #input: PlanInput;
  readonly #ensure = (field: number): void => {
    const slot = this.fields.longSlot.get(field);
    if (slot === undefined) throw new TypeError(`The plan has no long field ${field}`);
    this.#readLong(slot);
  };
  #stamped = -1;

  /**
   * @param context - See {@link PlanContext}.
   * @param rules - Numbers of the rules that apply.
   * @param naming - How these events name and carry their fields.
   */
  constructor(context: PlanContext, rules: readonly number[], naming: EventNaming) {
    const { program, store, state } = context;
    this.#state = state;
    this.#rules = rules;
    const facts = rules.map(context.factsOf);
    this.readers = createReaders(program, facts, naming);
    this.fields = createFields(program, store, facts, this.readers, naming);
    this.#index = createRuleIndex(program, facts, this.fields);
    this.#evaluatorOf = context.evaluatorOf;
    this.#key = this.fields.short.map(() => 0);
    this.#tried = new Float64Array(rules.length);
    this.#input = this.#object = new ObjectInput(this.fields, this.readers);
  }

  /**
   * Matches one event.
   *
   * @param event - An event of the plan's kind.
   * @param out - Takes the numbers of the matching rules of the program.
   */
  match(event: SigmaEvent, out: number[]): void {
    this.#object.object = event;
    const classes = this.#own;
    this.#object.walk.read(event, classes);
    this.matchClasses(classes, this.#object, out);
  }

  /**
   * Matches one event whose short fields are known.
   *
   * @param classes - The class of each of `fields.short`, in that order, as its matcher told it; read during the call.
   * @param input - Answers about the rest of the event, during the call.
   * @param out - Takes the numbers of the matching rules of the program.
   */
  matchClasses(classes: readonly FieldClass[], input: PlanInput, out: number[]): void {
    const state = this.#state;
    this.#classes = classes;
    this.#input = state.source = input;
    state.ensure = this.#ensure;
    state.sequence++;
    const decision = this.#decide(classes);
    for (const rule of decision.matches) out.push(rule);
    if (decision.wanted === 0 && decision.open.length === 0) return;
    state.complete = true;
    for (let wanted = decision.wanted; wanted !== 0; wanted &= wanted - 1) {
      this.#tryWaiting(31 - Math.clz32(wanted & -wanted), decision.survivors, out);
    }
    if (decision.open.length === 0) return;
    this.#stampShort();
    for (const rule of decision.open) this.#try(rule, out);
  }

  #decide(classes: readonly FieldClass[]): Decision {
    const key = this.#key;
    let hash = 0;
    for (let i = 0; i < key.length; i++) {
      const { id } = classes[i]!;
      key[i] = id;
      hash = (Math.imul(hash, 31) + id) | 0;
    }
    const slot = (hash ^ (hash >>> 15)) & (MEMO_SIZE - 1);
    const known = this.#memo[slot];
    if (known !== undefined && sameKey(known.key, key)) return known;
    this.#stampShort();
    this.#state.complete = false;
    return (this.#memo[slot] = createDecision(this.#index, this.#evaluatorOf, this.#rules, classes, [...key]));
  }

  #tryWaiting(slot: number, survivors: Uint32Array, out: number[]): void {
    for (const id of this.#readLong(slot).ids) {
      const waiting = this.#index.byLong.get(id);
      if (waiting === undefined) continue;
      this.#stampShort();
      for (const rule of waiting) {
        if ((survivors[rule >> 5]! & (1 << (rule & 31))) !== 0) this.#try(rule, out);
      }
    }
  }

  #readLong(slot: number): FieldClass {
    const found = this.#input.long(slot);
    this.#stamp(found, this.fields.long[slot]!.field);
    return found;
  }

  #stampShort(): void {
    if (this.#stamped === this.#state.sequence) return;
    this.#stamped = this.#state.sequence;
    const short = this.fields.short;
    for (let i = 0; i < short.length; i++) {
      const found = this.#classes[i]!;
      if (found.ids.length > 0) this.#stamp(found, short[i]!.field);
    }
  }

  #stamp(found: FieldClass, field: number): void {
    const { truth, fieldDone, sequence, found: foundByField } = this.#state;
    for (const id of found.ids) truth[id] = sequence;
    fieldDone[field] = sequence;
    foundByField[field] = found.ids;
  }

  #try(rule: number, out: number[]): void {
    if (this.#tried[rule] === this.#state.sequence) return;
    this.#tried[rule] = this.#state.sequence;
    const number = this.#rules[rule]!;
    if (this.#evaluatorOf(number)() === 1) out.push(number);
  }
}

class ObjectInput implements PlanInput {
  readonly walk: EventWalk;
  readonly #fields: PlanFields;
  readonly #readers: readonly FieldReader[];
  object: SigmaEvent = {};

  constructor(fields: PlanFields, readers: readonly FieldReader[]) {
    this.walk = new EventWalk(fields.short);
    this.#fields = fields;
    this.#readers = readers;
  }

  long(slot: number): FieldClass {
    const { long, keywords } = this.#fields;
    if (slot === keywords?.slot) return keywords.matcher.classOfValues(this.walk);
    const { matcher, read } = long[slot]!;
    return matcher.classOf(read(this.object));
  }

  event(): SigmaEvent {
    return this.object;
  }

  value(field: number): unknown {
    return this.#readers[field]?.(this.object);
  }
}

function sameKey(left: readonly number[], right: readonly number[]): boolean {
  for (let i = 0; i < right.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

function createDecision(
  index: RuleIndex,
  evaluatorOf: PlanContext['evaluatorOf'],
  rules: readonly number[],
  classes: readonly FieldClass[],
  key: readonly number[],
): Decision {
  const matches: number[] = [];
  const open: number[] = [];
  let survivors = index.baseSurvivors;
  let wanted = index.baseWanted;
  const seen = new Set<number>();
  const setSurvivor = (rule: number, survives: boolean): void => {
    const [word, bit] = [rule >> 5, 1 << (rule & 31)];
    if (((survivors[word]! & bit) !== 0) === survives) return;
    if (survivors === index.baseSurvivors) survivors = survivors.slice();
    survivors[word]! ^= bit;
  };
  const consider = (rule: number): void => {
    if (seen.has(rule)) return;
    seen.add(rule);
    const value = evaluatorOf(rules[rule]!)();
    const waitsFor = value === 2 ? index.longFields[rule]! : 0;
    if (value === 1) matches.push(rules[rule]!);
    if (value === 2 && waitsFor === 0) open.push(rule);
    setSurvivor(rule, waitsFor !== 0);
    wanted |= waitsFor;
  };
  for (const found of classes) {
    for (const id of found.ids) for (const rule of index.byShort.get(id) ?? []) consider(rule);
  }
  for (const rule of index.alwaysOpen) consider(rule);
  return { key, matches, survivors, open, wanted };
}
