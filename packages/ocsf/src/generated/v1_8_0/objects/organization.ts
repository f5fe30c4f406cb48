// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `organization`. */
export type Organization = {
  readonly name?: string;
  readonly uid?: string;
  readonly ou_name?: string;
  readonly ou_uid?: string;
};

/** Facts of OCSF object `organization`. */
export const organizationObject: ObjectFact = {
  kind: 'object',
  name: 'organization',
  caption: 'Organization',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    ou_name: { type: 'string_t', requirement: 'recommended' },
    ou_uid: { type: 'string_t' },
  },
};
