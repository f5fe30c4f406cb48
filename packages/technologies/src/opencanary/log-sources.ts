import type { SigmaLogSourceFamily } from '../sigma.js';

/** Events of the honeypot OpenCanary. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'opencanary',
    recognise: [{ field: 'logtype' }, { field: 'node_id' }, { field: 'logdata' }],
    entries: [{ logSource: { product: 'opencanary', category: 'application' } }],
  },
];
