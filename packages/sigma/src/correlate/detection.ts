import type { Correlation, Rule } from '../ast/rule.js';

/** What a caller gives with an event to find it again, such as a file and a line, or an id. It must survive JSON. */
export type EventReference = string | Readonly<Record<string, string | number | boolean | null>>;

/** A rule matched an event. */
export interface RuleDetection {
  readonly kind: 'rule';
  readonly rule: Rule;
  /** The event's time, in ms since 1970; NaN where the caller knew none. */
  readonly time: number;
  readonly reference?: EventReference;
}

/** An event that made a correlation hold. */
export interface ContributingEvent {
  /** The event's time, in ms since 1970. */
  readonly time: number;
  /** The rules by which it counts. */
  readonly rules: readonly Rule[];
  readonly reference?: EventReference;
}

/** A correlation holds for a group of events. */
export interface CorrelationDetection {
  readonly kind: 'correlation';
  readonly correlation: Correlation;
  /** The values that the events have in common, by the names of `group-by`; as the group's first event writes them. */
  readonly group: Readonly<Record<string, string>>;
  /** When it held, in ms since 1970: the time of the event that completed it, or the end of its window. */
  readonly time: number;
  /** The time of the earliest contributing event, in ms since 1970. */
  readonly from: number;
  /** The time of the latest contributing event, in ms since 1970. */
  readonly to: number;
  /** What the condition compares: a number of events, values or rules, a sum, an average, a percentile or a share. */
  readonly value: number;
  /** The contributing events in order of time, the latest of them where there are more than `maxReferences`. */
  readonly events: readonly ContributingEvent[];
  /** How many events contributed. */
  readonly total: number;
}

/** What a detector found. */
export type DetectionResult = RuleDetection | CorrelationDetection;
