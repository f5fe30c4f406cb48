// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { containerObject, type Container } from '../objects/container.js';

/** OCSF object `response`. */
export type Response = {
  readonly code?: number;
  readonly containers?: readonly Container[];
  readonly data?: unknown;
  readonly error?: string;
  readonly error_message?: string;
  readonly flags?: readonly string[];
  readonly message?: string;
};

/** Facts of OCSF object `response`. */
export const responseObject: ObjectFact = {
  kind: 'object',
  name: 'response',
  caption: 'Response Elements',
  extends: 'object',
  profiles: [],
  attributes: {
    code: { type: 'integer_t', requirement: 'recommended' },
    containers: { type: 'object_t', object: () => containerObject, isArray: true },
    data: { type: 'json_t' },
    error: { type: 'string_t', requirement: 'recommended' },
    error_message: { type: 'string_t', requirement: 'recommended' },
    flags: { type: 'string_t', isArray: true },
    message: { type: 'string_t', requirement: 'recommended' },
  },
};
