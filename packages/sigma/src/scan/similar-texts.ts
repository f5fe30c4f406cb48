import type { FieldClass, TextParts, ValueMatcher } from '../compile/field-matcher.js';
import { createFoldedBytes } from '../compile/folded-bytes.js';
import type { FoldedBytes } from '../compile/folded-bytes.js';
import { COPY_SLACK, copyAscii } from './escapes.js';

/** Shorter texts are searched as fast as they are compared. In bytes. */
export const MIN_SIMILAR_BYTES = 512;

const PLACES = 16;
/** Texts are told apart by so many bytes from their start on. */
const HEAD_BYTES = 256;
const HEAD_STEP = 16;
const WORD = 4;
/** Differences that begin or end within so many bytes are looked at in the same window. A power of two. */
const ROUND = 64;
const MAX_WINDOWS = 8;
const MAX_CLASSES = 256;
const BACKSLASH = 0x5c;
/** An escape writes a character of ASCII with two bytes, and one may be cut in two at either end. */
const ESCAPED = 2;

/** Where texts differ from a kept one, rounded so that few places are told apart, and what stands around. */
interface Window {
  /** What is the same before it, and after it, in bytes. */
  readonly first: number;
  readonly last: number;
  readonly around: readonly FieldClass[];
  /** The class of the whole text, by the class of what stands in the window. */
  readonly classes: Map<FieldClass, FieldClass>;
}

interface KeptText {
  bytes: Uint8Array;
  view: DataView;
  length: number;
  found: FieldClass;
  readonly windows: Window[];
}

/**
 * The last long texts of a field, as they stand in their lines, with their classes. The long texts of a log often
 * differ from each other in few bytes, such as a counter: these alone are searched, and what stands around them once.
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
    const length = end - start;
    const shorter = Math.min(length, kept.length);
    const before = sharedStart(view, start, kept.view, shorter);
    const after = sharedEnd(view, end, kept, shorter - before);
    // What begins before the window ends in the margin after its first byte, and the other way round.
    const margin = (parts.reach + 1) * ESCAPED;
    const first = wholeFrom(view, start, roundDown(before - margin));
    const last = length - wholeFrom(view, start, length - roundDown(after - margin));
    const different = length - first - last;
    if (different * 2 > length) return undefined;
    const inside = this.#classOf(parts, view, start + first, end - last);
    if (inside === undefined) return undefined;
    const window = this.#windowOf(parts, kept, first, last, margin);
    const sameEnds = before >= parts.startReach * ESCAPED && after >= parts.endReach * ESCAPED;
    const found = sameEnds
      ? joinWindow(parts, kept, window, inside)
      : this.#joinEnds(parts, kept, [...window.around, inside], view, start, end);
    if (found === undefined) return undefined;
    // Those that come are perhaps more like this one.
    if (different * 4 > length) this.keep(view, start, end, found);
    return found;
  }

  #windowOf(parts: TextParts, kept: KeptText, first: number, last: number, margin: number): Window {
    const { windows, view, length } = kept;
    for (const known of windows) if (known.first === first && known.last === last) return known;
    const around: FieldClass[] = [];
    const add = (start: number, end: number): void => {
      const found = this.#classOf(parts, view, start, end);
      if (found !== undefined) around.push(found);
    };
    if (first > 0) add(0, wholeFrom(view, 0, first + margin));
    if (last > 0) add(wholeFrom(view, 0, length - last - margin), length);
    const window = { first, last, around, classes: new Map() };
    if (windows.length === MAX_WINDOWS) windows.pop();
    windows.unshift(window);
    return window;
  }

  /** The class of a text whose start or end is not that of the kept one; undefined where it is too short for that. */
  #joinEnds(
    parts: TextParts,
    { found }: KeptText,
    inside: readonly FieldClass[],
    view: DataView,
    start: number,
    end: number,
  ): FieldClass | undefined {
    const length = end - start;
    const [startBytes, endBytes] = [(parts.startReach + 1) * ESCAPED, (parts.endReach + 1) * ESCAPED];
    if (length < Math.max(startBytes, endBytes)) return undefined;
    const head = this.#copy(view, start, start + startBytes);
    const startClass = head && parts.startOf(head);
    const tail = this.#copy(view, start + wholeFrom(view, start, length - endBytes), end);
    const endClass = tail && parts.endOf(tail);
    return startClass && endClass && parts.join(found, inside, [startClass, endClass]);
  }

  /** The class of a part; undefined where it is not plain ASCII. */
  #classOf(parts: TextParts, view: DataView, start: number, end: number): FieldClass | undefined {
    const part = this.#copy(view, start, end);
    return part && parts.classOf(part);
  }

  #copy(view: DataView, start: number, end: number): FoldedBytes | undefined {
    if (end - start + COPY_SLACK > this.#part.bytes.length) this.#part = createFoldedBytes((end - start) * 2);
    this.#part.length = copyAscii(view, start, end, this.#part.view);
    return this.#part.length === -1 ? undefined : this.#part;
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
      this.#kept[place] = kept = { bytes, view: own, length, found, windows: [] };
    }
    kept.bytes.set(new Uint8Array(view.buffer, view.byteOffset + start, length));
    kept.length = length;
    kept.found = found;
    kept.windows.length = 0;
  }
}

/** The class of a text that is the kept one but for what stands in a window. */
function joinWindow(parts: TextParts, kept: KeptText, { around, classes }: Window, inside: FieldClass): FieldClass {
  let found = classes.get(inside);
  if (found === undefined) {
    found = parts.join(kept.found, [...around, inside]);
    if (classes.size === MAX_CLASSES) classes.clear();
    classes.set(inside, found);
  }
  return found;
}

function placeOf(view: DataView, start: number): number {
  let hash = 0;
  for (let at = start; at < start + HEAD_BYTES; at += HEAD_STEP)
    hash = (Math.imul(hash, 31) + view.getInt32(at, true)) | 0;
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16) & (PLACES - 1);
}

/** How many bytes two texts share from their start on, or some less. */
function sharedStart(view: DataView, start: number, other: DataView, most: number): number {
  let shared = 0;
  for (; shared + 2 * WORD <= most; shared += 2 * WORD) {
    const at = start + shared;
    const one = view.getInt32(at, true) ^ other.getInt32(shared, true);
    const two = view.getInt32(at + WORD, true) ^ other.getInt32(shared + WORD, true);
    if ((one | two) !== 0) break;
  }
  return shared;
}

/**
 * How many bytes two texts share at their end, or some less. They begin with a character in both: it comes after another
 * byte than a backslash, which they share too.
 */
function sharedEnd(view: DataView, end: number, { view: other, length }: KeptText, most: number): number {
  let shared = 0;
  for (; shared + 2 * WORD <= most; shared += 2 * WORD) {
    const at = end - shared;
    const from = length - shared;
    const one = view.getInt32(at - WORD, true) ^ other.getInt32(from - WORD, true);
    const two = view.getInt32(at - 2 * WORD, true) ^ other.getInt32(from - 2 * WORD, true);
    if ((one | two) !== 0) break;
  }
  while (shared > 0 && view.getUint8(end - shared) === BACKSLASH) shared--;
  return Math.max(0, shared - 1);
}

function roundDown(bytes: number): number {
  return bytes <= 0 ? 0 : bytes & -ROUND;
}

/** The place, or the one before it where the place is in the middle of an escape. */
function wholeFrom(view: DataView, start: number, at: number): number {
  let run = at;
  while (run > 0 && view.getUint8(start + run - 1) === BACKSLASH) run--;
  return at - ((at - run) & 1);
}
