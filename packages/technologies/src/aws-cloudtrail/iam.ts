import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import type { NativeRecord } from '../technology.js';
import { isObject } from '../values.js';
import { textOf } from './identity.js';

type Fields = Record<string, unknown>;

/** IAM operations on users, by activity of Account Change. */
const ACCOUNT_CHANGES: Readonly<Record<string, number>> = {
  CreateUser: 1,
  CreateLoginProfile: 2,
  ChangePassword: 3,
  UpdateLoginProfile: 4,
  DeleteLoginProfile: 5,
  DeleteUser: 6,
  AttachUserPolicy: 7,
  PutUserPolicy: 7,
  DetachUserPolicy: 8,
  DeleteUserPolicy: 8,
  EnableMFADevice: 10,
  DeactivateMFADevice: 11,
};

/** IAM operations on groups, by activity of Group Management. */
const GROUP_CHANGES: Readonly<Record<string, number>> = {
  AttachGroupPolicy: 1,
  PutGroupPolicy: 1,
  DetachGroupPolicy: 2,
  DeleteGroupPolicy: 2,
  AddUserToGroup: 3,
  RemoveUserFromGroup: 4,
  DeleteGroup: 5,
  CreateGroup: 6,
};

/**
 * Classifies sign-ins and IAM changes.
 *
 * @param event - The draft, with actor and source filled in.
 * @param native - The record.
 * @param operation - Its eventName.
 * @returns False when the call is none of these: it is plain API Activity then.
 */
export function mapIam(event: EventDraft, native: NativeRecord, operation: string): boolean {
  const service = native['eventSource'];
  if (service === 'signin.amazonaws.com') return mapSignIn(event, native, operation);
  if (service !== 'iam.amazonaws.com') return false;
  const parameters = isObject(native['requestParameters']) ? native['requestParameters'] : {};
  const groupName = textOf(parameters['groupName']);
  const userName = textOf(parameters['userName']);
  if (Object.hasOwn(GROUP_CHANGES, operation) && groupName !== undefined) {
    classify(event, 3006, GROUP_CHANGES[operation] as number);
    event['group'] = { name: groupName };
    if (userName !== undefined) event['user'] = { name: userName };
    return true;
  }
  if (!Object.hasOwn(ACCOUNT_CHANGES, operation)) return false;
  const name = userName ?? callerName(event);
  if (name === undefined) return false;
  classify(event, 3001, ACCOUNT_CHANGES[operation] as number);
  event['user'] = { name };
  const policy = textOf(parameters['policyArn']) ?? textOf(parameters['policyName']);
  if (policy !== undefined) event['policies'] = [policy.startsWith('arn:') ? { uid: policy } : { name: policy }];
  return true;
}

/** Operations without a userName act on the caller. */
function callerName(event: EventDraft): string | undefined {
  const actor = event['actor'];
  const user = isObject(actor) ? actor['user'] : undefined;
  return isObject(user) ? textOf(user['name']) : undefined;
}

const SIGN_INS: Readonly<Record<string, readonly [activityId: number, name?: string]>> = {
  ConsoleLogin: [1],
  Logout: [2],
  SwitchRole: [7],
  ExitRole: [7],
  CheckMfa: [99, 'MFA check'],
};

function mapSignIn(event: EventDraft, native: NativeRecord, operation: string): boolean {
  if (!Object.hasOwn(SIGN_INS, operation)) return false;
  const actor = event['actor'] as Fields;
  if (!isObject(actor['user'])) return false;
  const [activityId, name] = SIGN_INS[operation] as readonly [number, string?];
  classify(event, 3002, activityId, name);
  event['user'] = actor['user'];
  event['service'] = { name: 'signin.amazonaws.com' };
  event['is_remote'] = true;
  const response = isObject(native['responseElements']) ? textOf(native['responseElements'][operation]) : undefined;
  if (response === 'Failure') event['status_id'] = STATUS.failure;
  const extra = isObject(native['additionalEventData']) ? native['additionalEventData'] : {};
  if (extra['MFAUsed'] !== undefined) event['is_mfa'] = extra['MFAUsed'] === 'Yes';
  return true;
}
