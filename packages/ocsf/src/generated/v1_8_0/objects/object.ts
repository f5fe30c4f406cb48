// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Facts of OCSF object `object`. */
export const objectObject: ObjectFact = {
  kind: 'object',
  name: 'object',
  caption: 'Object',
  profiles: [],
  attributes: {},
};
