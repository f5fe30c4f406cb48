// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `algorithm_id`: 0 Unknown, 1 DES, 2 TripleDES, 3 AES, 4 RSA, 5 ECC, 6 SM2, 99 Other. */
export type EncryptionDetailsAlgorithmId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** OCSF object `encryption_details`. */
export type EncryptionDetails = {
  readonly algorithm?: string;
  readonly algorithm_id?: EncryptionDetailsAlgorithmId;
  readonly key_length?: number;
  readonly key_uid?: string;
  readonly type?: string;
};

/** Facts of OCSF object `encryption_details`. */
export const encryptionDetailsObject: ObjectFact = {
  kind: 'object',
  name: 'encryption_details',
  caption: 'Encryption Details',
  extends: 'object',
  profiles: [],
  attributes: {
    algorithm: { type: 'string_t', caption: 'Encryption Algorithm' },
    algorithm_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'DES', 2: 'TripleDES', 3: 'AES', 4: 'RSA', 5: 'ECC', 6: 'SM2', 99: 'Other' },
      sibling: 'algorithm',
      caption: 'Encryption Algorithm ID',
    },
    key_length: { type: 'integer_t', caption: 'Encryption Key Length' },
    key_uid: { type: 'string_t' },
    type: { type: 'string_t', requirement: 'recommended', caption: 'Encryption Type' },
  },
};
