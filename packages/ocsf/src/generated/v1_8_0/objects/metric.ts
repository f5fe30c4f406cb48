// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `metric`. */
export type Metric = {
  readonly name: string;
  readonly value: string;
};

/** Facts of OCSF object `metric`. */
export const metricObject: ObjectFact = {
  kind: 'object',
  name: 'metric',
  caption: 'Metric',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
