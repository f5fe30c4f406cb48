// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `edge`. */
export type Edge = {
  readonly name?: string;
  readonly uid?: string;
  readonly data?: unknown;
  readonly is_directed?: boolean;
  readonly relation?: string;
  readonly source: string;
  readonly target: string;
};

/** Facts of OCSF object `edge`. */
export const edgeObject: ObjectFact = {
  kind: 'object',
  name: 'edge',
  caption: 'Edge',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    data: { type: 'json_t' },
    is_directed: { type: 'boolean_t' },
    relation: { type: 'string_t', requirement: 'recommended' },
    source: { type: 'string_t', requirement: 'required' },
    target: { type: 'string_t', requirement: 'required' },
  },
};
