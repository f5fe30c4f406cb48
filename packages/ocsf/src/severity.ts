import type { SeverityId } from './generated/v1_8_0/enums.js';
import { severityIdEnum } from './generated/v1_8_0/enums.js';

/** `severity_id` by name. */
export const severity = {
  unknown: 0,
  informational: 1,
  low: 2,
  medium: 3,
  high: 4,
  critical: 5,
  fatal: 6,
  other: 99,
} as const satisfies Record<string, SeverityId>;

/** Severities of RFC 5424 syslog, from 0 (emergency) to 7 (debug). */
const SYSLOG: readonly SeverityId[] = [6, 5, 5, 4, 3, 2, 1, 1];

/** Level words of loggers, alerts and scanners, in lower case. */
const WORDS: Readonly<Record<string, SeverityId>> = Object.assign(Object.create(null) as Record<string, SeverityId>, {
  emerg: 6,
  emergency: 6,
  panic: 6,
  fatal: 6,
  alert: 5,
  crit: 5,
  critical: 5,
  err: 4,
  error: 4,
  severe: 4,
  high: 4,
  important: 4,
  warn: 3,
  warning: 3,
  medium: 3,
  moderate: 3,
  notice: 2,
  low: 2,
  minor: 2,
  info: 1,
  information: 1,
  informational: 1,
  verbose: 1,
  debug: 1,
  trace: 1,
  unknown: 0,
  none: 0,
});

/**
 * Caption of a severity.
 *
 * @param severityId - `severity_id`
 * @returns for instance `High`; `Other` for a number outside of the enum
 */
export function severityCaption(severityId: number): string {
  return Object.hasOwn(severityIdEnum, severityId) ? (severityIdEnum[severityId] ?? 'Other') : 'Other';
}

/**
 * Severity of a syslog record.
 *
 * @param level - severity of RFC 5424, 0 (emergency) to 7 (debug)
 * @returns `severity_id`; 0 (unknown) for any other number
 */
export function severityFromSyslog(level: number): SeverityId {
  return SYSLOG[level] ?? severity.unknown;
}

/**
 * Severity of a level word such as `warn`, `ERROR` or `critical`.
 *
 * @param word - in any case
 * @returns `severity_id`; 99 (other) for a word that is not known, so that the caller keeps it in `severity`
 */
export function severityFromWord(word: string): SeverityId {
  return WORDS[word.trim().toLowerCase()] ?? severity.other;
}
