// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { encryptionDetailsObject, type EncryptionDetails } from '../objects/encryption-details.js';

/** Values of `type_id`: 0 Unknown, 1 Ticket Granting Ticket, 2 Service Ticket, 3 Identity Token, 4 Refresh Token, 5 SAML Assertion, 6 Client Token, 7 API Token, 99 Other. */
export type AuthenticationTokenTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `authentication_token`. */
export type AuthenticationToken = {
  readonly created_time?: number;
  readonly expiration_time?: number;
  readonly is_renewable?: boolean;
  readonly modified_time?: number;
  readonly name?: string;
  readonly tenant_uid?: string;
  readonly type?: string;
  readonly type_id?: AuthenticationTokenTypeId;
  readonly uid?: string;
  readonly zone?: string;
  readonly encryption_details?: EncryptionDetails;
  readonly kerberos_flags?: string;
  readonly created_time_dt?: string;
  readonly expiration_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `authentication_token`. */
export const authenticationTokenObject: ObjectFact = {
  kind: 'object',
  name: 'authentication_token',
  caption: 'Authentication Token',
  extends: 'token',
  profiles: ['datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    expiration_time: { type: 'timestamp_t' },
    is_renewable: { type: 'boolean_t' },
    modified_time: { type: 'timestamp_t' },
    name: { type: 'string_t' },
    tenant_uid: { type: 'string_t' },
    type: { type: 'string_t', requirement: 'recommended' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Ticket Granting Ticket',
        2: 'Service Ticket',
        3: 'Identity Token',
        4: 'Refresh Token',
        5: 'SAML Assertion',
        6: 'Client Token',
        7: 'API Token',
        99: 'Other',
      },
      sibling: 'type',
    },
    uid: { type: 'string_t' },
    zone: { type: 'string_t' },
    encryption_details: { type: 'object_t', object: () => encryptionDetailsObject, requirement: 'recommended' },
    kerberos_flags: { type: 'string_t', requirement: 'recommended' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
