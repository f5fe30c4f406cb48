import type { SigmaLogSourceFamily } from '../sigma.js';

/** Parsed records of auditd, whose rules use auditd's own names. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'linux-auditd',
    recognise: [{ field: 'type' }, { field: '_serial' }, { field: '_time' }],
    entries: [{ logSource: { product: 'linux', service: 'auditd' } }],
  },
];
