import { classify } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { FILE_TYPE, fileObject } from '../ocsf-objects.js';
import { integer, keep, text } from '../values.js';
import type { Reading } from '../values.js';
import {
  logonId,
  processFrom,
  securityProcess,
  set,
  subjectActor,
  SUBJECT_KEYS,
  setOutcome,
  userFrom,
} from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

const PROCESS_KEYS = ['ProcessId', 'ProcessName'] as const;

/** Object types of the Windows object manager, as OCSF numbers them. */
const RESOURCE_TYPES: ReadonlyMap<string, number> = new Map([
  ['Directory', 1],
  ['Event', 2],
  ['Timer', 3],
  ['Device', 4],
  ['Mutant', 5],
  ['Type', 6],
  ['File', 7],
  ['Token', 8],
  ['Thread', 9],
  ['Section', 10],
  ['WindowStation', 11],
  ['Driver', 15],
  ['SymbolicLink', 18],
  ['Process', 20],
  ['Desktop', 22],
  ['Key', 25],
  ['Semaphore', 28],
  ['Job', 29],
  ['ALPC Port', 32],
  ['SAM_ALIAS', 33],
  ['SAM_GROUP', 34],
  ['SAM_USER', 35],
  ['SAM_DOMAIN', 36],
  ['SAM_SERVER', 37],
]);

const newProcess: EventMapper = {
  keys: [
    ...SUBJECT_KEYS,
    'NewProcessId',
    'NewProcessName',
    'CommandLine',
    'ProcessId',
    'ParentProcessName',
    'TargetUserSid',
    'TargetUserName',
    'TargetDomainName',
    'TargetLogonId',
    'TokenElevationType',
    'MandatoryLabel',
  ],
  fill(event, reading) {
    const process = processFrom(reading, 'NewProcessId', 'NewProcessGuid', 'NewProcessName');
    const parent = processFrom(reading, 'ProcessId', 'ParentProcessGuid', 'ParentProcessName');
    const actor = subjectActor(reading, parent);
    if (process === undefined || actor === undefined) return false;
    classify(event, 1007, 1);
    set(process, 'cmd_line', text(reading, 'CommandLine'));
    // Without a target account the process runs as the subject.
    set(process, 'user', userFrom(reading, 'TargetUserName', 'TargetDomainName', 'TargetUserSid') ?? actor['user']);
    const logon = logonId(reading, 'TargetLogonId');
    if (logon !== undefined) process['session'] = { uid: logon };
    if (parent !== undefined) process['parent_process'] = { pid: parent['pid'], name: parent['name'] };
    setIntegrity(process, reading);
    keep(reading, 'TokenElevationType');
    event['actor'] = actor;
    event['process'] = process;
    return true;
  },
};

const MANDATORY_LABELS: ReadonlyMap<string, number> = new Map([
  ['S-1-16-0', 1],
  ['S-1-16-4096', 2],
  ['S-1-16-8192', 3],
  ['S-1-16-8448', 3],
  ['S-1-16-12288', 4],
  ['S-1-16-16384', 5],
  ['S-1-16-20480', 6],
]);

function setIntegrity(process: Fields, reading: Reading): void {
  const label = text(reading, 'MandatoryLabel');
  if (label === undefined) return;
  process['integrity'] = label;
  process['integrity_id'] = MANDATORY_LABELS.get(label) ?? 99;
}

const processExit: EventMapper = {
  keys: [...SUBJECT_KEYS, ...PROCESS_KEYS, 'Status'],
  fill(event, reading) {
    const process = securityProcess(reading);
    const actor = subjectActor(reading, undefined);
    if (process === undefined || actor === undefined) return false;
    classify(event, 1007, 2);
    event['actor'] = actor;
    event['process'] = process;
    set(event, 'exit_code', integer(reading, 'Status'));
    return true;
  },
};

const OBJECT_KEYS = [...SUBJECT_KEYS, ...PROCESS_KEYS, 'ObjectType', 'ObjectName', 'AccessMask'] as const;

/** What an access mask means for a file, strongest first. */
function fileActivity(mask: number | undefined): number {
  if (mask === undefined) return 14;
  if ((mask & 0x10000) !== 0) return 4;
  if ((mask & 0xc0000) !== 0) return 7;
  if ((mask & 0x6) !== 0) return 3;
  if ((mask & 0x110) !== 0) return 6;
  if ((mask & 0x1) !== 0) return 2;
  return 14;
}

/** What an access mask means for a registry key. */
function keyActivity(mask: number | undefined): number {
  if (mask === undefined) return 0;
  if ((mask & 0x10000) !== 0) return 4;
  if ((mask & 0xc0000) !== 0) return 6;
  if ((mask & 0x4) !== 0) return 1;
  if ((mask & 0x2) !== 0) return 3;
  return (mask & 0x20019) === 0 ? 0 : 2;
}

/** Handle requests and accesses, told apart by the type of the object. */
function objectMapper(requestOnly: boolean): EventMapper {
  return {
    keys: OBJECT_KEYS,
    fill(event, reading, head) {
      const actor = subjectActor(reading, securityProcess(reading));
      const name = text(reading, 'ObjectName');
      const type = text(reading, 'ObjectType');
      if (actor === undefined || (name === undefined && type === undefined)) return false;
      event['actor'] = actor;
      setOutcome(event, reading);
      const mask = integer(reading, 'AccessMask');
      if (name !== undefined && type === 'File') fillFile(event, name, requestOnly ? 14 : fileActivity(mask), mask);
      else if (name !== undefined && type === 'Key') fillKey(event, name, requestOnly ? 0 : keyActivity(mask), mask);
      else fillResource(event, reading, name ?? type, type, requestOnly ? 'Handle request' : undefined);
      return head.eventId > 0;
    },
  };
}

function fillFile(event: EventDraft, name: string, activityId: number, mask: number | undefined): void {
  classify(event, 1001, activityId);
  event['file'] = fileObject(name, FILE_TYPE.unknown);
  set(event, 'access_mask', mask);
}

function fillKey(event: EventDraft, name: string, activityId: number, mask: number | undefined): void {
  if (activityId === 0) classify(event, 201001, 99, 'Handle request');
  else classify(event, 201001, activityId);
  event['reg_key'] = { path: name };
  set(event, 'access_mask', mask);
}

function fillResource(
  event: EventDraft,
  reading: Reading,
  name: string | undefined,
  type: string | undefined,
  activityName: string | undefined,
): void {
  if (activityName === undefined) classify(event, 201003, 1);
  else classify(event, 201003, 99, activityName);
  keep(reading, 'AccessMask');
  const typeId = type === undefined ? 0 : (RESOURCE_TYPES.get(type) ?? 99);
  const resource: Fields = { name, type_id: typeId };
  if (type !== undefined) resource['type'] = type;
  event['win_resource'] = resource;
}

/** Handle events name no object, only handles: the handle is all there is to say. */
function handleMapper(
  handleKey: string,
  activityName: string,
  processKeys: readonly [pid: string, name: string],
): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, handleKey, ...processKeys],
    fill(event, reading) {
      const handle = text(reading, handleKey);
      const actor = subjectActor(reading, processFrom(reading, processKeys[0], 'ProcessGuid', processKeys[1]));
      if (handle === undefined || actor === undefined) return false;
      classify(event, 201003, 99, activityName);
      event['actor'] = actor;
      event['win_resource'] = { uid: handle, type_id: 0 };
      setOutcome(event, reading);
      return true;
    },
  };
}

/** 4670: permissions of an object changed. */
const permissionsChanged: EventMapper = {
  keys: [...SUBJECT_KEYS, ...PROCESS_KEYS, 'ObjectType', 'ObjectName', 'NewSd'],
  fill(event, reading) {
    const actor = subjectActor(reading, securityProcess(reading));
    const type = text(reading, 'ObjectType');
    const name = text(reading, 'ObjectName');
    if (actor === undefined || (name === undefined && type === undefined)) return false;
    event['actor'] = actor;
    setOutcome(event, reading);
    const descriptor = text(reading, 'NewSd');
    if (name !== undefined && type === 'File') {
      classify(event, 1001, 7);
      event['file'] = {
        ...fileObject(name, FILE_TYPE.unknown),
        ...(descriptor === undefined ? {} : { security_descriptor: descriptor }),
      };
    } else if (name !== undefined && type === 'Key') {
      classify(event, 201001, 6);
      event['reg_key'] = descriptor === undefined ? { path: name } : { path: name, security_descriptor: descriptor };
    } else {
      if (descriptor !== undefined) keep(reading, 'NewSd');
      fillResource(event, reading, name ?? type, type, 'Permissions change');
    }
    return true;
  },
};

/** 4673 and 4674: a privilege was used. */
const privilegeUse: EventMapper = {
  keys: [...SUBJECT_KEYS, ...PROCESS_KEYS, 'Service', 'ObjectServer', 'ObjectName', 'ObjectType'],
  fill(event, reading) {
    const actor = subjectActor(reading, securityProcess(reading));
    const name = text(reading, 'ObjectName') ?? text(reading, 'Service') ?? text(reading, 'ObjectServer');
    if (actor === undefined || name === undefined) return false;
    const type = text(reading, 'ObjectType');
    classify(event, 201003, 99, 'Privilege use');
    event['actor'] = actor;
    for (const key of ['Service', 'ObjectServer', 'ObjectName']) if (text(reading, key) !== name) keep(reading, key);
    const resource: Fields = { name, type_id: type === undefined ? 0 : (RESOURCE_TYPES.get(type) ?? 99) };
    if (type !== undefined) resource['type'] = type;
    event['win_resource'] = resource;
    setOutcome(event, reading);
    return true;
  },
};

/** Mappers of the Security channel about processes, objects and handles. */
export const SECURITY_OBJECT: MapperTable = {
  4656: objectMapper(true),
  4658: handleMapper('HandleId', 'Handle close', ['ProcessId', 'ProcessName']),
  4660: handleMapper('HandleId', 'Delete', ['ProcessId', 'ProcessName']),
  4661: objectMapper(true),
  4662: objectMapper(false),
  4663: objectMapper(false),
  4670: permissionsChanged,
  4673: privilegeUse,
  4674: privilegeUse,
  4688: newProcess,
  4689: processExit,
  4690: handleMapper('SourceHandleId', 'Handle duplicate', ['SourceProcessId', 'ProcessName']),
};
