import type { StringMode } from '../ast/expression.js';
import { createAffixScan } from './affix-scan.js';
import { createAutomaton } from './automaton.js';
import type { FoldedBytes } from './folded-bytes.js';
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

/** Finds every literal of a field in one text. Lengths are in bytes. */
export interface LiteralScan {
  readonly bytes: BytesScan;
  /** The same for a text as it is, which pays for up to `textChars`; undefined where only bytes will do. */
  readonly text: TextScan | undefined;
  readonly textChars: number;
  /** Finds those in a text of ASCII that may stand anywhere. */
  readonly anywhere: BytesScan;
  /** The predicates of these. */
  readonly inside: ReadonlySet<number>;
  /** Finds those that stand at the start of a text. */
  readonly atStart: BytesScan;
  /** Finds those that stand at the end of a text or are the whole. */
  readonly atEnd: BytesScan;
  /** The predicates of both. */
  readonly ends: ReadonlySet<number>;
  /** The longest literal of ASCII that may stand anywhere. */
  readonly reach: number;
  /** The longest literal of ASCII that stands at the start of a text. */
  readonly startReach: number;
  /** The longest literal of ASCII that stands at the end of a text or is the whole. */
  readonly endReach: number;
}

/** For so many samples in a text, copying its bytes costs more than looking at the text. */
const TEXT_SAMPLES = 12;

/**
 * Chooses scans for the literals of a field by how they stand in a text and how long they are. Literals outside of
 * ASCII are sought in texts alone that are no ASCII either.
 *
 * @param pool - See {@link LiteralPool}.
 * @param entries - Literals that the pool has and that are not empty.
 * @param sample - A text such as those that will be searched.
 * @returns The scan.
 */
export function createLiteralScan(
  pool: LiteralPool,
  entries: readonly LiteralEntry[],
  sample?: FoldedBytes,
): LiteralScan {
  const scan = createPlainScan(
    pool,
    entries.filter(({ id }) => pool.isAscii[id] === 1),
    sample,
  );
  const others = entries.filter(({ id }) => pool.isAscii[id] === 0);
  if (others.length === 0) return scan;
  let otherBytes: BytesScan | undefined;
  const bytes: BytesScan = (text, sink) => {
    scan.bytes(text, sink);
    if (!text.isAscii) (otherBytes ??= createPlainScan(pool, others, text).bytes)(text, sink);
  };
  return { ...scan, bytes, text: undefined, textChars: 0 };
}

function createPlainScan(
  pool: LiteralPool,
  entries: readonly LiteralEntry[],
  sample: FoldedBytes | undefined,
): LiteralScan {
  const atEnd = entries.filter(({ mode }) => mode === 'endswith' || mode === 'equals');
  const atStart = entries.filter(({ mode }) => mode === 'startswith');
  const anywhere = entries.filter(({ mode }) => mode === 'contains').map(({ id }) => id);
  const affixes = (list: readonly LiteralEntry[]) => list.map(({ id, mode }) => ({ id, whole: mode === 'equals' }));
  const endScans = atEnd.length > 0 ? [createAffixScan(pool, affixes(atEnd), true)] : [];
  const startScans = atStart.length > 0 ? [createAffixScan(pool, affixes(atStart), false)] : [];
  const ends = [...endScans, ...startScans];
  const { scans, text, textChars } = createInnerScans(pool, anywhere, sample);
  const longest = (ids: readonly number[]): number =>
    ids.reduce((most, id) => Math.max(most, pool.start[id + 1]! - pool.start[id]!), 0);
  return {
    bytes: join([...ends, ...scans]),
    ...(ends.length === 0 ? { text, textChars } : { text: undefined, textChars: 0 }),
    anywhere: join(scans),
    inside: new Set(anywhere),
    atStart: join(startScans),
    atEnd: join(endScans),
    ends: new Set([...atStart, ...atEnd].map(({ id }) => id)),
    reach: longest(anywhere),
    startReach: longest(atStart.map(({ id }) => id)),
    endReach: longest(atEnd.map(({ id }) => id)),
  };
}

/** The scans for literals anywhere in a text. */
function createInnerScans(pool: LiteralPool, ids: readonly number[], sample: FoldedBytes | undefined) {
  const scans: BytesScan[] = [];
  const isShort = (id: number): boolean => pool.start[id + 1]! - pool.start[id]! <= MAX_SHORT_BYTES;
  const short = ids.filter(isShort);
  if (short.length > 0) scans.push(createShortScan(pool, short));
  const long = ids.filter(id => !isShort(id));
  if (long.length === 0) return { scans, text: undefined, textChars: 0 };
  const grams = createGramScan(pool, long, sample);
  const alone = scans.length === 0 && grams.left.length === 0;
  scans.push(grams.bytes);
  if (grams.left.length > 0) scans.push(createAutomaton(pool, grams.left));
  return { scans, text: alone ? grams.text : undefined, textChars: grams.stride * TEXT_SAMPLES };
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
