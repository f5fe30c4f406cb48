// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { policyObject, type Policy } from '../objects/policy.js';

/** Values of `status_id`: 0 Unknown, 1 Applicable, 2 Inapplicable, 3 Evaluation Error, 99 Other. */
export type AdditionalRestrictionStatusId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `additional_restriction`. */
export type AdditionalRestriction = {
  readonly policy: Policy;
  readonly status?: string;
  readonly status_id?: AdditionalRestrictionStatusId;
};

/** Facts of OCSF object `additional_restriction`. */
export const additionalRestrictionObject: ObjectFact = {
  kind: 'object',
  name: 'additional_restriction',
  caption: 'Additional Restriction',
  extends: 'object',
  profiles: [],
  attributes: {
    policy: { type: 'object_t', object: () => policyObject, requirement: 'required' },
    status: { type: 'string_t' },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Applicable', 2: 'Inapplicable', 3: 'Evaluation Error', 99: 'Other' },
      sibling: 'status',
    },
  },
};
