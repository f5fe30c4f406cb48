// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../../facts.js';

/** OCSF object `win/reg_key`. */
export type RegKey = {
  readonly is_system?: boolean;
  readonly modified_time?: number;
  readonly path: string;
  readonly security_descriptor?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `win/reg_key`. */
export const regKeyObject: ObjectFact = {
  kind: 'object',
  observable: 28,
  name: 'win/reg_key',
  caption: 'Registry Key',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    is_system: { type: 'boolean_t' },
    modified_time: { type: 'timestamp_t' },
    path: { type: 'reg_key_path_t', requirement: 'required' },
    security_descriptor: { type: 'string_t' },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
