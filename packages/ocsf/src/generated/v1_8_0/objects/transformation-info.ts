// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { productObject, type Product } from '../objects/product.js';

/** OCSF object `transformation_info`. */
export type TransformationInfo = {
  readonly name?: string;
  readonly uid?: string;
  readonly lang?: string;
  readonly product?: Product;
  readonly time?: number;
  readonly url_string?: string;
  readonly time_dt?: string;
};

/** Facts of OCSF object `transformation_info`. */
export const transformationInfoObject: ObjectFact = {
  kind: 'object',
  name: 'transformation_info',
  caption: 'Transformation Info',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['data_classification', 'datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t' },
    lang: { type: 'string_t' },
    product: { type: 'object_t', object: () => productObject },
    time: { type: 'timestamp_t', requirement: 'recommended' },
    url_string: { type: 'url_t', requirement: 'recommended' },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
