import type { Correlation, Rule, SigmaDocument } from '../ast/rule.js';
import type { Match } from '../match/engine.js';
import type { CorrelationNode } from './link.js';

/** Rules of one event that correlations wait for. */
export interface AwaitedRules {
  readonly rules: readonly Rule[];
  /** The steps that they stand for, in order, by the index of the correlation. */
  readonly steps: ReadonlyMap<number, readonly number[]>;
}

/** Who waits for which rules. */
export interface Subscribers {
  /** The correlations that wait for matches of an event, if any. */
  stepsOf(matches: readonly Match[]): AwaitedRules | undefined;
  /**
   * Whether a document reports only through correlations that name it. It reports by itself, too, when one of them
   * says `generate`.
   */
  isSilent(document: Rule | Correlation): boolean;
}

/**
 * Finds out who waits for which rules.
 *
 * @param nodes - Linked correlations.
 * @returns See {@link Subscribers}.
 */
export function createSubscribers(nodes: readonly CorrelationNode[]): Subscribers {
  const byRule = new Map<Rule, Map<number, readonly [step: number]>>();
  for (const { index, steps } of nodes) {
    for (const [step, each] of steps.entries()) {
      if (each.kind !== 'rule') continue;
      const known = byRule.get(each.rule);
      if (known === undefined) byRule.set(each.rule, new Map([[index, [step]]]));
      else known.set(index, [step]);
    }
  }
  const silent = silentOf(nodes);
  return {
    stepsOf(matches) {
      const rules = matches.map(({ rule }) => rule).filter(rule => byRule.has(rule));
      const [first] = rules;
      if (first === undefined) return undefined;
      return { rules, steps: rules.length === 1 ? byRule.get(first)! : join(rules.map(rule => byRule.get(rule)!)) };
    },
    isSilent: document => silent.has(document),
  };
}

function join(all: readonly ReadonlyMap<number, readonly number[]>[]): ReadonlyMap<number, readonly number[]> {
  const joined = new Map<number, number[]>();
  for (const steps of all) {
    for (const [correlation, list] of steps) joined.set(correlation, [...(joined.get(correlation) ?? []), ...list]);
  }
  for (const list of joined.values()) list.sort((left, right) => left - right);
  return joined;
}

function silentOf(nodes: readonly CorrelationNode[]): ReadonlySet<SigmaDocument> {
  const named = (generate: boolean): readonly SigmaDocument[] =>
    nodes
      .filter(({ correlation }) => correlation.generate === generate)
      .flatMap(({ steps }) => steps.map(step => (step.kind === 'rule' ? step.rule : step.node.correlation)));
  const loud = new Set(named(true));
  return new Set(named(false).filter(document => !loud.has(document)));
}
