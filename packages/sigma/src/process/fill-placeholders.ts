import type { Detection, DetectionPart, Filter, Rule } from '../ast/rule.js';
import { expandValue, ValueFault } from './resolve-item.js';
import type { Placeholders } from './resolve-item.js';

/**
 * Writes values in place of the placeholders of a document (`|expand`), so that nothing after it has to know them.
 *
 * @param document - A rule or filter.
 * @param placeholders - Values by name, without `%`.
 * @returns The document itself where it has no placeholders. Items with a placeholder that has no values stay as they
 * are: compiling tells of them.
 * @example
 * ```ts
 * const rules = documents.map(rule => fillPlaceholders(rule, { Servers: ['srv*', 'web-01'] }));
 * ```
 */
export function fillPlaceholders<T extends Rule | Filter>(document: T, placeholders: Placeholders): T {
  const selections = fillSelections(document.detection, placeholders);
  return selections === undefined ? document : { ...document, detection: { ...document.detection, selections } };
}

function fillSelections(
  { selections }: Detection,
  placeholders: Placeholders,
): ReadonlyMap<string, DetectionPart> | undefined {
  const filled = new Map([...selections].map(([name, part]) => [name, fillPart(part, placeholders)]));
  return [...selections].every(([name, part]) => filled.get(name) === part) ? undefined : filled;
}

function fillPart(part: DetectionPart, placeholders: Placeholders): DetectionPart {
  if (part.kind !== 'item') {
    const parts = part.parts.map(inner => fillPart(inner, placeholders));
    return parts.every((inner, index) => inner === part.parts[index]) ? part : { ...part, parts };
  }
  if (!part.modifiers.includes('expand')) return part;
  try {
    const values = part.values.flatMap(value => expandValue(value, placeholders));
    return { ...part, modifiers: part.modifiers.filter(name => name !== 'expand'), values };
  } catch (error) {
    if (error instanceof ValueFault) return part;
    throw error;
  }
}
