import { createBytePool } from './byte-pool.js';
import type { BytePool } from './byte-pool.js';
import type { ChunkResult, LineMatch } from './chunk-matcher.js';
import { readEventPieces } from './event-pieces.js';
import { describeWrapper } from './event-shape.js';
import type { EventPiece, InputFault, ReadPiecesOptions } from './event-pieces.js';
import type { MatchLane } from './match-lane.js';
import { readAhead } from './read-ahead.js';

/** An event that rules match, and where it stands. */
export interface EventMatch extends Omit<LineMatch, 'line'> {
  readonly file: string;
  /** The line, or the number of the record where records are not lines. */
  readonly line: number;
}

/** What a part of the input held, in the order of the input. */
export interface MatchedPart {
  readonly file: string;
  readonly bytes: number;
  readonly events: number;
  readonly matches: readonly EventMatch[];
  readonly faults: readonly InputFault[];
  /** With the first part of a file: what to do where its events seem to lie inside others. */
  readonly wrapper?: string;
}

/** Options of {@link matchEvents}. */
export interface MatchEventsOptions extends Omit<ReadPiecesOptions, 'wholeLines' | 'pool'> {
  /** Ends the reading. */
  readonly signal: AbortSignal;
}

/**
 * Matches all events of the paths.
 *
 * @param paths - Files, folders, archives, `-`.
 * @param lane - What matches. It is not closed.
 * @param options - See {@link MatchEventsOptions}.
 * @returns The parts in the order of the input, whatever thread was first.
 */
export async function* matchEvents(
  paths: readonly string[],
  lane: MatchLane,
  options: MatchEventsOptions,
): AsyncGenerator<MatchedPart, void, undefined> {
  const pending: Pending[] = [];
  const pool = createBytePool({ shared: lane.hasThreads });
  const place = createPlacer(pool);
  let current: string | undefined;
  const pieces = readEventPieces(paths, { ...options, wholeLines: lane.hasThreads, pool });
  for await (const piece of readAhead(pieces, PIECES_AHEAD)) {
    if (options.signal.aborted) break;
    const isFirst = piece.kind === 'lines' && piece.file !== current;
    if (isFirst) current = piece.file;
    pending.push(submit(piece, lane, isFirst));
    while (pending.length > 0 && (pending.length >= lane.maxPending || piece.kind === 'fault')) {
      yield await place(pending.shift()!);
    }
  }
  for (const part of pending) yield await place(part);
}

/** Files are opened and begun while pieces of others are matched. */
const PIECES_AHEAD = 4;

interface Pending {
  readonly piece: EventPiece;
  readonly bytes: number;
  readonly result: Promise<ChunkResult> | undefined;
  readonly wrapper?: string;
}

function submit(piece: EventPiece, lane: MatchLane, isFirst: boolean): Pending {
  if (piece.kind === 'fault') return { piece, bytes: 0, result: undefined };
  const bytes = piece.bytes.length;
  // The bytes are given away with the next call.
  const wrapper = isFirst ? describeWrapper(firstLine(piece.bytes)) : undefined;
  const result = lane.match(piece.bytes);
  // A worker that fails rejects all at once: each is awaited in its turn.
  result.catch(() => undefined);
  return { piece, bytes, result, ...(wrapper === undefined ? {} : { wrapper }) };
}

/** Of a longer line the beginning: it is no JSON then. */
function firstLine(bytes: Uint8Array): string {
  const end = bytes.subarray(0, MAX_FIRST_BYTES).indexOf(0x0a);
  return new TextDecoder().decode(bytes.subarray(0, end === -1 ? MAX_FIRST_BYTES : end));
}

const MAX_FIRST_BYTES = 2 ** 20;

/** Turns lines of pieces into lines of files: files come one after the other. */
function createPlacer(pool: BytePool): (pending: Pending) => Promise<MatchedPart> {
  let current: string | undefined;
  let linesBefore = 0;
  return async ({ piece, bytes, result, wrapper }) => {
    if (piece.kind === 'fault') {
      return { file: piece.fault.file, bytes, events: 0, matches: [], faults: [piece.fault] };
    }
    const { file, ordinals } = piece;
    if (file !== current) [current, linesBefore] = [file, 0];
    const { lines, events, matches, faults } = await result!;
    if (piece.pooled) pool.give(piece.bytes);
    const base = linesBefore;
    linesBefore += lines;
    const lineOf = (line: number): number => ordinals?.[line - 1] ?? base + line;
    return {
      file,
      bytes,
      events,
      matches: matches.map(match => ({ ...match, file, line: lineOf(match.line) })),
      faults: faults.map(({ line, reason }) => ({ file, line: lineOf(line), reason })),
      ...(wrapper === undefined ? {} : { wrapper }),
    };
  };
}
