import type { SigmaLogSourceFamily } from '../sigma.js';

/** Events of Okta's System Log: `published` and `uuid` beside `eventType` are its own. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'okta-system',
    recognise: [{ field: 'published' }, { field: 'eventType' }, { field: 'uuid' }, { field: 'actor' }],
    entries: [{ logSource: { product: 'okta', service: 'okta' } }],
  },
];
