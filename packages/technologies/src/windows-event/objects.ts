import { STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { fileObject, qualifiedUser, userObject } from '../ocsf-objects.js';
import { integer, keep, text } from '../values.js';
import type { Reading } from '../values.js';
import type { Header } from './header.js';

type Fields = Record<string, unknown>;

/** Maps one kind of event: fills the draft and says whether the record had what the class requires. */
export interface EventMapper {
  /** Fields that `fill` represents in the event. */
  readonly keys: readonly string[];
  /** @returns False when a required part is missing: the record then becomes a Base Event. */
  readonly fill: (event: EventDraft, reading: Reading, head: Header) => boolean;
}

/** Mappers by EventID. */
export type MapperTable = Readonly<Record<number, EventMapper>>;

/** `S-1-0-0` is nobody. */
const NULL_SID = 'S-1-0-0';

/** Fields that {@link subjectActor} reads. */
export const SUBJECT_KEYS: readonly string[] = [
  'SubjectUserSid',
  'SubjectUserName',
  'SubjectDomainName',
  'SubjectLogonId',
];

/** A user from name, domain and SID fields. */
export function userFrom(reading: Reading, nameKey: string, domainKey: string, sidKey: string): Fields | undefined {
  const sid = text(reading, sidKey);
  const name = text(reading, nameKey);
  const user = userObject(name, text(reading, domainKey), sid === NULL_SID ? undefined : sid);
  if (user === undefined && text(reading, domainKey) !== undefined) keep(reading, domainKey);
  return user;
}

/** A process from the fields of its pid, GUID and image path. */
export function processFrom(reading: Reading, pidKey: string, guidKey: string, imageKey: string): Fields | undefined {
  const pid = integer(reading, pidKey);
  const guid = text(reading, guidKey);
  const image = text(reading, imageKey);
  if (pid === undefined && guid === undefined) return image === undefined ? undefined : keep(reading, imageKey);
  const process: Fields = {};
  if (pid !== undefined) process['pid'] = pid;
  if (guid !== undefined) process['uid'] = guid;
  if (image !== undefined) {
    const file = fileObject(image);
    process['name'] = file['name'];
    process['file'] = file;
  }
  return process;
}

/** A user from a `DOMAIN\name` field. */
export function accountFrom(reading: Reading, key: string): Fields | undefined {
  return qualifiedUser(text(reading, key));
}

/** A logon id; zero is none. */
export function logonId(reading: Reading, key: string): string | undefined {
  const id = text(reading, key);
  return id === undefined || Number(id) !== 0 ? id : keep(reading, key);
}

/** The Subject of a Security event, with the process that it acted through. */
export function subjectActor(reading: Reading, process: Fields | undefined): Fields | undefined {
  const user = userFrom(reading, 'SubjectUserName', 'SubjectDomainName', 'SubjectUserSid');
  const logon = logonId(reading, 'SubjectLogonId');
  if (user === undefined && process === undefined && logon === undefined) return undefined;
  const actor: Fields = {};
  if (user !== undefined) actor['user'] = user;
  if (logon !== undefined) actor['session'] = { uid: logon };
  if (process !== undefined) actor['process'] = process;
  return actor;
}

/** The process that Security events name in ProcessId and ProcessName. */
export function securityProcess(reading: Reading): Fields | undefined {
  return processFrom(reading, 'ProcessId', 'ProcessGuid', 'ProcessName');
}

const HASHES: ReadonlyMap<string, number> = new Map([
  ['MD5', 1],
  ['SHA1', 2],
  ['SHA256', 3],
  ['IMPHASH', 18],
]);

/** Sysmon's `SHA1=..,MD5=..,IMPHASH=..`. */
export function hashesFrom(reading: Reading, key: string): readonly Fields[] | undefined {
  const value = text(reading, key);
  if (value === undefined || value.length > 1000) return undefined;
  const hashes: Fields[] = [];
  for (const part of value.split(',')) {
    const equals = part.indexOf('=');
    const id = HASHES.get(part.slice(0, equals));
    if (equals < 0 || id === undefined || equals + 1 === part.length) return keep(reading, key);
    hashes.push({ algorithm_id: id, value: part.slice(equals + 1) });
  }
  return hashes;
}

/** Audit failure is bit 52 of the keywords; nxlog says it in EventType. */
export function setOutcome(event: EventDraft, reading: Reading): void {
  const { EventType: type, Keywords: keywords } = reading.native;
  if (type === 'AUDIT_FAILURE' || keywords === '0x8010000000000000') event['status_id'] = STATUS.failure;
  else if (type === 'AUDIT_SUCCESS' || keywords === '0x8020000000000000') event['status_id'] = STATUS.success;
}

/** Adds a value when there is one. */
export function set(target: Fields, name: string, value: unknown): void {
  if (value !== undefined) target[name] = value;
}
