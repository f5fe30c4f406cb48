import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { FieldClass, FieldMatcher, ValueMatcher } from './field-matcher.js';

/** Which values a search for keywords may pass over. */
export interface KeywordBounds {
  /** The length of the shortest keyword. */
  readonly shortest: number;
  /** False when no keyword can stand in the text of a number or a boolean. */
  readonly inNumbers: boolean;
}

/** Searches whole events for keywords. */
export interface KeywordMatcher extends ValueMatcher {
  /** The class of an event by the values of its own keys, as many of the list as `count`. */
  classOfValues(values: readonly unknown[], count: number): FieldClass;
}

/**
 * Finds what a search for keywords may pass over.
 *
 * @param literals - The folded literals of all keywords.
 * @returns See {@link KeywordBounds}.
 */
export function keywordBounds(literals: readonly string[]): KeywordBounds {
  return {
    shortest: literals.reduce((least, literal) => Math.min(least, literal.length), Infinity),
    inNumbers: literals.some(literal => /^[-+.\de]*$/.test(literal) || 'true false'.includes(literal)),
  };
}

/**
 * Searches a whole event for keywords: every text and number in it, at any depth, but not the names of fields.
 *
 * @param texts - Finds the keywords of one text.
 * @param bounds - See {@link keywordBounds}.
 * @returns A matcher whose value is an event.
 */
export function createKeywordMatcher(texts: FieldMatcher, bounds: KeywordBounds): KeywordMatcher {
  const found: string[] = [];
  let count = 0;
  // Folding can lengthen a text, but not past three times.
  const shortest = bounds.shortest / 3;
  const take = (value: unknown, depth: number): void => {
    if (typeof value === 'string') {
      if (value.length >= shortest) found[count++] = value;
    } else if (typeof value === 'object') {
      if (value !== null && depth <= MAX_EVENT_DEPTH) for (const entry of Object.values(value)) take(entry, depth + 1);
    } else if (bounds.inNumbers && value !== undefined) found[count++] = String(value);
  };
  const classOfFound = (): FieldClass => {
    const result = texts.classOfAll(found, count);
    if (found.length > MAX_KEPT) found.length = 0;
    return result;
  };
  return {
    absent: texts.classOfAll([], 0),
    classOf(event) {
      count = 0;
      take(event, 0);
      return classOfFound();
    },
    classOfValues(values, size) {
      count = 0;
      for (let i = 0; i < size; i++) {
        const value = values[i];
        if (typeof value === 'string') {
          if (value.length >= shortest) found[count++] = value;
        } else if (typeof value === 'object' || bounds.inNumbers) take(value, 1);
      }
      return classOfFound();
    },
  };
}

/** Larger lists of an event's texts are given up after the event. */
const MAX_KEPT = 1_024;
