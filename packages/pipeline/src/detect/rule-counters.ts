/** What became of one rule since the pipeline began. */
export interface RuleCounter {
  /** Events that the rule matched. */
  matches: number;
  findings: number;
  /** Matches without a finding, because its hour had too many. */
  suppressed: number;
  /** Time of the last matching event, in ms since 1970. */
  lastMatchMs: number | undefined;
  /** Sum and number of the samples of {@link RuleMetrics.microsecondsAlone}. */
  sampledMicroseconds: number;
  samples: number;
}

/** A counter at zero. */
export function newCounter(): RuleCounter {
  return { matches: 0, findings: 0, suppressed: 0, lastMatchMs: undefined, sampledMicroseconds: 0, samples: 0 };
}

/** The figures of one rule. */
export interface RuleMetrics {
  readonly uid: string;
  readonly title: string;
  readonly kind: 'rule' | 'correlation';
  readonly file: string;
  readonly state: 'enabled' | 'staged' | 'disabled';
  readonly level?: string;
  readonly owner?: string;
  /** Events of log sources that the rule is written for; not told of correlations. */
  readonly events?: number;
  readonly matches: number;
  readonly findings: number;
  /** Matches without a finding, because their hour of event time had too many (`maxFindingsPerHour`). */
  readonly suppressed: number;
  /** Time of the last matching event, in ms since 1970. */
  readonly lastMatchMs?: number;
  /**
   * Microseconds an event when the rule is tried alone, the median way of telling a costly rule: sampled, because
   * rules share their work and none has a time of its own. Absent until it was sampled.
   */
  readonly microsecondsAlone?: number;
}
