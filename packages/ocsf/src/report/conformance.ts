import type { ValidationResult, Validator, Violation, ViolationRule } from '../validate/result.js';

/** Counts of one class in a conformance report. */
export interface ClassConformance {
  /** `class_uid`; undefined for events without one. */
  readonly classUid: number | undefined;
  readonly name: string;
  readonly events: number;
  readonly valid: number;
}

/** One kind of violation in a conformance report. */
export interface FieldConformance {
  /** Attribute path with array indexes left out: `observables[].type_id`. */
  readonly path: string;
  readonly rule: ViolationRule;
  /** Events that have it. */
  readonly events: number;
  /** One example with its mend. */
  readonly example: Violation;
}

/** How far the events of a producer conform to the schema. */
export interface ConformanceReport {
  readonly events: number;
  readonly valid: number;
  readonly byRule: readonly { readonly rule: ViolationRule; readonly violations: number }[];
  readonly byClass: readonly ClassConformance[];
  /** The kinds of violation that most events have, worst first. */
  readonly worst: readonly FieldConformance[];
  /** Kinds of violation that were not kept, because there were too many. */
  readonly kindsLeftOut: number;
}

/** Collects the verdicts of many events into one report. */
export interface ConformanceCollector {
  /** Judges one event and counts it. */
  add(event: unknown): ValidationResult;
  /** The report of what was added so far. */
  report(): ConformanceReport;
}

/** What a collector needs. */
export interface ConformanceOptions {
  /** Judges the events: for instance `createEventValidator(classFacts.values())`. */
  readonly validate: Validator;
  /** Name of a class, for the report. */
  readonly className: (classUid: number) => string | undefined;
  /** Kinds of violation (path and rule) kept at most: a bound for hostile files. @defaultValue 10,000 */
  readonly maxKinds?: number;
  /** Kinds in the report's list of the worst. @defaultValue 20 */
  readonly maxWorst?: number;
}

interface Counts {
  events: number;
  valid: number;
}

interface Kind {
  events: number;
  readonly example: Violation;
}

/**
 * Makes a collector of verdicts. It keeps counts, never events.
 *
 * @param options - the validator and the bounds
 * @returns an empty collector
 */
export function createConformanceCollector(options: ConformanceOptions): ConformanceCollector {
  const { validate, className, maxKinds = 10_000, maxWorst = 20 } = options;
  const total: Counts = { events: 0, valid: 0 };
  const classes = new Map<number | undefined, Counts>();
  const rules = new Map<ViolationRule, number>();
  const kinds = new Map<string, Kind>();
  let kindsLeftOut = 0;
  return {
    add(event) {
      const result = validate(event);
      for (const counts of [total, countsOf(classes, classUidOf(event))]) {
        counts.events += 1;
        if (result.valid) counts.valid += 1;
      }
      const inEvent = new Set<string>();
      for (const violation of result.violations) {
        rules.set(violation.rule, (rules.get(violation.rule) ?? 0) + 1);
        inEvent.add(countKind(kinds, violation, inEvent, maxKinds) ?? '');
      }
      if (inEvent.has('')) kindsLeftOut += 1;
      return result;
    },
    report: () => ({
      ...total,
      byRule: [...rules]
        .map(([rule, violations]) => ({ rule, violations }))
        .sort((a, b) => b.violations - a.violations),
      byClass: [...classes]
        .map(([classUid, counts]) => ({ classUid, name: nameOf(classUid, className), ...counts }))
        .sort((a, b) => b.events - a.events),
      worst: [...kinds]
        .map(([key, { events, example }]) => ({
          path: key.slice(0, key.indexOf('\n')),
          rule: example.rule,
          events,
          example,
        }))
        .sort((a, b) => b.events - a.events)
        .slice(0, maxWorst),
      kindsLeftOut,
    }),
  };
}

function countsOf(classes: Map<number | undefined, Counts>, classUid: number | undefined): Counts {
  const known = classes.get(classUid);
  if (known) return known;
  const counts = { events: 0, valid: 0 };
  // A file of made-up class numbers must not fill the memory: beyond 1,000 they are counted together.
  if (classes.size >= 1000) return classes.get(undefined) ?? setCounts(classes, undefined, counts);
  return setCounts(classes, classUid, counts);
}

function setCounts(classes: Map<number | undefined, Counts>, classUid: number | undefined, counts: Counts): Counts {
  classes.set(classUid, counts);
  return counts;
}

function classUidOf(event: unknown): number | undefined {
  const uid =
    typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>)['class_uid'] : undefined;
  return typeof uid === 'number' ? uid : undefined;
}

function nameOf(classUid: number | undefined, className: ConformanceOptions['className']): string {
  if (classUid === undefined) return 'no class';
  return className(classUid) ?? `unknown class ${classUid}`;
}

/** Counts a violation once for its event; gives its key, or undefined when it was left out. */
function countKind(
  kinds: Map<string, Kind>,
  example: Violation,
  inEvent: ReadonlySet<string>,
  maxKinds: number,
): string | undefined {
  const key = `${example.path.replaceAll(/\[\d+\]/g, '[]')}\n${example.rule}`;
  if (inEvent.has(key)) return key;
  const known = kinds.get(key);
  if (known) known.events += 1;
  else if (kinds.size < maxKinds) kinds.set(key, { events: 1, example });
  else return undefined;
  return key;
}
