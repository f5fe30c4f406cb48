import type { Block } from './block.js';
import { COPY_SLACK, copyAscii } from './escapes.js';
import { createPhrase, standsAt } from './phrase.js';
import type { Phrase } from './phrase.js';
import { endOfNumber, ODD_NUMBER } from './scalars.js';

/** The looks at a shape are each twice as far apart as the last two. */
const FIRST_LOOK = 16;
const LOOKS = 5;
/** Fewer values are not worth a shape of their own. */
const MIN_FIXED = 3;
/** A longer value would seldom stay. */
const MAX_FIXED_BYTES = 256;

/** Watches the lines of one shape, to find values that stay the same on all of them: names of hosts, of channels. */
export class ShapeWatch {
  #visits = 0;
  #next: number;
  #looks = 0;
  readonly #patience: number;
  #values: (Phrase | undefined)[] = [];

  /**
   * @param patience - How many times longer than usual to watch.
   */
  constructor(patience: number) {
    this.#patience = patience;
    this.#next = FIRST_LOOK * patience;
  }

  /**
   * Looks at a line now and then.
   *
   * @param block - The bytes.
   * @param starts - Where the values begin.
   * @param ends - Where they end.
   * @param isNumber - Whether the value of a slot is a number, for each slot.
   * @returns Whether each slot's value stayed the same, when that is known at last; the watch then begins anew.
   */
  see(
    block: Block,
    starts: Int32Array,
    ends: Int32Array,
    isNumber: readonly boolean[],
  ): readonly boolean[] | undefined {
    if (++this.#visits < this.#next) return undefined;
    this.#next += FIRST_LOOK * this.#patience * 2 ** ++this.#looks;
    if (this.#looks === 1) {
      this.#values = isNumber.map((number, slot) => takeValue(block, starts[slot]!, ends[slot]!, number));
    }
    for (const [slot, value] of this.#values.entries()) {
      if (value === undefined) continue;
      const same = ends[slot]! - starts[slot]! === value.length && standsAt(value, block.view, starts[slot]!);
      if (!same) this.#values[slot] = undefined;
    }
    if (this.#looks < LOOKS) return undefined;
    const fixed = this.#values.map(value => value !== undefined);
    this.#visits = this.#looks = 0;
    this.#next = FIRST_LOOK * this.#patience;
    return fixed.filter(Boolean).length < MIN_FIXED ? undefined : fixed;
  }
}

const scratch = new DataView(new ArrayBuffer(MAX_FIXED_BYTES + COPY_SLACK));

/** ASCII without \u and whole numbers alone: nothing that could be taken for the mark of a slot. */
function takeValue(block: Block, start: number, end: number, isNumber: boolean): Phrase | undefined {
  if (end - start > MAX_FIXED_BYTES) return undefined;
  const isPlain = isNumber
    ? endOfNumber(block, start, end) < ODD_NUMBER
    : copyAscii(block.view, start, end, scratch) !== -1;
  return isPlain ? createPhrase(block.view, start, end) : undefined;
}
