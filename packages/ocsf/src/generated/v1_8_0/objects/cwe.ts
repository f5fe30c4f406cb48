// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `cwe`. */
export type Cwe = {
  readonly caption?: string;
  readonly src_url?: string;
  readonly uid: string;
};

/** Facts of OCSF object `cwe`. */
export const cweObject: ObjectFact = {
  kind: 'object',
  name: 'cwe',
  caption: 'CWE',
  extends: 'object',
  profiles: [],
  attributes: {
    caption: { type: 'string_t' },
    src_url: { type: 'url_t' },
    uid: { type: 'string_t', requirement: 'required', observable: 17, caption: 'CWE ID' },
  },
};
