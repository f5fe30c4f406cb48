import type { Entry } from './entry.js';
import { sizeOfEntry } from './entry.js';
import { OldestFirst } from './oldest-first.js';
import { savedEntry, savedList, savedMap, savedNumber, savedText } from './read-saved.js';

/** What guards remember, as plain data: of each group the latest entry of each step. */
export type SavedGuards = readonly (readonly [key: string, latest: readonly (readonly [step: number, Entry])[]])[];

/**
 * Remembers when rules under `not` matched, for windows that open later: such a rule must not have matched in the
 * timespan before a window either.
 */
export class Guards {
  readonly #steps: ReadonlySet<number>;
  readonly #span: number;
  #latest = new OldestFirst<string, ReadonlyMap<number, Entry>>();
  #size = 0;

  /**
   * @param steps - The steps of the correlation that stand only under `not`.
   * @param spanMs - How far back they count.
   */
  constructor(steps: ReadonlySet<number>, spanMs: number) {
    this.#steps = steps;
    this.#span = spanMs;
  }

  /** References and values that are kept. */
  get size(): number {
    return this.#size;
  }

  /** Groups that are followed. */
  get groups(): number {
    return this.#latest.size;
  }

  /**
   * Whether entries can open a window.
   *
   * @param entries - Entries of one group.
   * @returns True when one of them stands for a rule that is wanted.
   */
  canOpen(entries: readonly Entry[]): boolean {
    return entries.some(({ steps }) => steps.some(step => !this.#steps.has(step)));
  }

  /**
   * What counts against a window that opens.
   *
   * @param key - The group's key.
   * @param time - When it opens, in ms since 1970.
   * @returns The latest entries of rules under `not` in the timespan before.
   */
  before(key: string, time: number): readonly Entry[] {
    return [...(this.#latest.get(key)?.values() ?? [])].filter(entry => entry.time > time - this.#span);
  }

  /**
   * Remembers entries of rules under `not`.
   *
   * @param key - The group's key.
   * @param time - Their time, in ms since 1970; not earlier than any before.
   * @param entries - Entries of the group, also of other rules.
   */
  note(key: string, time: number, entries: readonly Entry[]): void {
    if (this.#steps.size === 0) return;
    this.#forgetIdle(time - this.#span);
    const noted = new Map<number, Entry>();
    for (const entry of entries) {
      for (const step of entry.steps) if (this.#steps.has(step)) noted.set(step, { ...entry, steps: [step] });
    }
    if (noted.size > 0) this.#set(key, new Map([...(this.#latest.get(key) ?? []), ...noted]));
  }

  /** Forgets the group that was longest without an entry. */
  evict(): void {
    const first = this.#latest.first();
    if (first !== undefined) this.#delete(...first);
  }

  /**
   * Saves what can still count.
   *
   * @param watermark - Everything before is decided (ms since 1970).
   */
  save(watermark: number): SavedGuards {
    this.#forgetIdle(watermark - this.#span);
    return Array.from(this.#latest.entries(), ([key, latest]) => [key, [...latest]]);
  }

  /**
   * Goes on from what was saved; what was there is forgotten.
   *
   * @param saved - What {@link save} gave.
   * @throws TypeError for anything else.
   */
  restore(saved: unknown): void {
    this.#latest = new OldestFirst();
    this.#size = 0;
    for (const [key, entries] of savedMap(saved, savedText, list => savedList(list, pair => pair))) {
      this.#set(key, savedMap(entries, savedNumber, savedEntry));
    }
  }

  #set(key: string, latest: ReadonlyMap<number, Entry>): void {
    this.#size += sizeOf(latest) - sizeOf(this.#latest.get(key));
    this.#latest.set(key, latest);
  }

  #delete(key: string, latest: ReadonlyMap<number, Entry>): void {
    this.#size -= sizeOf(latest);
    this.#latest.delete(key);
  }

  #forgetIdle(until: number): void {
    for (let first = this.#latest.first(); first !== undefined; first = this.#latest.first()) {
      if ([...first[1].values()].some(entry => entry.time > until)) return;
      this.#delete(...first);
    }
  }
}

function sizeOf(latest: ReadonlyMap<number, Entry> | undefined): number {
  let size = 0;
  for (const entry of latest?.values() ?? []) size += sizeOfEntry(entry);
  return size;
}
