// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { cvssObject, type Cvss } from '../objects/cvss.js';
import { cweObject, type Cwe } from '../objects/cwe.js';
import { epssObject, type Epss } from '../objects/epss.js';
import { productObject, type Product } from '../objects/product.js';

/** OCSF object `cve`. */
export type Cve = {
  readonly created_time?: number;
  readonly cvss?: readonly Cvss[];
  /** @deprecated since 1.4.0: see related_cwes */ readonly cwe?: Cwe;
  /** @deprecated since 1.1.0: see related_cwes */ readonly cwe_uid?: string;
  /** @deprecated since 1.1.0: see related_cwes */ readonly cwe_url?: string;
  readonly desc?: string;
  readonly epss?: Epss;
  readonly modified_time?: number;
  readonly product?: Product;
  readonly references?: readonly string[];
  readonly related_cwes?: readonly Cwe[];
  readonly title?: string;
  readonly type?: string;
  readonly uid: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `cve`. */
export const cveObject: ObjectFact = {
  kind: 'object',
  name: 'cve',
  caption: 'CVE',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    cvss: { type: 'object_t', object: () => cvssObject, isArray: true, requirement: 'recommended' },
    cwe: { type: 'object_t', object: () => cweObject, deprecated: { since: '1.4.0', replacedBy: ['related_cwes'] } },
    cwe_uid: { type: 'string_t', deprecated: { since: '1.1.0', replacedBy: ['related_cwes'] } },
    cwe_url: { type: 'url_t', deprecated: { since: '1.1.0', replacedBy: ['related_cwes'] } },
    desc: { type: 'string_t' },
    epss: { type: 'object_t', object: () => epssObject },
    modified_time: { type: 'timestamp_t' },
    product: { type: 'object_t', object: () => productObject },
    references: { type: 'string_t', isArray: true, requirement: 'recommended' },
    related_cwes: { type: 'object_t', object: () => cweObject, isArray: true },
    title: { type: 'string_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended', caption: 'Vulnerability Type' },
    uid: { type: 'string_t', requirement: 'required', observable: 18, caption: 'CVE ID' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
