import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { baseName, FILE_TYPE, fileObject } from '../ocsf-objects.js';
import { parseIso } from '../time.js';
import { keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { accountFrom, hashesFrom, set } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';
import { ACTOR_KEYS, describeFile, PRODUCT_KEYS, setActor } from './sysmon-actor.js';

type Fields = Record<string, unknown>;

const SECURITY_CONTROL_PROFILES: readonly string[] = ['host', 'security_control'];

/** An event about one file. */
function fileMapper(
  activityId: number,
  extraKeys: readonly string[] = [],
  finish?: (event: EventDraft, file: Fields, reading: Reading) => void,
): EventMapper {
  return {
    keys: [...ACTOR_KEYS, 'TargetFilename', 'CreationUtcTime', ...extraKeys],
    fill(event, reading) {
      const path = text(reading, 'TargetFilename');
      if (path === undefined || !setActor(event, reading)) return false;
      classify(event, 1001, activityId);
      const file = fileObject(path);
      event['file'] = file;
      const created = text(reading, 'CreationUtcTime');
      if (created !== undefined) {
        const createdMs = parseIso(created);
        if (Number.isNaN(createdMs)) keep(reading, 'CreationUtcTime');
        else file['created_time'] = createdMs;
      }
      finish?.(event, file, reading);
      return true;
    },
  };
}

function addHashes(_event: EventDraft, file: Fields, reading: Reading): void {
  set(file, 'hashes', hashesFrom(reading, 'Hashes'));
}

function addBlocked(event: EventDraft, file: Fields, reading: Reading): void {
  addHashes(event, file, reading);
  event.metadata['profiles'] = SECURITY_CONTROL_PROFILES;
  event['action_id'] = 2;
  event['disposition_id'] = 2;
  event['status_id'] = STATUS.failure;
}

const driverLoad: EventMapper = {
  keys: ['ImageLoaded', 'Hashes'],
  fill(event, reading) {
    const path = text(reading, 'ImageLoaded');
    if (path === undefined) return false;
    classify(event, 1002, 1);
    const file = fileObject(path);
    set(file, 'hashes', hashesFrom(reading, 'Hashes'));
    event['driver'] = { file };
    // The kernel loads drivers: Sysmon names no process.
    event['actor'] = { process: { pid: 4, name: 'System' } };
    return true;
  },
};

const imageLoad: EventMapper = {
  keys: [...ACTOR_KEYS, ...PRODUCT_KEYS, 'ImageLoaded', 'Hashes'],
  fill(event, reading) {
    const path = text(reading, 'ImageLoaded');
    if (path === undefined || !setActor(event, reading)) return false;
    classify(event, 1005, 1);
    event['module'] = { file: describeFile(fileObject(path), reading), load_type_id: 1 };
    return true;
  },
};

const rawAccessRead: EventMapper = {
  keys: [...ACTOR_KEYS, 'Device'],
  fill(event, reading) {
    const device = text(reading, 'Device');
    if (device === undefined || !setActor(event, reading)) return false;
    classify(event, 1001, 2);
    event['file'] = fileObject(device, FILE_TYPE.block);
    return true;
  },
};

const KEY_ACTIVITIES: ReadonlyMap<string, number> = new Map([
  ['CreateKey', 1],
  ['DeleteKey', 4],
]);

const registryObject: EventMapper = {
  keys: [...ACTOR_KEYS, 'EventType', 'TargetObject'],
  fill(event, reading) {
    const path = text(reading, 'TargetObject');
    if (path === undefined || !setActor(event, reading)) return false;
    const type = text(reading, 'EventType');
    if (type === 'DeleteValue' || type === 'CreateValue') {
      classify(event, 201002, type === 'DeleteValue' ? 4 : 2);
      event['reg_value'] = registryValue(path);
      return true;
    }
    const activity = type === undefined ? 0 : KEY_ACTIVITIES.get(type);
    // Collectors overwrite EventType with INFO: then only the message could tell a creation from a deletion.
    if (activity === undefined) keep(reading, 'EventType');
    classify(event, 201001, activity ?? 0);
    event['reg_key'] = { path };
    return true;
  },
};

function registryValue(path: string): Fields {
  return { name: baseName(path), path };
}

const registryValueSet: EventMapper = {
  keys: [...ACTOR_KEYS, 'EventType', 'TargetObject', 'Details'],
  fill(event, reading) {
    const path = text(reading, 'TargetObject');
    if (path === undefined || !setActor(event, reading)) return false;
    if (reading.native['EventType'] !== 'SetValue') keep(reading, 'EventType');
    classify(event, 201002, 2);
    const value = registryValue(path);
    set(value, 'data', text(reading, 'Details'));
    event['reg_value'] = value;
    return true;
  },
};

const registryRename: EventMapper = {
  keys: [...ACTOR_KEYS, 'TargetObject', 'NewName'],
  fill(event, reading) {
    const path = text(reading, 'TargetObject');
    const renamed = text(reading, 'NewName');
    if (path === undefined || renamed === undefined || !setActor(event, reading)) return false;
    classify(event, 201001, 5);
    event['prev_reg_key'] = { path };
    event['reg_key'] = { path: renamed };
    return true;
  },
};

/** A pipe is a file of its own type. */
function pipeMapper(activityId: number, eventType: string): EventMapper {
  return {
    keys: [...ACTOR_KEYS, 'PipeName', 'EventType'],
    fill(event, reading) {
      const pipe = text(reading, 'PipeName');
      if (pipe === undefined || !setActor(event, reading)) return false;
      if (reading.native['EventType'] !== eventType) keep(reading, 'EventType');
      classify(event, 1001, activityId);
      event['file'] = fileObject(pipe, FILE_TYPE.pipe);
      return true;
    },
  };
}

/** WMI filters, consumers and bindings: persistence that has no class of its own. */
function wmiMapper(nameKey: string, type: string): EventMapper {
  return {
    keys: ['User', nameKey, 'Operation', 'EventType'],
    fill(event, reading) {
      const name = text(reading, nameKey);
      const user = accountFrom(reading, 'User');
      if (name === undefined || user === undefined) return false;
      classify(event, 201003, 99, text(reading, 'Operation') ?? 'WMI activity');
      event['actor'] = { user };
      event['win_resource'] = { name, type_id: 99, type };
      if (reading.native['EventType'] !== `${type}Event`) keep(reading, 'EventType');
      return true;
    },
  };
}

const serviceState: EventMapper = {
  keys: ['State'],
  fill(event, reading) {
    const state = text(reading, 'State');
    if (state === undefined) return false;
    const activity = state === 'Started' ? 3 : state === 'Stopped' ? 4 : 99;
    classify(event, 6002, activity, activity === 99 ? state : undefined);
    event['app'] = { name: 'Sysmon', vendor_name: 'Microsoft' };
    return true;
  },
};

/** Sysmon's events about files, modules, the registry, pipes and WMI. */
export const SYSMON: MapperTable = {
  2: fileMapper(6),
  4: serviceState,
  6: driverLoad,
  7: imageLoad,
  9: rawAccessRead,
  11: fileMapper(1),
  12: registryObject,
  13: registryValueSet,
  14: registryRename,
  15: fileMapper(1, ['Hash', 'Hashes'], (event, file, reading) => {
    set(file, 'hashes', hashesFrom(reading, reading.native['Hash'] === undefined ? 'Hashes' : 'Hash'));
    if (reading.native['Hash'] !== undefined) keep(reading, 'Hashes');
  }),
  17: pipeMapper(1, 'CreatePipe'),
  18: pipeMapper(14, 'ConnectPipe'),
  19: wmiMapper('Name', 'WmiFilter'),
  20: wmiMapper('Name', 'WmiConsumer'),
  21: wmiMapper('Consumer', 'WmiBinding'),
  23: fileMapper(4, ['Hashes'], addHashes),
  26: fileMapper(4, ['Hashes'], addHashes),
  27: fileMapper(1, ['Hashes'], addBlocked),
  28: fileMapper(4, ['Hashes'], addBlocked),
  29: fileMapper(1, ['Hashes'], addHashes),
};
