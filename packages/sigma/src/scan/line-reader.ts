import type { SigmaEvent } from '../process/field-reader.js';
import { createUtf8Decoder } from './text-decoder.js';

/** Why a line is no event. */
export type UnreadableReason = 'invalid-json' | 'not-an-object' | 'too-long';

/** A line as an event, or why it is none. */
export type LineResult =
  | { readonly kind: 'event'; readonly event: SigmaEvent }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason; readonly message: string };

/**
 * Makes the slow and plain reading of a line, which says what a line means: UTF-8 with what is invalid replaced and a
 * byte order mark left out, then JSON.
 *
 * @returns A function from the bytes of a line to the event.
 */
export function createLineReader(): (bytes: Uint8Array) => LineResult {
  const decode = createUtf8Decoder({ dropMark: true });
  return bytes => parseLine(decode(bytes));
}

function parseLine(text: string): LineResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (/^[ \t\r]*$/.test(text)) return { kind: 'blank' };
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason: 'invalid-json', message };
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return { kind: 'event', event: value as SigmaEvent };
  }
  return { kind: 'unreadable', reason: 'not-an-object', message: 'An event is a JSON object.' };
}
