// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { opcodeIdEnum, type OpcodeId } from '../enums.js';

/** OCSF object `dns_query`. */
export type DnsQuery = {
  readonly class?: string;
  readonly packet_uid?: number;
  readonly type?: string;
  readonly hostname: string;
  readonly opcode?: string;
  readonly opcode_id?: OpcodeId;
};

/** Facts of OCSF object `dns_query`. */
export const dnsQueryObject: ObjectFact = {
  kind: 'object',
  name: 'dns_query',
  caption: 'DNS Query',
  extends: '_dns',
  profiles: [],
  attributes: {
    class: { type: 'string_t', requirement: 'recommended', caption: 'Resource Record Class' },
    packet_uid: { type: 'integer_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended', caption: 'Resource Record Type' },
    hostname: { type: 'hostname_t', requirement: 'required' },
    opcode: { type: 'string_t' },
    opcode_id: { type: 'integer_t', requirement: 'recommended', enum: opcodeIdEnum },
  },
};
