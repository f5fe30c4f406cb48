import { compareText } from '../match/value-test.js';
import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import { fold } from '../process/fold.js';
import { createClassTable } from './class-table.js';
import type { ClassTable } from './class-table.js';
import { foldedBytes } from './folded-bytes.js';
import type { FoldedBytes } from './folded-bytes.js';
import type { LiteralPool } from './literal-pool.js';
import { createLiteralScan } from './literal-scan.js';
import type { LiteralEntry, LiteralScan } from './literal-scan.js';
import type { ProgramPredicate } from './program.js';
import { addTruth, beginValue } from './truth-sink.js';
import type { BytesScan, TruthSink } from './truth-sink.js';
import { createValueCache } from './value-cache.js';

/** What a value makes true: values with the same true predicates share one class. */
export interface FieldClass {
  readonly id: number;
  /**
   * Numbers of the true predicates in the program. A test for null stands here for its opposite, so that an absent field
   * has none.
   */
  readonly ids: readonly number[];
}

/** Tells the classes of values. Equal classes are the same object as long as the matcher lives, within bounds. */
export interface ValueMatcher {
  /** The class of an absent field; of a search for keywords, the class of an event without any. */
  readonly absent: FieldClass;
  /** The class of a value; undefined is an absent field. */
  classOf(value: unknown): FieldClass;
  /** The class of a text of ASCII alone, for those who keep what they ask for. Keywords are not told so. */
  classOfAscii?(text: FoldedBytes): FieldClass;
  /** How far what is in a part of a text of ASCII can matter to its class. */
  parts?(): TextParts;
}

/** What a part of a text that is not empty has to do with its class. Lengths are in bytes. */
export interface TextParts {
  /** Nothing that stands anywhere in a text is longer. */
  readonly reach: number;
  /** So much of a text matters by being its start. */
  readonly startReach: number;
  /** So much of a text matters by being its end. */
  readonly endReach: number;
  /** What stands in a part of a text of ASCII, wherever the part is: parts with the same have the same class. */
  classOf(part: FoldedBytes): FieldClass;
  /** What the start of a text makes true; the part is longer than `startReach`. */
  startOf(part: FoldedBytes): FieldClass;
  /** What the end of a text makes true; the part is longer than `endReach`. */
  endOf(part: FoldedBytes): FieldClass;
  /**
   * The class of a text that is known by its parts.
   *
   * @param other - The class of another text.
   * @param inside - Classes of parts: all that stands anywhere in the text is in one of them.
   * @param ends - Classes of the text's start and end, where they are not those of the other text.
   */
  join(other: FieldClass, inside: readonly FieldClass[], ends?: readonly FieldClass[]): FieldClass;
}

/** Finds the true indexed predicates of several texts together. */
export interface TextCollector {
  begin(): void;
  /** Adds a text; true while no predicate is. */
  add(text: string): boolean;
  /** The class of the texts since `begin`. */
  end(): FieldClass;
}

/** What the matchers of an engine share. */
export interface MatcherContext {
  readonly predicates: readonly ProgramPredicate[];
  readonly pool: LiteralPool;
  readonly sink: TruthSink;
}

/**
 * Builds the matcher of a field.
 *
 * @param context - See {@link MatcherContext}.
 * @param ids - The indexed predicates of the field that are to be told.
 * @returns The matcher; it keeps what it saw of recent values, within bounds.
 */
export function createFieldMatcher(context: MatcherContext, ids: readonly number[]): ValueMatcher {
  const { sink } = context;
  let tests: Tests | undefined;
  // Made with the first value: most fields that rules name are in none of the events of a log source.
  const ready = (sample?: FoldedBytes): Tests => (tests ??= createTests(context, ids, sample));
  const classes = createClassTable(sink);
  const cache = createValueCache();
  const computeText = (text: string): FieldClass => {
    beginValue(sink);
    (tests ?? ready(foldedBytes(text))).text(text);
    return classes.intern();
  };
  const computeAny = (value: unknown): FieldClass => {
    beginValue(sink);
    (tests ?? ready()).any(value);
    return classes.intern();
  };
  // No predicate is true of what is absent.
  beginValue(sink);
  const absent = classes.intern();
  let nullClass: FieldClass | undefined;
  let parts: TextParts | undefined;
  let lastNumber: unknown;
  let lastClass = absent;
  return {
    absent,
    classOf(value) {
      if (typeof value === 'string') return cache.get(value, computeText);
      if (value === undefined) return absent;
      if (value === null) return (nullClass ??= computeAny(null));
      if (typeof value === 'object') return computeAny(value);
      if (value === lastNumber) return lastClass;
      lastClass = cache.get(String(value), computeText);
      lastNumber = value;
      return lastClass;
    },
    classOfAscii(text) {
      beginValue(sink);
      (tests ?? ready(text)).ascii(text);
      return classes.intern();
    },
    parts: () => (parts ??= createParts(ready(), sink, classes)),
  };
}

function createParts({ scan }: Tests, sink: TruthSink, classes: ClassTable): TextParts {
  const classBy =
    (search: BytesScan) =>
    (part: FoldedBytes): FieldClass => {
      beginValue(sink);
      search(part, sink);
      return classes.intern();
    };
  return {
    reach: scan.reach,
    startReach: scan.startReach,
    endReach: scan.endReach,
    classOf: classBy(scan.anywhere),
    startOf: classBy(scan.atStart),
    endOf: classBy(scan.atEnd),
    join(other, inside, ends) {
      beginValue(sink);
      for (const id of other.ids) {
        const told = scan.inside.has(id) || (ends !== undefined && scan.ends.has(id));
        if (!told) addTruth(sink, id);
      }
      for (const { ids } of ends === undefined ? inside : [...inside, ...ends]) {
        for (const id of ids) addTruth(sink, id);
      }
      return classes.intern();
    },
  };
}

/**
 * Builds the matcher of keywords.
 *
 * @param context - See {@link MatcherContext}.
 * @param ids - The indexed keywords that are to be told.
 * @returns The collector.
 */
export function createTextCollector(context: MatcherContext, ids: readonly number[]): TextCollector {
  const { sink } = context;
  const tests = createTests(context, ids);
  const classes = createClassTable(sink);
  return {
    begin: () => beginValue(sink),
    add(text) {
      tests.text(text);
      return sink.count === 0;
    },
    end: () => classes.intern(),
  };
}

interface Tests {
  text(value: string): void;
  ascii(text: FoldedBytes): void;
  any(value: unknown): void;
  readonly scan: LiteralScan;
}

interface SortedTests {
  readonly entries: readonly LiteralEntry[];
  /** Literals that only a comparison of texts tells. */
  readonly odd: readonly number[];
  readonly whenEmpty: readonly number[];
  readonly whenText: readonly number[];
  readonly whenNotNull: readonly number[];
  readonly whenPresent: readonly number[];
}

function sortTests({ predicates, pool }: MatcherContext, ids: readonly number[]): SortedTests {
  const entries: LiteralEntry[] = [];
  const [odd, whenEmpty, whenText, whenNotNull, whenPresent]: number[][] = [[], [], [], [], []];
  for (const id of ids) {
    const predicate = predicates[id]?.predicate;
    if (predicate?.kind === 'exists') whenPresent!.push(id);
    else if (predicate?.kind === 'null') whenNotNull!.push(id);
    else if (predicate?.kind !== 'string') continue;
    else if (predicate.literal === '') (predicate.mode === 'equals' ? whenEmpty! : whenText!).push(id);
    else if (pool.start[id] === pool.start[id + 1]) odd!.push(id);
    else entries.push({ id, mode: predicate.mode });
  }
  return {
    entries,
    odd: odd!,
    whenEmpty: whenEmpty!,
    whenText: whenText!,
    whenNotNull: whenNotNull!,
    whenPresent: whenPresent!,
  };
}

function createTests(context: MatcherContext, ids: readonly number[], sample?: FoldedBytes): Tests {
  const { predicates, pool, sink } = context;
  const { entries, odd, whenEmpty, whenText, whenNotNull, whenPresent } = sortTests(context, ids);
  const scan = createLiteralScan(pool, entries, sample);
  const mark = (list: readonly number[]): void => {
    for (const id of list) addTruth(sink, id);
  };
  const always = [...whenPresent, ...whenNotNull, ...whenText];
  const inText = (value: string): void => {
    if (odd.length > 0) for (const id of odd) if (holdsIn(predicates[id]!, fold(value))) addTruth(sink, id);
    if (value.length <= scan.textChars && scan.text !== undefined) return scan.text(value, sink);
    scan.bytes(foldedBytes(value), sink);
  };
  const text = (value: string): void => {
    if (always.length > 0) mark(always);
    if (value === '') mark(whenEmpty);
    else if (entries.length + odd.length > 0) inText(value);
  };
  const ascii = (value: FoldedBytes): void => {
    // Odd literals are never in ASCII.
    if (always.length > 0) mark(always);
    if (value.length === 0) mark(whenEmpty);
    else if (entries.length > 0) scan.bytes(value, sink);
  };
  const any = (value: unknown): void => {
    if (value !== undefined) mark(whenPresent);
    if (!hasNull(value, 0)) mark(whenNotNull);
    visit(value, 0);
  };
  const visit = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      if (depth < MAX_EVENT_DEPTH) for (const entry of value) visit(entry, depth + 1);
    } else if (value !== undefined && value !== null && typeof value !== 'object') {
      mark(whenText);
      const leaf = String(value);
      if (leaf === '') mark(whenEmpty);
      else inText(leaf);
    }
  };
  return { text, ascii, any, scan };
}

/** Whether a value is absent or null, or one of its entries is null. */
function hasNull(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return depth < MAX_EVENT_DEPTH && value.some(entry => hasNull(entry, depth + 1));
  return value === undefined || value === null;
}

function holdsIn({ predicate }: ProgramPredicate, folded: string): boolean {
  return predicate.kind === 'string' && compareText(predicate.mode, folded, predicate.literal);
}
