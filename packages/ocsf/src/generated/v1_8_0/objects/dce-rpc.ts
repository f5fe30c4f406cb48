// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { rpcInterfaceObject, type RpcInterface } from '../objects/rpc-interface.js';

/** OCSF object `dce_rpc`. */
export type DceRpc = {
  readonly command?: string;
  readonly command_response?: string;
  readonly flags: readonly string[];
  readonly opnum?: number;
  readonly rpc_interface: RpcInterface;
};

/** Facts of OCSF object `dce_rpc`. */
export const dceRpcObject: ObjectFact = {
  kind: 'object',
  name: 'dce_rpc',
  caption: 'DCE/RPC',
  extends: 'object',
  profiles: [],
  attributes: {
    command: { type: 'string_t', requirement: 'recommended' },
    command_response: { type: 'string_t', requirement: 'recommended' },
    flags: { type: 'string_t', isArray: true, requirement: 'required' },
    opnum: { type: 'integer_t', requirement: 'recommended' },
    rpc_interface: { type: 'object_t', object: () => rpcInterfaceObject, requirement: 'required' },
  },
};
