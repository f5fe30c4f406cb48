import { STATUS } from '../event-draft.js';
import { isIp } from '../values.js';
import { authentication, setPeer, sshActivity } from './context.js';
import type { Message, Pattern } from './context.js';

type Groups = readonly (string | undefined)[];

/** sshd's `publickey`, `password` and the like; OCSF names protocols, not methods. */
function setMethod(message: Message, method: string | undefined): void {
  if (method === undefined) return;
  message.event['auth_protocol'] = method;
  message.event['auth_protocol_id'] = method.startsWith('gssapi') ? 2 : 99;
}

function refused(
  message: Message,
  user: string | undefined,
  address: string | undefined,
  port: string | undefined,
  detail: string,
): void {
  setPeer(message.event, address, port);
  authentication(message, 1, user === undefined || user === '' ? undefined : { name: user }, false);
  message.event['status_detail'] = detail;
}

function connection(activityId: number): Pattern['apply'] {
  return ([, address, port]: Groups, message) => {
    setPeer(message.event, address, port);
    sshActivity(message, activityId);
  };
}

const ADDRESS = String.raw`(\S{1,255})`;
const PORT = String.raw`(\d{1,5})`;
const at = (source: string): RegExp => new RegExp(source);

/** Messages of OpenSSH's server. */
export const SSHD: readonly Pattern[] = [
  {
    match: at(
      String.raw`^Accepted (\S{1,64}) for (\S{1,256}) from ${ADDRESS} port ${PORT}(?: (\w{1,8}))?(?:: (.{1,512}))?`,
    ),
    apply: ([, method, user, address, port, protocol, key], message) => {
      setPeer(message.event, address, port);
      authentication(message, 1, { name: user }, true);
      setMethod(message, method);
      message.event['logon_type_id'] = 10;
      if (protocol !== undefined) message.rest['protocol'] = protocol;
      if (key !== undefined) message.rest['key'] = key;
    },
  },
  {
    match: at(String.raw`^Failed (\S{1,64}) for (invalid user )?(.{0,256}?) from ${ADDRESS} port ${PORT}`),
    apply: ([, method, invalid, user, address, port], message) => {
      refused(message, user, address, port, invalid === undefined ? 'INVALID_CREDENTIALS' : 'USER_DOES_NOT_EXIST');
      setMethod(message, method);
    },
  },
  {
    match: at(String.raw`^Invalid user (.{0,256}?) from ${ADDRESS}(?: port ${PORT})?$`),
    apply: ([, user, address, port], message) => refused(message, user, address, port, 'USER_DOES_NOT_EXIST'),
  },
  {
    match: at(
      String.raw`^(?:error: )?maximum authentication attempts exceeded for (?:invalid user )?(.{0,256}?) from ${ADDRESS} port ${PORT}`,
    ),
    apply: ([, user, address, port], message) => refused(message, user, address, port, 'TOO_MANY_ATTEMPTS'),
  },
  {
    match: at(String.raw`^User (\S{1,256}) from ${ADDRESS} not allowed because (.{1,300})`),
    apply: ([, user, address, reason], message) => refused(message, user, address, undefined, reason ?? 'NOT_ALLOWED'),
  },
  {
    match: at(String.raw`^Disconnected from user (\S{1,256}) ${ADDRESS} port ${PORT}`),
    apply: ([, user, address, port], message) => {
      setPeer(message.event, address, port);
      authentication(message, 2, { name: user }, true);
    },
  },
  {
    match: at(
      String.raw`^(?:Connection (?:closed|reset) by|Disconnected from) (?:authenticating|invalid) user (.{0,256}?) ${ADDRESS} port ${PORT}`,
    ),
    apply: ([, user, address, port], message) => {
      setPeer(message.event, address, port);
      sshActivity(message, 2);
      if (user !== undefined && user !== '') message.rest['user'] = user;
    },
  },
  { match: at(String.raw`^Connection from ${ADDRESS} port ${PORT}`), apply: connection(1) },
  {
    match: at(String.raw`^(?:Connection closed by|Disconnected from|Received disconnect from) ${ADDRESS} port ${PORT}`),
    apply: connection(2),
  },
  { match: at(String.raw`^Connection reset by ${ADDRESS} port ${PORT}`), apply: connection(3) },
  {
    match: at(
      String.raw`^(?:error: )?(?:Unable to negotiate with|Did not receive identification string from|banner exchange: Connection from|Bad protocol version identification .{0,200}? from|kex_exchange_identification: .{0,100}? from) ${ADDRESS}(?: port ${PORT})?`,
    ),
    apply: ([, address, port], message) => {
      setPeer(message.event, address?.replace(/:$/, ''), port);
      sshActivity(message, 4);
      message.event['status_id'] = STATUS.failure;
    },
  },
  {
    match: at(String.raw`^Server listening on ${ADDRESS} port ${PORT}`),
    apply: ([, address, port], message) => {
      sshActivity(message, 7);
      if (address !== undefined && isIp(address))
        message.event['dst_endpoint'] = { ip: address, port: Math.min(Number(port), 65_535) };
    },
  },
];
