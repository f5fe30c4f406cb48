import type { CorrelationCondition } from '../../ast/rule.js';
import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import type { Entry, Evidence } from '../entry.js';
import { EvidenceCollector, joinEvidence } from '../entry.js';
import { savedEntry, savedEvidence, savedList, savedMap, savedNumber, savedObject, savedText } from '../read-saved.js';
import { sumOf } from './sliding-sum.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** What a closing window makes of its entries, beside the evidence that all of them collect. */
interface Tally {
  add(entry: Entry): void;
  /** What the condition compares; undefined when there is nothing to compare. */
  measure(): number | undefined;
  /** What made it, when that is less than all entries. */
  evidence?(): Evidence | undefined;
  readonly size?: number;
  save(): SavedWindow;
}

/** A window that is judged when it ends: it adds up and keeps no entries. */
export class ClosingWindow implements Window {
  readonly #context: WindowContext;
  readonly #tally: Tally;
  readonly #collector: EvidenceCollector;

  /**
   * @param context - See {@link WindowContext}.
   * @param createTally - What it adds up.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, createTally: TallyFactory, saved?: SavedWindow) {
    this.#context = context;
    this.#tally = createTally(context, saved && savedObject(saved['tally']));
    this.#collector = new EvidenceCollector(context.limits, saved && savedEvidence(saved['evidence']));
  }

  get size(): number {
    return this.#collector.size + (this.#tally.size ?? 0);
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#collector.add(entry);
      this.#tally.add(entry);
    }
  }

  expire(): void {}

  judge(): Verdict | undefined {
    const value = this.#tally.measure();
    if (value === undefined || !meets(value, this.#context.correlation.condition)) return undefined;
    return { value, evidence: this.#tally.evidence?.() ?? this.#collector.evidence() };
  }

  save(): SavedWindow {
    return { tally: this.#tally.save(), evidence: this.#collector.evidence() };
  }
}

function meets(value: number, condition: CorrelationCondition): boolean {
  return condition.kind === 'thresholds' && meetsThresholds(value, condition.thresholds);
}

/** Makes what a closing window adds up. */
export type TallyFactory = (context: WindowContext, saved?: SavedWindow) => Tally;

/**
 * `event_count`.
 *
 * @param _context - Not needed.
 * @param saved - What it kept before.
 * @returns A tally of entries.
 */
export function tallyEvents(_context: WindowContext, saved?: SavedWindow): Tally {
  let count = saved === undefined ? 0 : savedNumber(saved['count']);
  return {
    add: () => void count++,
    measure: () => count,
    save: () => ({ count }),
  };
}

/**
 * `value_count`.
 *
 * @param context - See {@link WindowContext}.
 * @param saved - What it kept before.
 * @returns A tally of different values.
 */
export function tallyValues(context: WindowContext, saved?: SavedWindow): Tally {
  const keys = new Set(saved && savedList(saved['keys'], savedText));
  return {
    add(entry) {
      for (const key of entry.keys ?? []) {
        if (keys.size < context.limits.maxEventsPerGroup || keys.has(key)) keys.add(key);
        else context.onDropped(1);
      }
    },
    measure: () => keys.size,
    get size() {
      return keys.size;
    },
    save: () => ({ keys: [...keys] }),
  };
}

/**
 * `value_sum` and `value_avg`.
 *
 * @param context - See {@link WindowContext}.
 * @param saved - What it kept before.
 * @returns A tally of numbers.
 */
export function tallyNumbers(context: WindowContext, saved?: SavedWindow): Tally {
  let sum = saved === undefined ? 0 : savedNumber(saved['sum']);
  let count = saved === undefined ? 0 : savedNumber(saved['count']);
  const average = context.correlation.type === 'value_avg';
  return {
    add(entry) {
      count += entry.numbers?.length ?? 0;
      sum = bounded(sum + sumOf(entry));
    },
    measure: () => (average ? (count === 0 ? undefined : sum / count) : sum),
    save: () => ({ sum, count }),
  };
}

/** A sum stays a number that JSON can hold. */
function bounded(sum: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, sum));
}

/**
 * `value_percentile` with a percentile: the smallest number that so many of all are not over (nearest rank).
 *
 * @param context - See {@link WindowContext}.
 * @param saved - What it kept before.
 * @returns A tally of the latest numbers, at most `maxEventsPerGroup`.
 */
export function tallyPercentile(context: WindowContext, saved?: SavedWindow): Tally {
  const { condition } = context.correlation;
  const percentile = condition.kind === 'thresholds' ? (condition.percentile ?? 50) : 50;
  const most = context.limits.maxEventsPerGroup;
  const numbers = saved === undefined ? [] : savedList(saved['numbers'], savedNumber).slice(-most);
  let next = saved === undefined ? 0 : Math.abs(Math.trunc(savedNumber(saved['next']))) % most;
  return {
    add(entry) {
      for (const number of entry.numbers ?? []) {
        if (numbers.length >= most) context.onDropped(1);
        numbers[next] = number;
        next = (next + 1) % most;
      }
    },
    measure() {
      const sorted = Float64Array.from(numbers).sort();
      return sorted[Math.max(0, Math.ceil((percentile / 100) * sorted.length) - 1)];
    },
    get size() {
      return numbers.length;
    },
    save: () => ({ numbers: [...numbers], next }),
  };
}

interface Share {
  count: number;
  latest: Entry;
}

function savedShare(value: unknown): Share {
  const { count, latest } = savedObject(value);
  return { count: savedNumber(count), latest: savedEntry(latest) };
}

/**
 * `value_percentile` without a percentile: how many percent of all values a value makes up. What is compared is the
 * smallest share that meets the condition, and the evidence is the latest entry of each such value.
 *
 * @param context - See {@link WindowContext}.
 * @param saved - What it kept before.
 * @returns A tally of values, at most `maxEventsPerGroup` different ones.
 */
export function tallyShares(context: WindowContext, saved?: SavedWindow): Tally {
  const shares = saved === undefined ? new Map<string, Share>() : savedMap(saved['shares'], savedText, savedShare);
  let total = saved === undefined ? 0 : savedNumber(saved['total']);
  const meeting = (): readonly Share[] =>
    [...shares.values()].filter(({ count }) => meets((100 * count) / total, context.correlation.condition));
  return {
    add(entry) {
      for (const key of entry.keys ?? []) {
        total++;
        const share = shares.get(key);
        if (share !== undefined) {
          share.count++;
          share.latest = entry;
        } else if (shares.size < context.limits.maxEventsPerGroup) shares.set(key, { count: 1, latest: entry });
        else context.onDropped(1);
      }
    },
    measure() {
      const least = meeting().reduce((smallest, { count }) => Math.min(smallest, count), Infinity);
      return least === Infinity ? undefined : (100 * least) / total;
    },
    evidence() {
      const entries = meeting().map(({ latest }) => latest);
      return joinEvidence(
        entries.sort((left, right) => left.time - right.time || left.number - right.number),
        context.limits,
      );
    },
    get size() {
      return shares.size;
    },
    save: () => ({ shares: [...shares].map(([key, share]) => [key, { ...share }]), total }),
  };
}
