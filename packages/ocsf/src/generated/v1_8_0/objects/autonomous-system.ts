// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `autonomous_system`. */
export type AutonomousSystem = {
  readonly name?: string;
  readonly number?: number;
};

/** Facts of OCSF object `autonomous_system`. */
export const autonomousSystemObject: ObjectFact = {
  kind: 'object',
  name: 'autonomous_system',
  caption: 'Autonomous System',
  extends: 'object',
  constraints: { atLeastOne: ['number', 'name'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    number: { type: 'integer_t', requirement: 'recommended' },
  },
};
