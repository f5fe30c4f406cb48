// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `rpc_interface`. */
export type RpcInterface = {
  readonly ack_reason?: number;
  readonly ack_result?: number;
  readonly uuid: string;
  readonly version: string;
};

/** Facts of OCSF object `rpc_interface`. */
export const rpcInterfaceObject: ObjectFact = {
  kind: 'object',
  name: 'rpc_interface',
  caption: 'RPC Interface',
  extends: 'object',
  profiles: [],
  attributes: {
    ack_reason: { type: 'integer_t', requirement: 'recommended' },
    ack_result: { type: 'integer_t', requirement: 'recommended' },
    uuid: { type: 'uuid_t', requirement: 'required' },
    version: { type: 'string_t', requirement: 'required' },
  },
};
