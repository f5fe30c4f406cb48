import type { SigmaLogSourceFamily } from '../sigma.js';

/** Lines of Backstage's auditor, which mark themselves. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'backstage-audit',
    recognise: [{ field: 'isAuditEvent' }],
    entries: [{ logSource: { product: 'backstage', service: 'audit' } }],
  },
];
