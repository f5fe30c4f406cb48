// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { policyObject, type Policy } from '../objects/policy.js';

/** OCSF object `assessment`. */
export type Assessment = {
  readonly name?: string;
  readonly uid?: string;
  readonly category?: string;
  readonly desc?: string;
  readonly meets_criteria: boolean;
  readonly policy?: Policy;
};

/** Facts of OCSF object `assessment`. */
export const assessmentObject: ObjectFact = {
  kind: 'object',
  name: 'assessment',
  caption: 'Assessment',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t' },
    category: { type: 'string_t' },
    desc: { type: 'string_t', requirement: 'recommended' },
    meets_criteria: { type: 'boolean_t', requirement: 'required' },
    policy: { type: 'object_t', object: () => policyObject, caption: 'Assessment Policy' },
  },
};
