/** Limits that keep the memory of correlations bounded, whatever events come. What they cost is counted. */
export interface CorrelationLimits {
  /** Groups that a correlation follows at a time; the one longest without an event gives way. @defaultValue 20,000 */
  readonly maxGroups: number;
  /** Events, or different values, that one group keeps; no condition may need more. @defaultValue 10,000 */
  readonly maxEventsPerGroup: number;
  /** Events and values that a correlation keeps over all its groups. @defaultValue 200,000 */
  readonly maxEvents: number;
  /**
   * Matched events that wait for earlier ones, each counted for every group that it belongs to; over it, the earliest is
   * taken before its time. @defaultValue 50,000
   */
  readonly maxWaiting: number;
  /** Contributing events that a detection names. @defaultValue 100 */
  readonly maxReferences: number;
  /** Groups or values that one event may have by fields with several values. @defaultValue 100 */
  readonly maxFanOut: number;
  /** Characters of a value that are kept; longer ones are cut and told apart by a hash. @defaultValue 256 */
  readonly maxValueChars: number;
  /** Correlations over correlations, one on the other. @defaultValue 16 */
  readonly maxDepth: number;
}

/**
 * Completes limits.
 *
 * @param limits - Those that a caller names.
 * @returns All limits.
 * @throws TypeError for one that is not a number from 1.
 */
export function completeLimits(limits: Partial<CorrelationLimits> | undefined): CorrelationLimits {
  const complete = { ...DEFAULT_CORRELATION_LIMITS, ...limits };
  for (const [name, limit] of Object.entries(complete)) {
    if (!(limit >= 1)) throw new TypeError(`${name} is not a limit: ${String(limit)}`);
  }
  return complete;
}

/** The limits that hold when a caller names none. */
export const DEFAULT_CORRELATION_LIMITS: CorrelationLimits = {
  maxGroups: 20_000,
  maxEventsPerGroup: 10_000,
  maxEvents: 200_000,
  maxWaiting: 50_000,
  maxReferences: 100,
  maxFanOut: 100,
  maxValueChars: 256,
  maxDepth: 16,
};
