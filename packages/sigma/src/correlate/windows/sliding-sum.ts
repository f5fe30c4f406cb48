import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence } from '../entry.js';
import { savedEntry, savedList } from '../read-saved.js';
import { EntryQueue } from './entry-queue.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** `value_sum` with lower limits. */
export class SlidingSum implements Window {
  readonly #context: WindowContext;
  readonly #queue: EntryQueue;
  #sum = 0;
  #removed = 0;

  /**
   * @param context - See {@link WindowContext}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, saved?: SavedWindow) {
    this.#context = context;
    this.#queue = new EntryQueue(saved === undefined ? [] : savedList(saved['entries'], savedEntry));
    this.#addUp();
  }

  get size(): number {
    return this.#queue.size;
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#queue.push(entry);
      this.#sum += sumOf(entry);
    }
    let dropped = 0;
    for (; this.#queue.length > this.#context.limits.maxEventsPerGroup; dropped++) this.#shift();
    if (dropped > 0) this.#context.onDropped(dropped);
  }

  expire(until: number): void {
    for (let first = this.#queue.first(); first !== undefined && first.time <= until; first = this.#queue.first()) {
      this.#shift();
    }
  }

  /** What was added and taken away rounds, so the sum is made anew before it counts. */
  judge(): Verdict | undefined {
    const { correlation, limits } = this.#context;
    if (correlation.condition.kind !== 'thresholds') return undefined;
    const { thresholds } = correlation.condition;
    if (this.#removed > this.#queue.length || !Number.isFinite(this.#sum)) this.#addUp();
    if (!meetsThresholds(this.#sum, thresholds)) return undefined;
    this.#addUp();
    if (!meetsThresholds(this.#sum, thresholds)) return undefined;
    return { value: this.#sum, evidence: joinEvidence(this.#queue.toArray(), limits) };
  }

  save(): SavedWindow {
    return { entries: this.#queue.toArray() };
  }

  #shift(): void {
    const entry = this.#queue.shift();
    if (entry === undefined) return;
    this.#sum -= sumOf(entry);
    this.#removed++;
  }

  #addUp(): void {
    this.#removed = 0;
    this.#sum = this.#queue.toArray().reduce((sum, entry) => sum + sumOf(entry), 0);
  }
}

/**
 * Adds up the numbers of an entry.
 *
 * @param entry - See {@link Entry}.
 * @returns The sum; 0 without numbers.
 */
export function sumOf(entry: Entry): number {
  let sum = 0;
  for (const number of entry.numbers ?? []) sum += number;
  return sum;
}
