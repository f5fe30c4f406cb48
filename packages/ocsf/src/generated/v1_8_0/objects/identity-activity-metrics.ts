// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { programmaticCredentialObject, type ProgrammaticCredential } from '../objects/programmatic-credential.js';

/** OCSF object `identity_activity_metrics`. */
export type IdentityActivityMetrics = {
  readonly first_seen_time?: number;
  readonly last_authentication_time?: number;
  readonly last_seen_time?: number;
  readonly password_last_used_time?: number;
  readonly programmatic_credentials?: readonly ProgrammaticCredential[];
  readonly first_seen_time_dt?: string;
  readonly last_authentication_time_dt?: string;
  readonly last_seen_time_dt?: string;
  readonly password_last_used_time_dt?: string;
};

/** Facts of OCSF object `identity_activity_metrics`. */
export const identityActivityMetricsObject: ObjectFact = {
  kind: 'object',
  name: 'identity_activity_metrics',
  caption: 'Identity Activity Metrics',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    first_seen_time: { type: 'timestamp_t' },
    last_authentication_time: { type: 'timestamp_t' },
    last_seen_time: { type: 'timestamp_t', requirement: 'recommended' },
    password_last_used_time: { type: 'timestamp_t' },
    programmatic_credentials: { type: 'object_t', object: () => programmaticCredentialObject, isArray: true },
    first_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_authentication_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    password_last_used_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
