import type { SearchKind } from '@logwright/connector-kit';
import { kindOfOwnSearch } from '../search/search-id.js';
import type { AuditRecord } from './audit-record.js';

/** Prefixes of search ids by which Splunk searches for its own ends, or counts a search again. */
const MACHINERY = /^(rsa_|ta_|md_|subsearch_|remote_|SummaryDirector_|_ACCELERATE_)|_ACCELERATE_|SummaryDirector/;

/**
 * Why a search ran, from its id and provenance.
 *
 * Splunk's machinery (acceleration, typeahead, metadata, subsearches and replicas of a search that is counted already)
 * and Logwright's own housekeeping are `internal`: shown, but not counted as use.
 *
 * @param record - The search.
 */
export function kindOfSearch(record: AuditRecord): SearchKind {
  const own = kindOfOwnSearch(record.searchId);
  if (own !== undefined) return own;
  if (MACHINERY.test(record.searchId)) return 'internal';
  const provenance = record.provenance ?? '';
  if (/^(rt_)?scheduler_/.test(record.searchId) || provenance === 'scheduler') return 'scheduled';
  if (/^UI:dashboard/i.test(provenance)) return 'dashboard';
  if (/^UI:/i.test(provenance)) return 'interactive';
  return /^rest/i.test(provenance) ? 'api' : 'interactive';
}
