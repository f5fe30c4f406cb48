// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `type_id`: 0 Unknown, 99 Other, 100 Windows, 101 Windows Mobile, 200 Linux, 201 Android, 300 macOS, 301 iOS, 302 iPadOS, 400 Solaris, 401 AIX, 402 HP-UX. */
export type OsTypeId = 0 | 99 | 100 | 101 | 200 | 201 | 300 | 301 | 302 | 400 | 401 | 402;

/** OCSF object `os`. */
export type Os = {
  readonly build?: string;
  readonly country?: string;
  readonly cpe_name?: string;
  readonly cpu_bits?: number;
  readonly edition?: string;
  readonly kernel_release?: string;
  readonly lang?: string;
  readonly name: string;
  readonly sp_name?: string;
  readonly sp_ver?: number;
  readonly type?: string;
  readonly type_id: OsTypeId;
  readonly version?: string;
};

/** Facts of OCSF object `os`. */
export const osObject: ObjectFact = {
  kind: 'object',
  name: 'os',
  caption: 'Operating System (OS)',
  extends: 'object',
  profiles: [],
  attributes: {
    build: { type: 'string_t' },
    country: { type: 'string_t', observable: 14 },
    cpe_name: { type: 'string_t' },
    cpu_bits: { type: 'integer_t' },
    edition: { type: 'string_t' },
    kernel_release: { type: 'string_t' },
    lang: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
    sp_name: { type: 'string_t' },
    sp_ver: { type: 'integer_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        99: 'Other',
        100: 'Windows',
        101: 'Windows Mobile',
        200: 'Linux',
        201: 'Android',
        300: 'macOS',
        301: 'iOS',
        302: 'iPadOS',
        400: 'Solaris',
        401: 'AIX',
        402: 'HP-UX',
      },
      sibling: 'type',
    },
    version: { type: 'string_t' },
  },
};
