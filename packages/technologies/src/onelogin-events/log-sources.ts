import type { SigmaLogSourceFamily } from '../sigma.js';

/** Events of OneLogin, from its API and from its event webhooks. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'onelogin-events',
    recognise: [{ field: 'event_type_id' }, { field: 'account_id' }],
    entries: [{ logSource: { product: 'onelogin', service: 'onelogin.events' } }],
  },
];
