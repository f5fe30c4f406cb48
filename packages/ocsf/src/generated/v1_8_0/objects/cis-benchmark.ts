// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { cisControlObject, type CisControl } from '../objects/cis-control.js';

/** OCSF object `cis_benchmark`. */
export type CisBenchmark = {
  readonly cis_controls?: readonly CisControl[];
  readonly desc?: string;
  readonly name: string;
};

/** Facts of OCSF object `cis_benchmark`. */
export const cisBenchmarkObject: ObjectFact = {
  kind: 'object',
  name: 'cis_benchmark',
  caption: 'CIS Benchmark',
  extends: 'object',
  profiles: [],
  deprecated: { since: '1.5.0', replacedBy: [] },
  attributes: {
    cis_controls: { type: 'object_t', object: () => cisControlObject, isArray: true, requirement: 'recommended' },
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
  },
};
