import { ecsFamily } from '../ecs-fields.js';
import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'postgresql', category: 'database' } }];

/** PostgreSQL's log: `jsonlog` (since 15), and Elastic's. https://www.postgresql.org/docs/current/runtime-config-logging.html */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ecsFamily('postgresql', ['postgresql.log'], ENTRIES),
  {
    technology: 'postgresql',
    recognise: [{ field: 'error_severity' }, { field: 'session_id' }, { field: 'backend_type' }],
    entries: ENTRIES,
  },
  toldFamily('postgresql', ENTRIES),
];
