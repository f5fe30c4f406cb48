import type { Correlation } from '../ast/rule.js';

/** What one correlation has done since its detector was made. */
export interface CorrelationCounters {
  readonly correlation: Correlation;
  /** Detections, also those that only outer correlations hear of. */
  readonly held: number;
  /** Groups that it follows now. */
  readonly groups: number;
  /** Events and values that it keeps now. */
  readonly kept: number;
  /** Groups that gave way to others because of a limit. */
  readonly evictedGroups: number;
  /** Events or values that a limit took out of groups that went on. */
  readonly evictedEvents: number;
  /** Matched events without a value for a field of `group-by`; they belong to no group. */
  readonly ungrouped: number;
  /** Matched events without a value that the type could use, such as a text where a number is summed up. */
  readonly unvalued: number;
  /** Matched events with more groups or values than `maxFanOut`; the rest of them was left out. */
  readonly cutShort: number;
}

/** What a detector has done since it was made; nothing that it leaves out is silent. */
export interface DetectorCounters {
  /** Matched events that came after the watermark had passed their time; correlations did not see them. */
  readonly late: number;
  /** Matched events without a time; correlations did not see them. */
  readonly untimed: number;
  /** Matched events further ahead of `now` than `maxAheadMs`; correlations did not see them. */
  readonly ahead: number;
  /** Events that were taken before their time, because too many waited. */
  readonly hurried: number;
  /** Matched events that wait for earlier ones now. */
  readonly waiting: number;
  /** Everything up to here is decided, in ms since 1970; -Infinity before the first event. */
  readonly watermark: number;
  /** Correlations in restored state that this detector does not have; their state was dropped. */
  readonly droppedStates: number;
  readonly correlations: readonly CorrelationCounters[];
}

/** The counters of a correlation while they grow. */
export type Tallies = Record<
  'held' | 'evictedGroups' | 'evictedEvents' | 'ungrouped' | 'unvalued' | 'cutShort',
  number
>;

/**
 * Makes counters.
 *
 * @returns All at 0.
 */
export function createTallies(): Tallies {
  return { held: 0, evictedGroups: 0, evictedEvents: 0, ungrouped: 0, unvalued: 0, cutShort: 0 };
}
