import type { RuleMetrics } from './rule-counters.js';
import type { RuleSet, RunningRule } from './rule-set.js';
import type { RuleStoreDiagnostic } from './rule-store.js';

/** How many rules there are, by what is done with them. */
export interface RuleCounts {
  /** Rules and correlations that are run, staged ones included. */
  readonly running: number;
  readonly correlations: number;
  readonly staged: number;
  readonly disabled: number;
  /** Filters that narrow rules. */
  readonly filters: number;
}

/** What detection has done since the pipeline began. */
export interface DetectReport {
  readonly counts: RuleCounts;
  /** Events that were looked at. */
  readonly events: number;
  /** Findings that were made. */
  readonly findings: number;
  /** Matched events that came too late to be correlated. */
  readonly late: number;
  /** Times that changed rules were taken over. */
  readonly reloads: number;
  /** Faults of the rules as they were read last; broken rules run on as they were before. */
  readonly diagnostics: readonly RuleStoreDiagnostic[];
  /** One row a running rule, those with most matches first. */
  readonly rules: readonly RuleMetrics[];
}

/**
 * Counts the rules of a set.
 *
 * @param set - The set that runs.
 */
export function countRules(set: RuleSet): RuleCounts {
  const { rules, store } = set;
  return {
    running: rules.length,
    correlations: rules.filter(rule => rule.document.kind === 'correlation').length,
    staged: rules.filter(rule => rule.stored.state === 'staged').length,
    disabled: store.rules.filter(rule => rule.state === 'disabled').length,
    filters: set.filters,
  };
}

/**
 * The figures of every running rule.
 *
 * @param set - The set that runs.
 * @param seenBy - Events of log sources that a rule is written for.
 */
export function describeRules(set: RuleSet, seenBy: (rule: RunningRule) => number): readonly RuleMetrics[] {
  return set.rules.map(rule => describeRule(rule, seenBy)).sort((a, b) => b.matches - a.matches);
}

function describeRule(rule: RunningRule, seenBy: (rule: RunningRule) => number): RuleMetrics {
  const { document, stored, uid, counter } = rule;
  const { matches, findings, suppressed, lastMatchMs, samples, sampledMicroseconds } = counter;
  return {
    uid,
    title: document.title,
    kind: document.kind,
    file: stored.file,
    state: stored.state,
    ...(document.level === undefined ? {} : { level: document.level }),
    ...(stored.owner === undefined ? {} : { owner: stored.owner }),
    ...(document.kind === 'rule' ? { events: seenBy(rule) } : {}),
    matches,
    findings,
    suppressed,
    ...(lastMatchMs === undefined ? {} : { lastMatchMs }),
    ...(samples === 0 ? {} : { microsecondsAlone: Number((sampledMicroseconds / samples).toFixed(3)) }),
  };
}
