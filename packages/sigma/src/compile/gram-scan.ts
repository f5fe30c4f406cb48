import { fold } from '../process/fold.js';
import { LOWER } from './folded-bytes.js';
import type { FoldedBytes } from './folded-bytes.js';
import { createGramTable, GRAM, hashGroup, SMALL } from './gram-table.js';
import type { GramTable } from './gram-table.js';
import type { LiteralPool } from './literal-pool.js';
import { addTruth, isTrue } from './truth-sink.js';
import type { BytesScan, TruthSink } from './truth-sink.js';

/** Finds literals in a text as it is, not folded. */
export type TextScan = (text: string, sink: TruthSink) => void;

/** Finds literals anywhere in texts by sampling. */
export interface GramScan {
  readonly bytes: BytesScan;
  /** The same for a text as it is: undefined when a literal is not ASCII. */
  readonly text: TextScan | undefined;
  /** How far apart the samples are: the text scan pays for texts of few samples. */
  readonly stride: number;
  /** Predicates that crowd with others into one group: another scan has to find them. */
  readonly left: readonly number[];
}

/**
 * Builds a scan that looks at groups of four bytes at even distances. Every window of a literal holds one of these,
 * so the groups of one window in each literal are enough to know where a literal can stand; there it is compared.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - Predicates with literals of four bytes and more.
 * @param sample - A text such as those that will be searched.
 * @returns The scan.
 */
export function createGramScan(pool: LiteralPool, ids: readonly number[], sample?: FoldedBytes): GramScan {
  const table = createGramTable(pool, ids, sample);
  return {
    bytes: createBytesScan(pool, table),
    text: ids.every(id => pool.isAscii[id] === 1) ? createTextScan(pool, table) : undefined,
    stride: table.stride,
    left: table.left,
  };
}

function createBytesScan(pool: LiteralPool, table: GramTable): BytesScan {
  const { heads, shift, stride } = table;
  const look = (text: FoldedBytes, first: number, last: number, sink: TruthSink): void => {
    for (let at = first; at <= last; at += stride) {
      const group = text.view.getInt32(at, true);
      const head = heads[hashGroup(group, shift)]!;
      if (head !== 0) compareBytes(pool, table, head, group | SMALL, text, at, sink);
    }
  };
  return (text, sink) => {
    const { view } = text;
    const last = text.length - GRAM;
    let at = 0;
    // Four groups at a time: mostly none is in the table.
    for (const near = last - 3 * stride; at <= near; at += 4 * stride) {
      const some =
        heads[hashGroup(view.getInt32(at, true), shift)]! |
        heads[hashGroup(view.getInt32(at + stride, true), shift)]! |
        heads[hashGroup(view.getInt32(at + 2 * stride, true), shift)]! |
        heads[hashGroup(view.getInt32(at + 3 * stride, true), shift)]!;
      if (some !== 0) look(text, at, at + 3 * stride, sink);
    }
    look(text, at, last, sink);
  };
}

function compareBytes(
  pool: LiteralPool,
  { linkId, linkGroup, linkOffset }: GramTable,
  head: number,
  group: number,
  { bytes, length }: FoldedBytes,
  at: number,
  sink: TruthSink,
): void {
  for (let link = head; ; link++) {
    const stored = linkId[link]!;
    const begin = at - linkOffset[link]!;
    if (linkGroup[link] === group && begin >= 0) {
      const id = stored < 0 ? ~stored : stored;
      let from = pool.start[id]!;
      const to = pool.start[id + 1]!;
      if (begin + to - from <= length && !isTrue(sink, id)) {
        for (let seen = begin; from < to && LOWER[bytes[seen]!] === pool.bytes[from]; seen++) from++;
        if (from === to) addTruth(sink, id);
      }
    }
    if (stored < 0) return;
  }
}

/** Outside of ASCII only two characters fold to ASCII: the table has groups for them, cut down to bytes as here. */
function createTextScan(pool: LiteralPool, table: GramTable): TextScan {
  const { heads, shift, stride } = table;
  return (text, sink) => {
    const { length } = text;
    for (let at = GRAM - 1; at < length; at += stride) {
      const group =
        (text.charCodeAt(at - 3) & 0xff) |
        ((text.charCodeAt(at - 2) & 0xff) << 8) |
        ((text.charCodeAt(at - 1) & 0xff) << 16) |
        (text.charCodeAt(at) << 24);
      const head = heads[hashGroup(group, shift)]!;
      if (head !== 0) compareText(pool, table, head, group | SMALL, text, at - GRAM + 1, sink);
    }
  };
}

function compareText(
  pool: LiteralPool,
  { linkId, linkGroup, linkOffset }: GramTable,
  head: number,
  group: number,
  text: string,
  at: number,
  sink: TruthSink,
): void {
  for (let link = head; ; link++) {
    const stored = linkId[link]!;
    const begin = at - linkOffset[link]!;
    if (linkGroup[link] === group && begin >= 0) {
      const id = stored < 0 ? ~stored : stored;
      if (standsAt(pool, id, text, begin)) addTruth(sink, id);
    }
    if (stored < 0) return;
  }
}

function standsAt(pool: LiteralPool, id: number, text: string, begin: number): boolean {
  const from = pool.start[id]!;
  const length = pool.start[id + 1]! - from;
  if (begin + length > text.length) return false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(begin + i);
    if (unit > 0x7f) return foldsTo(pool, from + i, text.slice(begin + i, begin + length));
    if (LOWER[unit] !== pool.bytes[from + i]) return false;
  }
  return true;
}

/** Whether a part of a text folds to the bytes of a literal of ASCII, or begins with them: İ folds to i and a dot. */
function foldsTo(pool: LiteralPool, from: number, part: string): boolean {
  const folded = fold(part);
  for (let i = 0; i < part.length; i++) if (folded.charCodeAt(i) !== pool.bytes[from + i]) return false;
  return true;
}
