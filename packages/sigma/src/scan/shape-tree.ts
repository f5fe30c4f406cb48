import type { SigmaEvent } from '../process/field-reader.js';
import type { Block } from './block.js';
import { createPhrase, standsAt } from './phrase.js';
import type { Phrase } from './phrase.js';
import { beginsNumber, endOfNumber, endOfString, findScalars, ODD_NUMBER } from './scalars.js';
import type { Scalar } from './scalars.js';
import { createSkeleton } from './skeleton.js';

/** The place of a string or number among those of its line. */
export type Slot = number;

/**
 * All that lines share which differ in their strings and numbers alone: keys, nesting, order, blanks, and `null`,
 * `true` and `false`.
 */
export interface Shape {
  /** An event of this shape, whose strings and numbers say their own slot: see {@link createSkeleton}. */
  readonly skeleton: SigmaEvent;
  /** Whether the value of a slot is a number. */
  readonly isNumber: readonly boolean[];
}

type NodeKind = 'string' | 'number' | 'end';

/** What stands between two values, and what value comes next. */
interface ShapeNode {
  readonly glue: Phrase;
  readonly kind: NodeKind;
  /** What was seen to follow, the last seen first. */
  readonly next: ShapeNode[];
  readonly shape: Shape | undefined;
}

const MAX_SLOTS = 4_096;
const MAX_NODES = 30_000;
const MAX_SIBLINGS = 64;

/** Learning a shape costs as much as many parsed lines: it is paid for by lines of known shapes. */
const LEARN_COST = 16;
const MAX_CREDIT = 16_384;

/**
 * The shapes that were seen. A line of a known shape is taken apart by comparing what stands between its values with
 * what stood there before, so that keys are neither hashed nor decoded.
 */
export class ShapeTree {
  /** Where the values of the line at hand begin, strings after their quote. */
  readonly starts = new Int32Array(MAX_SLOTS);
  /** The places after them. */
  readonly ends = new Int32Array(MAX_SLOTS);
  /** Whether the line at hand has a number that is not written as JavaScript would write it. */
  hasOddNumber = false;
  #roots: ShapeNode[] = [];
  #nodes = 0;
  #credit = MAX_CREDIT;

  /**
   * Takes a line apart, and learns its shape when it is new.
   *
   * @param block - The bytes.
   * @param start - The first byte of the line.
   * @param end - The end of the line.
   * @returns The shape of the line; undefined when it is no valid object, or too large or strange to follow.
   */
  match(block: Block, start: number, end: number): Shape | undefined {
    const known = this.#walk(block, start, end);
    if (known !== undefined) {
      if (this.#credit < MAX_CREDIT) this.#credit++;
      return known;
    }
    if (this.#credit < LEARN_COST) {
      this.#credit++;
      return undefined;
    }
    this.#credit -= LEARN_COST;
    return this.#learn(block, start, end) ? this.#walk(block, start, end) : undefined;
  }

  #walk(block: Block, start: number, end: number): Shape | undefined {
    const { starts, ends } = this;
    const { view } = block;
    this.hasOddNumber = false;
    let candidates = this.#roots;
    let at = start;
    for (let slot = 0; ; slot++) {
      const node = follow(candidates, view, at, end);
      if (node === undefined) return undefined;
      at += node.glue.length;
      if (node.kind === 'end') return node.shape;
      starts[slot] = at;
      if (node.kind === 'string') at = endOfString(block, at, end);
      else {
        at = endOfNumber(block, at, end);
        if (at >= ODD_NUMBER) {
          at -= ODD_NUMBER;
          this.hasOddNumber = true;
        }
      }
      if (at === -1) return undefined;
      ends[slot] = at;
      candidates = node.next;
    }
  }

  #learn(block: Block, start: number, end: number): boolean {
    const scalars = findScalars(block, start, end, MAX_SLOTS - 1);
    if (scalars === undefined) return false;
    const skeleton = createSkeleton(block.bytes, start, end, scalars);
    if (skeleton === undefined) return false;
    if (this.#nodes > MAX_NODES) {
      this.#roots = [];
      this.#nodes = 0;
    }
    let candidates = this.#roots;
    let at = start;
    for (const scalar of scalars) {
      candidates = this.#step(candidates, block.view, at, scalar).next;
      at = scalar.end;
    }
    const isNumber = scalars.map(({ kind }) => kind === 'number');
    this.#add(candidates, createPhrase(block.view, at, end), 'end', { skeleton, isNumber });
    return true;
  }

  #step(candidates: ShapeNode[], view: DataView, at: number, scalar: Scalar): ShapeNode {
    const length = scalar.start - at;
    const known = candidates.find(
      ({ kind, glue }) => kind === scalar.kind && glue.length === length && standsAt(glue, view, at),
    );
    return known ?? this.#add(candidates, createPhrase(view, at, scalar.start), scalar.kind, undefined);
  }

  #add(candidates: ShapeNode[], glue: Phrase, kind: NodeKind, shape: Shape | undefined): ShapeNode {
    const node: ShapeNode = { glue, kind, next: [], shape };
    if (candidates.length === MAX_SIBLINGS) candidates.pop();
    candidates.unshift(node);
    this.#nodes++;
    return node;
  }
}

/** The node whose glue stands at a place; it comes first the next time. */
function follow(candidates: ShapeNode[], view: DataView, at: number, end: number): ShapeNode | undefined {
  for (let i = 0; i < candidates.length; i++) {
    const node = candidates[i]!;
    if (!leads(node, view, at, end)) continue;
    if (i > 0) {
      candidates[i] = candidates[0]!;
      candidates[0] = node;
    }
    return node;
  }
  return undefined;
}

function leads({ glue, kind }: ShapeNode, view: DataView, at: number, end: number): boolean {
  const after = at + glue.length;
  if (after > end || !standsAt(glue, view, at)) return false;
  if (kind === 'string') return true;
  return kind === 'end' ? after === end : beginsNumber(view.getUint8(after));
}
