// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { packageObject, type Package } from '../objects/package.js';
import { productObject, type Product } from '../objects/product.js';
import { softwareComponentObject, type SoftwareComponent } from '../objects/software-component.js';

/** Values of `type_id`: 0 Unknown, 1 SPDX, 2 CycloneDX, 3 SWID, 99 Other. */
export type SbomTypeId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `sbom`. */
export type Sbom = {
  readonly created_time?: number;
  readonly package: Package;
  readonly product?: Product;
  readonly software_components: readonly SoftwareComponent[];
  readonly type?: string;
  readonly type_id?: SbomTypeId;
  readonly uid?: string;
  readonly version?: string;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `sbom`. */
export const sbomObject: ObjectFact = {
  kind: 'object',
  name: 'sbom',
  caption: 'Software Bill of Materials',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    package: { type: 'object_t', object: () => packageObject, requirement: 'required' },
    product: { type: 'object_t', object: () => productObject, requirement: 'recommended' },
    software_components: {
      type: 'object_t',
      object: () => softwareComponentObject,
      isArray: true,
      requirement: 'required',
    },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'SPDX', 2: 'CycloneDX', 3: 'SWID', 99: 'Other' },
      sibling: 'type',
    },
    uid: { type: 'string_t', caption: 'SBOM ID' },
    version: { type: 'string_t' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
