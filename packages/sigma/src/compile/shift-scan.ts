import { fold } from '../process/fold.js';
import { addTruth } from './automaton.js';
import type { LiteralEntry, LiteralScan } from './automaton.js';

const TABLE_SIZE = 4_096;
const MIN_LENGTH = 4;
const MAX_WINDOW = 12;
const MAX_ENTRIES = 1_000;

/**
 * Builds a scan that skips (Wu and Manber, 1994): most of a text is never looked at, which suits keywords, where few
 * and long literals are sought in everything. It takes texts as they are, not folded.
 *
 * @param entries - Literals to find anywhere in a text.
 * @returns The scan, or undefined where the literals are too short, too many, not ASCII or bound to an end.
 */
export function createShiftScan(entries: readonly LiteralEntry[]): LiteralScan | undefined {
  const shortest = Math.min(...entries.map(entry => entry.literal.length));
  const suited = entries.every(({ mode, literal }) => mode === 'contains' && /^[\0-\x7f]*$/.test(literal));
  if (!suited || shortest < MIN_LENGTH || entries.length > MAX_ENTRIES) return undefined;
  const window = Math.min(shortest, MAX_WINDOW);
  const { shifts, byBlock } = createTables(entries, window);
  return (text, sink) => {
    for (let at = window - 1; at < text.length;) {
      const block = blockOf(text.charCodeAt(at - 1), text.charCodeAt(at));
      const shift = shifts[block]!;
      at += shift;
      if (shift > 0) continue;
      const start = at - window + 1;
      for (const { literal, id } of byBlock[block]!) {
        if (fold(text.slice(start, start + literal.length)).startsWith(literal)) addTruth(sink, id);
      }
      at++;
    }
  };
}

function createTables(entries: readonly LiteralEntry[], window: number) {
  const shifts = new Uint8Array(TABLE_SIZE).fill(window - 1);
  const byBlock: (LiteralEntry[] | undefined)[] = Array(TABLE_SIZE).fill(undefined);
  for (const entry of entries) {
    for (let end = 1; end < window; end++) {
      for (const block of blocksOf(entry.literal, end)) {
        const shift = window - 1 - end;
        shifts[block] = Math.min(shifts[block]!, shift);
        if (shift > 0) continue;
        const there = (byBlock[block] ??= []);
        if (!there.includes(entry)) there.push(entry);
      }
    }
  }
  return { shifts, byBlock };
}

/** Every unit that folds to an ASCII letter, besides its capital: the Kelvin sign, and İ where a literal ends. */
function unitsOf(literal: string, at: number): readonly number[] {
  const char = literal.charAt(at);
  if (char === 'k') return [0x6b, 0x212a];
  return char === 'i' && at === literal.length - 1 ? [0x69, 0x130] : [literal.charCodeAt(at)];
}

function blocksOf(literal: string, end: number): readonly number[] {
  return unitsOf(literal, end - 1).flatMap(before => unitsOf(literal, end).map(last => blockOf(before, last)));
}

/** Capitals and small letters of ASCII are the same here. */
function blockOf(before: number, last: number): number {
  return ((before | 0x20) ^ ((last | 0x20) << 5)) & (TABLE_SIZE - 1);
}
