import { STREAM_FIELDS } from '../azure-monitor.js';
import type { SigmaLogSourceFamily } from '../sigma.js';

/** Logs of Azure's resources that have no name in Sigma: whatever else comes from a diagnostic setting. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'azure-resource',
    recognise: [...STREAM_FIELDS, { field: 'category' }],
    entries: [{ logSource: { product: 'azure' } }],
  },
];
