import type { FieldClass, TextParts, ValueMatcher } from '../compile/field-matcher.js';
import { createFoldedBytes } from '../compile/folded-bytes.js';
import { COPY_SLACK, copyAscii } from './escapes.js';

/** Shorter texts are searched as fast as they are compared. In bytes. */
export const MIN_SIMILAR_BYTES = 512;

const PLACES = 16;
/** Texts are told apart by so many bytes from their start on. */
const HEAD_BYTES = 256;
const HEAD_STEP = 16;
const WORD = 4;
const BACKSLASH = 0x5c;
/** An escape writes a character of ASCII with two bytes, and one may be cut in two at either end. */
const ESCAPED = 2;

interface KeptText {
  bytes: Uint8Array;
  view: DataView;
  length: number;
  found: FieldClass;
  /** The part that was compared last, and its class. */
  first: number;
  last: number;
  part: FieldClass | undefined;
}

/**
 * The last long texts of a field, as they stand in their lines, with their classes. The long texts of a log often
 * differ from each other in few bytes, such as a counter: where the same stands around these, the class is the same.
 */
export class SimilarTexts {
  readonly #matcher: ValueMatcher;
  /** By place; made when the first long text comes, which most fields never have. */
  readonly #kept: (KeptText | undefined)[] = [];
  #part = createFoldedBytes(0);

  /** @param matcher - Tells the classes. */
  constructor(matcher: ValueMatcher) {
    this.#matcher = matcher;
  }

  /**
   * @param view - The bytes.
   * @param start - The first byte of the text, at least {@link MIN_SIMILAR_BYTES} long.
   * @param end - The place after it.
   * @returns The class of the text; undefined when it has to be searched.
   */
  find(view: DataView, start: number, end: number): FieldClass | undefined {
    const kept = this.#kept[placeOf(view, start)];
    const parts = this.#matcher.parts?.();
    if (kept === undefined || parts === undefined) return undefined;
    const { reach, startReach, endReach } = parts;
    const length = end - start;
    const shorter = Math.min(length, kept.length);
    const before = sharedStart(view, start, kept.view, shorter);
    const after = sharedEnd(view, end, kept, shorter - before);
    if (before < startReach * ESCAPED || after < endReach * ESCAPED) return undefined;
    // What stands before the difference, and what stands after it, is the same in both texts.
    const first = wholeFrom(view, start, Math.max(0, before - (reach + 1) * ESCAPED));
    const last = Math.max(0, after - (reach + 1) * ESCAPED);
    if ((length - last - first) * 2 > length) return undefined;
    const found = this.#classOf(parts, view, start + first, end - last);
    if (found === undefined) return undefined;
    return found === this.#classOfKept(parts, kept, first, last) ? kept.found : undefined;
  }

  /** Many texts differ from the kept one in the same place. */
  #classOfKept(parts: TextParts, kept: KeptText, first: number, last: number): FieldClass | undefined {
    if (kept.part === undefined || kept.first !== first || kept.last !== last) {
      kept.part = this.#classOf(parts, kept.view, first, kept.length - last);
      kept.first = first;
      kept.last = last;
    }
    return kept.part;
  }

  /** The class of a part; undefined where it is not plain ASCII. */
  #classOf(parts: TextParts, view: DataView, start: number, end: number): FieldClass | undefined {
    if (end - start + COPY_SLACK > this.#part.bytes.length) this.#part = createFoldedBytes((end - start) * 2);
    const part = this.#part;
    part.length = copyAscii(view, start, end, part.view);
    return part.length === -1 ? undefined : parts.classOf(part);
  }

  /**
   * Keeps a text for those that come.
   *
   * @param view - The bytes.
   * @param start - The first byte of a text of ASCII without escapes by number.
   * @param end - The place after it.
   * @param found - Its class.
   */
  keep(view: DataView, start: number, end: number, found: FieldClass): void {
    const place = placeOf(view, start);
    const length = end - start;
    let kept = this.#kept[place];
    if (kept === undefined || kept.bytes.length < length + WORD) {
      const bytes = new Uint8Array(length + (length >> 2) + WORD);
      const own = new DataView(bytes.buffer);
      this.#kept[place] = kept = { bytes, view: own, length, found, first: 0, last: 0, part: undefined };
    }
    kept.bytes.set(new Uint8Array(view.buffer, view.byteOffset + start, length));
    kept.length = length;
    kept.found = found;
    kept.part = undefined;
  }
}

function placeOf(view: DataView, start: number): number {
  let hash = 0;
  for (let at = start; at < start + HEAD_BYTES; at += HEAD_STEP)
    hash = (Math.imul(hash, 31) + view.getInt32(at, true)) | 0;
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16) & (PLACES - 1);
}

/** How many bytes two texts share from their start on, or up to three less. */
function sharedStart(view: DataView, start: number, other: DataView, most: number): number {
  let shared = 0;
  while (shared + WORD <= most && view.getInt32(start + shared, true) === other.getInt32(shared, true)) shared += WORD;
  return shared;
}

/** How many bytes two texts share at their end, or some less; a whole number of characters. */
function sharedEnd(view: DataView, end: number, other: KeptText, most: number): number {
  let shared = 0;
  while (
    shared + WORD <= most &&
    view.getInt32(end - shared - WORD, true) === other.view.getInt32(other.length - shared - WORD, true)
  ) {
    shared += WORD;
  }
  // What begins after another byte than a backslash is no second half of an escape in either.
  while (shared > 0 && view.getUint8(end - shared) === BACKSLASH) shared--;
  return Math.max(0, shared - 1);
}

/** A place where a character begins, at or before another place. */
function wholeFrom(view: DataView, start: number, at: number): number {
  let first = at;
  while (first > 0 && view.getUint8(start + first - 1) === BACKSLASH) first--;
  return first;
}
