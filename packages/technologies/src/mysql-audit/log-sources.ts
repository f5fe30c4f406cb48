import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'mysql', category: 'database' } }];

/** Audit logs of MySQL Enterprise and Percona Server as JSON. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'mysql-audit',
    recognise: [
      { field: 'connection_id' },
      { field: 'class', oneOf: ['general', 'connection', 'table_access', 'audit'] },
      { field: 'event' },
    ],
    entries: ENTRIES,
  },
  {
    technology: 'mysql-audit',
    recognise: [{ field: 'audit_record.name' }, { field: 'audit_record.record' }],
    entries: ENTRIES,
  },
  toldFamily('mysql-audit', ENTRIES),
];
