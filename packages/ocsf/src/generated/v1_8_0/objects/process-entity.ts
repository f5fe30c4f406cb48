// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `process_entity`. */
export type ProcessEntity = {
  readonly name?: string;
  readonly uid?: string;
  readonly cmd_line?: string;
  readonly cpid?: string;
  readonly created_time?: number;
  readonly path?: string;
  readonly pid?: number;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `process_entity`. */
export const processEntityObject: ObjectFact = {
  kind: 'object',
  name: 'process_entity',
  caption: 'Process Entity',
  extends: '_entity',
  constraints: { atLeastOne: ['cmd_line', 'name', 'path', 'pid', 'uid', 'cpid'] },
  profiles: ['datetime'],
  attributes: {
    name: { type: 'process_name_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended', observable: 39 },
    cmd_line: { type: 'string_t', requirement: 'recommended', observable: 13 },
    cpid: { type: 'uuid_t', requirement: 'recommended' },
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    path: { type: 'string_t' },
    pid: { type: 'integer_t', requirement: 'recommended', observable: 15 },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
