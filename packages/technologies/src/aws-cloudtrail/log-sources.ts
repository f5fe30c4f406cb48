import type { SigmaLogSourceFamily } from '../sigma.js';

/** CloudTrail's records are told by the three fields that every API call has. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'aws-cloudtrail',
    recognise: [{ field: 'eventSource' }, { field: 'eventName' }, { field: 'userIdentity' }],
    entries: [{ logSource: { product: 'aws', service: 'cloudtrail' } }],
  },
];
