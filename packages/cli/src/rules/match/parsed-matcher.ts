import { compileRules, createLogSourceResolver } from '@logwright/sigma';
import type { Engine, SigmaEvent } from '@logwright/sigma';
import {
  createTimeReader,
  detectTechnology,
  plainRecord,
  sigmaLogSources,
  technologyById,
} from '@logwright/technologies';
import type { NativeRecord, Technology } from '@logwright/technologies';
import type { ChunkMatcher, LineFault, LineMatch, MatcherSetup } from './chunk-matcher.js';
import { createOriginReader } from './event-origin.js';

const NEWLINE = 0x0a;
const MAX_LINE_BYTES = 2 ** 26;

/** A line as rules see it. */
interface ParsedLine {
  readonly event: SigmaEvent;
  readonly technology?: string;
}

/**
 * Matches lines that technology packs parse first: logs that are no JSON, and JSON under other names than the rules'.
 *
 * @param setup - See {@link MatcherSetup}; `technology` is `auto` or an id.
 * @returns The matcher.
 */
export function createParsedMatcher(setup: MatcherSetup): ChunkMatcher {
  const engine = compileRules(setup.rules, { logSources: sigmaLogSources });
  const numbers = new Map(setup.rules.map((rule, number) => [rule, number]));
  const matchLine = createLineMatcher(setup, engine, numbers);
  const readLine = createLineParser(setup.technology ?? 'auto');
  const cutLines = createLineCutter();
  return {
    refused: engine.refused.map(({ rule, faults }) => ({ rule: numbers.get(rule) ?? 0, faults })),
    match(bytes) {
      const startMs = performance.now();
      const matches: LineMatch[] = [];
      const faults: LineFault[] = [];
      let [lines, events] = [0, 0];
      cutLines(bytes, text => {
        const line = ++lines;
        const parsed = text === undefined ? TOO_LONG : readLine(text);
        if (typeof parsed === 'string') faults.push({ line, reason: parsed });
        if (typeof parsed !== 'object') return;
        events++;
        const match = matchLine(parsed, line);
        if (match !== undefined) matches.push(match);
      });
      return { lines, events, matches, faults, matchMs: performance.now() - startMs };
    },
  };
}

const TOO_LONG = `the line has over ${MAX_LINE_BYTES} bytes`;

/** @returns A function that hands over each line that ends in the bytes, undefined for one that is too long. */
function createLineCutter(): (bytes: Uint8Array, onLine: (text: string | undefined) => void) => void {
  const decoder = new TextDecoder();
  let carry: Uint8Array = new Uint8Array(0);
  let isTooLong = false;
  return (bytes, onLine) => {
    const whole = carry.length === 0 ? bytes : Buffer.concat([carry, bytes]);
    let start = 0;
    for (let end = whole.indexOf(NEWLINE); end !== -1; end = whole.indexOf(NEWLINE, start)) {
      const fits = !isTooLong && end - start <= MAX_LINE_BYTES;
      onLine(fits ? decoder.decode(whole.subarray(start, end)) : undefined);
      isTooLong = false;
      start = end + 1;
    }
    isTooLong ||= whole.length - start > MAX_LINE_BYTES;
    carry = isTooLong ? new Uint8Array(0) : whole.slice(start);
  };
}

function createLineMatcher(setup: MatcherSetup, engine: Engine, numbers: ReadonlyMap<unknown, number>) {
  const keep = new Set(setup.keepEvents);
  const readTime = createTimeReader();
  const { nowMs } = setup;
  const origins = createOriginReader(nowMs);
  return ({ event, technology }: ParsedLine, line: number): LineMatch | undefined => {
    const options = technology === undefined ? undefined : { technology };
    const found = engine.match(event, options);
    if (found.length === 0) return undefined;
    const rules = found.map(({ rule }) => numbers.get(rule) ?? 0).sort((a, b) => a - b);
    const ocsf = technology === undefined ? undefined : origins.map(event, technology);
    const timeMs = ocsf === undefined ? readTime(event, technology) : ocsf.time === nowMs ? undefined : ocsf.time;
    const kept = setup.keepOcsf && ocsf !== undefined ? { ...event, ocsf } : event;
    return {
      line,
      rules,
      ...(timeMs === undefined ? {} : { timeMs }),
      ...(setup.explain ? { explanations: rules.map(rule => engine.explain(event, setup.rules[rule]!, options)) } : {}),
      ...(rules.some(rule => keep.has(rule)) ? { event: kept, ...options } : {}),
      ...(setup.origins ? { origin: origins.read(event, technology) } : {}),
    };
  };
}

/** @returns A function from a line to its event, why it is none, or undefined for a blank line. */
function createLineParser(wanted: string): (text: string) => ParsedLine | string | undefined {
  const given = wanted === 'auto' ? undefined : technologyById(wanted);
  const readUnparsed = createUnparsedReader(wanted);
  let last: Technology | undefined;
  return text => {
    if (text.trim() === '') return undefined;
    const json = parseObject(text);
    const input = json === undefined ? { text } : { text, json };
    const technology = wanted === 'auto' ? detectTechnology(input, last) : given;
    if (technology === undefined) return readUnparsed(text, json);
    last = technology;
    const result = technology.parse(input);
    if (result.kind === 'rejected') return result.reason;
    return { event: result.native, technology: technology.descriptor.id };
  };
}

/** Lines that no pack parses: rules can look for words in them where it is known which rules these are. */
function createUnparsedReader(wanted: string): (text: string, json: NativeRecord | undefined) => ParsedLine | string {
  const told = wanted === 'auto' ? {} : { technology: wanted };
  const resolve = createLogSourceResolver(sigmaLogSources);
  return (text, json) => {
    const event = json ?? plainRecord(text);
    const isKnown = json !== undefined || wanted !== 'auto' || resolve(event).length > 0;
    return isKnown ? { event, ...told } : UNKNOWN;
  };
}

const UNKNOWN = 'no technology pack knows the line: logwright technologies list';

function parseObject(text: string): NativeRecord | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as NativeRecord) : undefined;
  } catch {
    return undefined;
  }
}
