import type { StringMode } from '../ast/expression.js';
import { createAffixScan } from './affix-scan.js';
import { createAutomaton } from './automaton.js';
import { createGramScan } from './gram-scan.js';
import type { TextScan } from './gram-scan.js';
import type { LiteralPool } from './literal-pool.js';
import { createShortScan, MAX_SHORT_BYTES } from './short-scan.js';
import type { BytesScan } from './truth-sink.js';

/** A literal to find, and the predicate that it makes true. */
export interface LiteralEntry {
  readonly id: number;
  readonly mode: StringMode;
}

/** Finds every literal of a field in one text. */
export interface LiteralScan {
  readonly bytes: BytesScan;
  /** The same for a text as it is, which pays for up to `textChars`; undefined where only bytes will do. */
  readonly text: TextScan | undefined;
  readonly textChars: number;
}

/** For so many samples in a text, copying its bytes costs more than looking at the text. */
const TEXT_SAMPLES = 12;

/**
 * Chooses scans for the literals of a field by how they stand in a text and how long they are.
 *
 * @param pool - See {@link LiteralPool}.
 * @param entries - Literals that the pool has and that are not empty.
 * @returns The scan.
 */
export function createLiteralScan(pool: LiteralPool, entries: readonly LiteralEntry[]): LiteralScan {
  const scans: BytesScan[] = [];
  const atEnd = entries.filter(({ mode }) => mode === 'endswith' || mode === 'equals');
  const atStart = entries.filter(({ mode }) => mode === 'startswith');
  const anywhere = entries.filter(({ mode }) => mode === 'contains').map(({ id }) => id);
  const affixes = (list: readonly LiteralEntry[]) => list.map(({ id, mode }) => ({ id, whole: mode === 'equals' }));
  if (atEnd.length > 0) scans.push(createAffixScan(pool, affixes(atEnd), true));
  if (atStart.length > 0) scans.push(createAffixScan(pool, affixes(atStart), false));
  const short = anywhere.filter(id => pool.start[id + 1]! - pool.start[id]! <= MAX_SHORT_BYTES);
  if (short.length > 0) scans.push(createShortScan(pool, short));
  const long = anywhere.filter(id => pool.start[id + 1]! - pool.start[id]! > MAX_SHORT_BYTES);
  if (long.length === 0) return { bytes: join(scans), text: undefined, textChars: 0 };
  const grams = createGramScan(pool, long);
  const alone = scans.length === 0 && grams.left.length === 0;
  scans.push(grams.bytes);
  if (grams.left.length > 0) scans.push(createAutomaton(pool, grams.left));
  return { bytes: join(scans), text: alone ? grams.text : undefined, textChars: grams.stride * TEXT_SAMPLES };
}

function join(scans: readonly BytesScan[]): BytesScan {
  const [first, second, third, ...more] = scans;
  if (first === undefined) return () => undefined;
  if (second === undefined) return first;
  if (third === undefined) {
    return (text, sink) => {
      first(text, sink);
      second(text, sink);
    };
  }
  const rest = join([third, ...more]);
  return (text, sink) => {
    first(text, sink);
    second(text, sink);
    rest(text, sink);
  };
}
