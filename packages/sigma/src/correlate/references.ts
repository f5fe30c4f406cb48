import type { Correlation, Rule, SigmaDocument } from '../ast/rule.js';
import type { Fault } from '../parse/diagnostic.js';

/** A document that correlations can refer to. */
export type Referable = Rule | Correlation;

/** The document that a correlation means, or why there is none. */
export type Reference =
  | { readonly kind: 'found'; readonly document: Referable }
  | { readonly kind: 'fault'; readonly fault: Omit<Fault, 'path'> };

/** Finds documents by id or name. */
export interface References {
  find(name: string, from: Correlation): Reference;
}

/**
 * Indexes documents by id and name.
 *
 * @param documents - All documents of a rule set.
 * @returns What finds them. Of several with a name, the one in the file of the correlation is meant.
 */
export function createReferences(documents: readonly SigmaDocument[]): References {
  const byName = new Map<string, Set<Referable>>();
  for (const document of documents) {
    if (document.kind === 'filter') continue;
    for (const name of [document.id, document.name]) {
      if (name === undefined) continue;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, new Set([document]));
      else known.add(document);
    }
  }
  return {
    find(name, from) {
      const candidates = [...(byName.get(name) ?? [])];
      if (candidates.length === 0) return { kind: 'fault', fault: unknown(name) };
      const near = candidates.filter(({ place }) => place.file === from.place.file);
      const [document, another] = near.length > 0 ? near : candidates;
      if (document === undefined || another !== undefined) return { kind: 'fault', fault: ambiguous(name, candidates) };
      return { kind: 'found', document };
    },
  };
}

function unknown(name: string): Omit<Fault, 'path'> {
  return {
    code: 'unknown-rule',
    message: `There is no rule with the id or name "${name}".`,
    mend: 'Correct the reference, or load the rule together with the correlation.',
  };
}

function ambiguous(name: string, candidates: readonly Referable[]): Omit<Fault, 'path'> {
  const titles = candidates.slice(0, 3).map(({ title }) => `"${title}"`);
  return {
    code: 'ambiguous-rule',
    message: `"${name}" is the id or name of ${candidates.length} documents: ${titles.join(', ')}.`,
    mend: 'Give each a name of its own, or refer to the one that is meant by its id.',
  };
}
