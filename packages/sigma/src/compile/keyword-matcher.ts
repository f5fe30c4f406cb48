import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { FieldClass, TextCollector, ValueMatcher } from './field-matcher.js';

/** Which values a search for keywords may pass over. */
export interface KeywordBounds {
  /** No shorter text has a keyword. */
  readonly shortest: number;
  /** False when no keyword can stand in the text of a number or a boolean. */
  readonly inNumbers: boolean;
}

/** Searches whole events for keywords. */
export interface KeywordMatcher extends ValueMatcher {
  /** The class of an event by the values of its own keys. */
  classOfValues(values: EventValues): FieldClass;
}

/** The values of an event's own keys. */
export interface EventValues {
  readonly values: readonly unknown[];
  /** How many of the list are the event's. */
  readonly count: number;
  /** For each place a text that stood there in an earlier event of the plan and has no keyword; for the matcher alone. */
  readonly clean: (string | undefined)[];
}

/**
 * Finds what a search for keywords may pass over.
 *
 * @param literals - The folded literals of all keywords.
 * @returns See {@link KeywordBounds}.
 */
export function keywordBounds(literals: readonly string[]): KeywordBounds {
  return {
    shortest: literals.reduce((least, literal) => Math.min(least, shortestText(literal)), Infinity),
    inNumbers: literals.some(literal => /^[-+.\de]*$/.test(literal) || 'true false'.includes(literal)),
  };
}

/** Folding can lengthen a text, but not past three times, and each character of ASCII comes from one of its own. */
function shortestText(literal: string): number {
  return /^[\0-\x7f]*$/.test(literal) ? literal.length : literal.length / 3;
}

/** So many places, and texts of so many chars, are remembered as clean. */
const MAX_CLEAN_PLACES = 128;
const MAX_CLEAN_CHARS = 256;

/**
 * Searches a whole event for keywords: every text and number in it, at any depth, but not the names of fields.
 *
 * @param texts - Finds the keywords of texts.
 * @param bounds - See {@link keywordBounds}.
 * @returns A matcher whose value is an event.
 */
export function createKeywordMatcher(texts: TextCollector, bounds: KeywordBounds): KeywordMatcher {
  const { shortest, inNumbers } = bounds;
  const take = (value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      if (value.length >= shortest) texts.add(value);
    } else if (typeof value === 'object') {
      if (value === null || depth > MAX_EVENT_DEPTH) return;
      const entries: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
      for (let i = 0; i < entries.length; i++) take(entries[i], depth + 1);
    } else if (inNumbers && value !== undefined) texts.add(String(value));
  };
  const takeAt = (text: string, place: number, clean: (string | undefined)[]): void => {
    const cleanSoFar = texts.add(text);
    if (cleanSoFar && place < MAX_CLEAN_PLACES && text.length <= MAX_CLEAN_CHARS) clean[place] = text;
  };
  texts.begin();
  return {
    absent: texts.end(),
    classOf(event) {
      texts.begin();
      take(event, 0);
      return texts.end();
    },
    classOfValues({ values, count, clean }) {
      texts.begin();
      for (let place = 0; place < count; place++) {
        const value = values[place];
        if (typeof value === 'string') {
          if (value.length >= shortest && value !== clean[place]) takeAt(value, place, clean);
        } else if (typeof value === 'object' || inNumbers) take(value, 1);
      }
      return texts.end();
    },
  };
}
