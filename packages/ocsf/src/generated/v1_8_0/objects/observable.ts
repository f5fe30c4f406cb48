// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { reputationObject, type Reputation } from '../objects/reputation.js';

/** Values of `type_id`: 0 Unknown, 1 Hostname, 2 IP Address, 3 MAC Address, 4 User Name, 5 Email Address, 6 URL String, 7 File Name, 8 Hash, 9 Process Name, 10 Resource UID, 11 Port, 12 Subnet, 13 Command Line, 14 Country, 15 Process ID, 16 HTTP User-Agent, 17 CWE Object: uid, 18 CVE Object: uid, 19 User Credential ID, 20 Endpoint, 21 User, 22 Email, 23 Uniform Resource Locator, 24 File, 25 Process, 26 Geo Location, 27 Container, 28 Registry Key, 29 Registry Value, 30 Fingerprint, 31 User Object: uid, 32 Group Object: name, 33 Group Object: uid, 34 Account Object: name, 35 Account Object: uid, 36 Script Content, 37 Serial Number, 38 Resource Details Object: name, 39 Process Entity Object: uid, 40 Email Object: subject, 41 Email Object: uid, 42 Message UID, 43 Registry Value Object: name, 44 Advisory Object: uid, 45 File Path, 46 Registry Key Path, 47 Device Object: uid, 48 Network Endpoint Object: uid, 99 Other. */
export type ObservableTypeId =
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
  | 45
  | 46
  | 47
  | 48
  | 99;

/** OCSF object `observable`. */
export type Observable = {
  readonly event_uid?: string;
  readonly name?: string;
  readonly reputation?: Reputation;
  readonly type?: string;
  readonly type_id: ObservableTypeId;
  readonly type_uid?: number;
  readonly value?: string;
};

/** Facts of OCSF object `observable`. */
export const observableObject: ObjectFact = {
  kind: 'object',
  name: 'observable',
  caption: 'Observable',
  extends: 'object',
  profiles: [],
  attributes: {
    event_uid: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'recommended' },
    reputation: { type: 'object_t', object: () => reputationObject },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Hostname',
        2: 'IP Address',
        3: 'MAC Address',
        4: 'User Name',
        5: 'Email Address',
        6: 'URL String',
        7: 'File Name',
        8: 'Hash',
        9: 'Process Name',
        10: 'Resource UID',
        11: 'Port',
        12: 'Subnet',
        13: 'Command Line',
        14: 'Country',
        15: 'Process ID',
        16: 'HTTP User-Agent',
        17: 'CWE Object: uid',
        18: 'CVE Object: uid',
        19: 'User Credential ID',
        20: 'Endpoint',
        21: 'User',
        22: 'Email',
        23: 'Uniform Resource Locator',
        24: 'File',
        25: 'Process',
        26: 'Geo Location',
        27: 'Container',
        28: 'Registry Key',
        29: 'Registry Value',
        30: 'Fingerprint',
        31: 'User Object: uid',
        32: 'Group Object: name',
        33: 'Group Object: uid',
        34: 'Account Object: name',
        35: 'Account Object: uid',
        36: 'Script Content',
        37: 'Serial Number',
        38: 'Resource Details Object: name',
        39: 'Process Entity Object: uid',
        40: 'Email Object: subject',
        41: 'Email Object: uid',
        42: 'Message UID',
        43: 'Registry Value Object: name',
        44: 'Advisory Object: uid',
        45: 'File Path',
        46: 'Registry Key Path',
        47: 'Device Object: uid',
        48: 'Network Endpoint Object: uid',
        99: 'Other',
      },
      sibling: 'type',
    },
    type_uid: { type: 'long_t', sibling: 'type_name' },
    value: { type: 'string_t' },
  },
};
