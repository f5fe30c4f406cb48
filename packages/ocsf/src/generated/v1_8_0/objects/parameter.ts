// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `parameter`. */
export type Parameter = {
  readonly name?: string;
  readonly post_value?: string;
  readonly pre_value?: string;
};

/** Facts of OCSF object `parameter`. */
export const parameterObject: ObjectFact = {
  kind: 'object',
  name: 'parameter',
  caption: 'Parameter',
  extends: 'object',
  constraints: { atLeastOne: ['name', 'pre_value', 'post_value'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t' },
    post_value: { type: 'string_t' },
    pre_value: { type: 'string_t' },
  },
};
