import { applyFilters, compileRules } from '@logwright/sigma';
import type { Engine, Explanation, Filter, Match, MatchOptions, Rule, SigmaEvent } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { FilterState } from '../protocol.ts';
import type { Referable } from './site-rules.ts';

/** A filter of the reader's with the rules that it narrows, of the reader and of the site. */
export interface ReaderFilter {
  readonly filter: Filter;
  readonly state: FilterState;
  readonly rules: readonly Rule[];
}

/**
 * The reader's filters beside engines that know nothing of them. Filters only take matches away, so a match is held
 * against the filters of its rule when there is one: thousands of rules are not compiled again for a filter.
 */
export interface ReaderFilters {
  /** As they stand in the text. */
  readonly all: readonly ReaderFilter[];
  /** The filters that narrow a rule. */
  of(rule: Rule): readonly Filter[];
  /** The filters that hold a match back; none where it stays. */
  holding(match: Match, event: SigmaEvent, options: MatchOptions): readonly Filter[];
  /** Explains a rule with its filters, if it has some, else by the engine that it is of. */
  explain(engine: Engine, event: SigmaEvent, rule: Rule, options: MatchOptions): Explanation;
}

/** A rule with its filters: with all of them, and with each alone, which tells who holds a match back. */
interface NarrowedRule {
  readonly engine: Engine;
  readonly withAll: Rule;
  readonly withOne: readonly (readonly [Filter, Rule])[];
}

const NONE: readonly Filter[] = [];

/**
 * Finds the rules that filters narrow.
 *
 * @param filters - The reader's.
 * @param documents - What they may name: the rules and correlations of the reader and of the site.
 * @param now - Milliseconds since 1970, for filters with a last day.
 * @returns See {@link ReaderFilters}. A rule is compiled with its filters when it first matches.
 */
export function createReaderFilters(
  filters: readonly Filter[],
  documents: readonly Referable[],
  now: number,
): ReaderFilters {
  const all = filters.length === 0 ? [] : findRules(filters, documents, now);
  const byRule = new Map<Rule, Filter[]>();
  for (const { filter, rules } of all) {
    for (const rule of rules) byRule.set(rule, [...(byRule.get(rule) ?? []), filter]);
  }
  const of = (rule: Rule): readonly Filter[] => byRule.get(rule) ?? NONE;
  const narrowed = new Map<Rule, NarrowedRule>();
  const narrow = (rule: Rule): NarrowedRule => {
    const known = narrowed.get(rule) ?? compileNarrowed(rule, of(rule), now);
    narrowed.set(rule, known);
    return known;
  };
  return {
    all,
    of,
    holding({ rule }, event, options) {
      if (!byRule.has(rule)) return NONE;
      const { engine, withOne } = narrow(rule);
      const matched = new Set(engine.match(event, options).map(match => match.rule));
      return withOne.flatMap(([filter, one]) => (matched.has(one) ? [] : [filter]));
    },
    explain(engine, event, rule, options) {
      if (!byRule.has(rule)) return engine.explain(event, rule, options);
      const { engine: own, withAll } = narrow(rule);
      return own.explain(event, withAll, options);
    },
  };
}

function findRules(filters: readonly Filter[], documents: readonly Referable[], now: number): readonly ReaderFilter[] {
  const { applied, expired } = applyFilters([...documents, ...filters], { now });
  return filters.map((filter): ReaderFilter => {
    const found = applied.find(entry => entry.filter === filter);
    if (found !== undefined) return { filter, state: 'works', rules: found.rules };
    return { filter, state: expired.includes(filter) ? 'expired' : 'faulty', rules: [] };
  });
}

function compileNarrowed(rule: Rule, filters: readonly Filter[], now: number): NarrowedRule {
  const fold = (some: readonly Filter[]): Rule => {
    const folded = applyFilters([rule, ...some], { now }).documents.find(document => document.kind === 'rule');
    return folded ?? rule;
  };
  const withAll = fold(filters);
  const withOne = filters.map(filter => [filter, fold([filter])] as const);
  const engine = compileRules([withAll, ...withOne.map(([, one]) => one)], { logSources: sigmaLogSources });
  return { engine, withAll, withOne };
}
