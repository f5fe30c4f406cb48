// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { deviceObject, type Device } from '../objects/device.js';
import { productObject, type Product } from '../objects/product.js';

/** OCSF object `logger`. */
export type Logger = {
  readonly name?: string;
  readonly uid?: string;
  readonly device?: Device;
  readonly event_uid?: string;
  readonly is_truncated?: boolean;
  readonly log_format?: string;
  readonly log_level?: string;
  readonly log_name?: string;
  readonly log_provider?: string;
  readonly log_version?: string;
  readonly logged_time?: number;
  readonly product?: Product;
  readonly transmit_time?: number;
  readonly untruncated_size?: number;
  readonly version?: string;
  readonly logged_time_dt?: string;
  readonly transmit_time_dt?: string;
};

/** Facts of OCSF object `logger`. */
export const loggerObject: ObjectFact = {
  kind: 'object',
  name: 'logger',
  caption: 'Logger',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['container', 'data_classification', 'datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended' },
    event_uid: { type: 'string_t' },
    is_truncated: { type: 'boolean_t' },
    log_format: { type: 'string_t' },
    log_level: { type: 'string_t' },
    log_name: { type: 'string_t', requirement: 'recommended' },
    log_provider: { type: 'string_t', requirement: 'recommended' },
    log_version: { type: 'string_t' },
    logged_time: { type: 'timestamp_t', requirement: 'recommended' },
    product: { type: 'object_t', object: () => productObject, requirement: 'recommended' },
    transmit_time: { type: 'timestamp_t', requirement: 'recommended' },
    untruncated_size: { type: 'integer_t' },
    version: { type: 'string_t' },
    logged_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    transmit_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
