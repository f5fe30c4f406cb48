import type { Alternative } from '../condition.js';
import type { Entry } from '../entry.js';
import { joinEvidence, sizeOfEntry } from '../entry.js';
import { meetsThresholds } from '../../parse/parse-correlation-condition.js';
import { savedEntry, savedList, savedMap, savedNumber } from '../read-saved.js';
import type { SavedWindow, Verdict, Window, WindowContext } from './window.js';

/** Entries of different rules, each later than the one before and of a later rule. */
type Chain = readonly Entry[];

/** The chains of one alternative: by the place of the last rule, then by length, the one that began last. */
type Chains = (Chain | undefined)[][];

/** What an order has to fulfil, worked out once for all windows of a correlation. */
export interface OrderPlan {
  readonly alternatives: readonly Alternative[];
  /** For a condition over the number of rules in order; else all rules of an alternative are needed. */
  readonly counted: boolean;
  /** Chains shorter than this lead nowhere. */
  readonly needed: number;
}

/** `temporal_ordered`, sliding or closing. */
export class OrderWindow implements Window {
  readonly #context: WindowContext;
  readonly #plan: OrderPlan;
  readonly #chains: Chains[];
  /** The latest entry of each rule: what `not` asks for, and what shows when no chain is needed. */
  readonly #latest: Map<number, Entry>;

  /**
   * @param context - See {@link WindowContext}.
   * @param plan - See {@link OrderPlan}.
   * @param saved - What it kept before.
   */
  constructor(context: WindowContext, plan: OrderPlan, saved?: SavedWindow) {
    this.#context = context;
    this.#plan = plan;
    const chains = saved === undefined ? [] : savedList(saved['chains'], savedRows);
    this.#chains = plan.alternatives.map(({ required }, index) =>
      required.map((_, place) => chains[index]?.[place] ?? []),
    );
    this.#latest = saved === undefined ? new Map() : savedMap(saved['latest'], savedNumber, savedEntry);
  }

  get size(): number {
    let size = 0;
    for (const rows of this.#chains) {
      for (const row of rows) for (const chain of row) for (const entry of chain ?? []) size += sizeOfEntry(entry);
    }
    for (const entry of this.#latest.values()) size += sizeOfEntry(entry);
    return size;
  }

  /** Entries of the same moment do not follow one another: rules are taken from the last to the first. */
  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      for (const step of entry.steps) {
        this.#latest.delete(step);
        this.#latest.set(step, entry);
      }
    }
    for (const [index, { required }] of this.#plan.alternatives.entries()) {
      const chains = this.#chains[index]!;
      for (let place = required.length - 1; place >= 0; place--) {
        const entry = entries.find(({ steps }) => steps.includes(required[place]!));
        if (entry !== undefined) this.#extend(chains, place, required.length, entry);
      }
    }
  }

  expire(until: number): void {
    for (const [step, entry] of this.#latest) if (entry.time <= until) this.#latest.delete(step);
    for (const chains of this.#chains) {
      for (const row of chains) {
        for (const [length, chain] of row.entries()) {
          if (chain !== undefined && startOf(chain) <= until) row[length] = undefined;
        }
      }
    }
  }

  judge(): Verdict | undefined {
    const { correlation, limits, guards } = this.#context;
    const { condition } = correlation;
    if (this.#plan.counted && condition.kind === 'thresholds') {
      const longest = this.#longest(0);
      if (longest.length === 0 || !meetsThresholds(longest.length, condition.thresholds)) return undefined;
      return { value: longest.length, evidence: joinEvidence(longest, limits) };
    }
    for (const [index, { required, forbidden }] of this.#plan.alternatives.entries()) {
      if (forbidden.some(step => this.#latest.has(step))) continue;
      const chain = this.#longest(index);
      if (chain.length < required.length) continue;
      const wanted = [...this.#latest].filter(([step]) => !guards.has(step)).map(([, entry]) => entry);
      const shown = chain.length === 0 ? wanted : chain;
      if (shown.length > 0) return { value: chain.length, evidence: joinEvidence(shown, limits) };
    }
    return undefined;
  }

  save(): SavedWindow {
    const chains = this.#chains.map(rows => rows.map(row => Array.from(row, chain => chain ?? null)));
    return { chains, latest: [...this.#latest] };
  }

  #extend(chains: Chains, place: number, places: number, entry: Entry): void {
    const row = chains[place]!;
    const shortest = Math.max(1, (this.#plan.counted ? this.#plan.needed : places) - (places - 1 - place));
    for (let length = place + 1; length >= shortest; length--) {
      if (length === 1) row[1] = [entry];
      else {
        const before = latestStart(chains, place, length - 1);
        if (before !== undefined) row[length] = [...before, entry];
      }
    }
  }

  /** Among chains of equal length the one that began last. */
  #longest(index: number): Chain {
    let longest: Chain = [];
    for (const row of this.#chains[index] ?? []) {
      for (const chain of row) {
        if (chain === undefined || chain.length < longest.length) continue;
        if (chain.length > longest.length || startOf(chain) > startOf(longest)) longest = chain;
      }
    }
    return longest;
  }
}

function savedRows(value: unknown): Chains {
  return savedList(value, row => savedList(row, chain => (chain === null ? undefined : savedList(chain, savedEntry))));
}

function startOf(chain: Chain): number {
  return chain[0]?.time ?? -Infinity;
}

function latestStart(chains: Chains, below: number, length: number): Chain | undefined {
  let best: Chain | undefined;
  for (let place = 0; place < below; place++) {
    const chain = chains[place]?.[length];
    if (chain !== undefined && (best === undefined || startOf(chain) > startOf(best))) best = chain;
  }
  return best;
}
