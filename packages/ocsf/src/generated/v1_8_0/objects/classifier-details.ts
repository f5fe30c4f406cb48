// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `classifier_details`. */
export type ClassifierDetails = {
  readonly name?: string;
  readonly type: string;
  readonly uid?: string;
};

/** Facts of OCSF object `classifier_details`. */
export const classifierDetailsObject: ObjectFact = {
  kind: 'object',
  name: 'classifier_details',
  caption: 'Classifier Details',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'required' },
    uid: { type: 'string_t', requirement: 'recommended' },
  },
};
