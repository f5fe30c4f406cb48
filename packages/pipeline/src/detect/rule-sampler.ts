import { compileRules } from '@logwright/sigma';
import type { Engine, LogSource, Rule, SigmaEvent } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';
import type { RunningRule } from './rule-set.js';

/** One event of so many may be used for timing. */
const EVERY = 256;
/** The share of all time that timing may take. */
const SHARE = 0.005;
/** How often a rule is tried on it, for a clock that is coarse beside a microsecond. */
const REPEATS = 32;
/** Rules whose engine of one is kept. */
const MAX_ENGINES = 256;

/** Tells how long rules take. */
export interface RuleSampler {
  /** Called with every event; times one rule on a few of them. */
  see(event: SigmaEvent, technology: string, logSources: readonly LogSource[]): void;
}

/**
 * Times rules on a sample of the events. Rules share their work in the engine and none has a time of its own there;
 * so each sampled rule is tried alone, in an engine of one rule, outside of the matching. At most 0.5% of all time goes
 * into that, whatever the rules cost: where there are many, it takes longer until each had its turn.
 *
 * @param candidates - The rules that are written for an event's log sources.
 * @param clock - Milliseconds, finer than one.
 */
export function createRuleSampler(
  candidates: (logSources: readonly LogSource[]) => readonly RunningRule[],
  clock: () => number,
): RuleSampler {
  const engines = new Map<RunningRule, Engine>();
  const beganMs = clock();
  let events = 0;
  let turn = 0;
  let spentMs = 0;
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
      const startMs = clock();
      if (spentMs > (startMs - beganMs) * SHARE) return;
      const rules = candidates(logSources);
      const rule = rules[turn++ % rules.length];
      if (rule !== undefined) time(rule, event, technology);
      spentMs += clock() - startMs;
    },
  };
}
