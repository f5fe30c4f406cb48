import { createFieldReader, plainKey, triggerKeys } from '../process/field-reader.js';
import type { FieldReader } from '../process/field-reader.js';
import { fieldNames } from '../process/log-sources.js';
import type { EventClass } from '../process/log-sources.js';
import type { ValueMatcher } from './field-matcher.js';
import type { KeywordMatcher } from './keyword-matcher.js';
import { isLong } from './long-fields.js';
import type { MatcherStore } from './matcher-store.js';
import { KEYWORDS } from './program.js';
import type { Program } from './program.js';
import type { RuleFacts } from './rule-facts.js';

/** A field of a plan with what reads and indexes it. */
export interface PlanField {
  readonly field: number;
  /** Tells the class of the field's value, as `read` returns it. */
  readonly matcher: ValueMatcher;
  /** For the search for keywords it returns the event itself. */
  readonly read: FieldReader;
  /** The key of the event itself that holds the field, when nothing else can. */
  readonly key: string | undefined;
  /** The keys of the event itself of which one is there whenever the field is; undefined where that is not known. */
  readonly triggers: readonly string[] | undefined;
}

/** The fields of a plan: short ones are read first. */
export interface PlanFields {
  readonly short: readonly PlanField[];
  /** A field's place here is its slot. */
  readonly long: readonly PlanField[];
  /**
   * The search for keywords: its slot, and the folded literals of which one at least stands in some text or number of an
   * event unless its class there is `absent`. An empty literal stands in every text.
   */
  readonly keywords:
    { readonly slot: number; readonly literals: readonly string[]; readonly matcher: KeywordMatcher } | undefined;
  /** By field number. */
  readonly longSlot: ReadonlyMap<number, number>;
}

/** How the events of a plan name and carry their fields. */
export type EventNaming = Pick<EventClass, 'shape' | 'aliases' | 'spaced'>;

/**
 * Makes the readers of the fields that rules test.
 *
 * @param program - See {@link Program}.
 * @param facts - The facts of the plan's rules.
 * @param naming - See {@link EventNaming}.
 * @returns Readers by field number; empty places for fields that no rule tests.
 */
export function createReaders(
  program: Program,
  facts: readonly RuleFacts[],
  naming: EventNaming,
): readonly FieldReader[] {
  const used = new Set<number>();
  for (const { tests } of facts) {
    for (const id of tests) {
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

/**
 * Makes the matchers of the fields that rules test.
 *
 * @param program - See {@link Program}.
 * @param store - See {@link MatcherStore}.
 * @param facts - The facts of the plan's rules.
 * @param readers - See {@link createReaders}.
 * @param naming - See {@link EventNaming}.
 * @returns The fields, short and long.
 */
export function createFields(
  program: Program,
  store: MatcherStore,
  facts: readonly RuleFacts[],
  readers: readonly FieldReader[],
  naming: EventNaming,
): PlanFields {
  const short: PlanField[] = [];
  const long: PlanField[] = [];
  let keywords: PlanFields['keywords'];
  for (const [field, ids] of indexedByField(program, facts)) {
    if (field === KEYWORDS) {
      const literals = literalsOf(program, ids);
      const matcher = store.keywordMatcher(ids, literals);
      keywords = { slot: long.length, literals, matcher };
      const nowhere = { key: undefined, triggers: undefined };
      long.push({ field: program.fields.length, matcher, read: event => event, ...nowhere });
      continue;
    }
    const name = program.fields[field]!;
    const names = fieldNames(name, naming);
    const { shape } = naming;
    (isLong(name) ? long : short).push({
      field,
      matcher: store.fieldMatcher(ids),
      read: readers[field]!,
      key: plainKey(shape, names),
      triggers: triggerKeys(shape, names),
    });
  }
  return { short, long, keywords, longSlot: new Map(long.map(({ field }, slot) => [field, slot])) };
}

/** The indexed predicates that rules test, by field, in ascending order. */
function indexedByField(program: Program, facts: readonly RuleFacts[]): ReadonlyMap<number, readonly number[]> {
  const seen = new Uint8Array(program.predicates.length);
  for (const { tests } of facts) for (const id of tests) seen[id] = 1;
  const byField = new Map<number, number[]>();
  for (let id = 0; id < seen.length; id++) {
    if (seen[id] === 0) continue;
    const { field, indexed } = program.predicates[id]!;
    if (!indexed) continue;
    const ids = byField.get(field);
    if (ids === undefined) byField.set(field, [id]);
    else ids.push(id);
  }
  return byField;
}

function literalsOf(program: Program, ids: Iterable<number>): readonly string[] {
  return [...ids].flatMap(id => {
    const { predicate } = program.predicates[id]!;
    return predicate.kind === 'string' ? [predicate.literal] : [];
  });
}
