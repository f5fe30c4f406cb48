import { applicationEntries } from '../application-entries.js';
import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

const ENTRIES = applicationEntries(['nodejs']);

/** Logs of applications on Node.js: Pino and Bunyan write levels as numbers. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'nodejs-application',
    recognise: [
      { field: 'msg' },
      { field: 'level', oneOf: ['10', '20', '30', '40', '50', '60'] },
      { field: 'pid' },
      { field: 'hostname' },
    ],
    entries: ENTRIES,
  },
  toldFamily('nodejs-application', ENTRIES),
];
