// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { occurrenceDetailsObject, type OccurrenceDetails } from '../objects/occurrence-details.js';

/** OCSF object `discovery_details`. */
export type DiscoveryDetails = {
  readonly count?: number;
  /** @deprecated since 1.4.0: see occurrences */ readonly occurrence_details?: OccurrenceDetails;
  readonly occurrences?: readonly OccurrenceDetails[];
  readonly type?: string;
  readonly value?: string;
};

/** Facts of OCSF object `discovery_details`. */
export const discoveryDetailsObject: ObjectFact = {
  kind: 'object',
  name: 'discovery_details',
  caption: 'Discovery Details',
  extends: 'object',
  profiles: [],
  attributes: {
    count: { type: 'integer_t', requirement: 'recommended' },
    occurrence_details: {
      type: 'object_t',
      object: () => occurrenceDetailsObject,
      deprecated: { since: '1.4.0', replacedBy: ['occurrences'] },
    },
    occurrences: { type: 'object_t', object: () => occurrenceDetailsObject, isArray: true },
    type: { type: 'string_t', requirement: 'recommended' },
    value: { type: 'string_t' },
  },
};
