import type { Correlation } from '../../ast/rule.js';
import type { Entry, Evidence } from '../entry.js';
import type { CorrelationLimits } from '../limits.js';

/** What a window shows once its condition holds. */
export interface Verdict {
  /** What the condition compared. */
  readonly value: number;
  readonly evidence: Evidence;
}

/** Saved content of a window; each kind of window reads its own. */
export type SavedWindow = Readonly<Record<string, unknown>>;

/**
 * What one group of a correlation has seen lately. A sliding window forgets what is too old and is judged after every
 * event; a closing one opens with the group's first event, forgets nothing and is judged when it ends.
 */
export interface Window {
  /** References and values that it keeps; what memory is counted by. */
  readonly size: number;
  /**
   * Takes entries that count at the same moment.
   *
   * @param entries - In order of arrival.
   */
  add(entries: readonly Entry[]): void;
  /**
   * Forgets entries, in a sliding window.
   *
   * @param until - Entries of this time (ms since 1970) and earlier go.
   */
  expire(until: number): void;
  /** What it shows, or undefined while its condition does not hold. */
  judge(): Verdict | undefined;
  /** Its content, which its factory takes again. */
  save(): SavedWindow;
}

/** Makes the windows of one correlation. */
export type WindowFactory = (saved?: SavedWindow) => Window;

/** What windows of a correlation share. */
export interface WindowContext {
  readonly correlation: Correlation;
  readonly limits: CorrelationLimits;
  /** Steps that stand only under `not`: they show when a condition does not hold, never why it does. */
  readonly guards: ReadonlySet<number>;
  /** Counts entries or values that a limit took. */
  readonly onDropped: (count: number) => void;
}
