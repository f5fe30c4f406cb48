import { classify } from '../event-draft.js';
import { keep, toInteger } from '../values.js';
import type { Reading } from '../values.js';
import { OUTCOME_KEYS, setOutcome, setSubject } from './outcome.js';
import type { RecordMapper } from './outcome.js';
import { eventUid, setPeer, SUBJECT_KEYS, userFrom, value } from './subject.js';

type Fields = Record<string, unknown>;

const LOGIN_KEYS = [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'acct', 'id', 'addr', 'hostname', 'terminal'] as const;

/** Messages of PAM, sshd, sudo and login. */
function authentication(activityId: number, activityName?: string): RecordMapper {
  return {
    keys: LOGIN_KEYS,
    fill(event, reading) {
      const user = loginUser(reading);
      const exe = value(reading, 'exe');
      if (user === undefined || exe === undefined || !setSubject(event, reading)) return false;
      classify(event, 3002, activityId, activityName);
      event['user'] = user;
      const service = exe.slice(exe.lastIndexOf('/') + 1);
      event['service'] = { name: service === '' ? exe : service };
      setPeer(event, reading);
      setOutcome(event, reading);
      event['is_remote'] = event['src_endpoint'] !== undefined;
      return true;
    },
  };
}

/** The account that is logged into: by name, by id, or the one that audit tracks. */
function loginUser(reading: Reading): Fields | undefined {
  const name = value(reading, 'acct');
  const id = value(reading, 'id');
  if (name === undefined && id === undefined) {
    // A login with a name that the host does not know: audit hides it as "(unknown)" or "?".
    const hidden = reading.native['acct'];
    return typeof hidden === 'string' && hidden !== '' ? { name: hidden } : undefined;
  }
  const user: Fields = {};
  if (name !== undefined) user['name'] = name;
  if (id === undefined) return user;
  if (toInteger(id) !== undefined) user['uid'] = id;
  else if (name === undefined) user['name'] = id;
  else keep(reading, 'id');
  return user;
}

/** LOGIN: the kernel tells that a process got its audit identity. */
const loginIdentity: RecordMapper = {
  keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS],
  fill(event, reading) {
    const user = userFrom(reading, 'auid', ['AUID']);
    if (user === undefined || !setSubject(event, reading)) return false;
    classify(event, 3002, 99, 'Login identity');
    event['user'] = user;
    event['service'] = { name: 'audit' };
    setOutcome(event, reading);
    return true;
  },
};

/** sudo and its kin ran a command, or refused to. */
const userCommand: RecordMapper = {
  keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'cmd', 'cwd', 'terminal'],
  fill(event, reading) {
    const command = value(reading, 'cmd');
    if (command === undefined || !setSubject(event, reading)) return false;
    classify(event, 1007, 1);
    event['process'] = { uid: eventUid(reading), cmd_line: command };
    const folder = value(reading, 'cwd');
    if (folder !== undefined) (event['process'] as Fields)['working_directory'] = folder;
    setOutcome(event, reading);
    return true;
  },
};

function accountChange(activityId: number, activityName?: string): RecordMapper {
  return {
    keys: LOGIN_KEYS,
    fill(event, reading) {
      const user = loginUser(reading);
      if (user === undefined || !setSubject(event, reading)) return false;
      classify(event, 3001, activityId, activityName);
      event['user'] = user;
      setPeer(event, reading);
      setOutcome(event, reading);
      return true;
    },
  };
}

function groupChange(activityId: number, activityName?: string): RecordMapper {
  return {
    keys: [...LOGIN_KEYS, 'grp'],
    fill(event, reading) {
      const name = value(reading, 'grp') ?? value(reading, 'acct');
      const id = value(reading, 'id');
      if ((name === undefined && id === undefined) || !setSubject(event, reading)) return false;
      classify(event, 3006, activityId, activityName);
      const group: Fields = {};
      if (name !== undefined) group['name'] = name;
      if (id !== undefined) group['uid'] = id;
      event['group'] = group;
      if (reading.native['grp'] !== undefined) keep(reading, 'acct');
      setPeer(event, reading);
      setOutcome(event, reading);
      return true;
    },
  };
}

function service(activityId: number): RecordMapper {
  return {
    keys: [...SUBJECT_KEYS, ...OUTCOME_KEYS, 'unit'],
    fill(event, reading) {
      const unit = value(reading, 'unit');
      if (unit === undefined || !setSubject(event, reading)) return false;
      classify(event, 6002, activityId);
      event['app'] = { name: unit };
      setOutcome(event, reading);
      return true;
    },
  };
}

/** Messages that programs send to the audit system: logins, commands of sudo, accounts, services. */
export const MESSAGES: Readonly<Record<string, RecordMapper>> = {
  USER_LOGIN: authentication(1),
  USER_AUTH: authentication(1),
  USER_ERR: authentication(1),
  USER_ACCT: authentication(99, 'Account check'),
  USER_START: authentication(99, 'Session start'),
  USER_END: authentication(2),
  USER_LOGOUT: authentication(2),
  CRED_ACQ: authentication(99, 'Credentials acquired'),
  CRED_REFR: authentication(99, 'Credentials refreshed'),
  CRED_DISP: authentication(99, 'Credentials disposed'),
  LOGIN: loginIdentity,
  USER_CMD: userCommand,
  ADD_USER: accountChange(1),
  DEL_USER: accountChange(6),
  USER_MGMT: accountChange(99, 'Change'),
  USER_CHAUTHTOK: accountChange(3),
  ACCT_LOCK: accountChange(9),
  ACCT_UNLOCK: accountChange(12),
  ADD_GROUP: groupChange(6),
  DEL_GROUP: groupChange(5),
  GRP_MGMT: groupChange(99, 'Change'),
  SERVICE_START: service(3),
  SERVICE_STOP: service(4),
};
