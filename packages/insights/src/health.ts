import type { Finding, FindingKind, HealthStatus } from './finding.js';
import type { LogSourceHistory } from './history.js';
import { judgeLag } from './lag.js';
import { judgeParsing } from './parsing.js';
import { judgeSilence } from './silence.js';
import { judgeVolume } from './volume.js';
import { spanInWords } from './words.js';

/** A log source's health with everything that was found, worst first. */
export interface HealthVerdict {
  readonly status: HealthStatus;
  /** For a person, with figures. */
  readonly reason: string;
  /** What to do next, when something is to be done. */
  readonly action?: string;
  readonly findings: readonly Finding[];
}

/** Below this many days of facts volume and lag are not compared yet. */
const YOUNG_DAYS = 5;

const ORDER: readonly FindingKind[] = [
  'silent',
  'parse-failures',
  'drop',
  'surge',
  'lag',
  'clock-ahead',
  'no-evidence',
];

/**
 * Judges how well a log source is doing, from its own history and never from fixed thresholds alone.
 *
 * @param history - what is known of the log source
 * @param nowMs - instant of the judgement, in ms since 1970: the time of the last collection
 * @returns The verdict; `unknown` when there is no evidence for a better or a worse one.
 */
export function assessHealth(history: LogSourceHistory, nowMs: number): HealthVerdict {
  const silence = judgeSilence(history, nowMs);
  const findings = [
    silence,
    judgeParsing(history, nowMs),
    silence?.kind === 'silent' ? undefined : judgeVolume(history, nowMs),
    judgeLag(history, nowMs),
  ]
    .filter(finding => finding !== undefined)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const worst = findings[0];
  if (worst === undefined) return { status: 'healthy', reason: healthyReason(history, nowMs), findings };
  return { status: worst.status, reason: worst.reason, action: worst.action, findings };
}

function healthyReason(history: LogSourceHistory, nowMs: number): string {
  const gap = Math.max(0, nowMs - (history.lastReceivedMs ?? nowMs));
  const young = history.days.length < YOUNG_DAYS;
  return `Last event ${spanInWords(gap)} ago; ${young ? 'too young for a verdict on its volume.' : 'volume, lag and parsing are as usual.'}`;
}
