// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { tcpStateIdEnum, type TcpStateId } from '../enums.js';
import { fileObject, type File } from '../objects/file.js';
import { groupObject, type Group } from '../objects/group.js';
import { jobObject, type Job } from '../objects/job.js';
import { kernelObject, type Kernel } from '../objects/kernel.js';
import { moduleObject, type Module } from '../objects/module.js';
import { networkConnectionInfoObject, type NetworkConnectionInfo } from '../objects/network-connection-info.js';
import { networkInterfaceObject, type NetworkInterface } from '../objects/network-interface.js';
import { peripheralDeviceObject, type PeripheralDevice } from '../objects/peripheral-device.js';
import { processObject, type Process } from '../objects/process.js';
import { serviceObject, type Service } from '../objects/service.js';
import { sessionObject, type Session } from '../objects/session.js';
import { startupItemObject, type StartupItem } from '../objects/startup-item.js';
import { userObject, type User } from '../objects/user.js';
import { regKeyObject, type RegKey } from '../objects/win/reg-key.js';
import { regValueObject, type RegValue } from '../objects/win/reg-value.js';

/** Values of `query_type_id`: 0 Unknown, 1 Kernel, 2 File, 3 Folder, 4 Admin Group, 5 Job, 6 Module, 7 Network Connection, 8 Network Interfaces, 9 Peripheral Device, 10 Process, 11 Service, 12 Session, 13 User, 14 Users, 15 Startup Item, 16 Registry Key, 17 Registry Value, 18 Prefetch, 99 Other. */
export type QueryEvidenceQueryTypeId =
  0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 99;

/** OCSF object `query_evidence`. */
export type QueryEvidence = {
  readonly connection_info?: NetworkConnectionInfo;
  readonly file?: File;
  readonly folder?: File;
  readonly group?: Group;
  readonly job?: Job;
  readonly kernel?: Kernel;
  readonly module?: Module;
  readonly network_interfaces?: readonly NetworkInterface[];
  readonly peripheral_device?: PeripheralDevice;
  readonly process?: Process;
  readonly query_type?: string;
  readonly query_type_id: QueryEvidenceQueryTypeId;
  readonly service?: Service;
  readonly session?: Session;
  readonly startup_item?: StartupItem;
  readonly state?: string;
  readonly tcp_state_id?: TcpStateId;
  readonly user?: User;
  readonly users?: readonly User[];
  readonly reg_key?: RegKey;
  readonly reg_value?: RegValue;
};

/** Facts of OCSF object `query_evidence`. */
export const queryEvidenceObject: ObjectFact = {
  kind: 'object',
  name: 'query_evidence',
  caption: 'Query Evidence',
  constraints: {
    justOne: [
      'connection_info',
      'file',
      'folder',
      'group',
      'job',
      'kernel',
      'module',
      'network_interfaces',
      'peripheral_device',
      'process',
      'reg_key',
      'reg_value',
      'service',
      'session',
      'startup_item',
      'user',
    ],
  },
  profiles: ['container', 'data_classification', 'linux/linux_users', 'macos/macos_users'],
  attributes: {
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject, requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    folder: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    group: { type: 'object_t', object: () => groupObject, requirement: 'recommended' },
    job: { type: 'object_t', object: () => jobObject, requirement: 'recommended' },
    kernel: { type: 'object_t', object: () => kernelObject, requirement: 'recommended' },
    module: { type: 'object_t', object: () => moduleObject, requirement: 'recommended' },
    network_interfaces: {
      type: 'object_t',
      object: () => networkInterfaceObject,
      isArray: true,
      requirement: 'recommended',
    },
    peripheral_device: { type: 'object_t', object: () => peripheralDeviceObject, requirement: 'recommended' },
    process: { type: 'object_t', object: () => processObject, requirement: 'recommended' },
    query_type: { type: 'string_t' },
    query_type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Kernel',
        2: 'File',
        3: 'Folder',
        4: 'Admin Group',
        5: 'Job',
        6: 'Module',
        7: 'Network Connection',
        8: 'Network Interfaces',
        9: 'Peripheral Device',
        10: 'Process',
        11: 'Service',
        12: 'Session',
        13: 'User',
        14: 'Users',
        15: 'Startup Item',
        16: 'Registry Key',
        17: 'Registry Value',
        18: 'Prefetch',
        99: 'Other',
      },
      sibling: 'query_type',
    },
    service: { type: 'object_t', object: () => serviceObject, requirement: 'recommended' },
    session: { type: 'object_t', object: () => sessionObject, requirement: 'recommended' },
    startup_item: { type: 'object_t', object: () => startupItemObject, requirement: 'recommended' },
    state: { type: 'string_t', caption: 'Network Connection State' },
    tcp_state_id: { type: 'integer_t', enum: tcpStateIdEnum },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    users: { type: 'object_t', object: () => userObject, isArray: true },
    reg_key: { type: 'object_t', object: () => regKeyObject, requirement: 'recommended' },
    reg_value: { type: 'object_t', object: () => regValueObject, requirement: 'recommended' },
  },
};
