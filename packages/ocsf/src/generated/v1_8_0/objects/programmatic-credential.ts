// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `programmatic_credential`. */
export type ProgrammaticCredential = {
  readonly last_used_time?: number;
  readonly type?: string;
  readonly uid: string;
  readonly last_used_time_dt?: string;
};

/** Facts of OCSF object `programmatic_credential`. */
export const programmaticCredentialObject: ObjectFact = {
  kind: 'object',
  name: 'programmatic_credential',
  caption: 'Programmatic Credential',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    last_used_time: { type: 'timestamp_t' },
    type: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'required' },
    last_used_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
