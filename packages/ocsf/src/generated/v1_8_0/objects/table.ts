// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { groupObject, type Group } from '../objects/group.js';

/** OCSF object `table`. */
export type Table = {
  readonly name?: string;
  readonly uid?: string;
  readonly created_time?: number;
  readonly desc?: string;
  readonly groups?: readonly Group[];
  readonly modified_time?: number;
  readonly size?: number;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `table`. */
export const tableObject: ObjectFact = {
  kind: 'object',
  name: 'table',
  caption: 'Table',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    created_time: { type: 'timestamp_t' },
    desc: { type: 'string_t' },
    groups: { type: 'object_t', object: () => groupObject, isArray: true },
    modified_time: { type: 'timestamp_t' },
    size: { type: 'long_t' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
