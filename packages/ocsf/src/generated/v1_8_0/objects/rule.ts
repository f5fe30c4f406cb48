// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `rule`. */
export type Rule = {
  readonly name?: string;
  readonly uid?: string;
  readonly category?: string;
  readonly desc?: string;
  readonly type?: string;
  readonly version?: string;
};

/** Facts of OCSF object `rule`. */
export const ruleObject: ObjectFact = {
  kind: 'object',
  name: 'rule',
  caption: 'Rule',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    category: { type: 'string_t' },
    desc: { type: 'string_t' },
    type: { type: 'string_t' },
    version: { type: 'string_t' },
  },
};
