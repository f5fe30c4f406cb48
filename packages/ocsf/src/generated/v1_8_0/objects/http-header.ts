// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `http_header`. */
export type HttpHeader = {
  readonly name: string;
  readonly value: string;
};

/** Facts of OCSF object `http_header`. */
export const httpHeaderObject: ObjectFact = {
  kind: 'object',
  name: 'http_header',
  caption: 'HTTP Header',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    value: { type: 'string_t', requirement: 'required' },
  },
};
