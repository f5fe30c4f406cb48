import { fold } from '../process/fold.js';

/** A web standard that browsers and Node both have. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

const encoder = new TextEncoder();

/** The small letter of each capital of ASCII; every other byte as it is. */
export const LOWER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
);

/**
 * Writes a literal as scans look for it.
 *
 * @param literal - A folded text.
 * @returns Its UTF-8.
 */
export function literalBytes(literal: string): Uint8Array {
  return encoder.encode(literal);
}

/** Shorter texts are copied by hand: the call of the encoder costs more. */
const FEW_CHARS = 20;
/** Texts of more chars do not keep their memory. */
const MAX_KEPT_CHARS = 2 ** 18;
/** UTF-8 has at most so many bytes for a UTF-16 code unit. */
const BYTES_PER_UNIT = 3;

let kept = new Uint8Array(2 ** 12);

/** The bytes of the last text. */
export interface FoldedBytes {
  bytes: Uint8Array;
  length: number;
}

/**
 * Writes a text as scans read it: ASCII as it is, any other text folded.
 *
 * @param text - Any text.
 * @param target - Takes the bytes; they hold until the next call.
 */
export function writeBytes(text: string, target: FoldedBytes): void {
  const { length } = text;
  target.bytes = roomFor(length);
  if (length > FEW_CHARS) {
    target.length = encoder.encodeInto(text, target.bytes).written;
    if (target.length === length) return;
  } else {
    let at = 0;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) break;
      target.bytes[at] = unit;
    }
    target.length = length;
    if (at === length) return;
  }
  const folded = fold(text);
  target.bytes = roomFor(folded.length);
  target.length = encoder.encodeInto(folded, target.bytes).written;
}

function roomFor(chars: number): Uint8Array {
  const needed = chars * BYTES_PER_UNIT;
  if (needed <= kept.length) return kept;
  const room = new Uint8Array(needed * 2);
  if (chars <= MAX_KEPT_CHARS) kept = room;
  return room;
}
