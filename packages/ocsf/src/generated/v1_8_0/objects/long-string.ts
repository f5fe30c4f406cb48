// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `long_string`. */
export type LongString = {
  readonly is_truncated?: boolean;
  readonly untruncated_size?: number;
  readonly value: string;
};

/** Facts of OCSF object `long_string`. */
export const longStringObject: ObjectFact = {
  kind: 'object',
  name: 'long_string',
  caption: 'Long String',
  extends: 'object',
  profiles: [],
  attributes: {
    is_truncated: { type: 'boolean_t' },
    untruncated_size: { type: 'integer_t' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
