import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Scalar } from './scalars.js';
import { createUtf8Decoder } from './text-decoder.js';

/** Texts of slots begin so, and numbers of slots are so far below zero: no value that a shape fixes is like them. */
const TEXT_MARK = '\uf8ff';
const NUMBER_MARK = -8e15;

/**
 * Makes an event that stands for all lines of a shape: every value that differs from line to line says its slot, see
 * {@link readSkeletonValue}. JSON.parse itself decides on keys that come twice, escapes in keys and what is invalid.
 *
 * @param bytes - The line within its block.
 * @param start - The first byte of the line.
 * @param end - The end of the line.
 * @param open - The values that differ from line to line, in order.
 * @returns The event, or undefined when the line is no object or is invalid.
 */
export function createSkeleton(
  bytes: Uint8Array,
  start: number,
  end: number,
  open: readonly Scalar[],
): SigmaEvent | undefined {
  const decode = createUtf8Decoder();
  const parts: string[] = [];
  let at = start;
  for (const [slot, scalar] of open.entries()) {
    const mark = scalar.kind === 'string' ? TEXT_MARK + slot : String(NUMBER_MARK - slot);
    parts.push(decode(bytes.subarray(at, scalar.start)), mark);
    at = scalar.end;
  }
  parts.push(decode(bytes.subarray(at, end)));
  const value = parseOrUndefined(parts.join(''));
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as SigmaEvent) : undefined;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a skeleton's value says of the values of all lines of the shape. */
export type SkeletonValue =
  | { readonly kind: 'slot'; readonly slot: number }
  /** No slot is in it that counts: the same on every line. */
  | { readonly kind: 'constant'; readonly value: unknown }
  /** An array with slots in it, at any depth of arrays. */
  | { readonly kind: 'list'; readonly value: readonly unknown[] };

/**
 * Tells what a reader found in a skeleton. What stands inside an object is no value of a field.
 *
 * @param value - A value of a skeleton.
 * @returns See {@link SkeletonValue}.
 */
export function readSkeletonValue(value: unknown): SkeletonValue {
  const slot = slotOf(value);
  if (slot !== undefined) return { kind: 'slot', slot };
  return Array.isArray(value) && value.flat(MAX_EVENT_DEPTH).some(entry => slotOf(entry) !== undefined)
    ? { kind: 'list', value }
    : { kind: 'constant', value };
}

/**
 * The slot that a value of a skeleton stands for.
 *
 * @param value - A value of a skeleton.
 * @returns The slot; undefined for a value that is the same on every line.
 */
export function slotOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value <= NUMBER_MARK ? NUMBER_MARK - value : undefined;
  return typeof value === 'string' && value.startsWith(TEXT_MARK) ? Number(value.slice(TEXT_MARK.length)) : undefined;
}
