import { compileRules, correlationClosure, parseRules } from '@logwright/sigma';
import type { Correlation, Engine, Filter } from '@logwright/sigma';
import { lintRules } from '@logwright/sigma/lint';
import type { LintFinding } from '@logwright/sigma/lint';
import { sigmaLogSources } from '@logwright/technologies';
import { createReaderFilters } from './reader-filters.ts';
import type { ReaderFilters } from './reader-filters.ts';
import type { CorrelationSet, Referable } from './site-rules.ts';

/** What the linter says and a reader should mend; hints on style are left out. */
export type OwnProblem = Pick<LintFinding, 'line' | 'code' | 'message' | 'mend'> & {
  readonly severity: 'error' | 'warning';
};

/** The text of the editor, and what of it does not depend on what is around. */
export interface OwnText {
  readonly text: string;
  readonly documents: readonly Referable[];
  readonly filters: readonly Filter[];
  /** Of the rules without their filters. */
  readonly engine: Engine;
}

/** The reader's own rules, compiled. */
export interface OwnRules extends CorrelationSet {
  readonly engine: Engine;
  readonly filters: ReaderFilters;
  readonly problems: readonly OwnProblem[];
  /** Whether the rules of the site are still on their way. */
  readonly pending: boolean;
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
 * Reads and compiles the rules of the editor.
 *
 * @param text - YAML.
 * @returns See {@link OwnText}.
 */
export function readOwn(text: string): OwnText {
  const all = text.trim() === '' ? [] : parseRules(text).documents;
  const rules = all.filter(document => document.kind === 'rule');
  return {
    text,
    documents: all.filter(document => document.kind !== 'filter'),
    filters: all.filter(document => document.kind === 'filter'),
    engine: compileRules(rules, { logSources: sigmaLogSources }),
  };
}

/**
 * Checks the rules of the editor, and ties them to what they name.
 *
 * @param own - See {@link OwnText}.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @param around - See {@link Surroundings}. Where the reader's rules have the names of the site's, correlations mean
 * the reader's, and filters narrow both.
 * @returns An engine of the sound rules, the correlations and filters, and what there is to mend.
 */
export function compileOwn(own: OwnText, now: number, around: Surroundings = ALONE): OwnRules {
  const { text, documents, filters, engine } = own;
  const others = around.site.filter(isUnnamedIn(documents));
  const correlations = documents.filter(document => document.kind === 'correlation');
  return {
    engine,
    filters: createReaderFilters(filters, [...documents, ...around.site], now),
    problems: text.trim() === '' ? [] : lint(text, now, others, around.pending),
    pending: around.pending,
    correlations,
    documents: closureOf(correlations, [...documents, ...others]),
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
