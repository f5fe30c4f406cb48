import type { SigmaLogSourceFamily } from '../sigma.js';

/** macOS' unified log, as `log show --style ndjson` writes it. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'macos-unified-log',
    recognise: [{ field: 'eventMessage' }, { field: 'processImagePath' }, { field: 'machTimestamp' }],
    entries: [{ logSource: { product: 'macos' } }],
  },
];
