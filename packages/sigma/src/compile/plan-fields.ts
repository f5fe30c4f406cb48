import { createFieldReader, plainKey } from '../process/field-reader.js';
import type { FieldReader } from '../process/field-reader.js';
import { fieldNames } from '../process/log-sources.js';
import type { EventClass } from '../process/log-sources.js';
import { createFieldMatcher } from './field-matcher.js';
import type { FieldMatcher } from './field-matcher.js';
import { createKeywordMatcher, keywordBounds } from './keyword-matcher.js';
import { KEYWORDS } from './program.js';
import type { Program, ProgramNode } from './program.js';

/** Fields whose texts are long or seldom repeat: they are read only when a rule still depends on them. */
const LONG_FIELDS = new Set([
  'CommandLine',
  'ParentCommandLine',
  'ScriptBlockText',
  'CallTrace',
  'Payload',
  'ContextInfo',
  'Data',
  'Message',
  'Hashes',
  'HostApplication',
  'Attributes',
]);

/** A field of a plan with what reads and indexes it. */
export interface PlanField {
  readonly field: number;
  readonly matcher: Pick<FieldMatcher, 'classOf'>;
  readonly read: FieldReader;
  /** The key of the event itself that holds the field, when nothing else can. */
  readonly key: string | undefined;
}

/** The fields of a plan: short ones are read first. */
export interface PlanFields {
  readonly short: readonly PlanField[];
  readonly long: readonly PlanField[];
  readonly longSlot: ReadonlyMap<number, number>;
}

/** How the events of a plan name and carry their fields. */
export type EventNaming = Pick<EventClass, 'shape' | 'aliases' | 'spaced'>;

/**
 * Makes the readers of the fields that rules test.
 *
 * @param program - See {@link Program}.
 * @param rules - The plan's rules by their numbers in the program.
 * @param naming - See {@link EventNaming}.
 * @returns Readers by field number; empty places for fields that no rule tests.
 */
export function createReaders(program: Program, rules: readonly number[], naming: EventNaming): readonly FieldReader[] {
  const used = new Set<number>();
  for (const rule of rules) {
    for (const id of testsOf(program.rules[rule]!.root)) {
      const { field, predicate } = program.predicates[id]!;
      if (field !== KEYWORDS) used.add(field);
      if (predicate.kind === 'fieldref') used.add(program.fields.indexOf(predicate.other));
    }
  }
  const readers: FieldReader[] = [];
  for (const field of used) {
    readers[field] = createFieldReader(naming.shape, fieldNames(program.fields[field]!, naming));
  }
  return readers;
}

/** At most this many long fields have a bit; more are read with the short ones. */
const MAX_LONG = 30;

/**
 * Makes the matchers of the fields that rules test.
 *
 * @param program - See {@link Program}.
 * @param rules - The plan's rules by their numbers in the program.
 * @param readers - See {@link createReaders}.
 * @param naming - See {@link EventNaming}.
 * @returns The fields, short and long.
 */
export function createFields(
  program: Program,
  rules: readonly number[],
  readers: readonly FieldReader[],
  naming: EventNaming,
): PlanFields {
  const byField = new Map<number, Set<number>>();
  for (const rule of rules) {
    for (const id of testsOf(program.rules[rule]!.root)) {
      const { field, indexed } = program.predicates[id]!;
      if (!indexed) continue;
      const ids = byField.get(field);
      if (ids === undefined) byField.set(field, new Set([id]));
      else ids.add(id);
    }
  }
  const short: PlanField[] = [];
  const long: PlanField[] = [];
  for (const [field, ids] of byField) {
    const matcher = createFieldMatcher(program.predicates, [...ids]);
    if (field === KEYWORDS) {
      long.push({
        field: program.fields.length,
        matcher: createKeywordMatcher(matcher, keywordBounds(literalsOf(program, ids))),
        read: event => event,
        key: undefined,
      });
      continue;
    }
    const key = plainKey(naming.shape, fieldNames(program.fields[field]!, naming));
    const planField = { field, matcher, read: readers[field]!, key };
    if (LONG_FIELDS.has(program.fields[field]!) && long.length < MAX_LONG) long.push(planField);
    else short.push(planField);
  }
  return { short, long, longSlot: new Map(long.map(({ field }, slot) => [field, slot])) };
}

function testsOf(node: ProgramNode): readonly number[] {
  if (node.kind === 'test') return [node.id];
  return node.kind === 'not' ? testsOf(node.operand) : node.operands.flatMap(testsOf);
}

function literalsOf(program: Program, ids: Iterable<number>): readonly string[] {
  return [...ids].flatMap(id => {
    const { predicate } = program.predicates[id]!;
    return predicate.kind === 'string' ? [predicate.literal] : [];
  });
}
