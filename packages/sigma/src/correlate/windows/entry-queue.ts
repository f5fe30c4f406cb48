import { sizeOfEntry } from '../entry.js';
import type { Entry } from '../entry.js';

/** Entries in order of time: they come at the end and go at the front. */
export class EntryQueue {
  #entries: Entry[];
  #head = 0;
  #size = 0;

  /** @param entries - What it holds at first. */
  constructor(entries: readonly Entry[] = []) {
    this.#entries = [...entries];
    for (const entry of entries) this.#size += sizeOfEntry(entry);
  }

  /** Number of entries. */
  get length(): number {
    return this.#entries.length - this.#head;
  }

  /** What all entries hold. */
  get size(): number {
    return this.#size;
  }

  /**
   * Adds an entry at the end.
   *
   * @param entry - Not earlier than the last.
   */
  push(entry: Entry): void {
    this.#entries.push(entry);
    this.#size += sizeOfEntry(entry);
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
    this.#size -= sizeOfEntry(entry);
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
