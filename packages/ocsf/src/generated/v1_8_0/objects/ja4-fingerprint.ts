// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 1 JA4, 2 JA4Server, 3 JA4HTTP, 4 JA4Latency, 5 JA4X509, 6 JA4SSH, 7 JA4TCP, 8 JA4TCPServer, 9 JA4TCPScan, 99 Other. */
export type Ja4FingerprintTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** OCSF object `ja4_fingerprint`. */
export type Ja4Fingerprint = {
  readonly section_a?: string;
  readonly section_b?: string;
  readonly section_c?: string;
  readonly section_d?: string;
  readonly type?: string;
  readonly type_id: Ja4FingerprintTypeId;
  readonly value: string;
};

/** Facts of OCSF object `ja4_fingerprint`. */
export const ja4FingerprintObject: ObjectFact = {
  kind: 'object',
  name: 'ja4_fingerprint',
  caption: 'JA4+ Fingerprint',
  extends: 'object',
  profiles: [],
  attributes: {
    section_a: { type: 'string_t' },
    section_b: { type: 'string_t' },
    section_c: { type: 'string_t' },
    section_d: { type: 'string_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'JA4',
        2: 'JA4Server',
        3: 'JA4HTTP',
        4: 'JA4Latency',
        5: 'JA4X509',
        6: 'JA4SSH',
        7: 'JA4TCP',
        8: 'JA4TCPServer',
        9: 'JA4TCPScan',
        99: 'Other',
      },
      sibling: 'type',
    },
    value: { type: 'string_t', requirement: 'required' },
  },
};
