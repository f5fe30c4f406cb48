import { classify, STATUS } from '../event-draft.js';
import { keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { subjectActor, set, SUBJECT_KEYS, userFrom } from './objects.js';
import type { EventMapper, MapperTable } from './objects.js';
import { privilegesOf } from './security-logon.js';

type Fields = Record<string, unknown>;

/** Account changes name the account in Target fields. */
function accountMapper(activityId: number, activityName?: string): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, 'TargetUserName', 'TargetDomainName', 'TargetSid'],
    fill(event, reading) {
      const user = userFrom(reading, 'TargetUserName', 'TargetDomainName', 'TargetSid');
      if (user === undefined) return false;
      classify(event, 3001, activityId, activityName);
      event['user'] = user;
      set(event, 'actor', subjectActor(reading, undefined));
      event['status_id'] = STATUS.success;
      return true;
    },
  };
}

function targetGroup(reading: Reading): Fields | undefined {
  const group = userFrom(reading, 'TargetUserName', 'TargetDomainName', 'TargetSid');
  return group;
}

function groupMapper(activityId: number, activityName?: string): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, 'TargetUserName', 'TargetDomainName', 'TargetSid'],
    fill(event, reading) {
      const group = targetGroup(reading);
      if (group === undefined) return false;
      classify(event, 3006, activityId, activityName);
      event['group'] = group;
      set(event, 'actor', subjectActor(reading, undefined));
      event['status_id'] = STATUS.success;
      return true;
    },
  };
}

/** A member was added or removed; Windows gives its distinguished name or only its SID. */
function memberMapper(activityId: number): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, 'TargetUserName', 'TargetDomainName', 'TargetSid', 'MemberName', 'MemberSid'],
    fill(event, reading) {
      const group = targetGroup(reading);
      const member = memberOf(reading);
      if (group === undefined || member === undefined) return false;
      classify(event, 3006, activityId);
      event['group'] = group;
      event['user'] = member;
      set(event, 'actor', subjectActor(reading, undefined));
      event['status_id'] = STATUS.success;
      return true;
    },
  };
}

function memberOf(reading: Reading): Fields | undefined {
  const uid = text(reading, 'MemberSid');
  const name = text(reading, 'MemberName');
  if (uid === undefined && name === undefined) return undefined;
  const member: Fields = {};
  set(member, 'name', name);
  set(member, 'uid', uid);
  return member;
}

/** 4704 and its kin: a user right was given to or taken from an account. */
function rightMapper(activityId: number, listKey: string): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, 'TargetSid', listKey],
    fill(event, reading) {
      const uid = text(reading, 'TargetSid');
      const privileges = privilegesOf(text(reading, listKey));
      if (uid === undefined || privileges.length === 0) return false;
      classify(event, 3005, activityId);
      event['user'] = { uid };
      event['privileges'] = privileges;
      set(event, 'actor', subjectActor(reading, undefined));
      event['status_id'] = STATUS.success;
      return true;
    },
  };
}

/** 4740 names the locking computer in TargetDomainName. */
const lockout: EventMapper = {
  keys: [...SUBJECT_KEYS, 'TargetUserName', 'TargetSid', 'TargetDomainName'],
  fill(event, reading) {
    const name = text(reading, 'TargetUserName');
    if (name === undefined) return false;
    classify(event, 3001, 9);
    const user: Fields = { name };
    set(user, 'uid', text(reading, 'TargetSid'));
    event['user'] = user;
    const caller = text(reading, 'TargetDomainName');
    if (caller !== undefined) event['src_endpoint'] = { hostname: caller };
    set(event, 'actor', subjectActor(reading, undefined));
    return true;
  },
};

/** 4798 and 4799: somebody listed memberships, as discovery tools do. */
function membershipQuery(classUid: number, attribute: 'user' | 'group'): EventMapper {
  return {
    keys: [...SUBJECT_KEYS, 'TargetUserName', 'TargetDomainName', 'TargetSid', 'CallerProcessId', 'CallerProcessName'],
    fill(event, reading) {
      const target = targetGroup(reading);
      if (target === undefined) return false;
      classify(event, classUid, 1);
      event[attribute] = target;
      event['query_result_id'] = 1;
      const pid = text(reading, 'CallerProcessId');
      const process = pid === undefined ? keep(reading, 'CallerProcessName') : callerProcess(reading, Number(pid));
      set(event, 'actor', subjectActor(reading, process));
      return true;
    },
  };
}

function callerProcess(reading: Reading, pid: number): Fields | undefined {
  if (!Number.isSafeInteger(pid)) {
    keep(reading, 'CallerProcessName');
    return keep(reading, 'CallerProcessId');
  }
  const name = text(reading, 'CallerProcessName');
  return name === undefined ? { pid } : { pid, name: name.slice(name.lastIndexOf('\\') + 1), path: name };
}

/** Mappers of the Security channel about accounts, groups and rights. */
export const SECURITY_ACCOUNT: MapperTable = {
  4704: rightMapper(1, 'PrivilegeList'),
  4705: rightMapper(2, 'PrivilegeList'),
  4717: rightMapper(1, 'AccessGranted'),
  4718: rightMapper(2, 'AccessRemoved'),
  4720: accountMapper(1),
  4722: accountMapper(2),
  4723: accountMapper(3),
  4724: accountMapper(4),
  4725: accountMapper(5),
  4726: accountMapper(6),
  4738: accountMapper(99, 'Change'),
  4740: lockout,
  4741: accountMapper(1),
  4742: accountMapper(99, 'Change'),
  4743: accountMapper(6),
  4767: accountMapper(12),
  4781: accountMapper(99, 'Rename'),
  4727: groupMapper(6),
  4731: groupMapper(6),
  4754: groupMapper(6),
  4730: groupMapper(5),
  4734: groupMapper(5),
  4758: groupMapper(5),
  4735: groupMapper(99, 'Change'),
  4737: groupMapper(99, 'Change'),
  4755: groupMapper(99, 'Change'),
  4728: memberMapper(3),
  4732: memberMapper(3),
  4756: memberMapper(3),
  4729: memberMapper(4),
  4733: memberMapper(4),
  4757: memberMapper(4),
  4798: membershipQuery(5018, 'user'),
  4799: membershipQuery(5009, 'group'),
};
