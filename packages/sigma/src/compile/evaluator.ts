import { compareText, createValueTest, textOf } from '../match/value-test.js';
import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { SigmaEvent } from '../process/field-reader.js';
import { fold } from '../process/fold.js';
import { isLong } from './long-fields.js';
import { KEYWORDS } from './program.js';
import type { Program, ProgramNode } from './program.js';

/** Three-valued truth: 0 false, 1 true, 2 not known yet. */
export type Truth = 0 | 1 | 2;

/** Whether a rule's condition holds for the event in the state. */
export type Evaluate = () => Truth;

/** Gives the event at hand to tests that no index answers. */
export interface EventSource {
  event(): SigmaEvent;
  /** The value of a field by its number in the program; undefined when it is absent. */
  value(field: number): unknown;
}

/** What is known of the event at hand; one object for all plans of an engine. */
export interface EvaluationState {
  source: EventSource;
  /** Grows with each event; a mark equal to it belongs to the event at hand. */
  sequence: number;
  /** For each predicate the event that it was last true for. */
  readonly truth: Float64Array;
  /** For each field, and last for keywords, the event that its indexed predicates were last known for. */
  readonly fieldDone: Float64Array;
  /** For each field that is done, its true predicates. */
  readonly found: (readonly number[])[];
  /** False in the first stage: what is not known stays so. */
  complete: boolean;
  /** Makes the indexed predicates of a field known. */
  ensure: (field: number) => void;
}

/**
 * Makes the state of an engine.
 *
 * @param program - See {@link Program}.
 * @returns A state without an event.
 */
export function createState(program: Program): EvaluationState {
  return {
    source: { event: () => ({}), value: () => undefined },
    sequence: 0,
    truth: new Float64Array(program.predicates.length),
    fieldDone: new Float64Array(program.fields.length + 1),
    found: [],
    complete: false,
    ensure: () => undefined,
  };
}

/**
 * Makes closures out of conditions: no code is generated, so that strict content security policies hold.
 *
 * @param program - See {@link Program}.
 * @param state - Where the closures look.
 * @returns A function from a condition to its closure; lazy tests are made when they are first asked.
 */
export function createEvaluatorFactory(program: Program, state: EvaluationState): (node: ProgramNode) => Evaluate {
  const lazies = new Map<number, Evaluate>();
  const make = (node: ProgramNode): Evaluate => {
    switch (node.kind) {
      case 'test':
        return makeTest(node.id);
      case 'not': {
        const operand = make(node.operand);
        return () => {
          const value = operand();
          return value === 2 ? 2 : value === 1 ? 0 : 1;
        };
      }
      case 'and':
        return makeJoined(node.operands.map(make), 0, 1);
      case 'or':
        return makeAnyOf(program, state, node.operands) ?? makeJoined(node.operands.map(make), 1, 0);
    }
    node satisfies never;
  };
  const makeTest = (id: number): Evaluate => {
    const entry = program.predicates[id]!;
    if (entry.indexed) return makeIndexed(program, state, id);
    const known = lazies.get(id) ?? makeLazy(program, state, id);
    lazies.set(id, known);
    return known;
  };
  return make;
}

/** The class of a value has the tests for null in the opposite sense. */
function makeIndexed(program: Program, state: EvaluationState, id: number): Evaluate {
  const { truth, fieldDone } = state;
  const { field, predicate } = program.predicates[id]!;
  const [marked, unmarked]: readonly Truth[] = predicate.kind === 'null' ? [0, 1] : [1, 0];
  if (!isLong(program.fields[field])) return () => (truth[id] === state.sequence ? marked! : unmarked!);
  const number = field === KEYWORDS ? program.fields.length : field;
  return () => {
    const { sequence } = state;
    if (truth[id] === sequence) return marked!;
    if (fieldDone[number] === sequence) return unmarked!;
    if (!state.complete) return 2;
    state.ensure(number);
    return truth[id] === sequence ? marked! : unmarked!;
  };
}

const MIN_SET = 4;

/** A long list of values of one field: the few that are true are looked up in the list, not the list in them. */
function makeAnyOf(program: Program, state: EvaluationState, operands: readonly ProgramNode[]): Evaluate | undefined {
  const ids = operands.flatMap(operand => (operand.kind === 'test' ? [operand.id] : []));
  const first = program.predicates[ids[0] ?? -1];
  if (first === undefined || ids.length < operands.length || ids.length < MIN_SET) return undefined;
  const alike = ids.every(id => {
    const { indexed, field, predicate } = program.predicates[id]!;
    return indexed && field === first.field && predicate.kind !== 'null';
  });
  if (!alike) return undefined;
  const members = new Set(ids);
  const field = first.field === KEYWORDS ? program.fields.length : first.field;
  const long = isLong(program.fields[first.field]);
  return () => {
    if (state.fieldDone[field] !== state.sequence) {
      if (!long) return 0;
      if (!state.complete) return 2;
      state.ensure(field);
    }
    const found = state.found[field]!;
    for (let i = 0; i < found.length; i++) if (members.has(found[i]!)) return 1;
    return 0;
  };
}

/** The first operand with the deciding value decides; an unknown one leaves the whole unknown unless another decides. */
function makeJoined(operands: readonly Evaluate[], deciding: Truth, otherwise: Truth): Evaluate {
  return () => {
    let result = otherwise;
    for (const operand of operands) {
      const value = operand();
      if (value === deciding) return deciding;
      if (value === 2) result = 2;
    }
    return result;
  };
}

/** Tests that no index answers: each is asked at most once an event, in the second stage. */
function makeLazy(program: Program, state: EvaluationState, id: number): Evaluate {
  let askedAt = -1;
  let answer: Truth = 0;
  let test: (() => boolean) | undefined;
  return () => {
    if (!state.complete) return 2;
    if (askedAt === state.sequence) return answer;
    test ??= makeLazyTest(program, state, id);
    answer = test() ? 1 : 0;
    askedAt = state.sequence;
    return answer;
  };
}

function makeLazyTest(program: Program, state: EvaluationState, id: number): () => boolean {
  const { predicate, field } = program.predicates[id]!;
  if (predicate.kind === 'fieldref') {
    const other = program.fields.indexOf(predicate.other);
    const { mode, cased } = predicate;
    return () => {
      const { source } = state;
      return someText(source.value(field), left =>
        someText(source.value(other), right =>
          cased ? compareText(mode, left, right) : compareText(mode, fold(left), fold(right)),
        ),
      );
    };
  }
  if (predicate.kind === 'exists' || predicate.kind === 'null') throw new TypeError('Presence is always indexed');
  const test = createValueTest(predicate);
  if (field === KEYWORDS) return () => someLeaf(state.source.event(), test);
  return () => someText(state.source.value(field), test);
}

/**
 * Whether one of a field's texts passes; null and objects have none.
 *
 * @param value - A value or an array of values.
 * @param test - Any test.
 * @param depth - The levels above the value.
 * @returns True when one passes.
 */
export function someText(value: unknown, test: (text: string) => boolean, depth = 0): boolean {
  if (Array.isArray(value)) return depth < MAX_EVENT_DEPTH && value.some(entry => someText(entry, test, depth + 1));
  const text = textOf(value);
  return text !== undefined && test(text);
}

/**
 * Whether one text or number anywhere in an event passes.
 *
 * @param value - An event or a part of it.
 * @param test - Any test.
 * @param depth - The levels above the value.
 * @returns True when one passes.
 */
export function someLeaf(value: unknown, test: (text: string) => boolean, depth = 0): boolean {
  if (typeof value === 'object' && value !== null) {
    return depth <= MAX_EVENT_DEPTH && Object.values(value).some(entry => someLeaf(entry, test, depth + 1));
  }
  const text = textOf(value);
  return text !== undefined && test(text);
}
