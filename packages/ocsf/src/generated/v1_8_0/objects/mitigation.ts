// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { d3fendObject, type D3fend } from '../objects/d3fend.js';

/** OCSF object `mitigation`. */
export type Mitigation = {
  readonly name?: string;
  readonly uid?: string;
  readonly countermeasures?: readonly D3fend[];
  readonly src_url?: string;
};

/** Facts of OCSF object `mitigation`. */
export const mitigationObject: ObjectFact = {
  kind: 'object',
  name: 'mitigation',
  caption: 'MITRE Mitigation',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    countermeasures: { type: 'object_t', object: () => d3fendObject, isArray: true },
    src_url: { type: 'url_t' },
  },
};
