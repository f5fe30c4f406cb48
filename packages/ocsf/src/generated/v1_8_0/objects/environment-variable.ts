// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `environment_variable`. */
export type EnvironmentVariable = {
  readonly name: string;
  readonly value: string;
};

/** Facts of OCSF object `environment_variable`. */
export const environmentVariableObject: ObjectFact = {
  kind: 'object',
  name: 'environment_variable',
  caption: 'Environment Variable',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
