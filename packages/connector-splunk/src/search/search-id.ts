import { randomUUID } from 'node:crypto';
import type { SearchKind } from '@logwright/connector-kit';

const PREFIX = 'logwright';
const KINDS: readonly SearchKind[] = ['interactive', 'scheduled', 'dashboard', 'detection', 'api', 'internal'];

/**
 * A search id that tells Logwright's own searches from others in the audit log.
 *
 * @param kind - Why the search runs.
 */
export function newSearchId(kind: SearchKind): string {
  return `${PREFIX}_${kind}_${randomUUID()}`;
}

/**
 * The kind that Logwright gave to a search of its own.
 *
 * @param searchId - Any search id.
 * @returns The kind, or undefined when the search is not Logwright's.
 */
export function kindOfOwnSearch(searchId: string): SearchKind | undefined {
  const [prefix, kind] = searchId.split('_', 2);
  return prefix === PREFIX ? KINDS.find(known => known === kind) : undefined;
}
