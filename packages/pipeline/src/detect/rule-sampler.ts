import { compileRules } from '@logwright/sigma';
import type { Engine, LogSource, Rule, SigmaEvent } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { RunningRule } from './rule-set.js';

/** One event of so many is used for timing. */
const EVERY = 2_048;
/** Rules that are timed on such an event, in turn. */
const RULES_AT_ONCE = 4;
/** How often a rule is tried on it, for a clock that is coarse beside a microsecond. */
const REPEATS = 32;
/** Rules whose engine of one is kept. */
const MAX_ENGINES = 256;

/** Tells how long rules take. */
export interface RuleSampler {
  /** Called with every event; times a few rules on a few of them. */
  see(event: SigmaEvent, technology: string, logSources: readonly LogSource[]): void;
}

/**
 * Times rules on a sample of the events. Rules share their work in the engine and none has a time of its own there;
 * so each sampled rule is tried alone, in an engine of one rule, outside of the matching: about 0.5% of its time.
 *
 * @param candidates - The rules that are written for an event's log sources.
 * @param clock - Milliseconds, finer than one.
 */
export function createRuleSampler(
  candidates: (logSources: readonly LogSource[]) => readonly RunningRule[],
  clock: () => number,
): RuleSampler {
  const engines = new Map<RunningRule, Engine>();
  let events = 0;
  let turn = 0;
  const engineOf = (running: RunningRule): Engine => {
    let engine = engines.get(running);
    if (engine === undefined) {
      if (engines.size >= MAX_ENGINES) engines.delete(engines.keys().next().value as RunningRule);
      engine = compileRules([running.document as Rule], { logSources: sigmaLogSources });
    }
    engines.delete(running);
    engines.set(running, engine);
    return engine;
  };
  const time = (running: RunningRule, event: SigmaEvent, technology: string): void => {
    const engine = engineOf(running);
    engine.match(event, { technology });
    const started = clock();
    for (let round = 0; round < REPEATS; round++) engine.match(event, { technology });
    running.counter.sampledMicroseconds += ((clock() - started) * 1_000) / REPEATS;
    running.counter.samples += 1;
  };
  return {
    see(event, technology, logSources) {
      if (++events % EVERY !== 1) return;
      const rules = candidates(logSources);
      const count = Math.min(RULES_AT_ONCE, rules.length);
      for (let index = 0; index < count; index++) time(rules[(turn + index) % rules.length]!, event, technology);
      turn += count;
    },
  };
}
