import { addTruth } from './automaton.js';
import type { LiteralEntry, LiteralScan } from './automaton.js';

const TABLE_SIZE = 4_096;
const MIN_LENGTH = 4;
const MAX_WINDOW = 12;
const MAX_ENTRIES = 1_000;

/**
 * Builds a scan that skips (Wu and Manber, 1994): most of a text is never looked at, which suits keywords, where few
 * and long literals are sought in everything.
 *
 * @param entries - Literals to find anywhere in a text.
 * @returns The scan, or undefined where the literals are too short, too many or bound to an end.
 */
export function createShiftScan(entries: readonly LiteralEntry[]): LiteralScan | undefined {
  const shortest = Math.min(...entries.map(entry => entry.literal.length));
  const anywhere = entries.every(entry => entry.mode === 'contains');
  if (!anywhere || shortest < MIN_LENGTH || entries.length > MAX_ENTRIES) return undefined;
  const window = Math.min(shortest, MAX_WINDOW);
  const shifts = new Uint8Array(TABLE_SIZE).fill(window - 1);
  const byBlock = new Map<number, LiteralEntry[]>();
  for (const entry of entries) {
    for (let end = 1; end < window; end++) {
      const block = blockOf(entry.literal.charCodeAt(end - 1), entry.literal.charCodeAt(end));
      const shift = window - 1 - end;
      if (shift < shifts[block]!) shifts[block] = shift;
      if (shift > 0) continue;
      const there = byBlock.get(block);
      if (there === undefined) byBlock.set(block, [entry]);
      else there.push(entry);
    }
  }
  return (text, sink) => {
    for (let at = window - 1; at < text.length;) {
      const block = blockOf(text.charCodeAt(at - 1), text.charCodeAt(at));
      const shift = shifts[block]!;
      at += shift;
      if (shift > 0) continue;
      for (const entry of byBlock.get(block)!) {
        if (text.startsWith(entry.literal, at - window + 1)) addTruth(sink, entry.id);
      }
      at++;
    }
  };
}

function blockOf(before: number, last: number): number {
  return (before ^ (last << 5)) & (TABLE_SIZE - 1);
}
