// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { serviceObject, type Service } from '../objects/service.js';
import { spanObject, type Span } from '../objects/span.js';

/** OCSF object `trace`. */
export type Trace = {
  readonly duration?: number;
  readonly end_time?: number;
  readonly flags?: readonly string[];
  readonly service?: Service;
  readonly span?: Span;
  readonly start_time?: number;
  readonly uid: string;
  readonly end_time_dt?: string;
  readonly start_time_dt?: string;
};

/** Facts of OCSF object `trace`. */
export const traceObject: ObjectFact = {
  kind: 'object',
  name: 'trace',
  caption: 'Trace',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    duration: { type: 'long_t' },
    end_time: { type: 'timestamp_t' },
    flags: { type: 'string_t', isArray: true },
    service: { type: 'object_t', object: () => serviceObject },
    span: { type: 'object_t', object: () => spanObject },
    start_time: { type: 'timestamp_t' },
    uid: { type: 'string_t', requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
