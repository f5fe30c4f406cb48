// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { agentObject, type Agent } from '../objects/agent.js';
import { containerObject, type Container } from '../objects/container.js';
import { deviceHwInfoObject, type DeviceHwInfo } from '../objects/device-hw-info.js';
import { groupObject, type Group } from '../objects/group.js';
import { locationObject, type Location } from '../objects/location.js';
import { osObject, type Os } from '../objects/os.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 Server, 2 Desktop, 3 Laptop, 4 Tablet, 5 Mobile, 6 Virtual, 7 IOT, 8 Browser, 9 Firewall, 10 Switch, 11 Hub, 12 Router, 13 IDS, 14 IPS, 15 Load Balancer, 99 Other. */
export type EndpointTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 99;

/** OCSF object `endpoint`. */
export type Endpoint = {
  readonly name?: string;
  readonly uid?: string;
  readonly container?: Container;
  readonly namespace_pid?: number;
  readonly agent_list?: readonly Agent[];
  readonly domain?: string;
  readonly hostname?: string;
  readonly hw_info?: DeviceHwInfo;
  readonly instance_uid?: string;
  readonly interface_name?: string;
  readonly interface_uid?: string;
  readonly ip?: string;
  readonly location?: Location;
  readonly mac?: string;
  readonly mac_vendor?: string;
  readonly os?: Os;
  readonly owner?: User;
  readonly pool?: Group;
  readonly subnet_uid?: string;
  readonly type?: string;
  readonly type_id?: EndpointTypeId;
  readonly vlan_uid?: string;
  readonly vpc_uid?: string;
  readonly zone?: string;
};

/** Facts of OCSF object `endpoint`. */
export const endpointObject: ObjectFact = {
  kind: 'object',
  observable: 20,
  name: 'endpoint',
  caption: 'Endpoint',
  extends: '_entity',
  constraints: { atLeastOne: ['ip', 'uid', 'name', 'hostname', 'instance_uid', 'interface_uid', 'interface_name'] },
  profiles: ['container'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    container: { type: 'object_t', object: () => containerObject, requirement: 'recommended', profiles: ['container'] },
    namespace_pid: { type: 'integer_t', requirement: 'recommended', profiles: ['container'] },
    agent_list: { type: 'object_t', object: () => agentObject, isArray: true },
    domain: { type: 'string_t' },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    hw_info: { type: 'object_t', object: () => deviceHwInfoObject },
    instance_uid: { type: 'string_t', requirement: 'recommended' },
    interface_name: { type: 'string_t', requirement: 'recommended' },
    interface_uid: { type: 'string_t', requirement: 'recommended' },
    ip: { type: 'ip_t', requirement: 'recommended' },
    location: { type: 'object_t', object: () => locationObject },
    mac: { type: 'mac_t' },
    mac_vendor: { type: 'string_t' },
    os: { type: 'object_t', object: () => osObject },
    owner: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    pool: { type: 'object_t', object: () => groupObject },
    subnet_uid: { type: 'string_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Server',
        2: 'Desktop',
        3: 'Laptop',
        4: 'Tablet',
        5: 'Mobile',
        6: 'Virtual',
        7: 'IOT',
        8: 'Browser',
        9: 'Firewall',
        10: 'Switch',
        11: 'Hub',
        12: 'Router',
        13: 'IDS',
        14: 'IPS',
        15: 'Load Balancer',
        99: 'Other',
      },
      sibling: 'type',
    },
    vlan_uid: { type: 'string_t' },
    vpc_uid: { type: 'string_t' },
    zone: { type: 'string_t' },
  },
};
