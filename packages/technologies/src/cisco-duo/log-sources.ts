import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [{ logSource: { product: 'cisco', service: 'duo' } }];

/** Logs of Cisco Duo's Admin API: authentication, what administrators did, telephony, and activities. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  ['txid', 'event_type', 'access_device'],
  ['isotimestamp', 'timestamp', 'action', 'username'],
  ['isotimestamp', 'timestamp', 'context', 'phone'],
  ['activity_id', 'akey', 'action'],
].map(fields => ({
  technology: 'cisco-duo',
  recognise: fields.map(field => ({ field })),
  entries: ENTRIES,
}));
