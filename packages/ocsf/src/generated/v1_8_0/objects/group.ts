// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `group`. */
export type Group = {
  readonly name?: string;
  readonly uid?: string;
  readonly desc?: string;
  readonly domain?: string;
  readonly privileges?: readonly string[];
  readonly type?: string;
  readonly uid_alt?: string;
};

/** Facts of OCSF object `group`. */
export const groupObject: ObjectFact = {
  kind: 'object',
  name: 'group',
  caption: 'Group',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended', observable: 32 },
    uid: { type: 'string_t', requirement: 'recommended', observable: 33 },
    desc: { type: 'string_t' },
    domain: { type: 'string_t' },
    privileges: { type: 'string_t', isArray: true },
    type: { type: 'string_t', caption: 'Group Type' },
    uid_alt: { type: 'string_t' },
  },
};
