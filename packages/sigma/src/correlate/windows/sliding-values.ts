import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence } from '../entry.js';
import { savedEntry, savedMap, savedText } from '../read-saved.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** `value_count` with lower limits. It keeps the latest entry of each value, so events that repeat cost nothing. */
export class SlidingValues implements Window {
  readonly #context: WindowContext;
  readonly #latest: Map<string, Entry>;
  #references = 0;

  /**
   * @param context - See {@link WindowContext}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, saved?: SavedWindow) {
    this.#context = context;
    this.#latest = saved === undefined ? new Map() : savedMap(saved['latest'], savedText, savedEntry);
    for (const entry of this.#latest.values()) this.#references += entry.references.length;
  }

  get size(): number {
    return this.#references;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const key of entry.keys ?? []) {
        this.#forget(key);
        this.#latest.set(key, entry);
        this.#references += entry.references.length;
      }
    }
  }

  /** The map is in order of time, for a value that comes again goes to its end. */
  expire(until: number): void {
    for (const [key, entry] of this.#latest) {
      if (entry.time > until) return;
      this.#forget(key);
    }
  }

  judge(): Verdict | undefined {
    const { correlation, limits } = this.#context;
    const value = this.#latest.size;
    if (correlation.condition.kind !== 'thresholds') return undefined;
    if (!meetsThresholds(value, correlation.condition.thresholds)) return undefined;
    return { value, evidence: joinEvidence([...this.#latest.values()], limits) };
  }

  save(): SavedWindow {
    return { latest: [...this.#latest] };
  }

  #forget(key: string): void {
    const entry = this.#latest.get(key);
    if (entry === undefined) return;
    this.#latest.delete(key);
    this.#references -= entry.references.length;
  }
}
