// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `campaign`. */
export type Campaign = {
  readonly name: string;
};

/** Facts of OCSF object `campaign`. */
export const campaignObject: ObjectFact = {
  kind: 'object',
  name: 'campaign',
  caption: 'Campaign',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
  },
};
