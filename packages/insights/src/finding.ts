/** How well a log source is doing. `unknown` is never shown as good. */
export type HealthStatus = 'healthy' | 'degraded' | 'silent' | 'unknown';

/** What was looked at: the figure, what it was compared with, and the window. */
export interface FindingEvidence {
  /** The figure that decides, in `unit`. */
  readonly observed: number;
  /** What its own history makes expect, in `unit`. */
  readonly expected?: number;
  readonly unit: 'ms' | 'events' | 'ratio';
  /** How many earlier spans it was compared with. */
  readonly comparisons: number;
  /** Window that was looked at, in ms since 1970. */
  readonly fromMs: number;
  readonly toMs: number;
}

/** Kinds of {@link Finding}, worst first. */
export type FindingKind = 'silent' | 'parse-failures' | 'drop' | 'surge' | 'lag' | 'clock-ahead' | 'no-evidence';

/** One thing to know about a log source's health. */
export interface Finding {
  readonly kind: FindingKind;
  readonly status: Exclude<HealthStatus, 'healthy'>;
  /** For a person, with figures. */
  readonly reason: string;
  /** What to do next. */
  readonly action: string;
  readonly evidence: FindingEvidence;
}
