import type { SigmaEvent } from '@logwright/sigma';
import { withoutLine } from './json-message.js';
import { createBytePool } from './match/byte-pool.js';
import { readEventPieces } from './match/event-pieces.js';
import type { InputFault } from './match/event-pieces.js';

/** An event with its place. */
export interface PlacedEvent {
  readonly event: SigmaEvent;
  readonly file: string;
  /** The line, or the number of the record where records are not lines. */
  readonly line: number;
}

/** What event files hold. */
export interface ReadEvents {
  readonly events: readonly PlacedEvent[];
  readonly faults: readonly InputFault[];
}

/**
 * Reads whole event files: for tests and explanations, which take few events.
 *
 * @param paths - Files, folders, archives, `-`.
 * @param options - Folder of relative paths, and what `-` reads.
 */
export async function readEvents(
  paths: readonly string[],
  options: { readonly baseDirectory: string; readonly stdin: AsyncIterable<Uint8Array> },
): Promise<ReadEvents> {
  const events: PlacedEvent[] = [];
  const faults: InputFault[] = [];
  let [current, linesBefore] = ['', 0];
  const pool = createBytePool();
  for await (const piece of readEventPieces(paths, { ...options, wholeLines: true, pool })) {
    if (piece.kind === 'fault') {
      faults.push(piece.fault);
      continue;
    }
    const { file, ordinals } = piece;
    if (file !== current) [current, linesBefore] = [file, 0];
    const lines = new TextDecoder().decode(piece.bytes).split('\n').slice(0, -1);
    if (piece.pooled) pool.give(piece.bytes);
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue;
      const line = ordinals?.[index] ?? linesBefore + index + 1;
      const result = parseEvent(text);
      if (typeof result === 'string') faults.push({ file, line, reason: result });
      else events.push({ event: result, file, line });
    }
    if (ordinals === undefined) linesBefore += lines.length;
  }
  return { events, faults };
}

/** @returns The event, or why the text is none. */
function parseEvent(text: string): SigmaEvent | string {
  try {
    const value: unknown = JSON.parse(text);
    const isEvent = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isEvent ? (value as SigmaEvent) : 'an event is a JSON object';
  } catch (error) {
    return `no JSON: ${withoutLine(error instanceof Error ? error.message : String(error))}`;
  }
}
