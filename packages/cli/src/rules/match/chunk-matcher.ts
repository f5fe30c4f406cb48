import { compileRules, createScanner } from '@logwright/sigma';
import type { Engine, Explanation, Fault, Rule, SigmaEvent } from '@logwright/sigma';
import { createTimeReader, sigmaLogSources } from '@logwright/technologies';
import { withoutLine } from '../json-message.js';
import { createOriginReader } from './event-origin.js';
import type { EventOrigin } from './event-origin.js';

/** What a chunk matcher is made of; it can be cloned into a worker. */
export interface MatcherSetup {
  readonly rules: readonly Rule[];
  /** Whether matches say why. */
  readonly explain: boolean;
  /** Numbers of the rules whose matching events are kept whole, for correlations. */
  readonly keepEvents: readonly number[];
  /** Whether these have their OCSF event under `ocsf`, for correlations that look into it. */
  readonly keepOcsf: boolean;
  /** Whether matches say where their events come from, for findings. */
  readonly origins: boolean;
  /** Now, in ms since 1970: stamps without a year are before it. */
  readonly nowMs: number;
  /** Parses lines by technology packs first: by the one with this id, or `auto` by the one that knows the line. */
  readonly technology?: string;
}

/** An event that rules match. Rules are numbers in {@link MatcherSetup.rules}. */
export interface LineMatch {
  /** From 1, counted from the line that the chunk began in. */
  readonly line: number;
  readonly rules: readonly number[];
  /** The event's own time in ms since 1970. */
  readonly timeMs?: number;
  /** For each of the rules, where it was asked for. */
  readonly explanations?: readonly Explanation[];
  readonly event?: SigmaEvent;
  /** The technology that the event was parsed as. */
  readonly technology?: string;
  /** Where it was asked for. */
  readonly origin?: EventOrigin;
}

/** A line that is no event. */
export interface LineFault {
  readonly line: number;
  readonly reason: string;
}

/** What a chunk of lines held. */
export interface ChunkResult {
  /** Lines that ended in this chunk. */
  readonly lines: number;
  readonly events: number;
  readonly matches: readonly LineMatch[];
  readonly faults: readonly LineFault[];
  readonly matchMs: number;
}

/** A rule that cannot be compiled, by its number. */
export interface RefusedByNumber {
  readonly rule: number;
  readonly faults: readonly Fault[];
}

/** Matches chunks of JSON lines, one after the other; lines may run on from chunk to chunk. */
export interface ChunkMatcher {
  readonly refused: readonly RefusedByNumber[];
  match(bytes: Uint8Array): ChunkResult;
}

/**
 * Compiles rules for chunks of bytes.
 *
 * @param setup - See {@link MatcherSetup}.
 * @returns The matcher; it holds the beginning of a line that has not ended.
 */
export function createChunkMatcher(setup: MatcherSetup): ChunkMatcher {
  const numbers = new Map(setup.rules.map((rule, number) => [rule, number]));
  const engine = compileRules(setup.rules, { logSources: sigmaLogSources });
  const describe = createDescriber(setup, engine);
  let matches: LineMatch[] = [];
  let faults: LineFault[] = [];
  let before = 0;
  const scanner = createScanner(engine, {
    // Node has a faster decoder than the scanner's own.
    decode: bytes => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
    onMatch({ line, matches: found, event: readEvent }) {
      const event = readEvent();
      const rules = found.map(({ rule }) => numbers.get(rule) ?? 0).sort((a, b) => a - b);
      matches.push({ line: line - before, ...describe(event, rules) });
    },
    onUnreadable: ({ line, reason, message }) =>
      faults.push({ line: line - before, reason: `${reason}: ${withoutLine(message)}` }),
  });
  return {
    refused: engine.refused.map(({ rule, faults }) => ({ rule: numbers.get(rule) ?? 0, faults })),
    match(bytes) {
      matches = [];
      faults = [];
      const then = scanner.counters();
      before = then.lines;
      const startMs = performance.now();
      scanner.push(bytes);
      const matchMs = performance.now() - startMs;
      const { lines, events } = scanner.counters();
      return { lines: lines - then.lines, events: events - then.events, matches, faults, matchMs };
    },
  };
}

/** @returns What is said of an event that rules match. */
function createDescriber(
  setup: MatcherSetup,
  engine: Engine,
): (event: SigmaEvent, rules: readonly number[]) => Omit<LineMatch, 'line'> {
  const keep = new Set(setup.keepEvents);
  const readTime = createTimeReader();
  const origins = createOriginReader(setup.nowMs);
  return (event, rules) => {
    const timeMs = readTime(event);
    const isKept = rules.some(rule => keep.has(rule));
    const ocsf = isKept && setup.keepOcsf ? origins.map(event) : undefined;
    return {
      rules,
      ...(timeMs === undefined ? {} : { timeMs }),
      ...(setup.explain ? { explanations: rules.map(rule => engine.explain(event, setup.rules[rule]!)) } : {}),
      ...(isKept ? { event: ocsf === undefined ? event : { ...event, ocsf } } : {}),
      ...(setup.origins ? { origin: origins.read(event) } : {}),
    };
  };
}
