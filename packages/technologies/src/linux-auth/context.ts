import { classify, STATUS } from '../event-draft.js';
import type { EventDraft } from '../event-draft.js';
import { isIp } from '../values.js';

type Fields = Record<string, unknown>;

/** What a message pattern works on. */
export interface Message {
  readonly event: EventDraft;
  readonly program: string;
  readonly pid: number | undefined;
  /** Parts of the message that OCSF has no place for; they go to `unmapped`. */
  readonly rest: Fields;
}

/** A form of message: tried in order, the first match wins. */
export interface Pattern {
  readonly match: RegExp;
  readonly apply: (groups: readonly (string | undefined)[], message: Message) => void;
}

/** A peer as an endpoint; names and `UNKNOWN` are no addresses. */
export function setPeer(event: EventDraft, address: string | undefined, port?: string): void {
  if (address === undefined || address === '' || address === 'UNKNOWN') return;
  const endpoint: Fields = isIp(address) ? { ip: address } : { hostname: address };
  const number = port === undefined ? Number.NaN : Number(port);
  if (number <= 65_535) endpoint['port'] = number;
  event['src_endpoint'] = endpoint;
  event['is_remote'] = true;
}

/** `root(uid=0)` or `root` as a user. */
export function userOf(text: string | undefined): Fields | undefined {
  if (text === undefined || text === '') return undefined;
  const match = /^(.{0,256}?)\(uid=(\d{1,10})\)$/.exec(text);
  if (match === null) return { name: text };
  return match[1] === '' ? { uid: match[2] } : { name: match[1], uid: match[2] };
}

/** The program itself, when the line has its pid. */
export function setActorProcess(message: Message, user?: Fields): void {
  const actor: Fields = {};
  if (message.pid !== undefined) actor['process'] = { pid: message.pid, name: message.program };
  if (user !== undefined) actor['user'] = user;
  if (Object.keys(actor).length > 0) message.event['actor'] = actor;
}

/**
 * Makes it an Authentication event of this program.
 *
 * @param message - The message.
 * @param activityId - Activity of class 3002.
 * @param user - The account that is logged into; an empty name becomes `unknown`.
 * @param success - Outcome, when the message tells it.
 * @param activityName - The word for activity 99.
 */
export function authentication(
  message: Message,
  activityId: number,
  user: Fields | undefined,
  success?: boolean,
  activityName?: string,
): void {
  const { event } = message;
  classify(event, 3002, activityId, activityName);
  event['user'] = user ?? { name: 'unknown' };
  event['service'] = { name: message.program };
  if (success !== undefined) event['status_id'] = success ? STATUS.success : STATUS.failure;
  if (event['actor'] === undefined) setActorProcess(message);
}

/** Account Switch by sudo, su or polkit. */
export function accountSwitch(
  message: Message,
  from: Fields | undefined,
  to: Fields | undefined,
  success: boolean,
): void {
  setActorProcess(message, from);
  authentication(message, 7, to, success);
  message.event['account_switch_type_id'] = 1;
}

/** Account Change. */
export function accountChange(
  message: Message,
  activityId: number,
  name: string | undefined,
  activityName?: string,
): Fields {
  const { event } = message;
  classify(event, 3001, activityId, activityName);
  const user: Fields = { name: name ?? 'unknown' };
  event['user'] = user;
  event['status_id'] = STATUS.success;
  setActorProcess(message);
  return user;
}

/** Group Management. */
export function groupChange(message: Message, activityId: number, group: string | undefined, member?: string): Fields {
  const { event } = message;
  classify(event, 3006, activityId);
  const target: Fields = { name: group ?? 'unknown' };
  event['group'] = target;
  if (member !== undefined && member !== '') event['user'] = { name: member };
  event['status_id'] = STATUS.success;
  setActorProcess(message);
  return target;
}

/** SSH Activity. */
export function sshActivity(message: Message, activityId: number): void {
  classify(message.event, 4007, activityId);
  setActorProcess(message);
  delete message.event['is_remote'];
  // The class wants an endpoint: without a peer (UNKNOWN) it is the host itself.
  const device = message.event['device'] as Fields;
  if (message.event['src_endpoint'] === undefined)
    message.event['dst_endpoint'] = { hostname: device['hostname'] ?? device['name'] };
}
