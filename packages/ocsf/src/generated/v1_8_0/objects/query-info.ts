// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `query_info`. */
export type QueryInfo = {
  readonly name?: string;
  readonly uid?: string;
  readonly bytes?: number;
  readonly data?: unknown;
  readonly query_string: string;
  readonly query_time?: number;
  readonly query_time_dt?: string;
};

/** Facts of OCSF object `query_info`. */
export const queryInfoObject: ObjectFact = {
  kind: 'object',
  name: 'query_info',
  caption: 'Query Information',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    bytes: { type: 'long_t' },
    data: { type: 'json_t' },
    query_string: { type: 'string_t', requirement: 'required', caption: 'Query String' },
    query_time: { type: 'timestamp_t' },
    query_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
