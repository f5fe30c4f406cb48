// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `epss`. */
export type Epss = {
  readonly created_time?: number;
  readonly percentile?: number;
  readonly score: string;
  readonly version?: string;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `epss`. */
export const epssObject: ObjectFact = {
  kind: 'object',
  name: 'epss',
  caption: 'EPSS',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    percentile: { type: 'float_t' },
    score: { type: 'string_t', requirement: 'required', caption: 'EPPS Score' },
    version: { type: 'string_t', requirement: 'recommended' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
