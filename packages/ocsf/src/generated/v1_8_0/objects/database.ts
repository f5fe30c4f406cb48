// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../objects/data-classification.js';
import { groupObject, type Group } from '../objects/group.js';

/** Values of `type_id`: 0 Unknown, 1 Relational, 2 Network, 3 Object Oriented, 4 Centralized, 5 Operational, 6 NoSQL, 7 Vector, 8 Knowledge Graph, 99 Other. */
export type DatabaseTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 99;

/** OCSF object `database`. */
export type Database = {
  readonly name?: string;
  readonly uid?: string;
  /** @deprecated since 1.4.0: see data_classifications */ readonly data_classification?: DataClassification;
  readonly data_classifications?: readonly DataClassification[];
  readonly created_time?: number;
  readonly desc?: string;
  readonly embedding_model?: string;
  readonly groups?: readonly Group[];
  readonly modified_time?: number;
  readonly size?: number;
  readonly type?: string;
  readonly type_id: DatabaseTypeId;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `database`. */
export const databaseObject: ObjectFact = {
  kind: 'object',
  name: 'database',
  caption: 'Database',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: ['data_classification', 'datetime'],
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
    created_time: { type: 'timestamp_t' },
    desc: { type: 'string_t' },
    embedding_model: { type: 'string_t' },
    groups: { type: 'object_t', object: () => groupObject, isArray: true },
    modified_time: { type: 'timestamp_t' },
    size: { type: 'long_t' },
    type: { type: 'string_t', requirement: 'recommended' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Relational',
        2: 'Network',
        3: 'Object Oriented',
        4: 'Centralized',
        5: 'Operational',
        6: 'NoSQL',
        7: 'Vector',
        8: 'Knowledge Graph',
        99: 'Other',
      },
      sibling: 'type',
    },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
