import { createLogSourceResolver } from '@logwright/sigma';
import type { LogSource, SigmaEvent } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { RunningRule } from './rule-set.js';

/** Events of no known log source: only rules for every log source are tried on them. */
const UNKNOWN: readonly LogSource[] = [{}];

/** Counts events by log source, which tells how many events each rule has seen. */
export interface RuleTraffic {
  /** Counts an event. @returns Its log sources; equal lists are the same object. */
  count(event: SigmaEvent, technology: string): readonly LogSource[];
  /** The rules that are written for log sources; found once until the rules change. */
  rulesFor(logSources: readonly LogSource[]): readonly RunningRule[];
  /** How many events each rule has seen by now: those of log sources that it is written for. */
  snapshot(): (rule: RunningRule) => number;
}

/** Kinds of events that are told apart; names of logs come from outside and could be without end. */
const MAX_KINDS = 20_000;

/**
 * Makes the counter of events.
 *
 * @param rules - The rules that are run, asked anew after a reload.
 */
export function createRuleTraffic(rules: () => readonly RunningRule[]): RuleTraffic {
  const resolve = createLogSourceResolver(sigmaLogSources);
  let known = new Map<readonly LogSource[], readonly RunningRule[]>();
  let knownOf: readonly RunningRule[] | undefined;
  const counts = new Map<readonly LogSource[], { events: number }>();
  return {
    count(event, technology) {
      const found = resolve(event, technology);
      const logSources = found.length === 0 ? UNKNOWN : found;
      const count = counts.get(logSources);
      if (count !== undefined) count.events += 1;
      else if (counts.size < MAX_KINDS) counts.set(logSources, { events: 1 });
      return logSources;
    },
    rulesFor(logSources) {
      if (knownOf !== rules() || known.size > MAX_KINDS) [known, knownOf] = [new Map(), rules()];
      let found = known.get(logSources);
      if (found === undefined) known.set(logSources, (found = rules().filter(rule => isFor(rule, logSources))));
      return found;
    },
    snapshot() {
      const seen = new Map<string, number>();
      return rule => {
        const { document } = rule;
        if (document.kind !== 'rule') return 0;
        const { product, category, service } = document.logSource;
        const key = JSON.stringify([product, category, service]);
        let events = seen.get(key);
        if (events !== undefined) return events;
        events = 0;
        for (const [logSources, count] of counts) if (isFor(rule, logSources)) events += count.events;
        seen.set(key, events);
        return events;
      };
    },
  };
}

function isFor({ document }: RunningRule, logSources: readonly LogSource[]): boolean {
  return document.kind === 'rule' && logSources.some(logSource => covers(document.logSource, logSource));
}

function covers(rule: LogSource, event: LogSource): boolean {
  return (['product', 'category', 'service'] as const).every(
    name => rule[name] === undefined || rule[name] === event[name],
  );
}
