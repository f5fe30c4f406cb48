import type { Rule } from '../ast/rule.js';
import type { Signal } from './correlator.js';
import type { CorrelationDetection, EventReference, RuleDetection } from './detection.js';
import type { KeptReference } from './entry.js';
import { keyOf } from './link.js';
import type { CorrelationNode } from './link.js';

interface EventPlace {
  readonly time: number;
  readonly reference?: EventReference;
}

/** Makes what a detector returns out of what it keeps. */
export interface ResultMaker {
  ofRule(rule: Rule, place: EventPlace): RuleDetection;
  ofCorrelation(signal: Signal): CorrelationDetection;
  /** What is kept of an event: plain data, with the keys of rules instead of rules. */
  keep(rules: readonly Rule[], place: EventPlace): KeptReference;
}

/**
 * Gives the rules of correlations their keys.
 *
 * @param nodes - Linked correlations.
 * @returns See {@link ResultMaker}.
 */
export function createResultMaker(nodes: readonly CorrelationNode[]): ResultMaker {
  const byKey = new Map<string, Rule>();
  const keys = new Map<Rule, readonly [string]>();
  for (const { steps } of nodes) {
    for (const step of steps) {
      if (step.kind !== 'rule' || keys.has(step.rule)) continue;
      let key = keyOf(step.rule);
      for (let count = 2; byKey.has(key); count++) key = `${keyOf(step.rule)}#${count}`;
      byKey.set(key, step.rule);
      keys.set(step.rule, [key]);
    }
  }
  return {
    ofRule: (rule, { time, reference }) =>
      reference === undefined ? { kind: 'rule', rule, time } : { kind: 'rule', rule, time, reference },
    ofCorrelation: ({ node: { correlation }, time, group, value, evidence: { from, to, total, references } }) => ({
      kind: 'correlation',
      correlation,
      group: Object.fromEntries(correlation.groupBy.map((name, place) => [name, group[place] ?? ''])),
      time,
      from,
      to,
      value,
      events: references.map(({ rules: kept, ...event }) => ({
        ...event,
        rules: kept.map(key => byKey.get(key)).filter(rule => rule !== undefined),
      })),
      total,
    }),
    keep(rules, { time, reference }) {
      const [first] = rules;
      const alone = first !== undefined && rules.length === 1 ? keys.get(first) : undefined;
      const kept = alone ?? rules.flatMap(rule => keys.get(rule) ?? []);
      return reference === undefined ? { time, rules: kept } : { time, rules: kept, reference };
    },
  };
}
