// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { portInfoObject, type PortInfo } from '../objects/port-info.js';

/** Values of `type_id`: 0 Unknown, 1 Wired, 2 Wireless, 3 Mobile, 4 Tunnel, 99 Other. */
export type NetworkInterfaceTypeId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `network_interface`. */
export type NetworkInterface = {
  readonly name?: string;
  readonly uid?: string;
  readonly hostname?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly namespace?: string;
  readonly open_ports?: readonly PortInfo[];
  readonly subnet_prefix?: number;
  readonly type?: string;
  readonly type_id?: NetworkInterfaceTypeId;
};

/** Facts of OCSF object `network_interface`. */
export const networkInterfaceObject: ObjectFact = {
  kind: 'object',
  name: 'network_interface',
  caption: 'Network Interface',
  extends: '_entity',
  constraints: { atLeastOne: ['ip', 'mac', 'name', 'hostname', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t' },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    ip: { type: 'ip_t', requirement: 'recommended' },
    mac: { type: 'mac_t', requirement: 'recommended' },
    namespace: { type: 'string_t' },
    open_ports: { type: 'object_t', object: () => portInfoObject, isArray: true },
    subnet_prefix: { type: 'integer_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Wired', 2: 'Wireless', 3: 'Mobile', 4: 'Tunnel', 99: 'Other' },
      sibling: 'type',
    },
  },
};
