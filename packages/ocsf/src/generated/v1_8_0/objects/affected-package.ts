// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';

/** Values of `type_id`: 0 Unknown, 1 Application, 2 Operating System, 99 Other. */
export type AffectedPackageTypeId = 0 | 1 | 2 | 99;

/** OCSF object `affected_package`. */
export type AffectedPackage = {
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
  readonly type_id?: AffectedPackageTypeId;
  readonly uid?: string;
  readonly vendor_name?: string;
  readonly version: string;
  readonly fixed_in_version?: string;
  readonly path?: string;
  readonly remediation?: Remediation;
};

/** Facts of OCSF object `affected_package`. */
export const affectedPackageObject: ObjectFact = {
  kind: 'object',
  name: 'affected_package',
  caption: 'Affected Software Package',
  extends: 'package',
  profiles: ['data_classification'],
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
    fixed_in_version: { type: 'string_t' },
    path: { type: 'file_path_t' },
    remediation: { type: 'object_t', object: () => remediationObject },
  },
};
