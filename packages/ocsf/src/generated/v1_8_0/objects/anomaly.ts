// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { observationObject, type Observation } from '../objects/observation.js';

/** OCSF object `anomaly`. */
export type Anomaly = {
  readonly observation_parameter: string;
  readonly observation_type?: string;
  readonly observations: readonly Observation[];
  readonly observed_pattern?: string;
};

/** Facts of OCSF object `anomaly`. */
export const anomalyObject: ObjectFact = {
  kind: 'object',
  name: 'anomaly',
  caption: 'Anomaly',
  extends: 'object',
  profiles: [],
  attributes: {
    observation_parameter: { type: 'string_t', requirement: 'required' },
    observation_type: { type: 'string_t', requirement: 'recommended' },
    observations: { type: 'object_t', object: () => observationObject, isArray: true, requirement: 'required' },
    observed_pattern: { type: 'string_t', requirement: 'recommended' },
  },
};
