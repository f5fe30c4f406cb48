interface Link<K, V> {
  readonly key: K;
  value: V;
  before: Link<K, V> | undefined;
  after: Link<K, V> | undefined;
}

/**
 * A map in the order in which keys were set last. Unlike a `Map`, whose iterators walk over every deleted place at its
 * front, it gives its first key at once, however many came and went.
 */
export class OldestFirst<K, V> {
  readonly #links = new Map<K, Link<K, V>>();
  #first: Link<K, V> | undefined;
  #last: Link<K, V> | undefined;

  /** @param entries - What it holds at first, the oldest first. */
  constructor(entries: Iterable<readonly [K, V]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  /** Number of keys. */
  get size(): number {
    return this.#links.size;
  }

  /** The key that was set the longest time ago, and its value. */
  first(): readonly [K, V] | undefined {
    return this.#first === undefined ? undefined : [this.#first.key, this.#first.value];
  }

  /** The value of the first key. */
  firstValue(): V | undefined {
    return this.#first?.value;
  }

  /**
   * Looks a key up; its place stays.
   *
   * @param key - Any key.
   * @returns Its value, or undefined.
   */
  get(key: K): V | undefined {
    return this.#links.get(key)?.value;
  }

  /**
   * Sets a key, which becomes the last.
   *
   * @param key - Any key.
   * @param value - Its value.
   */
  set(key: K, value: V): void {
    let link = this.#links.get(key);
    if (link === undefined) {
      link = { key, value, before: undefined, after: undefined };
      this.#links.set(key, link);
    } else {
      link.value = value;
      this.#unlink(link);
    }
    link.before = this.#last;
    link.after = undefined;
    if (this.#last === undefined) this.#first = link;
    else this.#last.after = link;
    this.#last = link;
  }

  /**
   * Takes a key out.
   *
   * @param key - Any key.
   */
  delete(key: K): void {
    const link = this.#links.get(key);
    if (link === undefined) return;
    this.#links.delete(key);
    this.#unlink(link);
  }

  /** Keys and values, the oldest first. */
  *entries(): Generator<readonly [K, V]> {
    for (let link = this.#first; link !== undefined; link = link.after) yield [link.key, link.value];
  }

  /** Values, the oldest first. */
  *values(): Generator<V> {
    for (let link = this.#first; link !== undefined; link = link.after) yield link.value;
  }

  #unlink(link: Link<K, V>): void {
    const { before, after } = link;
    if (before === undefined) this.#first = after;
    else before.after = after;
    if (after === undefined) this.#last = before;
    else after.before = before;
  }
}
