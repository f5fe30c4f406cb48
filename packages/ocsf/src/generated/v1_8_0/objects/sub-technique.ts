// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `sub_technique`. */
export type SubTechnique = {
  readonly name?: string;
  readonly uid?: string;
  readonly src_url?: string;
};

/** Facts of OCSF object `sub_technique`. */
export const subTechniqueObject: ObjectFact = {
  kind: 'object',
  name: 'sub_technique',
  caption: 'MITRE Sub-technique',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    src_url: { type: 'url_t' },
  },
};
