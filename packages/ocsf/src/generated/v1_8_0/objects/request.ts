// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { containerObject, type Container } from '../objects/container.js';

/** OCSF object `request`. */
export type Request = {
  readonly containers?: readonly Container[];
  readonly data?: unknown;
  readonly flags?: readonly string[];
  readonly uid: string;
};

/** Facts of OCSF object `request`. */
export const requestObject: ObjectFact = {
  kind: 'object',
  name: 'request',
  caption: 'Request Elements',
  extends: 'object',
  profiles: [],
  attributes: {
    containers: { type: 'object_t', object: () => containerObject, isArray: true },
    data: { type: 'json_t' },
    flags: { type: 'string_t', isArray: true },
    uid: { type: 'string_t', requirement: 'required' },
  },
};
