import { ANY_UNIT } from '../ast/expression.js';
import type { Comparison, Predicate, StringMode, TimePart } from '../ast/expression.js';
import { contains, parseAddress, parseNetwork } from '../process/cidr.js';
import { foldKept } from '../process/fold.js';
import { createRegexTest } from './regex-machine.js';

/** Predicates that look at one text alone. */
export type ValuePredicate = Extract<Predicate, { kind: 'string' | 'glob' | 'regex' | 'cidr' | 'compare' }>;

/**
 * The text of a value that is text, a number or a boolean: 4624 and "4624" are the same to a rule.
 *
 * @param value - A value of an event.
 * @returns The text, or undefined for null and objects.
 */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/**
 * Makes the test of a predicate on one text.
 *
 * @param predicate - See {@link ValuePredicate}.
 * @returns The test.
 */
export function createValueTest(predicate: ValuePredicate): (text: string) => boolean {
  switch (predicate.kind) {
    case 'string': {
      const { mode, literal, cased } = predicate;
      return text => compareText(mode, cased ? text : foldKept(text), literal);
    }
    case 'glob': {
      const { segments, cased } = predicate;
      return text => matchGlob(segments, cased ? text : foldKept(text));
    }
    case 'regex':
      return createRegexTest(predicate.source, predicate.flags);
    case 'cidr': {
      const network = parseNetwork(predicate.network);
      return text => {
        const address = parseAddress(text);
        return network !== undefined && address !== undefined && contains(network, address);
      };
    }
    case 'compare':
      return createComparison(predicate.comparison, predicate.value, predicate.part);
  }
  predicate satisfies never;
}

/**
 * Compares a text with a literal.
 *
 * @param mode - How the literal stands in the text.
 * @param text - Folded when the literal is.
 * @param literal - The literal.
 * @returns Whether it stands so.
 */
export function compareText(mode: StringMode, text: string, literal: string): boolean {
  switch (mode) {
    case 'equals':
      return text === literal;
    case 'startswith':
      return text.startsWith(literal);
    case 'endswith':
      return text.endsWith(literal);
    case 'contains':
      return text.includes(literal);
  }
  mode satisfies never;
}

/**
 * Matches `*` and `?` without backtracking: each segment is taken at its first place.
 *
 * @param segments - The texts between `*`, see {@link Predicate}.
 * @param text - The whole value.
 * @returns Whether it matches from end to end.
 */
export function matchGlob(segments: readonly string[], text: string): boolean {
  const first = segments[0] ?? '';
  const last = segments.at(-1) ?? '';
  if (segments.length === 1) return text.length === first.length && standsAt(first, text, 0);
  if (text.length < first.length + last.length || !standsAt(first, text, 0)) return false;
  const end = text.length - last.length;
  if (!standsAt(last, text, end)) return false;
  let at = first.length;
  for (const segment of segments.slice(1, -1)) {
    at = find(segment, text, at);
    if (at === -1 || at + segment.length > end) return false;
    at += segment.length;
  }
  return true;
}

/** The first place of a segment from a place on, or -1. */
function find(segment: string, text: string, start: number): number {
  const pieces = segment.split(ANY_UNIT);
  if (pieces.length === 1) return text.indexOf(segment, start);
  const piece = pieces.reduce((longest, other) => (other.length > longest.length ? other : longest));
  const offset = segment.indexOf(piece);
  const last = text.length - segment.length;
  for (let at = start; at <= last; at++) {
    const found = text.indexOf(piece, at + offset);
    if (found === -1) return -1;
    at = found - offset;
    if (at <= last && standsAt(segment, text, at)) return at;
  }
  return -1;
}

function standsAt(segment: string, text: string, at: number): boolean {
  if (!segment.includes(ANY_UNIT)) return text.startsWith(segment, at);
  if (at + segment.length > text.length) return false;
  for (let i = 0; i < segment.length; i++) {
    const unit = segment.charAt(i);
    if (unit !== ANY_UNIT && unit !== text.charAt(at + i)) return false;
  }
  return true;
}

function createComparison(
  comparison: Comparison,
  value: number,
  part: TimePart | undefined,
): (text: string) => boolean {
  return text => {
    const actual = part === undefined ? parseNumber(text) : timePart(text, part);
    if (actual === undefined) return false;
    switch (comparison) {
      case 'eq':
        return actual === value;
      case 'lt':
        return actual < value;
      case 'lte':
        return actual <= value;
      case 'gt':
        return actual > value;
      case 'gte':
        return actual >= value;
    }
    comparison satisfies never;
  };
}

function parseNumber(text: string): number | undefined {
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

const STAMP = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

/** The parts are taken as they are written: Sigma's time modifiers convert no time zones. */
function timePart(text: string, part: TimePart): number | undefined {
  const match = STAMP.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match
    .slice(1)
    .map(group => (group === undefined ? undefined : Number(group)));
  if (part === 'week') return isoWeek(year ?? 0, month ?? 1, day ?? 1);
  return { year, month, day, hour, minute }[part];
}

const DAY_MS = 86_400_000;

/** ISO 8601: week 1 has the year's first Thursday. */
function isoWeek(year: number, month: number, day: number): number {
  const date = Date.UTC(year, month - 1, day);
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = date + (3 - weekday) * DAY_MS;
  const january = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - january) / (7 * DAY_MS)) + 1;
}
