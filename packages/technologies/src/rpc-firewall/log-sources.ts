import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from '../sigma.js';

const ENTRIES: readonly SigmaLogSourceEntry[] = [
  { logSource: { product: 'rpc_firewall', category: 'application' }, aliases: { EventLog: ['Channel'] } },
];

/** RPC Firewall writes to an event log of its own: a channel, looked up with those of Windows. */
export const channels: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'rpc-firewall',
    recognise: [{ field: 'Channel', oneOf: ['RPCFW'] }],
    channelField: 'Channel',
    eventIdField: 'EventID',
    entries: ENTRIES,
  },
];

/** Azure Monitor and others name the event log as the rules do. */
export const logSources: readonly SigmaLogSourceFamily[] = [
  {
    technology: 'rpc-firewall',
    recognise: [{ field: 'EventLog', oneOf: ['RPCFW'] }],
    channelField: 'EventLog',
    eventIdField: 'EventID',
    entries: ENTRIES,
  },
];
