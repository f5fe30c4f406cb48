// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';

/** OCSF object `hassh`. */
export type Hassh = {
  readonly algorithm?: string;
  readonly fingerprint: Fingerprint;
};

/** Facts of OCSF object `hassh`. */
export const hasshObject: ObjectFact = {
  kind: 'object',
  name: 'hassh',
  caption: 'HASSH',
  extends: 'object',
  profiles: [],
  attributes: {
    algorithm: { type: 'string_t', requirement: 'recommended' },
    fingerprint: { type: 'object_t', object: () => fingerprintObject, requirement: 'required' },
  },
};
