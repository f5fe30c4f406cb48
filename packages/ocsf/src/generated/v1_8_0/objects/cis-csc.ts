// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `cis_csc`. */
export type CisCsc = {
  readonly control: string;
  readonly version?: string;
};

/** Facts of OCSF object `cis_csc`. */
export const cisCscObject: ObjectFact = {
  kind: 'object',
  name: 'cis_csc',
  caption: 'CIS CSC',
  extends: 'object',
  profiles: [],
  deprecated: { since: '1.5.0', replacedBy: [] },
  attributes: {
    control: { type: 'string_t', requirement: 'required' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
