// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { groupObject, type Group } from '../objects/group.js';

/** OCSF object `policy`. */
export type Policy = {
  readonly name?: string;
  readonly uid?: string;
  readonly data?: unknown;
  readonly desc?: string;
  readonly group?: Group;
  readonly is_applied?: boolean;
  readonly type?: string;
  readonly version?: string;
};

/** Facts of OCSF object `policy`. */
export const policyObject: ObjectFact = {
  kind: 'object',
  name: 'policy',
  caption: 'Policy',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'type', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    data: { type: 'json_t' },
    desc: { type: 'string_t' },
    group: { type: 'object_t', object: () => groupObject },
    is_applied: { type: 'boolean_t', requirement: 'recommended' },
    type: { type: 'string_t' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
