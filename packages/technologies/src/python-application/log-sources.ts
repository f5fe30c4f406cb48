import { applicationEntries } from '../application-entries.js';
import type { SigmaLogSourceFamily } from '../sigma.js';
import { toldFamily } from '../told-family.js';

/** Nothing in a record says whether Django runs: its rules name the classes of its exceptions. */
const ENTRIES = applicationEntries(['python', 'django']);

/** Logs of Python's applications: `levelname` and `funcName` are attributes of its LogRecord and of nothing else. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ...['levelname', 'funcName'].map(field => ({
    technology: 'python-application',
    recognise: [{ field }, { field: 'message' }],
    entries: ENTRIES,
  })),
  toldFamily('python-application', ENTRIES),
];
