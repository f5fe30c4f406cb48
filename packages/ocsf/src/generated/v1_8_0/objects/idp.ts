// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { authFactorObject, type AuthFactor } from '../objects/auth-factor.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { scimObject, type Scim } from '../objects/scim.js';
import { ssoObject, type Sso } from '../objects/sso.js';

/** Values of `state_id`: 0 Unknown, 1 Active, 2 Suspended, 3 Deprecated, 4 Deleted, 99 Other. */
export type IdpStateId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `idp`. */
export type Idp = {
  readonly name?: string;
  readonly uid?: string;
  readonly auth_factors?: readonly AuthFactor[];
  readonly domain?: string;
  readonly fingerprint?: Fingerprint;
  readonly has_mfa?: boolean;
  readonly issuer?: string;
  readonly protocol_name?: string;
  readonly scim?: Scim;
  readonly sso?: Sso;
  readonly state?: string;
  readonly state_id?: IdpStateId;
  readonly tenant_uid?: string;
  readonly url_string?: string;
};

/** Facts of OCSF object `idp`. */
export const idpObject: ObjectFact = {
  kind: 'object',
  name: 'idp',
  caption: 'Identity Provider',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['container'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    auth_factors: { type: 'object_t', object: () => authFactorObject, isArray: true },
    domain: { type: 'string_t' },
    fingerprint: { type: 'object_t', object: () => fingerprintObject, caption: 'Certificate Fingerprint' },
    has_mfa: { type: 'boolean_t', caption: 'MFA Enforced' },
    issuer: { type: 'string_t' },
    protocol_name: { type: 'string_t', caption: 'Supported Protocol' },
    scim: { type: 'object_t', object: () => scimObject },
    sso: { type: 'object_t', object: () => ssoObject },
    state: { type: 'string_t' },
    state_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Active', 2: 'Suspended', 3: 'Deprecated', 4: 'Deleted', 99: 'Other' },
      sibling: 'state',
    },
    tenant_uid: { type: 'string_t' },
    url_string: { type: 'url_t', caption: 'Configuration URL' },
  },
};
