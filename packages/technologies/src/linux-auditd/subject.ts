import type { EventDraft } from '../event-draft.js';
import { fileObject } from '../ocsf-objects.js';
import { isIp, keep, toInteger } from '../values.js';
import type { Reading } from '../values.js';

type Fields = Record<string, unknown>;

/** Ways in which audit writes "not set". */
const UNSET: ReadonlySet<string> = new Set([
  '4294967295',
  '-1',
  'unset',
  '?',
  '(null)',
  '(none)',
  '(unknown)',
  'none',
  '',
  '(invalid user)',
  '"?"',
]);

/** Profiles of events that name a Linux process. */
export const LINUX_PROFILES: readonly string[] = ['host', 'linux/linux_users'];

/** The field, when it says something. */
export function value(reading: Reading, key: string): string | undefined {
  const raw = reading.native[key];
  if (typeof raw === 'string') return UNSET.has(raw) ? undefined : raw;
  if (raw === undefined || raw === null) return undefined;
  return typeof raw === 'number' ? String(raw) : keep(reading, key);
}

/** The field as a number, kept aside when it is none. */
export function number(reading: Reading, key: string): number | undefined {
  const raw = value(reading, key);
  if (raw === undefined) return undefined;
  return toInteger(raw) ?? keep(reading, key);
}

/** Identity of the record's event among those of its host. */
export function eventUid(reading: Reading): string {
  return `${value(reading, '_time') ?? ''}:${value(reading, '_serial') ?? ''}`;
}

/**
 * A user from an id field; the enriched name stands in the upper-case field (or in auoms' own).
 *
 * @param reading - The record.
 * @param idKey - For instance `auid`.
 * @param nameKeys - For instance `AUID`, `audit_user`.
 */
export function userFrom(reading: Reading, idKey: string, nameKeys: readonly string[]): Fields | undefined {
  const id = value(reading, idKey);
  const nameKey = nameKeys.find(key => value(reading, key) !== undefined);
  const name = nameKey === undefined ? undefined : value(reading, nameKey);
  for (const key of nameKeys) if (key !== nameKey && value(reading, key) !== name) keep(reading, key);
  if (id === undefined) return name === undefined ? undefined : { name };
  // Interpreted records (ausearch -i) write the name into the id field.
  if (toInteger(id) === undefined) {
    if (name !== undefined && name !== id) keep(reading, idKey);
    return { name: name ?? id };
  }
  return name === undefined ? { uid: id } : { uid: id, name };
}

/** Fields that {@link processFrom} and {@link actorFrom} represent. */
export const SUBJECT_KEYS: readonly string[] = [
  'pid',
  'ppid',
  'uid',
  'UID',
  'user',
  'auid',
  'AUID',
  'audit_user',
  'gid',
  'GID',
  'group',
  'euid',
  'egid',
  'ses',
  'comm',
  'exe',
  'tty',
];

/** What only says something about a process with a pid. */
const PROCESS_KEYS = [...SUBJECT_KEYS.filter(key => !['pid', 'auid', 'AUID', 'audit_user'].includes(key)), 'terminal'];

/** The process that the record is about: it made the system call or sent the message. */
export function processFrom(reading: Reading): Fields | undefined {
  const pid = number(reading, 'pid');
  if (pid === undefined) {
    for (const key of PROCESS_KEYS) keep(reading, key);
    return undefined;
  }
  const process: Fields = { pid };
  const exe = value(reading, 'exe');
  const comm = value(reading, 'comm');
  const name = comm ?? (exe === undefined ? undefined : exe.slice(exe.lastIndexOf('/') + 1));
  if (name !== undefined && name !== '') process['name'] = name;
  if (exe !== undefined) process['file'] = fileObject(exe);
  const user = userFrom(reading, 'uid', ['UID', 'user']);
  if (user !== undefined) process['user'] = user;
  const group = userFrom(reading, 'gid', ['GID', 'group']);
  if (group !== undefined) process['group'] = group;
  for (const key of ['auid', 'euid', 'egid'] as const) {
    const id = value(reading, key);
    const number = id === undefined ? undefined : toInteger(id);
    if (number !== undefined) process[key] = number;
    else if (id !== undefined) keep(reading, key);
  }
  const parent = number(reading, 'ppid');
  if (parent !== undefined) process['parent_process'] = { pid: parent };
  const session = sessionFrom(reading);
  if (session !== undefined) process['session'] = session;
  return process;
}

function sessionFrom(reading: Reading): Fields | undefined {
  const uid = value(reading, 'ses');
  const tty = value(reading, 'tty');
  if (tty !== undefined) keep(reading, 'terminal');
  const terminal = tty ?? value(reading, 'terminal');
  if (uid === undefined && terminal === undefined) return undefined;
  const session: Fields = {};
  if (uid !== undefined) session['uid'] = uid;
  if (terminal !== undefined) session['terminal'] = terminal;
  return session;
}

/** Who is behind the record: the person who logged in (auid), through the process. */
export function actorFrom(reading: Reading, process: Fields | undefined): Fields | undefined {
  const user = userFrom(reading, 'auid', ['AUID', 'audit_user']);
  if (user === undefined && process === undefined) return undefined;
  const actor: Fields = {};
  if (process !== undefined) actor['process'] = process;
  if (user !== undefined) actor['user'] = user;
  return actor;
}

/** The peer of a login, from `addr` and `hostname`. */
export function setPeer(event: EventDraft, reading: Reading): void {
  const address = value(reading, 'addr');
  const host = value(reading, 'hostname');
  const peer: Fields = {};
  if (address !== undefined && isIp(address)) peer['ip'] = address;
  else if (address !== undefined) keep(reading, 'addr');
  if (host !== undefined && host !== address) {
    if (isIp(host) && peer['ip'] === undefined) peer['ip'] = host;
    else peer['hostname'] = host;
  }
  if (Object.keys(peer).length > 0) event['src_endpoint'] = peer;
}
