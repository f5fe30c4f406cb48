import type { FieldClass, ValueMatcher } from '../compile/field-matcher.js';
import { createFoldedBytes } from '../compile/folded-bytes.js';
import type { FoldedBytes } from '../compile/folded-bytes.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Block } from './block.js';
import type { ShapeTree, Slot } from './shape-tree.js';
import { createUtf8Decoder } from './text-decoder.js';
import { COPY_SLACK, copyAscii } from './escapes.js';
import { MIN_SIMILAR_BYTES } from './similar-texts.js';
import type { SimilarTexts } from './similar-texts.js';

/** Thrown inside this folder only: a value that is read turns out to be invalid. */
export class InvalidValue extends Error {}

/** The line at hand, once it was taken apart: its values by slot, and the whole event when somebody asks for it. */
export class Line {
  start = 0;
  end = 0;
  readonly #block: Block;
  /** Where the values stand in the block. */
  readonly values: ShapeTree;
  readonly #decode = createUtf8Decoder();
  #scratch = createFoldedBytes(2 ** 12);
  #event: SigmaEvent | undefined;

  constructor(block: Block, tree: ShapeTree) {
    this.#block = block;
    this.values = tree;
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

  /**
   * The class of a number, without making one of it where that can be.
   */
  classOfNumber(matcher: ValueMatcher, slot: Slot): FieldClass {
    if (matcher.classOfAscii === undefined || this.values.hasOddNumber) return matcher.classOf(this.number(slot));
    return matcher.classOfAscii(this.#copy(slot));
  }

  /**
   * The class of a string, without making one of it where that can be.
   *
   * @param similar - The texts of the matcher that were seen.
   * @throws InvalidValue for an invalid escape.
   */
  classOfString(matcher: ValueMatcher, slot: Slot, similar: SimilarTexts): FieldClass {
    if (matcher.classOfAscii === undefined) return matcher.classOf(this.string(slot));
    const start = this.values.starts[slot]!;
    const end = this.values.ends[slot]!;
    const isLong = end - start >= MIN_SIMILAR_BYTES;
    const known = isLong ? similar.find(this.#block.view, start, end) : undefined;
    if (known !== undefined) return known;
    const text = this.#copy(slot);
    if (text.length === -1) return matcher.classOf(this.string(slot));
    const found = matcher.classOfAscii(text);
    if (isLong) similar.keep(this.#block.view, start, end, found);
    return found;
  }

  /** The value as bytes of ASCII; their length is -1 when it has others. */
  #copy(slot: Slot): FoldedBytes {
    const start = this.values.starts[slot]!;
    const end = this.values.ends[slot]!;
    if (end - start + COPY_SLACK > this.#scratch.bytes.length) this.#scratch = createFoldedBytes((end - start) * 2);
    this.#scratch.length = copyAscii(this.#block.view, start, end, this.#scratch.view);
    return this.#scratch;
  }

  number(slot: Slot): number {
    const { starts, ends } = this.values;
    return Number(this.#block.text.slice(starts[slot], ends[slot]));
  }

  /**
   * The text of a string.
   *
   * @throws InvalidValue for an invalid escape.
   */
  string(slot: Slot): string {
    const start = this.values.starts[slot]!;
    const end = this.values.ends[slot]!;
    const { bytes, text, decode } = this.#block;
    const copy = this.#copy(slot);
    if (copy.length === end - start) return text.slice(start, end);
    if (copy.length !== -1) return decode(copy.bytes.subarray(0, copy.length));
    return parse(this.#decode(bytes.subarray(start - 1, end + 1))) as string;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidValue('The line is no JSON', { cause: error });
  }
}
