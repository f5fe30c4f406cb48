// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { networkScopeIdEnum, type NetworkScopeId } from '../enums.js';
import { agentObject, type Agent } from '../objects/agent.js';
import { autonomousSystemObject, type AutonomousSystem } from '../objects/autonomous-system.js';
import { containerObject, type Container } from '../objects/container.js';
import { deviceHwInfoObject, type DeviceHwInfo } from '../objects/device-hw-info.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { groupObject, type Group } from '../objects/group.js';
import { locationObject, type Location } from '../objects/location.js';
import { networkProxyObject, type NetworkProxy } from '../objects/network-proxy.js';
import { osObject, type Os } from '../objects/os.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 Server, 2 Desktop, 3 Laptop, 4 Tablet, 5 Mobile, 6 Virtual, 7 IOT, 8 Browser, 9 Firewall, 10 Switch, 11 Hub, 12 Router, 13 IDS, 14 IPS, 15 Load Balancer, 99 Other. */
export type NetworkEndpointTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 99;

/** OCSF object `network_endpoint`. */
export type NetworkEndpoint = {
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
  readonly type_id?: NetworkEndpointTypeId;
  readonly vlan_uid?: string;
  readonly vpc_uid?: string;
  readonly zone?: string;
  readonly autonomous_system?: AutonomousSystem;
  readonly fingerprints?: readonly Fingerprint[];
  readonly intermediate_ips?: readonly string[];
  readonly isp?: string;
  readonly isp_org?: string;
  readonly network_scope?: string;
  readonly network_scope_id?: NetworkScopeId;
  readonly port?: number;
  readonly proxy_endpoint?: NetworkProxy;
  readonly svc_name?: string;
};

/** Facts of OCSF object `network_endpoint`. */
export const networkEndpointObject: ObjectFact = {
  kind: 'object',
  observable: 20,
  name: 'network_endpoint',
  caption: 'Network Endpoint',
  extends: 'endpoint',
  constraints: {
    atLeastOne: [
      'ip',
      'uid',
      'name',
      'hostname',
      'svc_name',
      'instance_uid',
      'interface_uid',
      'interface_name',
      'domain',
    ],
  },
  profiles: ['container'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended', observable: 48 },
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
    autonomous_system: { type: 'object_t', object: () => autonomousSystemObject },
    fingerprints: { type: 'object_t', object: () => fingerprintObject, isArray: true },
    intermediate_ips: { type: 'ip_t', isArray: true },
    isp: { type: 'string_t' },
    isp_org: { type: 'string_t' },
    network_scope: { type: 'string_t' },
    network_scope_id: { type: 'integer_t', enum: networkScopeIdEnum, sibling: 'network_scope' },
    port: { type: 'port_t', requirement: 'recommended' },
    proxy_endpoint: { type: 'object_t', object: () => networkProxyObject },
    svc_name: { type: 'string_t', requirement: 'recommended' },
  },
};
