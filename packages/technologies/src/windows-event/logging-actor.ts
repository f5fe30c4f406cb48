import type { EventDraft } from '../event-draft.js';
import { userObject } from '../ocsf-objects.js';
import { integer, keep, text } from '../values.js';
import type { Reading } from '../values.js';
import { accountFrom } from './objects.js';

type Fields = Record<string, unknown>;

/** Fields that name the account that an event was logged under. */
export const LOGGED_BY_KEYS = ['UserID', 'AccountName', 'Domain', 'UserName'] as const;

/** The account that the event was logged under, as the envelope names it. */
function loggingUser(reading: Reading): Fields | undefined {
  const uid = text(reading, 'UserID');
  const name = text(reading, 'AccountName');
  const user =
    name === undefined && reading.native['UserName'] !== undefined
      ? accountFrom(reading, 'UserName')
      : userObject(name, text(reading, 'Domain'), undefined);
  if (name === undefined) keep(reading, 'Domain');
  else keep(reading, 'UserName');
  if (uid === undefined) return user;
  return user === undefined ? { uid } : { ...user, uid };
}

/** The process that logged the event; classic providers write 0 for "not known". */
export function loggingPid(reading: Reading): number | undefined {
  const pid = integer(reading, 'ExecutionProcessID');
  return pid === 0 ? keep(reading, 'ExecutionProcessID') : pid;
}

/** The logging process that the envelope names. */
export function setLoggingActor(event: EventDraft, reading: Reading): boolean {
  const user = loggingUser(reading);
  const pid = loggingPid(reading);
  if (user === undefined && pid === undefined) return false;
  const actor: Fields = {};
  if (pid !== undefined) actor['process'] = { pid };
  if (user !== undefined) actor['user'] = user;
  event['actor'] = actor;
  return true;
}

/** Fields that {@link setLoggingActor} represents. */
export const ENVELOPE_ACTOR_KEYS = [...LOGGED_BY_KEYS, 'ExecutionProcessID'] as const;
