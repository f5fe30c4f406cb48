import type { Correlation, Rule } from '../ast/rule.js';

/**
 * Finds the documents that a correlation needs: those that it names, also through other correlations.
 *
 * @param correlation - The correlation.
 * @param documents - All documents that it may name.
 * @returns Rules and correlations, the correlation itself first.
 */
export function correlationClosure(
  correlation: Correlation,
  documents: readonly (Rule | Correlation)[],
): readonly (Rule | Correlation)[] {
  const found = new Set<Rule | Correlation>([correlation]);
  for (const document of found) {
    if (document.kind === 'rule') continue;
    const names = new Set(document.rules);
    for (const other of documents) {
      if ([other.id, other.name].some(name => name !== undefined && names.has(name))) found.add(other);
    }
  }
  return [...found];
}
