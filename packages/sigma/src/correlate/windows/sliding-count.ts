import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence } from '../entry.js';
import { savedEntry, savedList } from '../read-saved.js';
import { EntryQueue } from './entry-queue.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** `event_count` with lower limits. It never keeps more than the condition needs, for then it holds. */
export class SlidingCount implements Window {
  readonly #context: WindowContext;
  readonly #queue: EntryQueue;

  /**
   * @param context - See {@link WindowContext}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, saved?: SavedWindow) {
    this.#context = context;
    this.#queue = new EntryQueue(saved === undefined ? [] : savedList(saved['entries'], savedEntry));
  }

  get size(): number {
    return this.#queue.size;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) this.#queue.push(entry);
  }

  expire(until: number): void {
    for (let first = this.#queue.first(); first !== undefined && first.time <= until; first = this.#queue.first()) {
      this.#queue.shift();
    }
  }

  judge(): Verdict | undefined {
    const { correlation, limits } = this.#context;
    const value = this.#queue.length;
    if (correlation.condition.kind !== 'thresholds') return undefined;
    if (!meetsThresholds(value, correlation.condition.thresholds)) return undefined;
    return { value, evidence: joinEvidence(this.#queue.toArray(), limits) };
  }

  save(): SavedWindow {
    return { entries: this.#queue.toArray() };
  }
}
