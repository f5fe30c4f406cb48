// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `extension`. */
export type Extension = {
  readonly name?: string;
  readonly uid?: string;
  readonly version: string;
};

/** Facts of OCSF object `extension`. */
export const extensionObject: ObjectFact = {
  kind: 'object',
  name: 'extension',
  caption: 'Schema Extension',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'required' },
  },
};
