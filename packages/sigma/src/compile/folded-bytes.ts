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

/** The bytes of a text from the first one on: ASCII as the text has it, or the UTF-8 of the folded text. */
export interface FoldedBytes {
  bytes: Uint8Array;
  /** The same memory. */
  view: DataView;
  length: number;
  /** Whether the text was ASCII before it was folded. */
  isAscii: boolean;
}

const kept = createFoldedBytes(2 ** 12);

/**
 * Makes room for the bytes of a text.
 *
 * @param size - In bytes.
 * @returns An empty text of ASCII.
 */
export function createFoldedBytes(size: number): FoldedBytes {
  const bytes = new Uint8Array(size);
  return { bytes, view: new DataView(bytes.buffer), length: 0, isAscii: true };
}

/**
 * Writes a text as scans read it: ASCII as it is, any other text folded.
 *
 * @param text - Any text.
 * @returns Its bytes; they hold until the next call.
 */
export function foldedBytes(text: string): FoldedBytes {
  const { length } = text;
  const target = roomFor(length);
  if (length > FEW_CHARS) {
    target.length = encoder.encodeInto(text, target.bytes).written;
    target.isAscii = target.length === length;
    if (target.isAscii) return target;
  } else {
    let at = 0;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) break;
      target.bytes[at] = unit;
    }
    target.length = length;
    target.isAscii = at === length;
    if (target.isAscii) return target;
  }
  const folded = fold(text);
  const room = roomFor(folded.length);
  room.length = encoder.encodeInto(folded, room.bytes).written;
  room.isAscii = false;
  return room;
}

function roomFor(chars: number): FoldedBytes {
  const needed = chars * BYTES_PER_UNIT;
  if (needed <= kept.bytes.length) return kept;
  const room = createFoldedBytes(needed * 2);
  if (chars > MAX_KEPT_CHARS) return room;
  kept.bytes = room.bytes;
  kept.view = room.view;
  return kept;
}
