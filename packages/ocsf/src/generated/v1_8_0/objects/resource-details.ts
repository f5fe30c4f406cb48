// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { agentObject, type Agent } from '../objects/agent.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { graphObject, type Graph } from '../objects/graph.js';
import { groupObject, type Group } from '../objects/group.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `role_id`: 0 Unknown, 1 Target, 2 Actor, 3 Affected, 4 Related, 99 Other. */
export type ResourceDetailsRoleId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `resource_details`. */
export type ResourceDetails = {
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
  readonly group?: Group;
  readonly hostname?: string;
  readonly ip?: string;
  readonly is_backed_up?: boolean;
  readonly namespace?: string;
  readonly owner?: User;
  readonly provider?: string;
  readonly region?: string;
  readonly resource_relationship?: Graph;
  readonly role?: string;
  readonly role_id?: ResourceDetailsRoleId;
  readonly version?: string;
  readonly zone?: string;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `resource_details`. */
export const resourceDetailsObject: ObjectFact = {
  kind: 'object',
  name: 'resource_details',
  caption: 'Resource Details',
  extends: '_resource',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['cloud', 'data_classification', 'datetime'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended', observable: 38 },
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
    agent_list: { type: 'object_t', object: () => agentObject, isArray: true },
    cloud_partition: { type: 'string_t', profiles: ['cloud'] },
    criticality: { type: 'string_t' },
    group: { type: 'object_t', object: () => groupObject },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    ip: { type: 'ip_t', requirement: 'recommended' },
    is_backed_up: { type: 'boolean_t' },
    namespace: { type: 'string_t' },
    owner: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    provider: { type: 'string_t', profiles: ['cloud'], caption: 'Cloud Provider' },
    region: { type: 'string_t', profiles: ['cloud'] },
    resource_relationship: { type: 'object_t', object: () => graphObject },
    role: { type: 'string_t' },
    role_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Target', 2: 'Actor', 3: 'Affected', 4: 'Related', 99: 'Other' },
      sibling: 'role',
    },
    version: { type: 'string_t' },
    zone: { type: 'string_t', profiles: ['cloud'], caption: 'Cloud Availability Zone' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
