// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { installStateIdEnum, type InstallStateId } from '../enums.js';
import { cveObject, type Cve } from '../objects/cve.js';
import { cweObject, type Cwe } from '../objects/cwe.js';
import { osObject, type Os } from '../objects/os.js';
import { productObject, type Product } from '../objects/product.js';
import { timespanObject, type Timespan } from '../objects/timespan.js';

/** OCSF object `advisory`. */
export type Advisory = {
  readonly avg_timespan?: Timespan;
  readonly bulletin?: string;
  readonly classification?: string;
  readonly created_time?: number;
  readonly desc?: string;
  readonly install_state?: string;
  readonly install_state_id?: InstallStateId;
  readonly is_superseded?: boolean;
  readonly modified_time?: number;
  readonly os?: Os;
  readonly product?: Product;
  readonly references?: readonly string[];
  readonly related_cves?: readonly Cve[];
  readonly related_cwes?: readonly Cwe[];
  readonly size?: number;
  readonly src_url?: string;
  readonly title?: string;
  readonly uid: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `advisory`. */
export const advisoryObject: ObjectFact = {
  kind: 'object',
  name: 'advisory',
  caption: 'Advisory',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    avg_timespan: { type: 'object_t', object: () => timespanObject },
    bulletin: { type: 'string_t' },
    classification: { type: 'string_t' },
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    desc: { type: 'string_t' },
    install_state: { type: 'string_t', requirement: 'recommended' },
    install_state_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: installStateIdEnum,
      sibling: 'install_state',
    },
    is_superseded: { type: 'boolean_t' },
    modified_time: { type: 'timestamp_t' },
    os: { type: 'object_t', object: () => osObject, requirement: 'recommended' },
    product: { type: 'object_t', object: () => productObject },
    references: { type: 'string_t', isArray: true, requirement: 'recommended' },
    related_cves: { type: 'object_t', object: () => cveObject, isArray: true },
    related_cwes: { type: 'object_t', object: () => cweObject, isArray: true },
    size: { type: 'long_t' },
    src_url: { type: 'url_t' },
    title: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'required', observable: 44, caption: 'Advisory ID' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
