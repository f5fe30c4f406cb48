// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../../facts.js';
import { dataClassificationObject, type DataClassification } from '../../objects/data-classification.js';
import { keyValueObjectObject, type KeyValueObject } from '../../objects/key-value-object.js';

/** Values of `type_id`: 0 Unknown, 1 Directory, 2 Event, 3 Timer, 4 Device, 5 Mutant, 6 Type, 7 File, 8 Token, 9 Thread, 10 Section, 11 WindowStation, 12 DebugObject, 13 FilterCommunicationPort, 14 EventPair, 15 Driver, 16 IoCompletion, 17 Controller, 18 SymbolicLink, 19 WmiGuid, 20 Process, 21 Profile, 22 Desktop, 23 KeyedEvent, 24 Adapter, 25 Key, 26 WaitablePort, 27 Callback, 28 Semaphore, 29 Job, 30 Port, 31 FilterConnectionPort, 32 ALPC Port, 33 SAM_ALIAS, 34 SAM_GROUP, 35 SAM_USER, 36 SAM_DOMAIN, 37 SAM_SERVER, 38 Atom, 39 WFP Filter, 40 WFP Callout, 41 WFP Layer, 42 WFP Sub-layer, 43 WFP Provider, 44 WFP Provider Context, 99 Other. */
export type WinResourceTypeId =
  | 0
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8
  | 9
  | 10
  | 11
  | 12
  | 13
  | 14
  | 15
  | 16
  | 17
  | 18
  | 19
  | 20
  | 21
  | 22
  | 23
  | 24
  | 25
  | 26
  | 27
  | 28
  | 29
  | 30
  | 31
  | 32
  | 33
  | 34
  | 35
  | 36
  | 37
  | 38
  | 39
  | 40
  | 41
  | 42
  | 43
  | 44
  | 99;

/** OCSF object `win/win_resource`. */
export type WinResource = {
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
  readonly details?: string;
  readonly svc_name?: string;
  readonly type_id: WinResourceTypeId;
  readonly created_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `win/win_resource`. */
export const winResourceObject: ObjectFact = {
  kind: 'object',
  name: 'win/win_resource',
  caption: 'Windows Resource',
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
    details: { type: 'string_t' },
    svc_name: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Directory',
        2: 'Event',
        3: 'Timer',
        4: 'Device',
        5: 'Mutant',
        6: 'Type',
        7: 'File',
        8: 'Token',
        9: 'Thread',
        10: 'Section',
        11: 'WindowStation',
        12: 'DebugObject',
        13: 'FilterCommunicationPort',
        14: 'EventPair',
        15: 'Driver',
        16: 'IoCompletion',
        17: 'Controller',
        18: 'SymbolicLink',
        19: 'WmiGuid',
        20: 'Process',
        21: 'Profile',
        22: 'Desktop',
        23: 'KeyedEvent',
        24: 'Adapter',
        25: 'Key',
        26: 'WaitablePort',
        27: 'Callback',
        28: 'Semaphore',
        29: 'Job',
        30: 'Port',
        31: 'FilterConnectionPort',
        32: 'ALPC Port',
        33: 'SAM_ALIAS',
        34: 'SAM_GROUP',
        35: 'SAM_USER',
        36: 'SAM_DOMAIN',
        37: 'SAM_SERVER',
        38: 'Atom',
        39: 'WFP Filter',
        40: 'WFP Callout',
        41: 'WFP Layer',
        42: 'WFP Sub-layer',
        43: 'WFP Provider',
        44: 'WFP Provider Context',
        99: 'Other',
      },
      sibling: 'type',
    },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
