// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 Read, 2 Write, 3 Execute, 99 Other. */
export type PrivilegeInfoTypeId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `privilege_info`. */
export type PrivilegeInfo = {
  readonly is_unused?: boolean;
  readonly last_used_time?: number;
  readonly name: string;
  readonly type?: string;
  readonly type_id?: PrivilegeInfoTypeId;
  readonly last_used_time_dt?: string;
};

/** Facts of OCSF object `privilege_info`. */
export const privilegeInfoObject: ObjectFact = {
  kind: 'object',
  name: 'privilege_info',
  caption: 'Privilege Info',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    is_unused: { type: 'boolean_t' },
    last_used_time: { type: 'timestamp_t' },
    name: { type: 'string_t', requirement: 'required' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Read', 2: 'Write', 3: 'Execute', 99: 'Other' },
      sibling: 'type',
    },
    last_used_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
