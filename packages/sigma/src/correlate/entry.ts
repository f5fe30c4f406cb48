import type { EventReference } from './detection.js';

/** An event as correlations keep it: its time, the keys of the rules by which it counts, and how to find it again. */
export interface KeptReference {
  readonly time: number;
  readonly rules: readonly string[];
  readonly reference?: EventReference;
}

/** What events showed: which they were, and the values of fields that outer correlations will ask for. */
export interface Evidence {
  /** Time of the earliest event, in ms since 1970. */
  readonly from: number;
  /** Time of the latest event, in ms since 1970. */
  readonly to: number;
  /** Number of events. */
  readonly total: number;
  /** The latest of the events, in order of time. */
  readonly references: readonly KeptReference[];
  /** Values by the correlation's carried fields. */
  readonly carried: readonly (readonly string[])[];
}

/** An event, or the detection of an inner correlation, inside one group of a correlation. Plain data that survives JSON. */
export interface Entry extends Evidence {
  /** Tells entries apart; the order of arrival. */
  readonly number: number;
  /** The time at which it counts, in ms since 1970. */
  readonly time: number;
  /** The rules of the correlation that it stands for, by their place in the list. */
  readonly steps: readonly number[];
  /** For `value_count` and shares: keys of values. */
  readonly keys?: readonly string[];
  /** For sums, averages and percentiles. */
  readonly numbers?: readonly number[];
}

/**
 * How much an entry holds: what memory is counted by.
 *
 * @param entry - See {@link Entry}.
 * @returns References and values.
 */
export function sizeOfEntry({ references, carried, keys, numbers }: Entry): number {
  let size = references.length + (keys?.length ?? 0) + (numbers?.length ?? 0);
  for (const values of carried) size += values.length;
  return size;
}

/** How much evidence is kept. */
export interface EvidenceLimits {
  readonly maxReferences: number;
  readonly maxFanOut: number;
}

/**
 * Joins what several entries show.
 *
 * @param entries - Entries in order of time, at least one; one that is there twice counts once.
 * @param limits - See {@link EvidenceLimits}.
 * @returns The evidence of all of them.
 */
export function joinEvidence(entries: readonly Evidence[], limits: EvidenceLimits): Evidence {
  const joined = new EvidenceCollector(limits);
  const seen = new Set<number>();
  for (const entry of entries) {
    const number = 'number' in entry ? (entry as Entry).number : undefined;
    if (number !== undefined && seen.has(number)) continue;
    if (number !== undefined) seen.add(number);
    joined.add(entry);
  }
  return joined.evidence();
}

/** Evidence that grows by one entry after the other and stays bounded. */
export class EvidenceCollector {
  readonly #limits: EvidenceLimits;
  #from = Infinity;
  #to = -Infinity;
  #total = 0;
  #references: KeptReference[] = [];
  #carried: string[][] = [];

  /**
   * @param limits - See {@link EvidenceLimits}.
   * @param evidence - What was collected before, when it goes on.
   */
  constructor(limits: EvidenceLimits, evidence?: Evidence) {
    this.#limits = limits;
    if (evidence !== undefined) this.add(evidence);
  }

  /**
   * Adds evidence.
   *
   * @param evidence - An entry, or the evidence of several.
   */
  add(evidence: Evidence): void {
    this.#from = Math.min(this.#from, evidence.from);
    this.#to = Math.max(this.#to, evidence.to);
    this.#total += evidence.total;
    for (const reference of evidence.references) this.#references.push(reference);
    if (this.#references.length > 2 * this.#limits.maxReferences) this.#cut();
    for (const [field, values] of evidence.carried.entries()) this.#carry(field, values);
  }

  /** References and values that are kept. */
  get size(): number {
    let size = Math.min(this.#references.length, this.#limits.maxReferences);
    for (const values of this.#carried) size += values.length;
    return size;
  }

  /** What was collected so far. */
  evidence(): Evidence {
    this.#cut();
    const { maxFanOut } = this.#limits;
    return {
      from: this.#from,
      to: this.#to,
      total: this.#total,
      references: [...this.#references],
      carried: this.#carried.map(values => values.slice(0, maxFanOut)),
    };
  }

  /** The sort is stable, so equal times stay in order of arrival. */
  #cut(): void {
    this.#references.sort((left, right) => left.time - right.time);
    const over = this.#references.length - this.#limits.maxReferences;
    if (over > 0) this.#references = this.#references.slice(over);
  }

  #carry(field: number, values: readonly string[]): void {
    const known = (this.#carried[field] ??= []);
    for (const value of values) {
      if (known.length >= this.#limits.maxFanOut) return;
      if (!known.includes(value)) known.push(value);
    }
  }
}
