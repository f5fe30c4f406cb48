// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `trait`. */
export type Trait = {
  readonly name?: string;
  readonly uid?: string;
  readonly category?: string;
  readonly type?: string;
  readonly values?: readonly string[];
};

/** Facts of OCSF object `trait`. */
export const traitObject: ObjectFact = {
  kind: 'object',
  name: 'trait',
  caption: 'Trait',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    category: { type: 'string_t' },
    type: { type: 'string_t' },
    values: { type: 'string_t', isArray: true },
  },
};
