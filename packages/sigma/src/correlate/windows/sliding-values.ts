import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence, sizeOfEntry } from '../entry.js';
import { OldestFirst } from '../oldest-first.js';
import { savedEntry, savedMap, savedText } from '../read-saved.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** `value_count` with lower limits. It keeps the latest entry of each value, so events that repeat cost nothing. */
export class SlidingValues implements Window {
  readonly #context: WindowContext;
  readonly #latest: OldestFirst<string, Entry>;
  #size = 0;

  /**
   * @param context - See {@link WindowContext}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, saved?: SavedWindow) {
    this.#context = context;
    this.#latest = new OldestFirst(saved && savedMap(saved['latest'], savedText, savedEntry));
    for (const entry of this.#latest.values()) this.#size += sizeOfEntry(entry);
  }

  get size(): number {
    return this.#size;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const key of entry.keys ?? []) {
        const known = this.#latest.get(key);
        if (known !== undefined) this.#size -= sizeOfEntry(known);
        this.#latest.set(key, entry);
        this.#size += sizeOfEntry(entry);
      }
    }
  }

  /** They are in order of time, for a value that comes again goes to the end. */
  expire(until: number): void {
    for (let first = this.#latest.first(); first !== undefined; first = this.#latest.first()) {
      const [key, entry] = first;
      if (entry.time > until) return;
      this.#latest.delete(key);
      this.#size -= sizeOfEntry(entry);
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
    return { latest: [...this.#latest.entries()] };
  }
}
