import type { Entry } from '../entry.js';

/** Entries in order of time: they come at the end and go at the front. */
export class EntryQueue {
  #entries: Entry[];
  #head = 0;
  #references = 0;

  /** @param entries - What it holds at first. */
  constructor(entries: readonly Entry[] = []) {
    this.#entries = [...entries];
    for (const entry of entries) this.#references += entry.references.length;
  }

  /** Number of entries. */
  get length(): number {
    return this.#entries.length - this.#head;
  }

  /** Number of references in all entries. */
  get references(): number {
    return this.#references;
  }

  /**
   * Adds an entry at the end.
   *
   * @param entry - Not earlier than the last.
   */
  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#references += entry.references.length;
  }

  /** The first entry, which stays. */
  first(): Entry | undefined {
    return this.#entries[this.#head];
  }

  /** Takes the first entry away. */
  shift(): Entry | undefined {
    const entry = this.#entries[this.#head];
    if (entry === undefined) return undefined;
    this.#head++;
    this.#references -= entry.references.length;
    if (this.#head > 32 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head);
      this.#head = 0;
    }
    return entry;
  }

  /** All entries, the earliest first. */
  toArray(): readonly Entry[] {
    return this.#entries.slice(this.#head);
  }
}
