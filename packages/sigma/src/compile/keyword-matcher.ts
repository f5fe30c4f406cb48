import type { FieldClass, FieldMatcher } from './field-matcher.js';

/**
 * Searches a whole event for keywords: every text and number in it, at any depth, but not the names of fields.
 *
 * @param texts - Finds the keywords of one text.
 * @returns A matcher whose value is an event.
 */
export function createKeywordMatcher(texts: FieldMatcher): Pick<FieldMatcher, 'classOf'> {
  const nothing = texts.join([]);
  const found: FieldClass[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'object') {
      if (value !== null) for (const key of Object.keys(value)) visit((value as Record<string, unknown>)[key]);
      return;
    }
    if (value === undefined) return;
    const part = texts.classOfText(typeof value === 'string' ? value : String(value));
    if (part.ids.length > 0) found.push(part);
  };
  return {
    classOf(event) {
      found.length = 0;
      visit(event);
      if (found.length === 0) return nothing;
      return found.length === 1 ? found[0]! : texts.join(found);
    },
  };
}
