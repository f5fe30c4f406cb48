import { engineParts } from '../match/engine.js';
import type { Engine, Match, MatchOptions } from '../match/engine.js';
import type { SigmaEvent } from '../process/field-reader.js';
import type { Block, ByteDecoder } from './block.js';
import { LineCutter } from './line-cutter.js';
import { createLineMatcher } from './line-matcher.js';
import { createLineReader } from './line-reader.js';
import type { LineResult, UnreadableReason } from './line-reader.js';
import { createByteDecoder } from './text-decoder.js';

/** Where a line stands in the input: in what was pushed since the last `end`. */
export interface LinePlace {
  /** From 1, every line counted. */
  readonly line: number;
  /** The place of the line's first byte, from 0. */
  readonly offset: number;
}

/** An event that rules match. */
export interface ScanMatch extends LinePlace {
  readonly matches: readonly Match[];
  /** The event, during the call of `onMatch`: the bytes are overwritten afterwards. */
  event(): SigmaEvent;
}

/** A line that is no event. */
export interface UnreadableLine extends LinePlace {
  readonly reason: UnreadableReason;
  /** For people; the text of JSON.parse where it refused the line. */
  readonly message: string;
}

/** How to scan. Technology and log sources hold for all events. */
export interface ScanOptions extends MatchOptions {
  /** Takes each event that a rule matches. */
  readonly onMatch: (match: ScanMatch) => void;
  /** Takes each line that cannot be read. @defaultValue they are only counted */
  readonly onUnreadable?: (line: UnreadableLine) => void;
  /**
   * True validates every line as JSON. False may take a line with faults in what no rule reads for an event without
   * matches, such as an invalid escape; what it cannot follow at all is reported all the same.
   * @defaultValue false
   */
  readonly strict?: boolean;
  /**
   * Makes one character of each byte, ASCII as it is. In Node `Buffer`'s `toString('latin1')` is the fastest.
   * @defaultValue TextDecoder
   */
  readonly decode?: ByteDecoder;
  /** Longer lines are unreadable. In bytes. @defaultValue 67108864 */
  readonly maxLineBytes?: number;
}

/** What a scanner has seen so far, in all inputs. */
export interface ScanCounters {
  readonly lines: number;
  readonly events: number;
  /** Events that at least one rule matches. */
  readonly matchedEvents: number;
  /** Pairs of an event and a rule that matches it. */
  readonly matches: number;
  /** Events that were parsed whole because the scan could not follow their lines; in strict mode all. */
  readonly parsed: number;
  readonly unreadable: number;
  readonly bytes: number;
}

/** Matches the bytes of JSON lines, in pieces of any size. */
export interface Scanner {
  /** Scans the lines that these bytes complete. They are not kept after the call. */
  push(bytes: Uint8Array): void;
  /** Ends an input and scans its last line when nothing ended it. What is pushed next is another input. */
  end(): void;
  counters(): ScanCounters;
}

const MAX_LINE_BYTES = 2 ** 26;

/**
 * Makes a scanner: bytes of JSON lines in, matches out, the same as `engine.match(JSON.parse(line))` on each line.
 *
 * @param engine - The engine; a scanner works on one at a time, and the engine may be used beside it.
 * @param options - See {@link ScanOptions}.
 * @returns The scanner.
 */
export function createScanner(engine: Engine, options: ScanOptions): Scanner {
  const { onMatch, onUnreadable, maxLineBytes = MAX_LINE_BYTES, decode = createByteDecoder() } = options;
  const counters = { lines: 0, events: 0, matchedEvents: 0, matches: 0, parsed: 0, unreadable: 0, bytes: 0 };
  let line = 0;
  const refuse = (offset: number, reason: UnreadableReason, message: string): void => {
    counters.unreadable++;
    onUnreadable?.({ line, offset, reason, message });
  };
  const cutter = new LineCutter(decode, maxLineBytes, block => {
    const matchLine = createLineMatching(engine, options, block);
    return {
      onLine(start, end, offset) {
        line++;
        const result = matchLine(start, end);
        if (result.kind === 'blank') return;
        if (result.kind === 'unreadable') return refuse(offset, result.reason, result.message);
        counters.events++;
        const { matches, parsed, event } = result;
        if (parsed) counters.parsed++;
        if (matches.length === 0) return;
        counters.matchedEvents++;
        counters.matches += matches.length;
        onMatch({ line, offset, matches, event });
      },
      onTooLong(offset) {
        line++;
        refuse(offset, 'too-long', `The line has over ${maxLineBytes} bytes.`);
      },
    };
  });
  return {
    push(bytes) {
      counters.bytes += bytes.length;
      cutter.push(bytes);
    },
    end() {
      cutter.end();
      counters.lines += line;
      line = 0;
    },
    counters: () => ({ ...counters, lines: counters.lines + line }),
  };
}

type LineOutcome =
  | Exclude<LineResult, { readonly kind: 'event' }>
  | {
      readonly kind: 'event';
      readonly matches: readonly Match[];
      readonly parsed: boolean;
      readonly event: () => SigmaEvent;
    };

const NO_MATCHES: readonly Match[] = [];

/** The fast way for lines that it can follow, JSON.parse for the others. */
function createLineMatching(
  engine: Engine,
  options: ScanOptions,
  block: Block,
): (start: number, end: number) => LineOutcome {
  const parts = engineParts(engine);
  const readLine = createLineReader();
  const fast = options.strict === true ? undefined : createLineMatcher(parts, options, block);
  const found: number[] = [];
  const event = (): SigmaEvent => fast!.event();
  const nothing: LineOutcome = { kind: 'event', matches: NO_MATCHES, parsed: false, event };
  return (start, end) => {
    found.length = 0;
    if (fast?.match(start, end, found) === true) {
      if (found.length === 0) return nothing;
      const matches = found.map(rule => parts.matches[rule]!);
      // What is told as a match is an event as a whole.
      if (fast.isValid()) return { kind: 'event', matches, parsed: false, event };
    }
    const result = readLine(block.bytes.subarray(start, end));
    if (result.kind !== 'event') return result;
    return { kind: 'event', matches: engine.match(result.event, options), parsed: true, event: () => result.event };
  };
}
