// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';

/** Values of `type_id`: 0 Unknown, 1 Application, 2 Operating System, 99 Other. */
export type PackageTypeId = 0 | 1 | 2 | 99;

/** OCSF object `package`. */
export type Package = {
  readonly architecture?: string;
  readonly cpe_name?: string;
  readonly epoch?: number;
  readonly hash?: Fingerprint;
  readonly license?: string;
  readonly license_url?: string;
  readonly name: string;
  readonly package_manager?: string;
  readonly package_manager_url?: string;
  readonly purl?: string;
  readonly release?: string;
  readonly src_url?: string;
  readonly type?: string;
  readonly type_id?: PackageTypeId;
  readonly uid?: string;
  readonly vendor_name?: string;
  readonly version: string;
};

/** Facts of OCSF object `package`. */
export const packageObject: ObjectFact = {
  kind: 'object',
  name: 'package',
  caption: 'Software Package',
  extends: 'object',
  profiles: [],
  attributes: {
    architecture: { type: 'string_t', requirement: 'recommended' },
    cpe_name: { type: 'string_t' },
    epoch: { type: 'integer_t' },
    hash: { type: 'object_t', object: () => fingerprintObject },
    license: { type: 'string_t' },
    license_url: { type: 'url_t' },
    name: { type: 'string_t', requirement: 'required' },
    package_manager: { type: 'string_t' },
    package_manager_url: { type: 'url_t' },
    purl: { type: 'string_t' },
    release: { type: 'string_t' },
    src_url: { type: 'url_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Application', 2: 'Operating System', 99: 'Other' },
      sibling: 'type',
    },
    uid: { type: 'string_t', caption: 'Package UID' },
    vendor_name: { type: 'string_t' },
    version: { type: 'string_t', requirement: 'required' },
  },
};
