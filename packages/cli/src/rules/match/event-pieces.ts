import { openContents } from '@logwright/connector-file';
import type { ContentBatch } from '@logwright/connector-file';
import { PIECE_BYTES } from './byte-pool.js';
import type { BytePool } from './byte-pool.js';
import { readPlainLines } from './plain-lines.js';

/** Something of an input that cannot be read. */
export interface InputFault {
  readonly file: string;
  /** The line, or the number of the record where records are not lines. */
  readonly line: number;
  readonly reason: string;
}

/** A piece of the input, in order. */
export type EventPiece =
  | {
      readonly kind: 'lines';
      readonly file: string;
      readonly bytes: Uint8Array;
      /** Numbers of the records in the piece, where its lines are not those of the file. */
      readonly ordinals?: readonly number[];
      /** Whether the bytes are of the pool and go back to it. */
      readonly pooled: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: InputFault };

/** How to read. */
export interface ReadPiecesOptions {
  readonly baseDirectory: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether each piece must hold whole lines; otherwise a line may run on into the next piece of its file. */
  readonly wholeLines: boolean;
  readonly pool: BytePool;
}

const NEWLINE = 0x0a;
/** The longest event, as lines have it. */
const MAX_RECORD_BYTES = 2 ** 26;
/** Of a longer line no more is kept: it stays too long for any matcher, wherever it begins in the piece. */
const KEPT_OF_A_LINE = MAX_RECORD_BYTES + 2 * PIECE_BYTES;
const END_OF_LINE = new Uint8Array([NEWLINE]);

/**
 * Reads events from files, folders, archives and standard input as bytes of JSON lines. Records that are not lines of
 * their own (arrays, pretty-printed events, EVTX) are written as lines.
 *
 * @param paths - As the user gave them.
 * @param options - See {@link ReadPiecesOptions}.
 * @returns Pieces; the last one of each file ends with a newline.
 */
export async function* readEventPieces(
  paths: readonly string[],
  options: ReadPiecesOptions,
): AsyncGenerator<EventPiece, void, undefined> {
  const { baseDirectory, stdin, wholeLines, pool } = options;
  for await (const content of openContents(paths, { baseDirectory, stdin, maxRecordBytes: MAX_RECORD_BYTES })) {
    const file = content.uri;
    if (content.kind === 'records') {
      for await (const batch of content.batches) yield* recordPieces(file, batch);
      continue;
    }
    if (content.plainFile !== undefined) {
      for await (const bytes of readPlainLines(content.plainFile, pool)) {
        if (typeof bytes === 'string') yield { kind: 'fault', fault: { file, line: 1, reason: bytes } };
        else yield { kind: 'lines', file, bytes, pooled: true };
      }
      continue;
    }
    const pieces = wholeLines ? joinLines(content.bytes) : endLastLine(content.bytes);
    for await (const bytes of pieces) yield { kind: 'lines', file, bytes, pooled: false };
  }
}

function* recordPieces(file: string, { records, unreadable }: ContentBatch): Generator<EventPiece, void, undefined> {
  for (const { ordinal, reason } of unreadable) yield { kind: 'fault', fault: { file, line: ordinal, reason } };
  if (records.length === 0) return;
  const lines = records.map(({ data }) => (typeof data === 'string' ? asLine(data) : JSON.stringify(data)));
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
  yield { kind: 'lines', file, bytes, ordinals: records.map(({ ordinal }) => ordinal), pooled: false };
}

/** A newline cannot stand inside a JSON string: between tokens a blank means the same. */
function asLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

async function* endLastLine(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let last = NEWLINE;
  for await (const chunk of chunks) {
    last = chunk.at(-1) ?? last;
    yield chunk as Uint8Array<ArrayBuffer>;
  }
  if (last !== NEWLINE) yield END_OF_LINE;
}

/** Copies chunks into pieces of whole lines, each in memory of its own, so that it can be given away. */
async function* joinLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    const end = length < PIECE_BYTES ? 0 : chunk.lastIndexOf(NEWLINE) + 1;
    if (end === 0) {
      if (length > KEPT_OF_A_LINE * 2) {
        waiting = [join(waiting).slice(0, KEPT_OF_A_LINE)];
        length = KEPT_OF_A_LINE;
      }
      continue;
    }
    yield join([...waiting.slice(0, -1), chunk.subarray(0, end)]);
    waiting = end < chunk.length ? [chunk.subarray(end)] : [];
    length = chunk.length - end;
  }
  if (length === 0) return;
  yield join(waiting.at(-1)?.at(-1) === NEWLINE ? waiting : [...waiting, END_OF_LINE]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
