import type { GroupedEntry } from './correlator.js';

/** A matched event that waits until none before it can come. */
export interface Moment {
  /** The event's time, in ms since 1970. */
  readonly time: number;
  /** The order of arrival. */
  readonly number: number;
  /** Its entries, by the index of the correlation. */
  readonly entries: readonly (readonly [correlation: number, entries: readonly GroupedEntry[]])[];
}

/** Events that come out in order of time, those of the same time in order of arrival: a binary heap. */
export class WaitingEvents {
  readonly #heap: Moment[] = [];
  #size = 0;

  /** @param moments - What waits at first, in any order. */
  constructor(moments: readonly Moment[] = []) {
    for (const moment of moments) this.push(moment);
  }

  /** How many wait, each counted for every group that it belongs to. */
  get size(): number {
    return this.#size;
  }

  /** The time of the earliest, in ms since 1970; Infinity when none waits. */
  get earliest(): number {
    return this.#heap[0]?.time ?? Infinity;
  }

  /**
   * Adds an event.
   *
   * @param moment - See {@link Moment}.
   */
  push(moment: Moment): void {
    const heap = this.#heap;
    this.#size += sizeOf(moment);
    let at = heap.push(moment) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(moment, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = moment;
  }

  /** Takes the earliest away. */
  shift(): Moment | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return undefined;
    this.#size -= sizeOf(first);
    if (heap.length === 0) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!isBefore(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }

  /** All of them, in no particular order. */
  toArray(): readonly Moment[] {
    return [...this.#heap];
  }
}

function sizeOf({ entries }: Moment): number {
  return entries.reduce((size, [, made]) => size + made.length, 0);
}

function isBefore(left: Moment, right: Moment): boolean {
  return left.time < right.time || (left.time === right.time && left.number < right.number);
}
