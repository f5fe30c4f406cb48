import type { SigmaEvent } from '../process/field-reader.js';
import type { Block } from './block.js';
import type { ShapeTree, Slot } from './shape-tree.js';
import { createUtf8Decoder } from './text-decoder.js';

/** Thrown inside this folder only: a value that is read turns out to be invalid. */
export class InvalidValue extends Error {}

const BACKSLASH = 0x5c;

/** The line at hand, once it was taken apart: its values by slot, and the whole event when somebody asks for it. */
export class Line {
  start = 0;
  end = 0;
  readonly #block: Block;
  readonly #tree: ShapeTree;
  readonly #decode = createUtf8Decoder();
  #event: SigmaEvent | undefined;

  constructor(block: Block, tree: ShapeTree) {
    this.#block = block;
    this.#tree = tree;
  }

  /** Goes on to another line. */
  set(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.#event = undefined;
  }

  /**
   * The event as JSON.parse makes it.
   *
   * @throws InvalidValue for what the scan had no reason to look at.
   */
  event(): SigmaEvent {
    if (this.#event !== undefined) return this.#event;
    const text = this.#decode(this.#block.bytes.subarray(this.start, this.end));
    return (this.#event = parse(text) as SigmaEvent);
  }

  number(slot: Slot): number {
    const { starts, ends } = this.#tree;
    return Number(this.#block.text.slice(starts[slot], ends[slot]));
  }

  /**
   * The text of a string.
   *
   * @throws InvalidValue for an invalid escape.
   */
  string(slot: Slot): string {
    const start = this.#tree.starts[slot]!;
    const end = this.#tree.ends[slot]!;
    const { bytes, text } = this.#block;
    let seen = 0;
    let escaped = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      seen |= byte;
      if (byte === BACKSLASH) escaped = true;
    }
    if (!escaped) return seen < 0x80 ? text.slice(start, end) : this.#decode(bytes.subarray(start, end));
    const quoted = seen < 0x80 ? text.slice(start - 1, end + 1) : this.#decode(bytes.subarray(start - 1, end + 1));
    return parse(quoted) as string;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidValue('The line is no JSON', { cause: error });
  }
}
