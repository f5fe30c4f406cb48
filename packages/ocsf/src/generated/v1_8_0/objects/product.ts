// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { featureObject, type Feature } from '../objects/feature.js';

/** OCSF object `product`. */
export type Product = {
  readonly name?: string;
  readonly uid?: string;
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly cpe_name?: string;
  readonly feature?: Feature;
  readonly lang?: string;
  readonly path?: string;
  readonly url_string?: string;
  readonly vendor_name?: string;
  readonly version?: string;
};

/** Facts of OCSF object `product`. */
export const productObject: ObjectFact = {
  kind: 'object',
  name: 'product',
  caption: 'Product',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['data_classification'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    data_classification: {
      type: 'object_t',
      object: () => dataClassificationObject,
      requirement: 'recommended',
      profiles: ['data_classification'],
      deprecated: { since: '1.4.0', replacedBy: ['data_classifications'] },
    },
    data_classifications: {
      type: 'object_t',
      object: () => dataClassificationObject,
      isArray: true,
      requirement: 'recommended',
      profiles: ['data_classification'],
    },
    cpe_name: { type: 'string_t' },
    feature: { type: 'object_t', object: () => featureObject },
    lang: { type: 'string_t' },
    path: { type: 'string_t' },
    url_string: { type: 'url_t' },
    vendor_name: { type: 'string_t', requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
