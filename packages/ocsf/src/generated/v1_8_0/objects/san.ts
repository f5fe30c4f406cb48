// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `san`. */
export type San = {
  readonly name: string;
  readonly type: string;
};

/** Facts of OCSF object `san`. */
export const sanObject: ObjectFact = {
  kind: 'object',
  name: 'san',
  caption: 'Subject Alternative Name',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    type: { type: 'string_t', requirement: 'required' },
  },
};
