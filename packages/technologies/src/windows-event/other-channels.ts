import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { userObject } from '../ocsf-objects.js';
import { ip, keep, text } from '../values.js';
import type { Reading } from '../values.js';
import type { Header } from './header.js';
import { ENVELOPE_ACTOR_KEYS, setLoggingActor } from './logging-actor.js';
import { accountFrom, set, subjectActor, SUBJECT_KEYS } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

const START_TYPES: ReadonlyMap<string, number> = new Map([
  ['boot start', 1],
  ['system start', 2],
  ['auto start', 3],
  ['demand start', 4],
  ['disabled', 5],
]);

/** Who installed a service: its own AccountName is the account that the service will run as. */
function installingUser(reading: Reading): Fields | undefined {
  const uid = text(reading, 'UserID');
  const user = accountFrom(reading, 'UserName');
  if (uid === undefined) return user;
  return { ...user, uid };
}

/** An event of the Service Control Manager. */
function serviceMapper(
  keys: readonly string[],
  fillService: (event: EventDraft, reading: Reading) => Fields | undefined,
): EventMapper {
  return {
    keys: ['UserID', 'UserName', ...SUBJECT_KEYS, ...keys],
    fill(event, reading, head: Header) {
      if (head.channel === 'system' && head.provider !== undefined && head.provider !== 'Service Control Manager')
        return false;
      const service = fillService(event, reading);
      if (service === undefined) return false;
      const subject = subjectActor(reading, undefined);
      if (subject === undefined) {
        const user = installingUser(reading);
        event['actor'] = user === undefined ? { app_name: 'Service Control Manager' } : { user };
      } else {
        event['actor'] = subject;
        for (const key of ['UserID', 'UserName'] as const) keep(reading, key);
      }
      event['win_service'] = service;
      return true;
    },
  };
}

const serviceInstalled = serviceMapper(
  [
    'ServiceName',
    'ImagePath',
    'ServiceFileName',
    'StartType',
    'ServiceStartType',
    'ServiceType',
    'ServiceAccount',
    'AccountName',
  ],
  (event, reading) => {
    const name = text(reading, 'ServiceName');
    if (name === undefined) return undefined;
    classify(event, 201004, 1);
    const startType = text(reading, 'StartType');
    const service: Fields = { name, service_category_id: 0 };
    set(
      service,
      'cmd_line',
      text(reading, reading.native['ImagePath'] === undefined ? 'ServiceFileName' : 'ImagePath'),
    );
    set(
      service,
      'service_start_name',
      text(reading, reading.native['ServiceAccount'] === undefined ? 'AccountName' : 'ServiceAccount'),
    );
    if (startType !== undefined) {
      service['service_start_type'] = startType;
      service['service_start_type_id'] = START_TYPES.get(startType) ?? 99;
    }
    set(service, 'service_type', text(reading, 'ServiceType'));
    if (reading.native['ServiceAccount'] !== undefined) keep(reading, 'AccountName');
    if (reading.native['ImagePath'] !== undefined) keep(reading, 'ServiceFileName');
    keep(reading, 'ServiceStartType');
    return service;
  },
);

const startTypeChanged = serviceMapper(['param1', 'param3', 'param4'], (event, reading) => {
  const name = text(reading, 'param4') ?? text(reading, 'param1');
  const startType = text(reading, 'param3');
  if (name === undefined || startType === undefined) return undefined;
  classify(event, 201004, 2);
  if (name !== text(reading, 'param1')) keep(reading, 'param1');
  return { name, service_start_type: startType, service_start_type_id: START_TYPES.get(startType) ?? 99 };
});

const SERVICE_STATES: ReadonlyMap<string, number> = new Map([
  ['running', 3],
  ['stopped', 4],
  ['paused', 5],
]);

const stateChanged = serviceMapper(['param1', 'param2'], (event, reading) => {
  const name = text(reading, 'param1');
  const state = text(reading, 'param2');
  if (name === undefined || state === undefined) return undefined;
  const activity = SERVICE_STATES.get(state) ?? 99;
  classify(event, 201004, activity, activity === 99 ? state : undefined);
  return { name, service_category_id: 0 };
});

const serviceCrashed = serviceMapper(['param1'], (event, reading) => {
  const name = text(reading, 'param1');
  if (name === undefined) return undefined;
  classify(event, 201004, 4);
  event['status_id'] = STATUS.failure;
  return { name, service_category_id: 0 };
});

/** A log was cleared: what an intruder does last. */
const logCleared: EventMapper = {
  keys: [...SUBJECT_KEYS],
  fill(event, reading, head) {
    classify(event, 1008, 1);
    event.severity_id = Math.max(event.severity_id, 3);
    const cleared = head.channel === 'system' ? (text(reading, 'Channel') ?? 'System') : 'Security';
    event['log_name'] = cleared;
    set(event, 'actor', subjectActor(reading, undefined));
    return true;
  },
};

function auditServiceMapper(activityId: number, activityName?: string): EventMapper {
  return {
    keys: [...SUBJECT_KEYS],
    fill(event, reading) {
      classify(event, 1008, activityId, activityName);
      event['log_name'] = 'Security';
      set(event, 'actor', subjectActor(reading, undefined));
      return true;
    },
  };
}

/** Mappers of the System channel. */
export const SYSTEM: MapperTable = {
  104: logCleared,
  7031: serviceCrashed,
  7034: serviceCrashed,
  7036: stateChanged,
  7040: startTypeChanged,
  7045: serviceInstalled,
};

/** A scheduled task; the Security channel carries its XML in TaskContent. */
function taskMapper(activityId: number, activityName?: string): EventMapper {
  return {
    keys: [...ENVELOPE_ACTOR_KEYS, ...SUBJECT_KEYS, 'TaskName', 'Path', 'ActionName', 'UserContext', 'UserName'],
    fill(event, reading) {
      const name = text(reading, 'TaskName');
      if (name === undefined) return false;
      classify(event, 1006, activityId, activityName);
      const job: Fields = { name };
      set(job, 'cmd_line', text(reading, 'Path') ?? text(reading, 'ActionName'));
      set(job, 'user', accountFrom(reading, 'UserContext'));
      if (reading.native['Path'] !== undefined) keep(reading, 'ActionName');
      event['job'] = job;
      const subject = subjectActor(reading, undefined);
      if (subject === undefined) setLoggingActor(event, reading);
      else {
        event['actor'] = subject;
        for (const key of ENVELOPE_ACTOR_KEYS) keep(reading, key);
      }
      return true;
    },
  };
}

/** Mappers of the channel Microsoft-Windows-TaskScheduler/Operational. */
export const TASK_SCHEDULER: MapperTable = {
  100: taskMapper(6),
  102: taskMapper(99, 'Complete'),
  106: taskMapper(1),
  110: taskMapper(6),
  129: taskMapper(6),
  140: taskMapper(2),
  141: taskMapper(3),
  142: taskMapper(5),
  200: taskMapper(6),
  201: taskMapper(99, 'Complete'),
};

/** A session of remote desktop: the address and the user stand in Param fields or in UserData. */
function remoteDesktopMapper(activityId: number, activityName?: string): EventMapper {
  return {
    keys: ['User', 'Address', 'SessionID', 'Param1', 'Param2', 'Param3'],
    fill(event, reading, head) {
      const user =
        accountFrom(reading, 'User') ?? userObject(text(reading, 'Param1'), text(reading, 'Param2'), undefined);
      if (user === undefined || head.computer === undefined) return false;
      classify(event, 3002, activityId, activityName);
      event['user'] = user;
      event['dst_endpoint'] = { hostname: head.computer };
      event['logon_type_id'] = 10;
      event['is_remote'] = true;
      event['status_id'] = STATUS.success;
      if (text(reading, 'User') !== undefined) for (const key of ['Param1', 'Param2']) keep(reading, key);
      if (reading.native['Address'] !== undefined) keep(reading, 'Param3');
      const key = reading.native['Address'] === undefined ? 'Param3' : 'Address';
      const address = reading.native[key] === 'LOCAL' ? keep(reading, key) : ip(reading, key);
      if (address !== undefined) event['src_endpoint'] = { ip: address };
      const session = text(reading, 'SessionID');
      if (session !== undefined) event['session'] = { uid: session };
      return true;
    },
  };
}

/** Mappers of the channels of Terminal Services. */
export const TERMINAL_SERVICES: MapperTable = {
  21: remoteDesktopMapper(1),
  23: remoteDesktopMapper(2),
  24: remoteDesktopMapper(99, 'Disconnect'),
  25: remoteDesktopMapper(99, 'Reconnect'),
  1149: remoteDesktopMapper(1),
};

/** Mappers of the Security channel that share a form with other channels. */
export const SECURITY_OTHER: MapperTable = {
  1100: auditServiceMapper(7),
  1102: logCleared,
  4697: serviceInstalled,
  4698: taskMapper(1),
  4699: taskMapper(3),
  4700: taskMapper(4),
  4701: taskMapper(5),
  4702: taskMapper(2),
  4719: auditServiceMapper(99, 'Audit policy change'),
};
