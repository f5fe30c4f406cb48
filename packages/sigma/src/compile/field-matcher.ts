import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import { fold } from '../process/fold.js';
import { addTruth, createAutomaton } from './automaton.js';
import type { LiteralEntry, LiteralScan, TruthSink } from './automaton.js';
import type { ProgramPredicate } from './program.js';
import { createShiftScan } from './shift-scan.js';

/** What a value makes true: values with the same true predicates share one class. */
export interface FieldClass {
  readonly id: number;
  /** Numbers of the true predicates in the program. */
  readonly ids: readonly number[];
}

/** Tells the classes of values. Equal classes are the same object as long as the matcher lives, within bounds. */
export interface ValueMatcher {
  /** The class of an absent field; of a search for keywords, the class of an event without any. */
  readonly absent: FieldClass;
  /** The class of a value; undefined is an absent field. */
  classOf(value: unknown): FieldClass;
}

/** Finds the true indexed predicates of one field. */
export interface FieldMatcher extends ValueMatcher {
  /** The class of several texts together. */
  classOfAll(texts: readonly string[]): FieldClass;
}

const CACHE_SIZE = 2_048;
const MAX_CACHED_CHARS = 4_096;
const WINDOW = 1_024;
const PAUSE = 16_384;
const MAX_CLASSES = 50_000;

/**
 * Builds the matcher of a field.
 *
 * @param predicates - The program's predicates.
 * @param ids - The indexed predicates of the field that are to be told.
 * @returns The matcher; it keeps what it saw of recent values, within bounds.
 */
export function createFieldMatcher(predicates: readonly ProgramPredicate[], ids: readonly number[]): FieldMatcher {
  const sink: TruthSink = { truth: new Float64Array(ids.length), sequence: 0, found: [] };
  const tests = createTests(predicates, ids);
  const classes = createClassTable(ids, sink);
  const cache = createValueCache();
  const begin = (): void => {
    sink.sequence++;
    sink.found.length = 0;
  };
  const computeText = (text: string): FieldClass => {
    begin();
    tests.text(text, sink);
    return classes.intern();
  };
  const computeAny = (value: unknown): FieldClass => {
    begin();
    tests.any(value, sink);
    return classes.intern();
  };
  const absent = computeAny(undefined);
  const nullClass = computeAny(null);
  const joinClasses = (parts: readonly FieldClass[]): FieldClass => {
    begin();
    for (const part of parts) for (const id of part.ids) addTruth(sink, classes.localOf(id));
    return classes.intern();
  };
  const classOfText = (text: string): FieldClass => cache.get(text, computeText);
  return {
    absent,
    classOf(value) {
      if (typeof value === 'string') return cache.get(value, computeText);
      if (value === undefined) return absent;
      if (value === null) return nullClass;
      return typeof value === 'object' ? computeAny(value) : cache.get(String(value), computeText);
    },
    classOfAll(texts) {
      if (!tests.skipping) return joinClasses(texts.map(classOfText));
      begin();
      for (const text of texts) tests.text(text, sink);
      return classes.intern();
    },
  };
}

interface Tests {
  /** Whether a text is looked at only in part, so that keeping its class would not pay. */
  readonly skipping: boolean;
  text(text: string, sink: TruthSink): void;
  any(value: unknown, sink: TruthSink): void;
}

function createTests(predicates: readonly ProgramPredicate[], ids: readonly number[]): Tests {
  const entries: LiteralEntry[] = [];
  const whenEmpty: number[] = [];
  const whenText: number[] = [];
  const whenNull: number[] = [];
  const whenPresent: number[] = [];
  for (const [local, id] of ids.entries()) {
    const predicate = predicates[id]?.predicate;
    if (predicate?.kind === 'exists') whenPresent.push(local);
    else if (predicate?.kind === 'null') whenNull.push(local);
    else if (predicate?.kind !== 'string') continue;
    else if (predicate.literal !== '') entries.push({ literal: predicate.literal, mode: predicate.mode, id: local });
    else (predicate.mode === 'equals' ? whenEmpty : whenText).push(local);
  }
  const skip = createShiftScan(entries);
  const scan = skip ?? createIndexedScan(entries);
  const mark = (locals: readonly number[], sink: TruthSink): void => {
    for (const local of locals) addTruth(sink, local);
  };
  const text = (value: string, sink: TruthSink): void => {
    if (whenPresent.length > 0) mark(whenPresent, sink);
    if (whenText.length > 0) mark(whenText, sink);
    if (value === '') mark(whenEmpty, sink);
    else scan(value, sink);
  };
  const any = (value: unknown, sink: TruthSink, depth = 0): void => {
    if (value !== undefined) mark(whenPresent, sink);
    if (value === undefined || value === null) mark(whenNull, sink);
    else if (Array.isArray(value)) {
      if (depth < MAX_EVENT_DEPTH) for (const entry of value) any(entry, sink, depth + 1);
    } else if (typeof value !== 'object') text(String(value), sink);
  };
  return { skipping: skip !== undefined, text, any };
}

/** Equality alone needs no automaton. */
function createIndexedScan(entries: readonly LiteralEntry[]): LiteralScan {
  if (entries.length === 0) return () => undefined;
  if (!entries.every(entry => entry.mode === 'equals')) {
    return createAutomaton(entries);
  }
  const byText = new Map(entries.map(entry => [entry.literal, entry.id]));
  return (text, sink) => {
    const id = byText.get(fold(text));
    if (id !== undefined) addTruth(sink, id);
  };
}

interface ClassTable {
  /** The class of what the sink has found. */
  intern(): FieldClass;
  localOf(id: number): number;
}

function createClassTable(ids: readonly number[], sink: TruthSink): ClassTable {
  const buckets = new Map<number, FieldClass[]>();
  const locals = new Map(ids.map((id, local) => [id, local]));
  let count = 0;
  let kept = 0;
  return {
    localOf: id => locals.get(id) ?? 0,
    intern() {
      const { found, truth, sequence } = sink;
      let hash = found.length;
      for (const local of found) hash = (hash + Math.imul(local + 1, 0x9e3779b1)) | 0;
      const bucket = buckets.get(hash);
      const known = bucket?.find(
        candidate =>
          candidate.ids.length === found.length && candidate.ids.every(id => truth[locals.get(id)!] === sequence),
      );
      if (known !== undefined) return known;
      const created: FieldClass = { id: count++, ids: found.map(local => ids[local]!) };
      if (++kept > MAX_CLASSES) {
        buckets.clear();
        kept = 1;
      }
      const there = buckets.get(hash);
      if (there === undefined) buckets.set(hash, [created]);
      else there.push(created);
      return created;
    },
  };
}

interface ValueCache {
  get(text: string, compute: (text: string) => FieldClass): FieldClass;
}

/** Direct-mapped with a full compare; it rests for a while when it misses more than half the time. */
function createValueCache(): ValueCache {
  let keys: (string | undefined)[] = [];
  let classes: (FieldClass | undefined)[] = [];
  let lookups = 0;
  let misses = 0;
  let resting = 0;
  return {
    get(text, compute) {
      if (resting > 0 || text.length > MAX_CACHED_CHARS) {
        resting--;
        return compute(text);
      }
      const slot = sampleHash(text) & (CACHE_SIZE - 1);
      if (++lookups === WINDOW) {
        if (misses > WINDOW / 2) resting = PAUSE;
        lookups = misses = 0;
      }
      if (keys[slot] === text) return classes[slot]!;
      misses++;
      if (keys.length === 0) {
        keys = Array(CACHE_SIZE).fill(undefined);
        classes = Array(CACHE_SIZE).fill(undefined);
      }
      const found = compute(text);
      keys[slot] = text;
      classes[slot] = found;
      return found;
    },
  };
}

function sampleHash(text: string): number {
  const length = text.length;
  const stride = (length >> 3) + 1;
  let hash = length;
  for (let at = length - 1; at >= 0; at -= stride) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 11);
}
