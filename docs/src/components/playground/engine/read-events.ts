import type { SigmaEvent } from '@logwright/sigma';

/** An event and where it begins. */
export interface ReadEvent {
  /** From 1. */
  readonly line: number;
  readonly event: SigmaEvent;
}

/** Text that is no event, and why. */
export interface EventProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** What a text of events holds. */
export interface EventText {
  readonly events: readonly ReadEvent[];
  readonly problems: readonly EventProblem[];
}

/**
 * Reads pasted events: JSON lines, an array, or pretty-printed objects one after the other.
 *
 * @param text - Any text; what is no event is among the problems with its line.
 * @returns The events in their order.
 */
export function readEvents(text: string): EventText {
  const events: ReadEvent[] = [];
  const problems: EventProblem[] = [];
  for (const piece of isLines(text) ? lines(text) : values(text)) {
    const result = parse(piece);
    if ('event' in result) events.push(result);
    else problems.push(result);
  }
  return { events, problems };
}

interface Piece {
  readonly text: string;
  readonly line: number;
}

function parse({ text, line }: Piece): ReadEvent | EventProblem {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { line, event: value as SigmaEvent };
    }
    return { line, message: 'An event is a JSON object: put { } around its fields.' };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { line: line + faultyLine(text, reason), message: `Not JSON: ${reason.split('\n')[0]}` };
  }
}

/** A text of more lines is not searched for the line of its fault. */
const MAX_SEARCHED_LINES = 500;

/** The line of a fault, from 0. Firefox tells it; V8 often does not: there it is the first line that more text cannot mend. */
function faultyLine(text: string, reason: string): number {
  const told = /line (\d+) column/.exec(reason)?.[1];
  if (told !== undefined) return Number(told) - 1;
  const rows = text.split('\n');
  if (rows.length > MAX_SEARCHED_LINES) return 0;
  const index = rows.findIndex((_, row) => !isCutOff(rows.slice(0, row + 1).join('\n')));
  return index < 0 ? rows.length - 1 : index;
}

function isCutOff(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? /end of|unterminated/i.test(String(error)) : Number(position) >= text.length;
  }
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

/** Each line stands for itself as soon as the first one is a value. */
function isLines(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (!first.startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}

function lines(text: string): readonly Piece[] {
  return text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter(piece => piece.text !== '');
}

/** The values of an array or of a text, one after the other; a damaged one ends where its brackets do. */
function values(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = text.search(/\S/);
  if (at < 0) return pieces;
  let line = 1 + countLines(text.slice(0, at));
  if (text[at] === '[') at++;
  while (at < text.length) {
    const gap = /^[\s,]*/.exec(text.slice(at, at + 10_000))?.[0] ?? '';
    line += countLines(gap);
    at += gap.length;
    if (gap.length === 10_000) continue;
    if (at >= text.length || (text[at] === ']' && text.slice(at + 1).trim() === '')) break;
    const end = endOfValue(text, at);
    const piece = text.slice(at, end);
    pieces.push({ text: piece, line });
    line += countLines(piece);
    at = end;
  }
  return pieces;
}

function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      at = endOfString(text, at);
    } else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth <= 0) return depth < 0 && at > start ? at : at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
