// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 Nation-state, 2 Cybercriminal, 3 Hacktivists, 4 Insider, 99 Other. */
export type ThreatActorTypeId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `threat_actor`. */
export type ThreatActor = {
  readonly name: string;
  readonly type?: string;
  readonly type_id?: ThreatActorTypeId;
};

/** Facts of OCSF object `threat_actor`. */
export const threatActorObject: ObjectFact = {
  kind: 'object',
  name: 'threat_actor',
  caption: 'Threat Actor',
  extends: 'object',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    type: { type: 'string_t', caption: 'Threat Actor Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Nation-state', 2: 'Cybercriminal', 3: 'Hacktivists', 4: 'Insider', 99: 'Other' },
      sibling: 'type',
      caption: 'Threat Actor Type ID',
    },
  },
};
