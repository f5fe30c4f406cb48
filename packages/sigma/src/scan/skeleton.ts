import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Scalar } from './scalars.js';
import { createUtf8Decoder } from './text-decoder.js';

/**
 * Makes an event of which every string is the number of its slot as text, and every number the number of its slot.
 * What a reader of fields returns for it tells where the field stands in all lines of this shape; JSON.parse itself
 * decides on keys that come twice, escapes in keys and what is invalid.
 *
 * @param bytes - The line within its block.
 * @param start - The first byte of the line.
 * @param end - The end of the line.
 * @param scalars - The values, in order.
 * @returns The event, or undefined when the line is no object or its structure is invalid.
 */
export function createSkeleton(
  bytes: Uint8Array,
  start: number,
  end: number,
  scalars: readonly Scalar[],
): SigmaEvent | undefined {
  const decode = createUtf8Decoder();
  const parts: string[] = [];
  let at = start;
  for (const [slot, scalar] of scalars.entries()) {
    parts.push(decode(bytes.subarray(at, scalar.start)), String(slot));
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
  /** No string or number is in it that counts: the same on every line. */
  | { readonly kind: 'constant'; readonly value: unknown }
  /** An array with strings or numbers in it, at any depth of arrays. */
  | { readonly kind: 'list'; readonly value: readonly unknown[] };

/**
 * Tells what a reader found in a skeleton. What stands inside an object is no value of a field.
 *
 * @param value - A value of a skeleton.
 * @returns See {@link SkeletonValue}.
 */
export function readSkeletonValue(value: unknown): SkeletonValue {
  if (isScalar(value)) return { kind: 'slot', slot: Number(value) };
  return Array.isArray(value) && value.flat(MAX_EVENT_DEPTH).some(isScalar)
    ? { kind: 'list', value }
    : { kind: 'constant', value };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}
