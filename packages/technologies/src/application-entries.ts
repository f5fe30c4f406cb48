import type { SigmaLogSourceEntry } from './sigma.js';

/**
 * The log sources of applications, which Sigma names by what they are written in. Every application may log what its
 * database answers, which is Sigma's product `sql`.
 *
 * @param products - Sigma's names.
 * @returns An entry for each, and one for `sql`.
 */
export function applicationEntries(products: readonly string[]): readonly SigmaLogSourceEntry[] {
  return [...products, 'sql'].map(product => ({ logSource: { product, category: 'application' } }));
}
