// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** OCSF object `web_resource`. */
export type WebResource = {
  readonly name?: string;
  readonly uid?: string;
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly created_time?: number;
  readonly data?: unknown;
  readonly labels?: readonly string[];
  readonly modified_time?: number;
  readonly tags?: readonly KeyValueObject[];
  readonly type?: string;
  readonly uid_alt?: string;
  readonly desc?: string;
  readonly url_string?: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `web_resource`. */
export const webResourceObject: ObjectFact = {
  kind: 'object',
  name: 'web_resource',
  caption: 'Web Resource',
  extends: '_resource',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['data_classification', 'datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'resource_uid_t', requirement: 'recommended' },
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
    created_time: { type: 'timestamp_t' },
    data: { type: 'json_t' },
    labels: { type: 'string_t', isArray: true },
    modified_time: { type: 'timestamp_t' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    type: { type: 'string_t' },
    uid_alt: { type: 'resource_uid_t' },
    desc: { type: 'string_t' },
    url_string: { type: 'url_t', requirement: 'recommended' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
