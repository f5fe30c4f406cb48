import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: { product: 'rpc_firewall', category: 'application' }, aliases: { EventLog: ['Channel'] } },
];

/** RPC Firewall writes to an event log of its own; some collectors name it as its rules do. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'rpc-firewall',
    recognise: [{ field: 'Channel', oneOf: ['RPCFW'] }],
    channelField: 'Channel',
    eventIdField: 'EventID',
    entries: ENTRIES,
  },
  {
    technology: 'rpc-firewall',
    recognise: [{ field: 'EventLog', oneOf: ['RPCFW'] }],
    entries: ENTRIES,
  },
];
