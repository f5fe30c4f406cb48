// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 Manual, 2 Scheduled, 3 Updated Content, 4 Quarantined Items, 5 Attached Media, 6 User Logon, 7 ELAM, 99 Other. */
export type ScanTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `scan`. */
export type Scan = {
  readonly name?: string;
  readonly uid?: string;
  readonly type?: string;
  readonly type_id: ScanTypeId;
};

/** Facts of OCSF object `scan`. */
export const scanObject: ObjectFact = {
  kind: 'object',
  name: 'scan',
  caption: 'Scan',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended', caption: 'Scan UID' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Manual',
        2: 'Scheduled',
        3: 'Updated Content',
        4: 'Quarantined Items',
        5: 'Attached Media',
        6: 'User Logon',
        7: 'ELAM',
        99: 'Other',
      },
      sibling: 'type',
    },
  },
};
