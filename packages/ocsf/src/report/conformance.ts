import { OCSF_VERSION } from '../generated/v1_8_0/class-index.js';
import { readPath } from '../views/mapping.js';
import type { ValidationResult, Validator, Violation, ViolationRule } from '../validate/result.js';

/** Counts of one class in a conformance report. */
export interface ClassConformance {
  /** `class_uid`; undefined for events without one. */
  readonly classUid: number | undefined;
  readonly name: string;
  readonly events: number;
  readonly valid: number;
}

/** Events that say they are of one version of the schema. */
export interface VersionConformance {
  /** `metadata.version`, at most 20 characters; undefined for events that do not say it. */
  readonly version: string | undefined;
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
  /** Versions that the events say they are of, most events first. */
  readonly byVersion: readonly VersionConformance[];
  /** The version that all events were judged by. */
  readonly judgedBy: string;
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
  const { validate, maxKinds = 10_000 } = options;
  const counted: Counted = {
    total: { events: 0, valid: 0 },
    classes: new Map(),
    versions: new Map(),
    rules: new Map(),
    kinds: new Map(),
    kindsLeftOut: 0,
  };
  return {
    add(event) {
      const result = validate(event);
      const { classes, versions } = counted;
      for (const counts of [
        counted.total,
        countsOf(classes, classUidOf(event), 1000),
        countsOf(versions, versionOf(event), 100),
      ]) {
        counts.events += 1;
        if (result.valid) counts.valid += 1;
      }
      countViolations(counted, result.violations, maxKinds);
      return result;
    },
    report: () => reportOf(counted, options),
  };
}

interface Counted {
  readonly total: Counts;
  readonly classes: Map<number | undefined, Counts>;
  readonly versions: Map<string | undefined, Counts>;
  readonly rules: Map<ViolationRule, number>;
  readonly kinds: Map<string, Kind>;
  kindsLeftOut: number;
}

function reportOf(
  { total, classes, versions, rules, kinds, kindsLeftOut }: Counted,
  { className, maxWorst = 20 }: ConformanceOptions,
): ConformanceReport {
  return {
    ...total,
    byRule: [...rules].map(([rule, violations]) => ({ rule, violations })).sort((a, b) => b.violations - a.violations),
    byClass: [...classes]
      .map(([classUid, counts]) => ({ classUid, name: nameOf(classUid, className), ...counts }))
      .sort((a, b) => b.events - a.events),
    byVersion: [...versions].map(([version, counts]) => ({ version, ...counts })).sort((a, b) => b.events - a.events),
    judgedBy: OCSF_VERSION,
    worst: [...kinds.values()]
      .map(({ events, example }) => ({ path: generalPath(example), rule: example.rule, events, example }))
      .sort((a, b) => b.events - a.events)
      .slice(0, maxWorst),
    kindsLeftOut,
  };
}

/** @param limit - A file of made-up numbers must not fill the memory: beyond it they are counted together. */
function countsOf<Key>(groups: Map<Key | undefined, Counts>, key: Key | undefined, limit: number): Counts {
  const kept = groups.has(key) || groups.size < limit ? key : undefined;
  const known = groups.get(kept);
  if (known) return known;
  const counts = { events: 0, valid: 0 };
  groups.set(kept, counts);
  return counts;
}

function classUidOf(event: unknown): number | undefined {
  const uid =
    typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>)['class_uid'] : undefined;
  return typeof uid === 'number' ? uid : undefined;
}

function versionOf(event: unknown): string | undefined {
  const version = readPath(event, 'metadata.version');
  return typeof version === 'string' ? version.slice(0, 20) : undefined;
}

function nameOf(classUid: number | undefined, className: ConformanceOptions['className']): string {
  if (classUid === undefined) return 'no class';
  return className(classUid) ?? `unknown class ${classUid}`;
}

/** Counts each kind of violation once for its event. */
function countViolations(counted: Counted, violations: readonly Violation[], maxKinds: number): void {
  const { rules, kinds } = counted;
  const inEvent = new Set<string>();
  let isLeftOut = false;
  for (const example of violations) {
    rules.set(example.rule, (rules.get(example.rule) ?? 0) + 1);
    const key = `${example.rule} ${generalPath(example)}`;
    if (inEvent.has(key)) continue;
    inEvent.add(key);
    const known = kinds.get(key);
    if (known) known.events += 1;
    else if (kinds.size < maxKinds) kinds.set(key, { events: 1, example });
    else isLeftOut = true;
  }
  if (isLeftOut) counted.kindsLeftOut += 1;
}

/** Path without array indexes, of bounded length: a hostile name may be a megabyte long. */
function generalPath({ path }: Violation): string {
  return path.slice(0, 500).replaceAll(/\[\d+\]/g, '[]');
}
