import type { LogSource } from '../ast/rule.js';
import type { Engine, Match } from '../match/engine.js';
import type { SigmaEvent } from '../process/field-reader.js';
import { createLineReader } from './line-reader.js';
import type { UnreadableReason } from './line-reader.js';

/** Where a line stands in all that was pushed. */
export interface LinePlace {
  /** From 1, every line counted. */
  readonly line: number;
  /** The place of the line's first byte, from 0. */
  readonly offset: number;
}

/** An event that rules match. */
export interface ScanMatch extends LinePlace {
  readonly matches: readonly Match[];
  /** Parses the event. Valid during the call of `onMatch`: the bytes may be overwritten afterwards. */
  event(): SigmaEvent;
}

/** A line that is no event. */
export interface UnreadableLine extends LinePlace {
  readonly reason: UnreadableReason;
  /** For people; the text of JSON.parse where it refused the line. */
  readonly message: string;
}

/** How to scan. */
export interface ScanOptions {
  /** Takes each event that a rule matches. */
  readonly onMatch: (match: ScanMatch) => void;
  /** Takes each line that cannot be read. @defaultValue they are only counted */
  readonly onUnreadable?: (line: UnreadableLine) => void;
  /**
   * True validates every line as JSON. False may take a line with faults in what no rule reads for an event, such as
   * an invalid escape; what it cannot follow at all is reported all the same.
   * @defaultValue false
   */
  readonly strict?: boolean;
  /** See {@link MatchOptions}: for events that do not say their log source. */
  readonly logSources?: readonly LogSource[];
  /** Longer lines are unreadable. In bytes. @defaultValue 67108864 */
  readonly maxLineBytes?: number;
}

/** What a scanner has seen so far. */
export interface ScanCounters {
  readonly lines: number;
  readonly events: number;
  /** Events that at least one rule matches. */
  readonly matchedEvents: number;
  /** Pairs of an event and a rule that matches it. */
  readonly matches: number;
  readonly unreadable: number;
  readonly bytes: number;
}

/** Matches the bytes of JSON lines, in pieces of any size. */
export interface Scanner {
  /** Scans the lines that these bytes complete. They are not kept after the call. */
  push(bytes: Uint8Array): void;
  /** Scans the last line when nothing ended it. */
  end(): void;
  counters(): ScanCounters;
}

const NEWLINE = 0x0a;
const MAX_LINE_BYTES = 2 ** 26;

/**
 * Makes a scanner: bytes of JSON lines in, matches out, the same as `engine.match(JSON.parse(line))` on each line.
 *
 * @param engine - The engine; a scanner works on one at a time, and the engine may be used beside it.
 * @param options - See {@link ScanOptions}.
 * @returns The scanner.
 */
export function createScanner(engine: Engine, options: ScanOptions): Scanner {
  const { onMatch, onUnreadable, logSources, maxLineBytes = MAX_LINE_BYTES } = options;
  const matchOptions = logSources === undefined ? undefined : { logSources };
  const readLine = createLineReader();
  const counters = { lines: 0, events: 0, matchedEvents: 0, matches: 0, unreadable: 0, bytes: 0 };
  const carry = createCarry(maxLineBytes);
  const refuse = (place: LinePlace, reason: UnreadableReason, message: string): void => {
    counters.unreadable++;
    onUnreadable?.({ ...place, reason, message });
  };
  const scanLine = (bytes: Uint8Array, offset: number): void => {
    const place = { line: ++counters.lines, offset };
    if (bytes.length > maxLineBytes) return refuse(place, 'too-long', `The line has over ${maxLineBytes} bytes.`);
    const result = readLine(bytes);
    if (result.kind === 'blank') return;
    if (result.kind === 'unreadable') return refuse(place, result.reason, result.message);
    counters.events++;
    const matches = engine.match(result.event, matchOptions);
    if (matches.length === 0) return;
    counters.matchedEvents++;
    counters.matches += matches.length;
    onMatch({ ...place, matches, event: () => result.event });
  };
  return {
    push(bytes) {
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end !== -1; end = bytes.indexOf(NEWLINE, start)) {
        const offset = counters.bytes + start - carry.length;
        scanLine(carry.join(bytes.subarray(start, end)), offset);
        start = end + 1;
      }
      carry.add(bytes.subarray(start));
      counters.bytes += bytes.length;
    },
    end() {
      if (carry.length === 0) return;
      const offset = counters.bytes - carry.length;
      scanLine(carry.join(new Uint8Array(0)), offset);
    },
    counters: () => ({ ...counters }),
  };
}

interface Carry {
  /** The bytes of the line that is not ended yet, also those that are no longer kept. */
  readonly length: number;
  add(bytes: Uint8Array): void;
  /** The line with its last bytes; it starts anew. */
  join(last: Uint8Array): Uint8Array;
}

/** Keeps the bytes of a line until its end comes, and of a line that is too long no more than tell so. */
function createCarry(maxBytes: number): Carry {
  let parts: Uint8Array[] = [];
  let kept = 0;
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(bytes) {
      length += bytes.length;
      const part = bytes.slice(0, Math.max(0, maxBytes + 1 - kept));
      if (part.length === 0) return;
      kept += part.length;
      parts.push(part);
    },
    join(last) {
      if (length === 0) return last;
      const line = new Uint8Array(kept + last.length);
      let at = 0;
      for (const part of [...parts, last]) {
        line.set(part, at);
        at += part.length;
      }
      parts = [];
      kept = length = 0;
      return line;
    },
  };
}
