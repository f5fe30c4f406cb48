import { applyFilters, compileRules, correlationClosure, parseRules } from '@logwright/sigma';
import type { Correlation, Engine } from '@logwright/sigma';
import { lintRules } from '@logwright/sigma/lint';
import type { LintFinding } from '@logwright/sigma/lint';
import { sigmaLogSources } from '@logwright/technologies';
import type { CorrelationSet, Referable } from './site-rules.ts';

/** What the linter says and a reader should mend; hints on style are left out. */
export type OwnProblem = Pick<LintFinding, 'line' | 'code' | 'message' | 'mend'> & {
  readonly severity: 'error' | 'warning';
};

/** The reader's own rules, compiled. */
export interface OwnRules extends CorrelationSet {
  readonly engine: Engine;
  readonly problems: readonly OwnProblem[];
}

/** What the reader's rules may refer to. */
export interface Surroundings {
  /** The rules and correlations of the site. */
  readonly site: readonly Referable[];
  /** Whether these are still on their way: nobody can say yet that a rule does not exist. */
  readonly pending: boolean;
}

const ALONE: Surroundings = { site: [], pending: false };

/**
 * Checks and compiles the rules of the editor.
 *
 * @param text - YAML.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @param around - See {@link Surroundings}. Where the reader's rules have the names of the site's, they are meant.
 * @returns An engine of the sound rules, the correlations, and what there is to mend.
 */
export function compileOwn(text: string, now: number, around: Surroundings = ALONE): OwnRules {
  const own = text.trim() === '' ? [] : applyFilters(parseRules(text).documents, { now }).documents;
  const others = around.site.filter(isUnnamedIn(own));
  const correlations = own.filter(document => document.kind === 'correlation');
  return {
    engine: compileRules(
      own.filter(document => document.kind === 'rule'),
      { logSources: sigmaLogSources },
    ),
    problems: text.trim() === '' ? [] : lint(text, now, others, around.pending),
    correlations,
    documents: closureOf(correlations, [...own, ...others]),
  };
}

function isUnnamedIn(own: readonly Referable[]): (other: Referable) => boolean {
  const names = new Set(own.flatMap(({ id, name }) => [id, name]));
  names.delete(undefined);
  return ({ id, name }) => !names.has(id) && !names.has(name);
}

function closureOf(correlations: readonly Correlation[], documents: readonly Referable[]): readonly Referable[] {
  return [...new Set(correlations.flatMap(correlation => correlationClosure(correlation, documents)))];
}

const LOG_SOURCES = sigmaLogSources.families.flatMap(({ entries }) => entries.map(({ logSource }) => logSource));

function lint(text: string, now: number, others: readonly Referable[], pending: boolean): readonly OwnProblem[] {
  const severities = pending ? { 'unknown-rule': 'off' as const } : {};
  const files = [{ file: 'your_rule.yml', text }];
  return lintRules(files, { now, logSources: LOG_SOURCES, others, severities }).flatMap(finding =>
    finding.severity === 'info' ? [] : [{ ...finding, severity: finding.severity }],
  );
}
