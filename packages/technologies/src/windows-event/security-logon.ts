import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { integer, ip, keep, port, text } from '../values.js';
import type { Reading } from '../values.js';
import type { Header } from './header.js';
import { logonId, securityProcess, set, subjectActor, SUBJECT_KEYS, userFrom } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';

type Fields = Record<string, unknown>;

const TARGET_KEYS = ['TargetUserSid', 'TargetUserName', 'TargetDomainName', 'TargetLogonId'] as const;
const SOURCE_KEYS = ['IpAddress', 'IpPort', 'WorkstationName'] as const;
const PROCESS_KEYS = ['ProcessId', 'ProcessName'] as const;

const LOGON_TYPES: ReadonlySet<number> = new Set([2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13]);
const REMOTE_TYPES: ReadonlySet<number> = new Set([3, 8, 10, 12]);

/** NTSTATUS codes of refused logons. */
const LOGON_FAILURES: ReadonlyMap<string, string> = new Map([
  ['0xc0000064', 'USER_DOES_NOT_EXIST'],
  ['0xc000006a', 'INVALID_CREDENTIALS'],
  ['0xc000006d', 'INVALID_CREDENTIALS'],
  ['0xc000006e', 'ACCOUNT_RESTRICTION'],
  ['0xc000006f', 'LOGON_OUTSIDE_HOURS'],
  ['0xc0000070', 'WORKSTATION_RESTRICTION'],
  ['0xc0000071', 'PASSWORD_EXPIRED'],
  ['0xc0000072', 'ACCOUNT_DISABLED'],
  ['0xc000015b', 'LOGON_TYPE_NOT_GRANTED'],
  ['0xc0000193', 'ACCOUNT_EXPIRED'],
  ['0xc0000224', 'PASSWORD_MUST_CHANGE'],
  ['0xc0000234', 'ACCOUNT_LOCKED_OUT'],
]);

/** Kerberos result codes of RFC 4120 that tell a refused logon. */
const KERBEROS_FAILURES: ReadonlyMap<number, string> = new Map([
  [0x6, 'USER_DOES_NOT_EXIST'],
  [0x7, 'SERVICE_DOES_NOT_EXIST'],
  [0x12, 'ACCOUNT_DISABLED'],
  [0x17, 'PASSWORD_EXPIRED'],
  [0x18, 'INVALID_CREDENTIALS'],
  [0x20, 'TICKET_EXPIRED'],
  [0x25, 'CLOCK_SKEW'],
]);

/** Where the logon arrived: the class wants this or a service. */
function setDestination(event: EventDraft, head: Header): boolean {
  if (head.computer === undefined) return false;
  event['dst_endpoint'] = { hostname: head.computer };
  return true;
}

function setSource(event: EventDraft, reading: Reading): void {
  const source: Fields = {};
  const address = ip(reading, 'IpAddress');
  const host = text(reading, 'WorkstationName');
  set(source, 'ip', address);
  set(source, 'hostname', host);
  const sourcePort = port(reading, 'IpPort');
  if (address === undefined && host === undefined) {
    if (sourcePort !== undefined && sourcePort !== 0) keep(reading, 'IpPort');
    return;
  }
  set(source, 'port', sourcePort);
  event['src_endpoint'] = source;
}

function setLogonType(event: EventDraft, reading: Reading): void {
  const type = integer(reading, 'LogonType');
  if (type === undefined) return;
  const known = LOGON_TYPES.has(type);
  event['logon_type_id'] = known ? type : type === 0 ? 1 : 99;
  if (!known && type !== 0) event['logon_type'] = String(type);
  event['is_remote'] = REMOTE_TYPES.has(type);
}

function setProtocol(event: EventDraft, reading: Reading): void {
  const name = text(reading, 'AuthenticationPackageName');
  if (name === undefined) return;
  event['auth_protocol'] = name;
  event['auth_protocol_id'] =
    name === 'Kerberos'
      ? 2
      : name === 'WDigest'
        ? 3
        : name.startsWith('NTLM') || name.startsWith('MICROSOFT_AUTHENTICATION_PACKAGE')
          ? 1
          : 99;
}

function setTarget(event: EventDraft, reading: Reading): boolean {
  const user = userFrom(reading, 'TargetUserName', 'TargetDomainName', 'TargetUserSid');
  if (user === undefined) return false;
  event['user'] = user;
  const logon = logonId(reading, 'TargetLogonId');
  if (logon !== undefined) event['session'] = { uid: logon };
  return true;
}

function logonMapper(activityId: number, status: number, activityName?: string): EventMapper {
  return {
    keys: [
      ...TARGET_KEYS,
      ...SUBJECT_KEYS,
      ...SOURCE_KEYS,
      ...PROCESS_KEYS,
      'LogonType',
      'AuthenticationPackageName',
      'Status',
      'SubStatus',
    ],
    fill(event, reading, head) {
      if (!setTarget(event, reading) || !setDestination(event, head)) return false;
      classify(event, 3002, activityId, activityName);
      event['status_id'] = status;
      set(event, 'actor', subjectActor(reading, securityProcess(reading)));
      setSource(event, reading);
      setLogonType(event, reading);
      setProtocol(event, reading);
      setLogonStatus(event, reading);
      return true;
    },
  };
}

/** SubStatus is the exact reason when there is one; Status then stays in `unmapped`. */
function setLogonStatus(event: EventDraft, reading: Reading): void {
  const status = text(reading, 'Status');
  const subStatus = text(reading, 'SubStatus');
  const exact = subStatus !== undefined && Number(subStatus) !== 0;
  const code = exact ? subStatus : status;
  if (exact && status !== undefined) keep(reading, 'Status');
  if (!exact && subStatus !== undefined) keep(reading, 'SubStatus');
  if (code === undefined) return;
  event['status_code'] = code;
  set(event, 'status_detail', LOGON_FAILURES.get(code.toLowerCase()));
}

/** 4648: somebody used another account's password; the target server may be another host. */
const explicitCredentials: EventMapper = {
  keys: [
    'TargetUserName',
    'TargetDomainName',
    ...SUBJECT_KEYS,
    'IpAddress',
    'IpPort',
    ...PROCESS_KEYS,
    'TargetServerName',
  ],
  fill(event, reading, head) {
    if (!setTarget(event, reading)) return false;
    const server = text(reading, 'TargetServerName');
    if (server !== undefined && server !== 'localhost') event['dst_endpoint'] = { hostname: server };
    else {
      if (server !== undefined) keep(reading, 'TargetServerName');
      if (!setDestination(event, head)) return false;
    }
    classify(event, 3002, 1);
    event['status_id'] = STATUS.success;
    set(event, 'actor', subjectActor(reading, securityProcess(reading)));
    setSource(event, reading);
    return true;
  },
};

function kerberosMapper(activityId: number): EventMapper {
  return {
    keys: [
      'TargetUserName',
      'TargetDomainName',
      'TargetSid',
      'TargetUserSid',
      'ServiceName',
      'ServiceSid',
      'IpAddress',
      'IpPort',
      'Status',
    ],
    fill(event, reading, head) {
      const sidKey = reading.native['TargetSid'] === undefined ? 'TargetUserSid' : 'TargetSid';
      if (sidKey === 'TargetSid') keep(reading, 'TargetUserSid');
      const user = userFrom(reading, 'TargetUserName', 'TargetDomainName', sidKey);
      if (user === undefined || !setDestination(event, head)) return false;
      classify(event, 3002, activityId);
      event['user'] = user;
      const service: Fields = {};
      set(service, 'name', text(reading, 'ServiceName'));
      set(service, 'uid', text(reading, 'ServiceSid'));
      if (service['name'] !== undefined || service['uid'] !== undefined) event['service'] = service;
      event['auth_protocol_id'] = 2;
      setSource(event, reading);
      setKerberosStatus(event, reading, activityId === 6);
      return true;
    },
  };
}

function setKerberosStatus(event: EventDraft, reading: Reading, alwaysFailure: boolean): void {
  const code = text(reading, 'Status');
  const number = code === undefined ? 0 : Number(code);
  event['status_id'] = number === 0 && !alwaysFailure ? STATUS.success : STATUS.failure;
  set(event, 'status_code', code);
  set(event, 'status_detail', KERBEROS_FAILURES.get(number));
}

/** 4776: a domain controller or host checked an NTLM password. */
const ntlmValidation: EventMapper = {
  keys: ['TargetUserName', 'Workstation', 'PackageName', 'Status'],
  fill(event, reading, head) {
    const name = text(reading, 'TargetUserName');
    if (name === undefined || !setDestination(event, head)) return false;
    classify(event, 3002, 1);
    event['user'] = { name };
    event['auth_protocol_id'] = 1;
    set(event, 'auth_protocol', text(reading, 'PackageName'));
    const workstation = text(reading, 'Workstation');
    if (workstation !== undefined) event['src_endpoint'] = { hostname: workstation };
    const code = text(reading, 'Status');
    event['status_id'] = code === undefined || Number(code) === 0 ? STATUS.success : STATUS.failure;
    set(event, 'status_code', code);
    set(event, 'status_detail', code === undefined ? undefined : LOGON_FAILURES.get(code.toLowerCase()));
    return true;
  },
};

/** 4672: the new session may use these privileges. */
const specialPrivileges: EventMapper = {
  keys: [...SUBJECT_KEYS, 'PrivilegeList'],
  fill(event, reading) {
    const user = userFrom(reading, 'SubjectUserName', 'SubjectDomainName', 'SubjectUserSid');
    const privileges = privilegesOf(text(reading, 'PrivilegeList'));
    if (user === undefined || privileges.length === 0) return false;
    classify(event, 3003, 1);
    event['user'] = user;
    const logon = text(reading, 'SubjectLogonId');
    if (logon !== undefined) event['session'] = { uid: logon };
    event['privileges'] = privileges;
    event['status_id'] = STATUS.success;
    return true;
  },
};

/** Names in a list that Windows separates by line ends and tabs. */
export function privilegesOf(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(/\s+/).filter(name => name !== '' && name !== '-');
}

/** 4627: the groups of the new session. */
const groupMembership: EventMapper = {
  keys: [...TARGET_KEYS, ...SUBJECT_KEYS, 'LogonType', 'GroupMembership'],
  fill(event, reading, head) {
    if (!setTarget(event, reading) || !setDestination(event, head)) return false;
    classify(event, 3002, 99, 'Group membership');
    set(event, 'actor', subjectActor(reading, undefined));
    setLogonType(event, reading);
    const groups = privilegesOf(text(reading, 'GroupMembership')).map(sid => ({ uid: sid.replace(/^%\{|\}$/g, '') }));
    if (groups.length > 0) (event['user'] as Fields)['groups'] = groups;
    return true;
  },
};

/** 4703: privileges of a token were switched. */
const tokenRight: EventMapper = {
  keys: [
    ...SUBJECT_KEYS,
    'TargetUserSid',
    'TargetUserName',
    'TargetDomainName',
    ...PROCESS_KEYS,
    'EnabledPrivilegeList',
    'DisabledPrivilegeList',
  ],
  fill(event, reading) {
    const user = userFrom(reading, 'TargetUserName', 'TargetDomainName', 'TargetUserSid');
    const enabled = privilegesOf(text(reading, 'EnabledPrivilegeList'));
    const disabled = privilegesOf(text(reading, 'DisabledPrivilegeList'));
    if (user === undefined || (enabled.length === 0 && disabled.length === 0)) return false;
    const assigns = enabled.length > 0;
    classify(event, 3005, assigns ? 1 : 2);
    if (assigns && disabled.length > 0) keep(reading, 'DisabledPrivilegeList');
    event['privileges'] = assigns ? enabled : disabled;
    event['user'] = user;
    set(event, 'actor', subjectActor(reading, securityProcess(reading)));
    return true;
  },
};

/** Mappers of the Security channel about logons, tickets and privileges. */
export const SECURITY_LOGON: MapperTable = {
  4624: logonMapper(1, STATUS.success),
  4625: logonMapper(1, STATUS.failure),
  4627: groupMembership,
  4634: logonMapper(2, STATUS.success),
  4647: logonMapper(2, STATUS.success),
  4648: explicitCredentials,
  4649: logonMapper(99, STATUS.failure, 'Replay attack'),
  4672: specialPrivileges,
  4703: tokenRight,
  4768: kerberosMapper(3),
  4769: kerberosMapper(4),
  4770: kerberosMapper(5),
  4771: kerberosMapper(6),
  4772: kerberosMapper(3),
  4773: kerberosMapper(4),
  4776: ntlmValidation,
  4800: logonMapper(99, STATUS.success, 'Lock'),
  4801: logonMapper(99, STATUS.success, 'Unlock'),
};
