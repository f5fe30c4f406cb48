import type { Expression, Predicate, ResolvedRule } from '../ast/expression.js';
import { someLeaf, someText } from '../compile/evaluator.js';
import { createFieldReader, MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { SigmaEvent } from '../process/field-reader.js';
import { fold } from '../process/fold.js';
import { fieldNames } from '../process/log-sources.js';
import type { EventClass } from '../process/log-sources.js';
import { compareText, createValueTest } from './value-test.js';

/** A test that passed, and on what. */
export interface Evidence {
  readonly selection: string;
  /** The rule's field name; null for a keyword. */
  readonly field: string | null;
  readonly predicate: Predicate;
  /** The value that passed; undefined for a field that had to be absent. */
  readonly value: unknown;
  /** Keys and indexes from the event down to the value; undefined for an absent field. */
  readonly path: readonly (string | number)[] | undefined;
}

/** A search identifier and whether it holds. */
export interface ExplainedSelection {
  readonly name: string;
  readonly matched: boolean;
  /** The title of the global filter that brought it into the rule. */
  readonly filter?: string;
}

/** Why a rule does or does not match an event. */
export interface Explanation {
  readonly matched: boolean;
  /** Every search identifier of the rule and whether it holds. */
  readonly selections: readonly ExplainedSelection[];
  /** The tests that passed in the selections that hold. */
  readonly evidence: readonly Evidence[];
}

/**
 * Explains a rule on an event, test by test, without any index.
 *
 * @param event - Any event.
 * @param rule - See {@link ResolvedRule}.
 * @param eventClass - How the event names and carries its fields.
 * @returns See {@link Explanation}.
 */
export function explainMatch(event: SigmaEvent, rule: ResolvedRule, eventClass: EventClass): Explanation {
  const evidence: Evidence[] = [];
  const examineOnce = createExaminer(event, eventClass);
  const selections = [...rule.selections].map(([name, expression]) => {
    const passed: Evidence[] = [];
    const matched = holds(expression, predicate => {
      const found = examineOnce(predicate);
      if (found !== undefined) passed.push({ selection: name, field: predicate.field, predicate, ...found });
      return found !== undefined;
    });
    if (matched) evidence.push(...passed);
    const filter = rule.rule.filters?.find(({ selections }) => Object.hasOwn(selections, name));
    return { name, matched, ...(filter === undefined ? {} : { filter: filter.title }) };
  });
  const matched = holds(rule.condition, predicate => examineOnce(predicate) !== undefined);
  return { matched, selections, evidence };
}

function holds(expression: Expression, test: (predicate: Predicate) => boolean): boolean {
  switch (expression.kind) {
    case 'predicate':
      return test(expression.predicate);
    case 'not':
      return !holds(expression.operand, test);
    case 'and':
      return expression.operands.every(operand => holds(operand, test));
    case 'or':
      return expression.operands.some(operand => holds(operand, test));
  }
  expression satisfies never;
}

type Found = Pick<Evidence, 'value' | 'path'>;

/** Conditions have the predicates of selections again. */
function createExaminer(event: SigmaEvent, eventClass: EventClass): (predicate: Predicate) => Found | undefined {
  const known = new Map<Predicate, Found | undefined>();
  return predicate => {
    if (!known.has(predicate)) known.set(predicate, examine(event, predicate, eventClass));
    return known.get(predicate);
  };
}

function examine(event: SigmaEvent, predicate: Predicate, eventClass: EventClass): Found | undefined {
  if (predicate.field === null) return examineKeyword(event, predicate);
  const names = fieldNames(predicate.field, eventClass);
  const value = createFieldReader(eventClass.shape, names)(event);
  if (predicate.kind === 'exists') return value === undefined ? undefined : place(event, names, value);
  if (predicate.kind === 'null') return isNull(value) ? place(event, names, value) : undefined;
  const test = predicate.kind === 'fieldref' ? refTest(event, predicate, eventClass) : createValueTest(predicate);
  const passing = leavesOf(value).find(leaf => someText(leaf, test));
  return passing === undefined ? undefined : place(event, names, passing);
}

function examineKeyword(event: SigmaEvent, predicate: Predicate): Found | undefined {
  if (predicate.kind !== 'string' && predicate.kind !== 'glob' && predicate.kind !== 'regex') return undefined;
  const test = createValueTest(predicate);
  return firstLeaf(event, value => someLeaf(value, test));
}

function isNull(value: unknown): boolean {
  return value === undefined || leavesOf(value).includes(null);
}

function leavesOf(value: unknown, depth = 0): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  return depth >= MAX_EVENT_DEPTH ? [] : value.flatMap(entry => leavesOf(entry, depth + 1));
}

function refTest(
  event: SigmaEvent,
  predicate: Extract<Predicate, { kind: 'fieldref' }>,
  eventClass: EventClass,
): (text: string) => boolean {
  const other = createFieldReader(eventClass.shape, fieldNames(predicate.other, eventClass))(event);
  const seen = predicate.cased ? (text: string) => text : fold;
  return left => someText(other, right => compareText(predicate.mode, seen(left), seen(right)));
}

/** The place of a value below a key of that name, or the first with that value; of several, that of the first. */
function place(event: SigmaEvent, names: readonly string[], value: unknown): Found {
  if (value === undefined) return { value, path: undefined };
  const last = names.map(name => name.split('.').at(-1) ?? name);
  const isNamed = (path: readonly (string | number)[]): boolean => path.some(key => last.includes(String(key)));
  const named = firstValue(event, (found, path) => found === value && isNamed(path));
  const path = named ?? firstValue(event, found => found === value);
  if (path !== undefined || !Array.isArray(value)) return { value, path };
  // What stands below several objects was put together.
  const [first] = leavesOf(value);
  return { value, path: first === undefined ? undefined : place(event, names, first).path };
}

type ValueCheck = (value: unknown, path: readonly (string | number)[]) => boolean;

function firstLeaf(event: SigmaEvent, test: (leaf: unknown) => boolean): Found | undefined {
  let passing: unknown;
  const path = firstValue(event, value => {
    passing = value;
    return (typeof value !== 'object' || value === null) && test(value);
  });
  return path === undefined ? undefined : { value: passing, path };
}

/** The path of the first value inside of another one that passes. */
function firstValue(
  value: unknown,
  test: ValueCheck,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | undefined {
  if (path.length > 0 && test(value, path)) return path;
  if (typeof value !== 'object' || value === null || path.length > MAX_EVENT_DEPTH) return undefined;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    const found = firstValue((value as Record<string | number, unknown>)[key], test, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
