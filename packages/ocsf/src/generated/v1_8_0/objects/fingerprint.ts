// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `algorithm_id`: 0 Unknown, 1 MD5, 2 SHA-1, 3 SHA-256, 4 SHA-512, 5 CTPH, 6 TLSH, 7 quickXorHash, 8 SHA-224, 9 SHA-384, 10 SHA-512/224, 11 SHA-512/256, 12 SHA3-224, 13 SHA3-256, 14 SHA3-384, 15 SHA3-512, 16 xxHash H3 64-bit, 17 xxHash H3 128-bit, 18 Imphash, 19 NPF, 20 HASSH, 99 Other. */
export type FingerprintAlgorithmId =
  0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 99;

/** OCSF object `fingerprint`. */
export type Fingerprint = {
  readonly algorithm?: string;
  readonly algorithm_id: FingerprintAlgorithmId;
  readonly value: string;
};

/** Facts of OCSF object `fingerprint`. */
export const fingerprintObject: ObjectFact = {
  kind: 'object',
  observable: 30,
  name: 'fingerprint',
  caption: 'Fingerprint',
  extends: 'object',
  profiles: [],
  attributes: {
    algorithm: { type: 'string_t' },
    algorithm_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'MD5',
        2: 'SHA-1',
        3: 'SHA-256',
        4: 'SHA-512',
        5: 'CTPH',
        6: 'TLSH',
        7: 'quickXorHash',
        8: 'SHA-224',
        9: 'SHA-384',
        10: 'SHA-512/224',
        11: 'SHA-512/256',
        12: 'SHA3-224',
        13: 'SHA3-256',
        14: 'SHA3-384',
        15: 'SHA3-512',
        16: 'xxHash H3 64-bit',
        17: 'xxHash H3 128-bit',
        18: 'Imphash',
        19: 'NPF',
        20: 'HASSH',
        99: 'Other',
      },
      sibling: 'algorithm',
    },
    value: { type: 'file_hash_t', requirement: 'required' },
  },
};
