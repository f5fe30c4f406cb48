// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { agentObject, type Agent } from '../objects/agent.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { encryptionDetailsObject, type EncryptionDetails } from '../objects/encryption-details.js';
import { fileObject, type File } from '../objects/file.js';
import { graphObject, type Graph } from '../objects/graph.js';
import { groupObject, type Group } from '../objects/group.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 S3, 2 Azure Blob, 3 GCP Bucket, 99 Other. */
export type DatabucketTypeId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `databucket`. */
export type Databucket = {
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
  readonly agent_list?: readonly Agent[];
  readonly cloud_partition?: string;
  readonly criticality?: string;
  readonly desc?: string;
  readonly encryption_details?: EncryptionDetails;
  readonly file?: File;
  /** @deprecated since 1.6.0: see groups */ readonly group?: Group;
  readonly groups?: readonly Group[];
  readonly hostname?: string;
  readonly ip?: string;
  readonly is_backed_up?: boolean;
  readonly is_encrypted?: boolean;
  readonly is_public?: boolean;
  readonly namespace?: string;
  readonly owner?: User;
  readonly region?: string;
  readonly resource_relationship?: Graph;
  readonly size?: number;
  readonly type_id: DatabucketTypeId;
  readonly version?: string;
  readonly zone?: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `databucket`. */
export const databucketObject: ObjectFact = {
  kind: 'object',
  name: 'databucket',
  caption: 'Databucket',
  extends: '_resource',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['cloud', 'data_classification', 'datetime'],
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
    type: { type: 'string_t', requirement: 'recommended' },
    uid_alt: { type: 'resource_uid_t' },
    agent_list: { type: 'object_t', object: () => agentObject, isArray: true },
    cloud_partition: { type: 'string_t', profiles: ['cloud'] },
    criticality: { type: 'string_t' },
    desc: { type: 'string_t' },
    encryption_details: { type: 'object_t', object: () => encryptionDetailsObject },
    file: { type: 'object_t', object: () => fileObject },
    group: { type: 'object_t', object: () => groupObject, deprecated: { since: '1.6.0', replacedBy: ['groups'] } },
    groups: { type: 'object_t', object: () => groupObject, isArray: true },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    ip: { type: 'ip_t', requirement: 'recommended' },
    is_backed_up: { type: 'boolean_t' },
    is_encrypted: { type: 'boolean_t' },
    is_public: { type: 'boolean_t', requirement: 'recommended' },
    namespace: { type: 'string_t' },
    owner: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    region: { type: 'string_t', profiles: ['cloud'] },
    resource_relationship: { type: 'object_t', object: () => graphObject },
    size: { type: 'long_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'S3', 2: 'Azure Blob', 3: 'GCP Bucket', 99: 'Other' },
      sibling: 'type',
    },
    version: { type: 'string_t' },
    zone: { type: 'string_t', profiles: ['cloud'], caption: 'Cloud Availability Zone' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
