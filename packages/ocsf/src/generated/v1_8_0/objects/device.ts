// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { riskLevelIdEnum, type RiskLevelId } from '../enums.js';
import { agentObject, type Agent } from '../objects/agent.js';
import { containerObject, type Container } from '../objects/container.js';
import { deviceHwInfoObject, type DeviceHwInfo } from '../objects/device-hw-info.js';
import { groupObject, type Group } from '../objects/group.js';
import { imageObject, type Image } from '../objects/image.js';
import { locationObject, type Location } from '../objects/location.js';
import { networkInterfaceObject, type NetworkInterface } from '../objects/network-interface.js';
import { organizationObject, type Organization } from '../objects/organization.js';
import { osObject, type Os } from '../objects/os.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 Server, 2 Desktop, 3 Laptop, 4 Tablet, 5 Mobile, 6 Virtual, 7 IOT, 8 Browser, 9 Firewall, 10 Switch, 11 Hub, 12 Router, 13 IDS, 14 IPS, 15 Load Balancer, 99 Other. */
export type DeviceTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 99;

/** OCSF object `device`. */
export type Device = {
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
  readonly type_id: DeviceTypeId;
  readonly vlan_uid?: string;
  readonly vpc_uid?: string;
  readonly zone?: string;
  readonly autoscale_uid?: string;
  readonly boot_time?: number;
  readonly boot_uid?: string;
  readonly created_time?: number;
  readonly desc?: string;
  readonly eid?: string;
  readonly first_seen_time?: number;
  readonly groups?: readonly Group[];
  readonly hypervisor?: string;
  readonly iccid?: string;
  readonly image?: Image;
  /** @deprecated since 1.4.0: see imei_list */ readonly imei?: string;
  readonly imei_list?: readonly string[];
  readonly is_backed_up?: boolean;
  readonly is_compliant?: boolean;
  readonly is_managed?: boolean;
  readonly is_mobile_account_active?: boolean;
  readonly is_personal?: boolean;
  readonly is_shared?: boolean;
  readonly is_supervised?: boolean;
  readonly is_trusted?: boolean;
  readonly last_seen_time?: number;
  readonly meid?: string;
  readonly model?: string;
  readonly modified_time?: number;
  readonly network_interfaces?: readonly NetworkInterface[];
  readonly org?: Organization;
  readonly os_machine_uuid?: string;
  readonly region?: string;
  readonly risk_level?: string;
  readonly risk_level_id?: RiskLevelId;
  readonly risk_score?: number;
  readonly subnet?: string;
  readonly udid?: string;
  readonly uid_alt?: string;
  readonly vendor_name?: string;
  readonly boot_time_dt?: string;
  readonly created_time_dt?: string;
  readonly first_seen_time_dt?: string;
  readonly last_seen_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `device`. */
export const deviceObject: ObjectFact = {
  kind: 'object',
  observable: 20,
  name: 'device',
  caption: 'Device',
  extends: 'endpoint',
  constraints: { atLeastOne: ['ip', 'uid', 'name', 'hostname', 'instance_uid', 'interface_uid', 'interface_name'] },
  profiles: ['container', 'datetime'],
  attributes: {
    name: { type: 'string_t' },
    uid: { type: 'string_t', requirement: 'recommended', observable: 47 },
    container: { type: 'object_t', object: () => containerObject, requirement: 'recommended', profiles: ['container'] },
    namespace_pid: { type: 'integer_t', requirement: 'recommended', profiles: ['container'] },
    agent_list: { type: 'object_t', object: () => agentObject, isArray: true },
    domain: { type: 'string_t' },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    hw_info: { type: 'object_t', object: () => deviceHwInfoObject },
    instance_uid: { type: 'string_t', requirement: 'recommended' },
    interface_name: { type: 'string_t', requirement: 'recommended' },
    interface_uid: { type: 'string_t', requirement: 'recommended' },
    ip: { type: 'ip_t' },
    location: { type: 'object_t', object: () => locationObject },
    mac: { type: 'mac_t' },
    mac_vendor: { type: 'string_t' },
    os: { type: 'object_t', object: () => osObject },
    owner: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    pool: { type: 'object_t', object: () => groupObject },
    subnet_uid: { type: 'string_t' },
    type: { type: 'string_t', requirement: 'recommended' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
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
    autoscale_uid: { type: 'string_t' },
    boot_time: { type: 'timestamp_t' },
    boot_uid: { type: 'string_t' },
    created_time: { type: 'timestamp_t' },
    desc: { type: 'string_t' },
    eid: { type: 'string_t' },
    first_seen_time: { type: 'timestamp_t' },
    groups: { type: 'object_t', object: () => groupObject, isArray: true },
    hypervisor: { type: 'string_t' },
    iccid: { type: 'string_t' },
    image: { type: 'object_t', object: () => imageObject },
    imei: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['imei_list'] } },
    imei_list: { type: 'string_t', isArray: true },
    is_backed_up: { type: 'boolean_t' },
    is_compliant: { type: 'boolean_t' },
    is_managed: { type: 'boolean_t' },
    is_mobile_account_active: { type: 'boolean_t' },
    is_personal: { type: 'boolean_t' },
    is_shared: { type: 'boolean_t' },
    is_supervised: { type: 'boolean_t' },
    is_trusted: { type: 'boolean_t' },
    last_seen_time: { type: 'timestamp_t' },
    meid: { type: 'string_t' },
    model: { type: 'string_t' },
    modified_time: { type: 'timestamp_t' },
    network_interfaces: { type: 'object_t', object: () => networkInterfaceObject, isArray: true },
    org: { type: 'object_t', object: () => organizationObject },
    os_machine_uuid: { type: 'uuid_t' },
    region: { type: 'string_t', requirement: 'recommended' },
    risk_level: { type: 'string_t' },
    risk_level_id: { type: 'integer_t', enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t' },
    subnet: { type: 'subnet_t' },
    udid: { type: 'string_t' },
    uid_alt: { type: 'string_t' },
    vendor_name: { type: 'string_t', requirement: 'recommended' },
    boot_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    first_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
