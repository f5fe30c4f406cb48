import { applyFilters, compileRules, parseRules } from '@logwright/sigma';
import type { Engine, MatchOptions, Rule, SigmaDocument } from '@logwright/sigma';
import { lintRules } from '@logwright/sigma/lint';
import type { LintFinding } from '@logwright/sigma/lint';
import { sigmaLogSources } from '@logwright/technologies';
import type { ReadEvent } from './read-events.ts';

/** What the linter says and a reader should mend; hints on style are left out. */
export type OwnProblem = Pick<LintFinding, 'line' | 'code' | 'message' | 'mend'> & {
  readonly severity: 'error' | 'warning';
};

/** The reader's own rules, compiled. */
export interface OwnRules {
  readonly engine: Engine;
  readonly problems: readonly OwnProblem[];
  /** Correlations need a stream of events: they are checked, not run. */
  readonly correlations: number;
}

/**
 * Checks and compiles the rules of the editor.
 *
 * @param text - YAML.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @returns An engine of the sound rules, and what there is to mend.
 */
export function compileOwn(text: string, now: number): OwnRules {
  const documents = text.trim() === '' ? [] : parseRules(text).documents;
  const filtered = applyFilters(documents, { now }).documents;
  const rules = filtered.filter(document => document.kind === 'rule');
  return {
    engine: compileRules(rules, { logSources: sigmaLogSources }),
    problems: text.trim() === '' ? [] : lint(text, now),
    correlations: filtered.length - rules.length,
  };
}

function lint(text: string, now: number): readonly OwnProblem[] {
  const logSources = sigmaLogSources.families.flatMap(({ entries }) => entries.map(({ logSource }) => logSource));
  return lintRules([{ file: 'your_rule.yml', text }], { now, logSources }).flatMap(finding =>
    finding.severity === 'info' ? [] : [{ ...finding, severity: finding.severity }],
  );
}

/**
 * Compiles the rules that the site brings along.
 *
 * @param documents - Of the bundle.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @returns Their engine.
 */
export function compilePublished(documents: readonly SigmaDocument[], now: number): Engine {
  const rules = applyFilters(documents, { now }).documents.filter(document => document.kind === 'rule');
  return compileRules(rules, { logSources: sigmaLogSources });
}

/** The technologies that events can be said to come from. */
export const TECHNOLOGIES: readonly string[] = [
  ...new Set(sigmaLogSources.families.map(({ technology }) => technology)),
].sort();

/** A rule that matches, and whose it is. */
export interface Hit {
  readonly rule: Rule;
  readonly engine: Engine;
}

/** What was found for an event. */
export interface EventHits {
  readonly read: ReadEvent;
  /** From 1. */
  readonly number: number;
  /** Own rules first, then by level. */
  readonly hits: readonly Hit[];
}

/** What a run found, so far or in all. */
export interface RunResult {
  readonly done: number;
  readonly total: number;
  readonly matchedByOwn: number;
  readonly matchedByAny: number;
  readonly publishedRules: number;
  /** The first events with a match, at most {@link MAX_SHOWN}. */
  readonly shown: readonly EventHits[];
  /** Milliseconds of matching alone. */
  readonly matchMs: number;
}

/** More events than these are counted, not shown. */
export const MAX_SHOWN = 50;
const SLICE_MS = 40;
const LEVELS = ['critical', 'high', 'medium', 'low', 'informational'];

/** What a run works on. */
export interface RunInput {
  readonly events: readonly ReadEvent[];
  readonly own: Engine;
  readonly published: Engine | undefined;
  readonly options: MatchOptions;
}

/**
 * Matches events in slices, so that the page stays alive between them.
 *
 * @param input - See {@link RunInput}.
 * @param now - A clock in milliseconds.
 * @returns One intermediate result a slice; the last one is complete.
 */
export function* matchInSlices(input: RunInput, now: () => number): Generator<RunResult, void, undefined> {
  const { events, own, published, options } = input;
  const shown: EventHits[] = [];
  const publishedRules = new Set<Rule>();
  let [matchedByOwn, matchedByAny, matchMs] = [0, 0, 0];
  let done = 0;
  do {
    const start = now();
    while (done < events.length && now() - start < SLICE_MS) {
      const read = events[done++]!;
      const ownHits = own.match(read.event, options).map(({ rule }) => ({ rule, engine: own }));
      const others = published?.match(read.event, options) ?? [];
      if (ownHits.length > 0) matchedByOwn++;
      if (ownHits.length + others.length === 0) continue;
      matchedByAny++;
      for (const { rule } of others) publishedRules.add(rule);
      if (shown.length >= MAX_SHOWN) continue;
      const hits = [...ownHits, ...others.map(({ rule }) => ({ rule, engine: published! })).sort(byLevel)];
      shown.push({ read, number: done, hits });
    }
    matchMs += now() - start;
    yield {
      done,
      total: events.length,
      matchedByOwn,
      matchedByAny,
      publishedRules: publishedRules.size,
      shown,
      matchMs,
    };
  } while (done < events.length);
}

function byLevel(left: Hit, right: Hit): number {
  const rank = ({ rule }: Hit): number => (LEVELS.indexOf(rule.level ?? '') + LEVELS.length + 1) % (LEVELS.length + 1);
  return rank(left) - rank(right) || left.rule.title.localeCompare(right.rule.title);
}
