// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { authProtocolIdEnum, type AuthProtocolId } from '../enums.js';

/** Values of `state_id`: 0 Unknown, 1 Pending, 2 Active, 3 Failed, 4 Deleted, 99 Other. */
export type ScimStateId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `scim`. */
export type Scim = {
  readonly auth_protocol?: string;
  readonly auth_protocol_id?: AuthProtocolId;
  readonly created_time?: number;
  readonly error_message?: string;
  readonly is_group_provisioning_enabled?: boolean;
  readonly is_user_provisioning_enabled?: boolean;
  readonly last_run_time?: number;
  readonly modified_time?: number;
  readonly name?: string;
  readonly protocol_name?: string;
  readonly rate_limit?: number;
  readonly scim_group_schema?: unknown;
  readonly scim_user_schema?: unknown;
  readonly state?: string;
  readonly state_id?: ScimStateId;
  readonly uid?: string;
  readonly uid_alt?: string;
  readonly url_string?: string;
  readonly vendor_name?: string;
  readonly version?: string;
  readonly created_time_dt?: string;
  readonly last_run_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `scim`. */
export const scimObject: ObjectFact = {
  kind: 'object',
  name: 'scim',
  caption: 'SCIM',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    auth_protocol: { type: 'string_t' },
    auth_protocol_id: { type: 'integer_t', enum: authProtocolIdEnum, sibling: 'auth_protocol' },
    created_time: { type: 'timestamp_t' },
    error_message: { type: 'string_t', caption: 'Last Error Message' },
    is_group_provisioning_enabled: { type: 'boolean_t', caption: 'SCIM Group Provisioning Enabled' },
    is_user_provisioning_enabled: { type: 'boolean_t', caption: 'SCIM User Provisioning Enabled' },
    last_run_time: { type: 'timestamp_t', caption: 'Last Sync Time' },
    modified_time: { type: 'timestamp_t' },
    name: { type: 'string_t', requirement: 'recommended' },
    protocol_name: { type: 'string_t', caption: 'Supported Protocol' },
    rate_limit: { type: 'integer_t' },
    scim_group_schema: { type: 'json_t', requirement: 'recommended' },
    scim_user_schema: { type: 'json_t', requirement: 'recommended' },
    state: { type: 'string_t' },
    state_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Pending', 2: 'Active', 3: 'Failed', 4: 'Deleted', 99: 'Other' },
      sibling: 'state',
    },
    uid: { type: 'string_t', requirement: 'recommended' },
    uid_alt: { type: 'string_t', caption: 'External ID' },
    url_string: { type: 'url_t', caption: 'SCIM Endpoint URL' },
    vendor_name: { type: 'string_t', caption: 'Service Provider' },
    version: { type: 'string_t', requirement: 'recommended', caption: 'SCIM Version' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_run_time_dt: { type: 'datetime_t', profiles: ['datetime'], caption: 'Last Sync Time' },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
