// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `key_value_object`. */
export type KeyValueObject = {
  readonly name: string;
  readonly value?: string;
  readonly values?: readonly string[];
};

/** Facts of OCSF object `key_value_object`. */
export const keyValueObjectObject: ObjectFact = {
  kind: 'object',
  name: 'key_value_object',
  caption: 'Key:Value object',
  extends: 'object',
  constraints: { atLeastOne: ['value', 'values'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    value: { type: 'string_t', requirement: 'recommended' },
    values: { type: 'string_t', isArray: true, requirement: 'recommended' },
  },
};
