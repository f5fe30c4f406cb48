// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `technique`. */
export type Technique = {
  readonly name?: string;
  readonly uid?: string;
  readonly src_url?: string;
};

/** Facts of OCSF object `technique`. */
export const techniqueObject: ObjectFact = {
  kind: 'object',
  name: 'technique',
  caption: 'MITRE Technique',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    src_url: { type: 'url_t' },
  },
};
