// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { extensionObject, type Extension } from '../objects/extension.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { loggerObject, type Logger } from '../objects/logger.js';
import { productObject, type Product } from '../objects/product.js';
import { reporterObject, type Reporter } from '../objects/reporter.js';
import { timespanObject, type Timespan } from '../objects/timespan.js';
import { transformationInfoObject, type TransformationInfo } from '../objects/transformation-info.js';

/** OCSF object `metadata`. */
export type Metadata = {
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly correlation_uid?: string;
  readonly debug?: readonly string[];
  readonly event_code?: string;
  /** @deprecated since 1.1.0: see extensions */ readonly extension?: Extension;
  readonly extensions?: readonly Extension[];
  readonly is_truncated?: boolean;
  readonly labels?: readonly string[];
  readonly log_format?: string;
  readonly log_level?: string;
  readonly log_name?: string;
  readonly log_provider?: string;
  readonly log_source?: string;
  readonly log_version?: string;
  readonly logged_time?: number;
  readonly loggers?: readonly Logger[];
  readonly modified_time?: number;
  readonly original_event_uid?: string;
  readonly original_time?: string;
  readonly processed_time?: number;
  readonly product: Product;
  readonly profiles?: readonly string[];
  readonly reporter?: Reporter;
  readonly sequence?: number;
  readonly source?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly tenant_uid?: string;
  readonly total_queued_duration?: Timespan;
  readonly transformation_info_list?: readonly TransformationInfo[];
  readonly transmit_time?: number;
  readonly type?: string;
  readonly uid?: string;
  readonly untruncated_size?: number;
  readonly version: string;
  readonly logged_time_dt?: string;
  readonly modified_time_dt?: string;
  readonly processed_time_dt?: string;
  readonly transmit_time_dt?: string;
};

/** Facts of OCSF object `metadata`. */
export const metadataObject: ObjectFact = {
  kind: 'object',
  name: 'metadata',
  caption: 'Metadata',
  extends: 'object',
  profiles: ['container', 'data_classification', 'datetime'],
  attributes: {
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
    correlation_uid: { type: 'string_t' },
    debug: { type: 'string_t', isArray: true },
    event_code: { type: 'string_t' },
    extension: {
      type: 'object_t',
      object: () => extensionObject,
      deprecated: { since: '1.1.0', replacedBy: ['extensions'] },
    },
    extensions: { type: 'object_t', object: () => extensionObject, isArray: true },
    is_truncated: { type: 'boolean_t' },
    labels: { type: 'string_t', isArray: true },
    log_format: { type: 'string_t', caption: 'Log Source Format' },
    log_level: { type: 'string_t' },
    log_name: { type: 'string_t', requirement: 'recommended' },
    log_provider: { type: 'string_t' },
    log_source: { type: 'string_t' },
    log_version: { type: 'string_t' },
    logged_time: { type: 'timestamp_t' },
    loggers: { type: 'object_t', object: () => loggerObject, isArray: true },
    modified_time: { type: 'timestamp_t' },
    original_event_uid: { type: 'string_t' },
    original_time: { type: 'string_t', requirement: 'recommended' },
    processed_time: { type: 'timestamp_t' },
    product: { type: 'object_t', object: () => productObject, requirement: 'required' },
    profiles: { type: 'string_t', isArray: true },
    reporter: { type: 'object_t', object: () => reporterObject, requirement: 'recommended' },
    sequence: { type: 'integer_t' },
    source: { type: 'string_t' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    tenant_uid: { type: 'string_t', requirement: 'recommended' },
    total_queued_duration: { type: 'object_t', object: () => timespanObject },
    transformation_info_list: { type: 'object_t', object: () => transformationInfoObject, isArray: true },
    transmit_time: { type: 'timestamp_t' },
    type: { type: 'string_t' },
    uid: { type: 'string_t', caption: 'Event UID' },
    untruncated_size: { type: 'integer_t' },
    version: { type: 'string_t', requirement: 'required' },
    logged_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    processed_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    transmit_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
