const DAY_MS = 86_400_000;

/** Whether a document's review is overdue, and by how much. */
export interface Freshness {
  readonly overdue: boolean;
  /** The day on which the next review is due, as YYYY-MM-DD. */
  readonly dueOn: string;
  /** Whole days until the review is due; negative when it is overdue. */
  readonly daysLeft: number;
}

/**
 * Judges a review date.
 *
 * @param lastReviewed - YYYY-MM-DD, the day on which a person last read the document.
 * @param reviewCycleDays - Days between two reviews.
 * @param nowMs - The present, in ms since 1970.
 */
export function freshness(lastReviewed: string, reviewCycleDays: number, nowMs: number): Freshness {
  const dueMs = Date.parse(`${lastReviewed}T00:00:00Z`) + reviewCycleDays * DAY_MS;
  const daysLeft = Math.floor((dueMs - nowMs) / DAY_MS);
  return { overdue: daysLeft < 0, dueOn: new Date(dueMs).toISOString().slice(0, 10), daysLeft };
}
