// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../../facts.js';
import {
  serviceCategoryIdEnum,
  type ServiceCategoryId,
  serviceErrorControlIdEnum,
  type ServiceErrorControlId,
  serviceStartTypeIdEnum,
  type ServiceStartTypeId,
  serviceTypeIdEnum,
  type ServiceTypeId,
} from '../../enums.js';
import { fileObject, type File } from '../../objects/file.js';
import { keyValueObjectObject, type KeyValueObject } from '../../objects/key-value-object.js';
import { processEntityObject, type ProcessEntity } from '../../objects/process-entity.js';

/** OCSF object `win/win_service`. */
export type WinService = {
  readonly name: string;
  readonly uid?: string;
  readonly labels?: readonly string[];
  readonly tags?: readonly KeyValueObject[];
  readonly version?: string;
  readonly cmd_line?: string;
  readonly hosting_process?: ProcessEntity;
  readonly load_order_group?: string;
  readonly service_category?: string;
  readonly service_category_id?: ServiceCategoryId;
  readonly service_dependencies?: readonly string[];
  readonly service_dll_file?: File;
  readonly service_error_control?: string;
  readonly service_error_control_id?: ServiceErrorControlId;
  readonly service_file?: File;
  readonly service_start_name?: string;
  readonly service_start_type?: string;
  readonly service_start_type_id?: ServiceStartTypeId;
  readonly service_type?: string;
  readonly service_type_id?: ServiceTypeId;
};

/** Facts of OCSF object `win/win_service`. */
export const winServiceObject: ObjectFact = {
  kind: 'object',
  name: 'win/win_service',
  caption: 'Windows Service',
  extends: 'service',
  constraints: {
    atLeastOne: [
      'cmd_line',
      'service_category_id',
      'service_dependencies',
      'service_error_control_id',
      'service_start_name',
      'service_start_type_id',
      'service_type_id',
    ],
  },
  profiles: ['data_classification'],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    uid: { type: 'string_t', requirement: 'recommended' },
    labels: { type: 'string_t', isArray: true },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    version: { type: 'string_t', requirement: 'recommended' },
    cmd_line: { type: 'string_t', requirement: 'recommended', observable: 13 },
    hosting_process: { type: 'object_t', object: () => processEntityObject },
    load_order_group: { type: 'string_t', requirement: 'recommended' },
    service_category: { type: 'string_t' },
    service_category_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: serviceCategoryIdEnum,
      sibling: 'service_category',
    },
    service_dependencies: { type: 'string_t', isArray: true, requirement: 'recommended' },
    service_dll_file: { type: 'object_t', object: () => fileObject },
    service_error_control: { type: 'string_t' },
    service_error_control_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: serviceErrorControlIdEnum,
      sibling: 'service_error_control',
    },
    service_file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    service_start_name: { type: 'string_t', requirement: 'recommended' },
    service_start_type: { type: 'string_t' },
    service_start_type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: serviceStartTypeIdEnum,
      sibling: 'service_start_type',
    },
    service_type: { type: 'string_t' },
    service_type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: serviceTypeIdEnum,
      sibling: 'service_type',
    },
  },
};
