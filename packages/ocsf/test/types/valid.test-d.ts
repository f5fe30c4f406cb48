/** Compiles: what the types must allow. */
import type { AnyOcsfEvent, OcsfEvent } from '@logwright/ocsf';
import type { ApiActivity } from '@logwright/ocsf/classes/api-activity';
import {
  authenticationActivity,
  type Authentication,
  type AuthenticationEvent,
} from '@logwright/ocsf/classes/authentication';
import type { FileActivity } from '@logwright/ocsf/classes/file-activity';
import type { NetworkActivity } from '@logwright/ocsf/classes/network-activity';
import type { ProcessActivity } from '@logwright/ocsf/classes/process-activity';
import type { RegistryKeyActivity } from '@logwright/ocsf/classes/win/registry-key-activity';

const metadata = { version: '1.8.0', product: { name: 'sshd' } } as const;

export const plain: Authentication = {
  class_uid: 3002,
  category_uid: 3,
  activity_id: authenticationActivity.logon,
  type_uid: 300201,
  severity_id: 1,
  time: 1,
  metadata,
  user: { name: 'alice' },
};

export const withHost: Authentication<'host'> = { ...plain, device: { type_id: 1, hostname: 'web-01' } };
export const withTwo: Authentication<'host' | 'cloud'> = { ...withHost, cloud: { provider: 'AWS' } };
export const withInner: Authentication<'container'> = plain;

/** Every class is the loose type, and one of the union. */
export const loose: readonly OcsfEvent[] = [plain, withHost, withTwo];
export const widen = (event: AnyOcsfEvent): OcsfEvent => event;
export const any: readonly AnyOcsfEvent[] = [plain, withHost, withTwo];
export const read: AuthenticationEvent = withTwo;

/** Narrowing by class_uid gives the attributes of the class. */
export function subject(event: AnyOcsfEvent): string | number | undefined {
  switch (event.class_uid) {
    case 3002:
      return event.user.name ?? event.device?.hostname;
    case 1007:
      return event.process.pid;
    case 6003:
      return event.api.operation;
    default:
      return event.message;
  }
}

export type Five = [
  ApiActivity,
  FileActivity<'host'>,
  NetworkActivity<'datetime'>,
  ProcessActivity,
  RegistryKeyActivity,
];
