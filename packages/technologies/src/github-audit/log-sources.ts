import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'github', service: 'audit' } }];

/** GitHub's audit log of organizations and enterprises: streamed, from the API, and exported events of Git. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ['_document_id', '@timestamp', 'action'],
  ['created_at', '@timestamp', 'action', 'actor'],
  ['transport_protocol_name', '@timestamp', 'action', 'repository'],
].map(fields => ({
  technology: 'github-audit',
  recognise: fields.map(field => ({ field })),
  entries: ENTRIES,
}));
