// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import { integrityIdEnum, type IntegrityId } from '../enums.js';
import { containerObject, type Container } from '../objects/container.js';
import { environmentVariableObject, type EnvironmentVariable } from '../objects/environment-variable.js';
import { fileObject, type File } from '../objects/file.js';
import { groupObject, type Group } from '../objects/group.js';
import { objectObject } from '../objects/object.js';
import { processEntityObject, type ProcessEntity } from '../objects/process-entity.js';
import { sessionObject, type Session } from '../objects/session.js';
import { userObject, type User } from '../objects/user.js';
import { winServiceObject, type WinService } from '../objects/win/win-service.js';

/** OCSF object `process`. */
export type Process = {
  readonly name?: string;
  readonly uid?: string;
  readonly cmd_line?: string;
  readonly cpid?: string;
  readonly created_time?: number;
  readonly path?: string;
  readonly pid?: number;
  readonly container?: Container;
  readonly namespace_pid?: number;
  readonly ancestry?: readonly ProcessEntity[];
  readonly environment_variables?: readonly EnvironmentVariable[];
  readonly file?: File;
  readonly integrity?: string;
  readonly integrity_id?: IntegrityId;
  /** @deprecated since 1.4.0: see ancestry */ readonly lineage?: readonly string[];
  readonly loaded_modules?: readonly string[];
  readonly parent_process?: Process;
  readonly ptid?: number;
  readonly sandbox?: string;
  readonly session?: Session;
  readonly terminated_time?: number;
  /** @deprecated since 1.6.0: see ptid */ readonly tid?: number;
  readonly user?: User;
  readonly working_directory?: string;
  readonly xattributes?: OcsfObject;
  readonly auid?: number;
  readonly egid?: number;
  readonly euid?: number;
  readonly group?: Group;
  readonly hosted_services?: readonly WinService[];
  readonly created_time_dt?: string;
  readonly terminated_time_dt?: string;
};

/** Facts of OCSF object `process`. */
export const processObject: ObjectFact = {
  kind: 'object',
  observable: 25,
  name: 'process',
  caption: 'Process',
  extends: 'process_entity',
  constraints: { atLeastOne: ['pid', 'uid', 'cpid'] },
  profiles: ['container', 'data_classification', 'datetime', 'linux/linux_users', 'macos/macos_users'],
  attributes: {
    name: { type: 'process_name_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended', observable: 39 },
    cmd_line: { type: 'string_t', requirement: 'recommended', observable: 13 },
    cpid: { type: 'uuid_t', requirement: 'recommended' },
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    path: { type: 'string_t' },
    pid: { type: 'integer_t', requirement: 'recommended', observable: 15 },
    container: { type: 'object_t', object: () => containerObject, requirement: 'recommended', profiles: ['container'] },
    namespace_pid: { type: 'integer_t', requirement: 'recommended', profiles: ['container'] },
    ancestry: { type: 'object_t', object: () => processEntityObject, isArray: true },
    environment_variables: { type: 'object_t', object: () => environmentVariableObject, isArray: true },
    file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    integrity: { type: 'string_t' },
    integrity_id: { type: 'integer_t', enum: integrityIdEnum, sibling: 'integrity' },
    lineage: { type: 'file_path_t', isArray: true, deprecated: { since: '1.4.0', replacedBy: ['ancestry'] } },
    loaded_modules: { type: 'string_t', isArray: true },
    parent_process: { type: 'object_t', object: () => processObject, requirement: 'recommended' },
    ptid: { type: 'long_t' },
    sandbox: { type: 'string_t' },
    session: { type: 'object_t', object: () => sessionObject },
    terminated_time: { type: 'timestamp_t' },
    tid: { type: 'integer_t', deprecated: { since: '1.6.0', replacedBy: ['ptid'] } },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    working_directory: { type: 'string_t' },
    xattributes: { type: 'object_t', object: () => objectObject },
    auid: { type: 'integer_t', profiles: ['linux/linux_users'] },
    egid: { type: 'integer_t', profiles: ['linux/linux_users', 'macos/macos_users'] },
    euid: { type: 'integer_t', profiles: ['linux/linux_users', 'macos/macos_users'] },
    group: { type: 'object_t', object: () => groupObject, requirement: 'recommended', profiles: ['linux/linux_users'] },
    hosted_services: { type: 'object_t', object: () => winServiceObject, isArray: true },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    terminated_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
