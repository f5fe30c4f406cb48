// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { policyObject, type Policy } from '../objects/policy.js';

/** OCSF object `authorization`. */
export type Authorization = {
  readonly decision?: string;
  readonly policy?: Policy;
};

/** Facts of OCSF object `authorization`. */
export const authorizationObject: ObjectFact = {
  kind: 'object',
  name: 'authorization',
  caption: 'Authorization Result',
  extends: 'object',
  profiles: [],
  attributes: {
    decision: { type: 'string_t', requirement: 'recommended' },
    policy: { type: 'object_t', object: () => policyObject },
  },
};
