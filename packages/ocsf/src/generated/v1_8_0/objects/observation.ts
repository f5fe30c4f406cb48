// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { timespanObject, type Timespan } from '../objects/timespan.js';

/** OCSF object `observation`. */
export type Observation = {
  readonly count?: number;
  readonly timespan?: Timespan;
  readonly value: string;
};

/** Facts of OCSF object `observation`. */
export const observationObject: ObjectFact = {
  kind: 'object',
  name: 'observation',
  caption: 'Observation',
  extends: 'object',
  profiles: [],
  attributes: {
    count: { type: 'integer_t', requirement: 'recommended' },
    timespan: { type: 'object_t', object: () => timespanObject, requirement: 'recommended' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
