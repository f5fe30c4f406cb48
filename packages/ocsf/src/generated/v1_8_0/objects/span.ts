// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { serviceObject, type Service } from '../objects/service.js';

/** OCSF object `span`. */
export type Span = {
  readonly duration?: number;
  readonly end_time: number;
  readonly message?: string;
  readonly operation?: string;
  readonly parent_uid?: string;
  readonly service?: Service;
  readonly start_time: number;
  readonly status_code?: string;
  readonly uid: string;
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
};

/** Facts of OCSF object `span`. */
export const spanObject: ObjectFact = {
  kind: 'object',
  name: 'span',
  caption: 'Span',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    duration: { type: 'long_t' },
    end_time: { type: 'timestamp_t', requirement: 'required' },
    message: { type: 'string_t' },
    operation: { type: 'string_t' },
    parent_uid: { type: 'string_t' },
    service: { type: 'object_t', object: () => serviceObject },
    start_time: { type: 'timestamp_t', requirement: 'required' },
    status_code: { type: 'string_t' },
    uid: { type: 'string_t', requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
