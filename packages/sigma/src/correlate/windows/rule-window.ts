import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import { holdsFor } from '../condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence, sizeOfEntry } from '../entry.js';
import { savedEntry, savedMap, savedNumber } from '../read-saved.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** `temporal`, sliding or closing: it keeps the latest entry of each rule. */
export class RuleWindow implements Window {
  readonly #context: WindowContext;
  readonly #latest: Map<number, Entry>;

  /**
   * @param context - See {@link WindowContext}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, saved?: SavedWindow) {
    this.#context = context;
    this.#latest = saved === undefined ? new Map() : savedMap(saved['latest'], savedNumber, savedEntry);
  }

  get size(): number {
    let size = 0;
    for (const entry of this.#latest.values()) size += sizeOfEntry(entry);
    return size;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const step of entry.steps) {
        this.#latest.delete(step);
        this.#latest.set(step, entry);
      }
    }
  }

  expire(until: number): void {
    for (const [step, entry] of this.#latest) {
      if (entry.time > until) return;
      this.#latest.delete(step);
    }
  }

  judge(): Verdict | undefined {
    const { correlation, limits, guards } = this.#context;
    const { condition, rules } = correlation;
    const wanted = [...this.#latest].filter(([step]) => !guards.has(step)).map(([, entry]) => entry);
    const value = wanted.length;
    const holds =
      condition.kind === 'thresholds'
        ? meetsThresholds(value, condition.thresholds)
        : holdsFor(condition.expression, rule => this.#latest.has(rules.indexOf(rule)));
    return holds && value > 0 ? { value, evidence: joinEvidence(wanted, limits) } : undefined;
  }

  save(): SavedWindow {
    return { latest: [...this.#latest] };
  }
}
