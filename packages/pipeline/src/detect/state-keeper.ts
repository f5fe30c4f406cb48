import type { Checkpoint, CheckpointStore, JsonObject } from '@logwright/connector-kit';
import type { Detector } from '@logwright/sigma';

/** A state up to this size goes with every batch that changes it. */
const SMALL = 256 * 1024;
/** A larger one at most so often, in ms. */
const LARGE_EVERY_MS = 10_000;
/** One above this is not stored at all: it would not fit beside the events of a commit. */
const TOO_LARGE = 2 * 1024 * 1024;

/**
 * Keeps the state of correlations as a checkpoint beside those of the sources: it becomes durable in the same commit as
 * the events that it covers, where the sink can do that. A state above 256 KiB is not written with every batch, one above
 * 2 MiB not at all: after a crash, events since its last writing count for rules, but not for correlations.
 */
export class StateKeeper {
  readonly #key: string;
  readonly #now: () => number;
  #last = '';
  #lastAtMs = -Infinity;

  /**
   * @param key - Key of the checkpoint.
   * @param now - Milliseconds since 1970.
   */
  constructor(key: string, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  /** Gives a detector the state that was stored last, if any. */
  async restore(checkpoints: Pick<CheckpointStore, 'load'>, detector: Detector): Promise<void> {
    const stored = await checkpoints.load(this.#key);
    if (stored === undefined || stored.complete) return;
    detector.restore(stored.position);
    this.#last = JSON.stringify(stored.position);
  }

  /**
   * The state of a detector as a checkpoint.
   *
   * @param detector - The detector.
   * @param when - `next`: with the next batch, a large state only now and then; `last`: in any case, the run stops;
   *   `over`: the run is through and the next one begins anew.
   * @returns Undefined when there is nothing new to store.
   */
  take(detector: Detector, when: 'next' | 'last' | 'over'): Checkpoint | undefined {
    if (when === 'over') return this.#over();
    const isTooEarly = this.#last.length > SMALL && this.#now() - this.#lastAtMs < LARGE_EVERY_MS;
    if (when === 'next' && isTooEarly) return undefined;
    const text = JSON.stringify(detector.save());
    if (text === this.#last) return undefined;
    this.#last = text;
    this.#lastAtMs = this.#now();
    if (text.length > TOO_LARGE) return undefined;
    return { key: this.#key, position: JSON.parse(text) as JsonObject, complete: false };
  }

  #over(): Checkpoint | undefined {
    if (this.#last === '') return undefined;
    this.#last = '';
    return { key: this.#key, position: {}, complete: true };
  }
}
