// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { authProtocolIdEnum, type AuthProtocolId } from '../enums.js';
import { certificateObject, type Certificate } from '../objects/certificate.js';

/** OCSF object `sso`. */
export type Sso = {
  readonly auth_protocol?: string;
  readonly auth_protocol_id?: AuthProtocolId;
  readonly certificate?: Certificate;
  readonly created_time?: number;
  readonly duration_mins?: number;
  readonly idle_timeout?: number;
  readonly login_endpoint?: string;
  readonly logout_endpoint?: string;
  readonly metadata_endpoint?: string;
  readonly modified_time?: number;
  readonly name?: string;
  readonly protocol_name?: string;
  readonly scopes?: readonly string[];
  readonly uid?: string;
  readonly vendor_name?: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `sso`. */
export const ssoObject: ObjectFact = {
  kind: 'object',
  name: 'sso',
  caption: 'SSO',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    auth_protocol: { type: 'string_t' },
    auth_protocol_id: { type: 'integer_t', enum: authProtocolIdEnum, sibling: 'auth_protocol' },
    certificate: {
      type: 'object_t',
      object: () => certificateObject,
      requirement: 'recommended',
      caption: 'SAML Certificate',
    },
    created_time: { type: 'timestamp_t' },
    duration_mins: { type: 'integer_t', caption: 'SSO Session Duration' },
    idle_timeout: { type: 'integer_t' },
    login_endpoint: { type: 'url_t', caption: 'SSO Login Endpoint' },
    logout_endpoint: { type: 'url_t', caption: 'SSO Logout Endpoint' },
    metadata_endpoint: { type: 'url_t', caption: 'SSO Metadata Endpoint' },
    modified_time: { type: 'timestamp_t' },
    name: { type: 'string_t', requirement: 'recommended' },
    protocol_name: { type: 'string_t', caption: 'Supported Protocol' },
    scopes: { type: 'string_t', isArray: true },
    uid: { type: 'string_t', requirement: 'recommended' },
    vendor_name: { type: 'string_t', caption: 'Service Provider' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
