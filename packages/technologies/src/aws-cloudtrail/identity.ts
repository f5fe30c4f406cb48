import type { NativeRecord } from '../technology.js';
import { parseIso } from '../time.js';
import { bounded, isObject, plain, put } from '../values.js';

type Fields = Record<string, unknown>;

/** An actor and what of userIdentity it could not say. */
export interface Identity {
  readonly actor: Fields | undefined;
  readonly rest: Fields | undefined;
}

const USER_KEYS: ReadonlySet<string> = new Set([
  'type',
  'userName',
  'principalId',
  'arn',
  'accountId',
  'accessKeyId',
  'invokedBy',
  'sessionContext',
  'identityProvider',
]);
/** `AWS Account` */
const AWS_ACCOUNT = 10;

/** A non-empty text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Reads `userIdentity`: the user, the session and the service that called for it.
 *
 * @param native - A CloudTrail record.
 */
export function identityOf(native: NativeRecord): Identity {
  const identity = native['userIdentity'];
  if (!isObject(identity)) return { actor: undefined, rest: undefined };
  const user = userOf(identity);
  const actor: Fields = {};
  if (user !== undefined) actor['user'] = user;
  const rest = restOf(identity, user !== undefined);
  addSession(actor, rest, identity['sessionContext']);
  const invokedBy = textOf(identity['invokedBy']);
  if (invokedBy !== undefined) actor['invoked_by'] = invokedBy;
  const provider = textOf(identity['identityProvider']);
  if (provider !== undefined) actor['idp'] = { name: provider };
  const hasActor = actor['user'] !== undefined || actor['session'] !== undefined || invokedBy !== undefined;
  if (!hasActor) return { actor: undefined, rest: identity };
  return { actor, rest: Object.keys(rest).length === 0 ? undefined : rest };
}

function userOf(identity: Fields): Fields | undefined {
  const name = textOf(identity['userName']) ?? sessionName(identity);
  const uid = textOf(identity['principalId']);
  const accountId = textOf(identity['accountId']);
  const type = textOf(identity['type']);
  if (name === undefined && uid === undefined && accountId === undefined) return undefined;
  const user: Fields = {};
  if (name !== undefined) user['name'] = name;
  if (uid !== undefined) user['uid'] = uid;
  const arn = textOf(identity['arn']);
  if (arn !== undefined) user['uid_alt'] = arn;
  if (type !== undefined) {
    user['type'] = type;
    user['type_id'] = type === 'Root' ? 2 : type === 'AWSService' ? 4 : type === 'IAMUser' ? 1 : 99;
  }
  if (accountId !== undefined) user['account'] = { uid: accountId, type_id: AWS_ACCOUNT };
  const key = textOf(identity['accessKeyId']);
  if (key !== undefined) user['credential_uid'] = key;
  return user;
}

/** Assumed roles have no userName: the session's name is the last part of the ARN. */
function sessionName(identity: Fields): string | undefined {
  const arn = textOf(identity['arn']);
  if (arn === undefined) return textOf(identity['type']) === 'Root' ? 'root' : undefined;
  const name = arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  return name === '' ? undefined : name;
}

function restOf(identity: Fields, hasUser: boolean): Fields {
  const rest: Fields = {};
  for (const key of Object.keys(identity)) {
    const represented =
      USER_KEYS.has(key) && (hasUser || key === 'invokedBy' || key === 'sessionContext' || key === 'identityProvider');
    if (!represented && identity[key] !== null && identity[key] !== '') put(rest, key, bounded(identity[key]));
  }
  return rest;
}

function addSession(actor: Fields, rest: Fields, context: unknown): void {
  if (!isObject(context)) return;
  const attributes = isObject(context['attributes']) ? context['attributes'] : {};
  const issuer = isObject(context['sessionIssuer']) ? context['sessionIssuer'] : {};
  const session: Fields = {};
  const created = textOf(attributes['creationDate']);
  const createdMs = created === undefined ? Number.NaN : parseIso(created);
  if (!Number.isNaN(createdMs)) session['created_time'] = createdMs;
  const mfa = plain(attributes['mfaAuthenticated']);
  if (mfa !== '') session['is_mfa'] = mfa === 'true';
  const issuerArn = textOf(issuer['arn']);
  if (issuerArn !== undefined) session['issuer'] = issuerArn;
  if (Object.keys(session).length > 0) actor['session'] = session;
  const kept = sessionRest(context, Number.isNaN(createdMs) && created !== undefined);
  if (kept !== undefined) rest['sessionContext'] = kept;
}

/** The parts of the session that OCSF has no place for: names of the issuer, web identity, EC2 role delivery. */
function sessionRest(context: Fields, keepAttributes: boolean): Fields | undefined {
  const kept: Fields = {};
  for (const key of Object.keys(context)) {
    const value = context[key];
    if (key === 'attributes' && !keepAttributes) continue;
    if (isObject(value) && Object.keys(value).length === 0) continue;
    if (key === 'sessionIssuer' && isObject(value) && Object.keys(value).every(name => name === 'arn')) continue;
    if (value !== null) put(kept, key, bounded(value));
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}
