import type { LogSource, SigmaEvent } from '../../src/index.js';

/** An event in the form that its product documents, and what it must be taken for. */
export interface EventRow {
  readonly name: string;
  readonly event: SigmaEvent;
  /** The technology whose families recognise it: no family of another may. */
  readonly technology: string;
  /** Whether it shows nothing by itself: only who names the technology gets its log sources. */
  readonly told?: boolean;
  readonly logSources: readonly LogSource[];
  /** Items of a selection in rules' words that hold for the event, one rule each. */
  readonly items?: readonly string[];
  /** Files of all rules of SigmaHQ that match it, without `.yml`. */
  readonly sigmaHq?: readonly string[];
}
