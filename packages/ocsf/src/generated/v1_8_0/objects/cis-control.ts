// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `cis_control`. */
export type CisControl = {
  readonly desc?: string;
  readonly name: string;
  readonly version?: string;
};

/** Facts of OCSF object `cis_control`. */
export const cisControlObject: ObjectFact = {
  kind: 'object',
  name: 'cis_control',
  caption: 'CIS Control',
  extends: 'object',
  profiles: [],
  attributes: {
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
