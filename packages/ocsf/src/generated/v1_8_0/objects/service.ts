// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** OCSF object `service`. */
export type Service = {
  readonly name?: string;
  readonly uid?: string;
  readonly labels?: readonly string[];
  readonly tags?: readonly KeyValueObject[];
  readonly version?: string;
};

/** Facts of OCSF object `service`. */
export const serviceObject: ObjectFact = {
  kind: 'object',
  name: 'service',
  caption: 'Service',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    labels: { type: 'string_t', isArray: true },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
