// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `node`. */
export type Node = {
  readonly data?: unknown;
  readonly desc?: string;
  readonly name?: string;
  readonly type?: string;
  readonly uid: string;
};

/** Facts of OCSF object `node`. */
export const nodeObject: ObjectFact = {
  kind: 'object',
  name: 'node',
  caption: 'Node',
  extends: 'object',
  profiles: [],
  attributes: {
    data: { type: 'json_t' },
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'recommended' },
    type: { type: 'string_t' },
    uid: { type: 'string_t', requirement: 'required' },
  },
};
