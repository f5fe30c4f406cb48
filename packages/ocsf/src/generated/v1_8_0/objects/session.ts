// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `session`. */
export type Session = {
  readonly count?: number;
  readonly created_time?: number;
  readonly credential_uid?: string;
  readonly expiration_reason?: string;
  readonly expiration_time?: number;
  readonly is_mfa?: boolean;
  readonly is_remote?: boolean;
  readonly is_vpn?: boolean;
  readonly issuer?: string;
  readonly terminal?: string;
  readonly uid?: string;
  readonly uid_alt?: string;
  readonly uuid?: string;
  readonly created_time_dt?: string;
  readonly expiration_time_dt?: string;
};

/** Facts of OCSF object `session`. */
export const sessionObject: ObjectFact = {
  kind: 'object',
  name: 'session',
  caption: 'Session',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    count: { type: 'integer_t' },
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    credential_uid: { type: 'string_t', observable: 19 },
    expiration_reason: { type: 'string_t' },
    expiration_time: { type: 'timestamp_t' },
    is_mfa: { type: 'boolean_t' },
    is_remote: { type: 'boolean_t', requirement: 'recommended' },
    is_vpn: { type: 'boolean_t' },
    issuer: { type: 'string_t', requirement: 'recommended' },
    terminal: { type: 'string_t' },
    uid: { type: 'string_t', requirement: 'recommended' },
    uid_alt: { type: 'string_t' },
    uuid: { type: 'uuid_t' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
