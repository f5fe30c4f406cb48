// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { certificateObject, type Certificate } from '../objects/certificate.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';

/** Values of `algorithm_id`: 0 Unknown, 1 DSA, 2 RSA, 3 ECDSA, 4 Authenticode, 99 Other. */
export type DigitalSignatureAlgorithmId = 0 | 1 | 2 | 3 | 4 | 99;

/** Values of `state_id`: 0 Unknown, 1 Valid, 2 Expired, 3 Revoked, 4 Suspended, 5 Pending, 6 Untrusted, 7 Distrusted, 8 WrongUsage, 9 Bad, 10 Broken, 99 Other. */
export type DigitalSignatureStateId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** OCSF object `digital_signature`. */
export type DigitalSignature = {
  readonly algorithm?: string;
  readonly algorithm_id: DigitalSignatureAlgorithmId;
  readonly certificate?: Certificate;
  readonly created_time?: number;
  readonly developer_uid?: string;
  readonly digest?: Fingerprint;
  readonly state?: string;
  readonly state_id?: DigitalSignatureStateId;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `digital_signature`. */
export const digitalSignatureObject: ObjectFact = {
  kind: 'object',
  name: 'digital_signature',
  caption: 'Digital Signature',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    algorithm: { type: 'string_t' },
    algorithm_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'DSA', 2: 'RSA', 3: 'ECDSA', 4: 'Authenticode', 99: 'Other' },
      sibling: 'algorithm',
    },
    certificate: { type: 'object_t', object: () => certificateObject, requirement: 'recommended' },
    created_time: { type: 'timestamp_t' },
    developer_uid: { type: 'string_t' },
    digest: { type: 'object_t', object: () => fingerprintObject },
    state: { type: 'string_t' },
    state_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'Valid',
        2: 'Expired',
        3: 'Revoked',
        4: 'Suspended',
        5: 'Pending',
        6: 'Untrusted',
        7: 'Distrusted',
        8: 'WrongUsage',
        9: 'Bad',
        10: 'Broken',
        99: 'Other',
      },
      sibling: 'state',
    },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
