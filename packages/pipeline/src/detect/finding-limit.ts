const HOUR_MS = 3_600_000;
/** Hours that are counted for a rule at a time: streams may be read at different times beside each other. */
const MAX_HOURS = 64;

/** Keeps a rule that matches nearly everything from filling the store. */
export interface FindingLimit {
  /**
   * Asks for one more finding.
   *
   * @param eventMs - Time of the event, in ms since 1970.
   * @returns `allowed`; `reached` for the first that is one too many of its hour, `over` for those after it.
   */
  take(eventMs: number): 'allowed' | 'reached' | 'over';
}

/**
 * Limits the findings of one rule by hours of event time, so that a month of history has as many as a month that passed.
 *
 * @param maxPerHour - Findings in an hour.
 */
export function createFindingLimit(maxPerHour: number): FindingLimit {
  const counts = new Map<number, number>();
  return {
    take(eventMs) {
      const hour = Math.floor(eventMs / HOUR_MS);
      const count = (counts.get(hour) ?? 0) + 1;
      counts.set(hour, count);
      if (counts.size > MAX_HOURS) counts.delete(counts.keys().next().value as number);
      if (count <= maxPerHour) return 'allowed';
      return count === maxPerHour + 1 ? 'reached' : 'over';
    },
  };
}
