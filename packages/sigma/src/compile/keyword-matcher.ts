import { MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { FieldMatcher, ValueMatcher } from './field-matcher.js';

/** Which values a search for keywords may pass over. */
export interface KeywordBounds {
  /** The length of the shortest keyword. */
  readonly shortest: number;
  /** False when no keyword can stand in the text of a number or a boolean. */
  readonly inNumbers: boolean;
}

/**
 * Finds what a search for keywords may pass over.
 *
 * @param literals - The folded literals of all keywords.
 * @returns See {@link KeywordBounds}.
 */
export function keywordBounds(literals: readonly string[]): KeywordBounds {
  return {
    shortest: Math.min(...literals.map(literal => literal.length)),
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
export function createKeywordMatcher(texts: FieldMatcher, bounds: KeywordBounds): ValueMatcher {
  const found: string[] = [];
  // Folding can lengthen a text, but not past three times.
  const shortest = bounds.shortest / 3;
  const visit = (object: object, depth: number): void => {
    if (depth > MAX_EVENT_DEPTH) return;
    const values: readonly unknown[] = Object.values(object);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (typeof value === 'string') {
        if (value.length >= shortest) found.push(value);
      } else if (typeof value === 'object') {
        if (value !== null) visit(value, depth + 1);
      } else if (bounds.inNumbers && value !== undefined) found.push(String(value));
    }
  };
  return {
    absent: texts.classOfAll([]),
    classOf(event) {
      found.length = 0;
      visit(event as object, 0);
      return texts.classOfAll(found);
    },
  };
}
