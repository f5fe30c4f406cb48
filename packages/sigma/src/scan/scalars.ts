import type { Block } from './block.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const NUMBER_BYTES = new Uint8Array(256);
for (const char of '+-.0123456789eE') NUMBER_BYTES[char.charCodeAt(0)] = 1;

/** Digits that make the same number in every notation: whole numbers that JavaScript writes as they are. */
const MAX_PLAIN_DIGITS = 15;

/**
 * Finds the quote that ends a string.
 *
 * @param block - The bytes with their text.
 * @param start - The place after the first quote.
 * @param end - The end of the line.
 * @returns The place of the quote, or -1 when the line has none.
 */
export function endOfString(block: Block, start: number, end: number): number {
  const { view, bytes } = block;
  let at = start;
  let zeros = 0;
  // Most values are short: four words are looked at in place before a search is called.
  for (const near = start + 16; at < near && at < end; at += 4) {
    const word = view.getInt32(at, true) ^ 0x22222222;
    zeros = (word - 0x01010101) & ~word & 0x80808080;
    if (zeros !== 0) break;
  }
  let quote = zeros === 0 ? block.text.indexOf('"', at) : at + ((31 - Math.clz32(zeros & -zeros)) >> 3);
  while (quote !== -1 && quote < end) {
    if (bytes[quote - 1] !== BACKSLASH || !isEscaped(bytes, quote, start)) return quote;
    quote = block.text.indexOf('"', quote + 1);
  }
  return -1;
}

/** Whether one backslash is left over before a quote when the others escape each other. */
function isEscaped(bytes: Uint8Array, quote: number, start: number): boolean {
  let at = quote - 1;
  while (at >= start && bytes[at] === BACKSLASH) at--;
  return ((quote - 1 - at) & 1) === 1;
}

/** What {@link endOfNumber} says of a number that is not written as JavaScript would write it. */
export const ODD_NUMBER = 0x40000000;

/**
 * Finds the end of a number and checks it.
 *
 * @param block - The bytes with their text.
 * @param start - The first byte of the number.
 * @param end - The end of the line.
 * @returns The place after it, with {@link ODD_NUMBER} added for one that is written otherwise than JavaScript does;
 * -1 when it is no number of JSON.
 */
export function endOfNumber(block: Block, start: number, end: number): number {
  const { bytes } = block;
  const first = bytes[start] === MINUS ? start + 1 : start;
  let at = first;
  while (at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE) at++;
  const digits = at - first;
  const plain = digits > 0 && (bytes[first] !== ZERO || (digits === 1 && first === start));
  if (plain && digits <= MAX_PLAIN_DIGITS && (at === end || NUMBER_BYTES[bytes[at]!] === 0)) return at;
  while (at < end && NUMBER_BYTES[bytes[at]!] === 1) at++;
  return NUMBER.test(block.text.slice(start, at)) ? at + ODD_NUMBER : -1;
}

/**
 * Whether a number begins at a place.
 *
 * @param byte - The byte there.
 * @returns True for digits and the minus sign.
 */
export function beginsNumber(byte: number): boolean {
  return (byte >= ZERO && byte <= NINE) || byte === MINUS;
}

/** A string or number of a line: strings without their quotes. */
export interface Scalar {
  readonly kind: 'string' | 'number';
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the strings and numbers of a line that are values, not keys. What stands between them is not checked.
 *
 * @param block - The bytes with their text.
 * @param start - The first byte of the line.
 * @param end - The end of the line.
 * @param limit - The most that are wanted.
 * @returns The values in order, or undefined when there are more, or a string or number has no end.
 */
export function findScalars(block: Block, start: number, end: number, limit: number): readonly Scalar[] | undefined {
  const { bytes } = block;
  const found: Scalar[] = [];
  let at = start;
  while (at < end) {
    const byte = bytes[at]!;
    const isString = byte === QUOTE;
    if (!isString && !beginsNumber(byte)) {
      at++;
      continue;
    }
    const from = isString ? at + 1 : at;
    const stop = isString ? endOfString(block, from, end) : endOfNumber(block, from, end) & ~ODD_NUMBER;
    if (stop < 0 || stop > end || found.length === limit) return undefined;
    at = isString ? stop + 1 : stop;
    if (isString && isKey(bytes, at, end)) continue;
    found.push({ kind: isString ? 'string' : 'number', start: from, end: stop });
  }
  return found;
}

/** A string before a colon is a key. */
function isKey(bytes: Uint8Array, after: number, end: number): boolean {
  let at = after;
  while (at < end && isBlank(bytes[at]!)) at++;
  return bytes[at] === 0x3a;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
