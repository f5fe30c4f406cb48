import { classify } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { fileObject } from '../ocsf-objects.js';
import { integer, keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { accountFrom, processFrom, set } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';
import { ACTOR_KEYS, describeFile, PRODUCT_KEYS } from './sysmon-actor.js';

type Fields = Record<string, unknown>;

const INTEGRITY: ReadonlyMap<string, number> = new Map([
  ['Untrusted', 1],
  ['Low', 2],
  ['Medium', 3],
  ['High', 4],
  ['System', 5],
  ['Protected', 6],
]);

const processCreate: EventMapper = {
  keys: [
    ...ACTOR_KEYS,
    ...PRODUCT_KEYS,
    'Hashes',
    'CommandLine',
    'CurrentDirectory',
    'LogonId',
    'IntegrityLevel',
    'ParentProcessGuid',
    'ParentProcessId',
    'ParentImage',
    'ParentCommandLine',
    'ParentUser',
  ],
  fill(event, reading) {
    const process = processFrom(reading, 'ProcessId', 'ProcessGuid', 'Image');
    if (process === undefined) return false;
    const parent = processFrom(reading, 'ParentProcessId', 'ParentProcessGuid', 'ParentImage');
    const user = accountFrom(reading, 'User');
    if (parent === undefined && user === undefined) return false;
    classify(event, 1007, 1);
    const actor: Fields = {};
    if (parent === undefined) keepAll(reading, ['ParentCommandLine', 'ParentUser']);
    else {
      set(parent, 'cmd_line', text(reading, 'ParentCommandLine'));
      set(parent, 'user', accountFrom(reading, 'ParentUser'));
      actor['process'] = parent;
      process['parent_process'] = { pid: parent['pid'], uid: parent['uid'] };
    }
    if (user !== undefined) actor['user'] = user;
    event['actor'] = actor;
    event['process'] = fillNewProcess(process, user, reading);
    return true;
  },
};

function fillNewProcess(process: Fields, user: Fields | undefined, reading: Reading): Fields {
  set(process, 'cmd_line', text(reading, 'CommandLine'));
  set(process, 'user', user);
  set(process, 'working_directory', text(reading, 'CurrentDirectory'));
  const logon = text(reading, 'LogonId');
  if (logon !== undefined) process['session'] = { uid: logon };
  const integrity = text(reading, 'IntegrityLevel');
  if (integrity !== undefined) {
    process['integrity'] = integrity;
    process['integrity_id'] = INTEGRITY.get(integrity) ?? 99;
  }
  const file = process['file'] as Fields | undefined;
  if (file === undefined) keepAll(reading, [...PRODUCT_KEYS, 'Hashes']);
  else describeFile(file, reading);
  return process;
}

function keepAll(reading: Reading, keys: readonly string[]): void {
  for (const key of keys) keep(reading, key);
}

const processTerminate: EventMapper = {
  keys: ACTOR_KEYS,
  fill(event, reading) {
    const process = processFrom(reading, 'ProcessId', 'ProcessGuid', 'Image');
    if (process === undefined) return false;
    classify(event, 1007, 2);
    const user = accountFrom(reading, 'User');
    set(process, 'user', user);
    event['process'] = process;
    // Sysmon does not say who ended it: the process itself is the only actor it names.
    event['actor'] = { process: { pid: process['pid'], uid: process['uid'] } };
    return true;
  },
};

const TARGET_KEYS = [
  'SourceProcessGUID',
  'SourceProcessGuid',
  'SourceProcessId',
  'SourceThreadId',
  'SourceImage',
  'SourceUser',
  'TargetProcessGUID',
  'TargetProcessGuid',
  'TargetProcessId',
  'TargetImage',
  'TargetUser',
] as const;

/** Source and target process of CreateRemoteThread and ProcessAccess; Sysmon spells GUID in two ways. */
function setSourceAndTarget(event: EventDraft, reading: Reading): boolean {
  const native = reading.native;
  const source = processFrom(
    reading,
    'SourceProcessId',
    native['SourceProcessGUID'] === undefined ? 'SourceProcessGuid' : 'SourceProcessGUID',
    'SourceImage',
  );
  const target = processFrom(
    reading,
    'TargetProcessId',
    native['TargetProcessGUID'] === undefined ? 'TargetProcessGuid' : 'TargetProcessGUID',
    'TargetImage',
  );
  if (source === undefined || target === undefined) return false;
  if (native['SourceProcessGUID'] !== undefined) keep(reading, 'SourceProcessGuid');
  if (native['TargetProcessGUID'] !== undefined) keep(reading, 'TargetProcessGuid');
  set(source, 'tid', integer(reading, 'SourceThreadId'));
  set(source, 'user', accountFrom(reading, 'SourceUser'));
  set(target, 'user', accountFrom(reading, 'TargetUser'));
  event['actor'] = { process: source };
  event['process'] = target;
  return true;
}

const remoteThread: EventMapper = {
  keys: [...TARGET_KEYS, 'StartAddress', 'StartModule', 'StartFunction'],
  fill(event, reading) {
    if (!setSourceAndTarget(event, reading)) return false;
    classify(event, 1007, 4);
    event['injection_type_id'] = 1;
    const module: Fields = {};
    set(module, 'start_address', text(reading, 'StartAddress'));
    set(module, 'function_name', text(reading, 'StartFunction'));
    const file = text(reading, 'StartModule');
    if (file !== undefined) module['file'] = fileObject(file);
    if (module['function_name'] === undefined) module['load_type_id'] = 0;
    event['module'] = module;
    return true;
  },
};

const processAccess: EventMapper = {
  keys: [...TARGET_KEYS, 'GrantedAccess'],
  fill(event, reading) {
    if (!setSourceAndTarget(event, reading)) return false;
    classify(event, 1007, 3);
    set(event, 'actual_permissions', integer(reading, 'GrantedAccess'));
    return true;
  },
};

const tampering: EventMapper = {
  keys: [...ACTOR_KEYS, 'Type'],
  fill(event, reading) {
    const process = processFrom(reading, 'ProcessId', 'ProcessGuid', 'Image');
    if (process === undefined) return false;
    classify(event, 1007, 4);
    const user = accountFrom(reading, 'User');
    set(process, 'user', user);
    event['process'] = process;
    event['actor'] = { process: { pid: process['pid'], uid: process['uid'] } };
    event['injection_type_id'] = 99;
    event['injection_type'] = text(reading, 'Type') ?? 'Tampering';
    return true;
  },
};

/** Sysmon's events about processes. */
export const SYSMON_PROCESS: MapperTable = {
  1: processCreate,
  5: processTerminate,
  8: remoteThread,
  10: processAccess,
  25: tampering,
};
