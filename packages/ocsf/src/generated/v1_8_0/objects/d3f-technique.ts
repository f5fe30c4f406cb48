// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `d3f_technique`. */
export type D3fTechnique = {
  readonly name?: string;
  readonly uid?: string;
  readonly src_url?: string;
};

/** Facts of OCSF object `d3f_technique`. */
export const d3fTechniqueObject: ObjectFact = {
  kind: 'object',
  name: 'd3f_technique',
  caption: 'MITRE D3FEND™ Technique',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    src_url: { type: 'url_t' },
  },
};
