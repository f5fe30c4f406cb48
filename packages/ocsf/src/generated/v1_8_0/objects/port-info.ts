// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `port_info`. */
export type PortInfo = {
  readonly port: number;
  readonly protocol_name?: string;
  readonly protocol_num?: number;
};

/** Facts of OCSF object `port_info`. */
export const portInfoObject: ObjectFact = {
  kind: 'object',
  name: 'port_info',
  caption: 'Port Information',
  extends: 'object',
  profiles: [],
  attributes: {
    port: { type: 'port_t', requirement: 'required' },
    protocol_name: { type: 'string_t', requirement: 'recommended' },
    protocol_num: { type: 'integer_t' },
  },
};
