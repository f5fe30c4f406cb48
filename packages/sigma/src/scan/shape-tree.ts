import type { SigmaEvent } from '../process/field-reader.js';
import type { Block } from './block.js';
import { PhraseStore } from './phrase-store.js';
import type { PhraseKey } from './phrase-store.js';
import { beginsNumber, endOfNumber, endOfString, findScalars, ODD_NUMBER } from './scalars.js';
import type { Scalar } from './scalars.js';
import { ShapeWatch } from './shape-watch.js';
import { createSkeleton } from './skeleton.js';

/** The place of a value among those of its line that its shape leaves open. */
export type Slot = number;

/**
 * All that lines share which differ in some strings and numbers alone: keys, nesting, order, blanks, `null`, `true`
 * and `false`, and, in a shape with fixed values, these too.
 */
export interface Shape {
  /** An event that stands for all lines of the shape: see {@link createSkeleton}. */
  readonly skeleton: SigmaEvent;
  /** Whether the value of a slot is a number. */
  readonly isNumber: readonly boolean[];
  /** Finds values that could be fixed; undefined for a shape with fixed values. */
  readonly watch: ShapeWatch | undefined;
}

/** What stands between two values, and what value comes next. */
interface ShapeNode {
  readonly glue: PhraseKey;
  /** Of the glue, in bytes. */
  readonly length: number;
  readonly kind: Scalar['kind'] | 'end';
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

/** So many lines tell whether fixed values pay; where most lines do not have them, watching takes longer each time. */
const TRIAL = 8_192;
const MAX_PATIENCE = 4_096;

/**
 * The shapes that were seen. A line of a known shape is taken apart by comparing what stands between its values with
 * what stood there before, so that keys are neither hashed nor decoded; nor are values that seldom change.
 */
export class ShapeTree {
  /** Where the values of the line at hand begin, strings after their quote. */
  readonly starts = new Int32Array(MAX_SLOTS);
  /** The places after them. */
  readonly ends = new Int32Array(MAX_SLOTS);
  /** Whether an open value of the line at hand is a number that is not written as JavaScript would write it. */
  hasOddNumber = false;
  readonly #glues = new PhraseStore();
  #roots: ShapeNode[] = [];
  /** The shapes with fixed values, which are tried first. */
  #fixed: ShapeNode[] = [];
  #nodes = 0;
  #credit = MAX_CREDIT;
  #tried = 0;
  #held = 0;
  #patience = 1;

  /**
   * Takes a line apart, and learns its shape when it is new.
   *
   * @param block - The bytes.
   * @param start - The first byte of the line.
   * @param end - The end of the line.
   * @returns The shape of the line; undefined when it is no valid object, or too large or strange to follow.
   */
  match(block: Block, start: number, end: number): Shape | undefined {
    if (this.#fixed.length > 0) {
      const fixed = this.#walk(this.#fixed, block, start, end);
      if (++this.#tried === TRIAL) this.#review();
      if (fixed !== undefined) {
        this.#held++;
        return fixed;
      }
    }
    const known = this.#walk(this.#roots, block, start, end);
    if (known === undefined) return this.#learn(block, start, end);
    if (this.#credit < MAX_CREDIT) this.#credit++;
    const fixed = known.watch?.see(block, this.starts, this.ends, known.isNumber);
    if (fixed !== undefined) this.#fix(block, start, end, known, fixed);
    return known;
  }

  #review(): void {
    if (this.#held < TRIAL / 2) {
      this.#fixed = [];
      this.#patience = Math.min(MAX_PATIENCE, this.#patience * 4);
    }
    this.#tried = this.#held = 0;
  }

  #walk(roots: ShapeNode[], block: Block, start: number, end: number): Shape | undefined {
    const { starts, ends } = this;
    const { view } = block;
    this.hasOddNumber = false;
    let candidates = roots;
    let at = start;
    for (let slot = 0; ; slot++) {
      const node = this.#follow(candidates, view, at, end);
      if (node === undefined) return undefined;
      at += node.length;
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

  #learn(block: Block, start: number, end: number): Shape | undefined {
    if (this.#credit < LEARN_COST) {
      this.#credit++;
      return undefined;
    }
    this.#credit -= LEARN_COST;
    const scalars = findScalars(block, start, end, MAX_SLOTS - 1);
    if (scalars === undefined || !this.#add(this.#roots, block, start, end, scalars, new ShapeWatch(this.#patience))) {
      return undefined;
    }
    return this.#walk(this.#roots, block, start, end);
  }

  /** Adds the shape of the line at hand with some of its values fixed. */
  #fix(block: Block, start: number, end: number, shape: Shape, fixed: readonly boolean[]): void {
    const open = shape.isNumber.flatMap((isNumber, slot): Scalar[] =>
      fixed[slot] === true
        ? []
        : [{ kind: isNumber ? 'number' : 'string', start: this.starts[slot]!, end: this.ends[slot]! }],
    );
    this.#add(this.#fixed, block, start, end, open, undefined);
  }

  #add(
    roots: ShapeNode[],
    block: Block,
    start: number,
    end: number,
    open: readonly Scalar[],
    watch: ShapeWatch | undefined,
  ): boolean {
    const skeleton = createSkeleton(block.bytes, start, end, open);
    if (skeleton === undefined) return false;
    if (this.#nodes > MAX_NODES) {
      this.#nodes = this.#roots.length = this.#fixed.length = 0;
      this.#glues.clear();
    }
    let candidates = roots;
    let at = start;
    for (const scalar of open) {
      candidates = this.#step(candidates, block.view, at, scalar).next;
      at = scalar.end;
    }
    const isNumber = open.map(({ kind }) => kind === 'number');
    this.#insert(candidates, block.view, at, end, 'end', { skeleton, isNumber, watch });
    return true;
  }

  #step(candidates: ShapeNode[], view: DataView, at: number, scalar: Scalar): ShapeNode {
    const wanted = scalar.start - at;
    const known = candidates.find(
      ({ kind, glue, length }) => kind === scalar.kind && length === wanted && this.#glues.standsAt(glue, view, at),
    );
    return known ?? this.#insert(candidates, view, at, scalar.start, scalar.kind, undefined);
  }

  #insert(
    candidates: ShapeNode[],
    view: DataView,
    start: number,
    end: number,
    kind: ShapeNode['kind'],
    shape: Shape | undefined,
  ): ShapeNode {
    const node: ShapeNode = { glue: this.#glues.add(view, start, end), length: end - start, kind, next: [], shape };
    if (candidates.length === MAX_SIBLINGS) candidates.pop();
    candidates.unshift(node);
    this.#nodes++;
    return node;
  }

  /** The node whose glue stands at a place; it comes first the next time. */
  #follow(candidates: ShapeNode[], view: DataView, at: number, end: number): ShapeNode | undefined {
    for (let i = 0; i < candidates.length; i++) {
      const node = candidates[i]!;
      if (!this.#leads(node, view, at, end)) continue;
      if (i > 0) {
        candidates[i] = candidates[0]!;
        candidates[0] = node;
      }
      return node;
    }
    return undefined;
  }

  #leads({ glue, length, kind }: ShapeNode, view: DataView, at: number, end: number): boolean {
    const after = at + length;
    if (after > end || !this.#glues.standsAt(glue, view, at)) return false;
    if (kind === 'string') return true;
    return kind === 'end' ? after === end : beginsNumber(view.getUint8(after));
  }
}
