import { createBytePool } from './byte-pool.js';
import type { BytePool } from './byte-pool.js';
import type { LineMatch } from './chunk-matcher.js';
import { readEventPieces } from './event-pieces.js';
import type { EventPiece, InputFault, ReadPiecesOptions } from './event-pieces.js';
import type { LaneResult, MatchLane } from './match-lane.js';

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
  const pool = createBytePool();
  const place = createPlacer(pool);
  for await (const piece of readEventPieces(paths, { ...options, wholeLines: lane.wholeLines, pool })) {
    if (options.signal.aborted) break;
    pending.push(submit(piece, lane));
    while (pending.length > 0 && (pending.length >= lane.maxPending || piece.kind === 'fault')) {
      yield await place(pending.shift()!);
    }
  }
  for (const part of pending) yield await place(part);
}

interface Pending {
  readonly piece: EventPiece;
  readonly bytes: number;
  readonly result: Promise<LaneResult> | undefined;
}

function submit(piece: EventPiece, lane: MatchLane): Pending {
  if (piece.kind === 'fault') return { piece, bytes: 0, result: undefined };
  const bytes = piece.bytes.length;
  const result = lane.match(piece.bytes);
  // A worker that fails rejects all at once: each is awaited in its turn.
  result.catch(() => undefined);
  return { piece, bytes, result };
}

/** Turns lines of pieces into lines of files: files come one after the other. */
function createPlacer(pool: BytePool): (pending: Pending) => Promise<MatchedPart> {
  let current: string | undefined;
  let linesBefore = 0;
  return async ({ piece, bytes, result }) => {
    if (piece.kind === 'fault') {
      return { file: piece.fault.file, bytes, events: 0, matches: [], faults: [piece.fault] };
    }
    const { file, ordinals } = piece;
    if (file !== current) [current, linesBefore] = [file, 0];
    const lane = await result!;
    if (piece.pooled) pool.give(lane.bytes);
    const { lines, events, matches, faults } = lane.result;
    const base = linesBefore;
    linesBefore += lines;
    const lineOf = (line: number): number => ordinals?.[line - 1] ?? base + line;
    return {
      file,
      bytes,
      events,
      matches: matches.map(match => ({ ...match, file, line: lineOf(match.line) })),
      faults: faults.map(({ line, reason }) => ({ file, line: lineOf(line), reason })),
    };
  };
}
