// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { sanObject, type San } from '../objects/san.js';

/** OCSF object `certificate`. */
export type Certificate = {
  readonly created_time?: number;
  readonly expiration_time?: number;
  readonly fingerprints?: readonly Fingerprint[];
  readonly is_self_signed?: boolean;
  readonly issuer: string;
  readonly sans?: readonly San[];
  readonly serial_number: string;
  readonly subject?: string;
  readonly uid?: string;
  readonly version?: string;
  readonly created_time_dt?: string;
  readonly expiration_time_dt?: string;
};

/** Facts of OCSF object `certificate`. */
export const certificateObject: ObjectFact = {
  kind: 'object',
  name: 'certificate',
  caption: 'Digital Certificate',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    expiration_time: { type: 'timestamp_t', requirement: 'recommended' },
    fingerprints: { type: 'object_t', object: () => fingerprintObject, isArray: true, requirement: 'recommended' },
    is_self_signed: { type: 'boolean_t', requirement: 'recommended' },
    issuer: { type: 'string_t', requirement: 'required', caption: 'Issuer Distinguished Name' },
    sans: { type: 'object_t', object: () => sanObject, isArray: true },
    serial_number: { type: 'string_t', requirement: 'required', observable: 37, caption: 'Certificate Serial Number' },
    subject: { type: 'string_t', requirement: 'recommended', caption: 'Subject Distinguished Name' },
    uid: { type: 'string_t' },
    version: { type: 'string_t', requirement: 'recommended' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
