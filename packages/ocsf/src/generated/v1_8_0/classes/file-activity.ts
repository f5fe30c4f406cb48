// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import {
  confidenceIdEnum,
  type ConfidenceId,
  dispositionIdEnum,
  type DispositionId,
  riskLevelIdEnum,
  type RiskLevelId,
  severityIdEnum,
  type SeverityId,
  statusIdEnum,
  type StatusId,
} from '../enums.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { apiObject, type Api } from '../objects/api.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { deviceObject, type Device } from '../objects/device.js';
import { enrichmentObject, type Enrichment } from '../objects/enrichment.js';
import { fileObject, type File } from '../objects/file.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Read, 3 Update, 4 Delete, 5 Rename, 6 Set Attributes, 7 Set Security, 8 Get Attributes, 9 Get Security, 10 Encrypt, 11 Decrypt, 12 Mount, 13 Unmount, 14 Open, 99 Other. */
export type FileActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 99;

/** Values of `type_uid`: 100100 File System Activity: Unknown, 100101 File System Activity: Create, 100102 File System Activity: Read, 100103 File System Activity: Update, 100104 File System Activity: Delete, 100105 File System Activity: Rename, 100106 File System Activity: Set Attributes, 100107 File System Activity: Set Security, 100108 File System Activity: Get Attributes, 100109 File System Activity: Get Security, 100110 File System Activity: Encrypt, 100111 File System Activity: Decrypt, 100112 File System Activity: Mount, 100113 File System Activity: Unmount, 100114 File System Activity: Open, 100199 File System Activity: Other. */
export type FileActivityTypeUid =
  | 100100
  | 100101
  | 100102
  | 100103
  | 100104
  | 100105
  | 100106
  | 100107
  | 100108
  | 100109
  | 100110
  | 100111
  | 100112
  | 100113
  | 100114
  | 100199;

/** Activities of class `file_activity` by name. */
export const fileActivityActivity = {
  unknown: 0,
  create: 1,
  read: 2,
  update: 3,
  delete: 4,
  rename: 5,
  setAttributes: 6,
  setSecurity: 7,
  getAttributes: 8,
  getSecurity: 9,
  encrypt: 10,
  decrypt: 11,
  mount: 12,
  unmount: 13,
  open: 14,
  other: 99,
} as const;

/** Attributes of class `file_activity` without any profile. */
export type FileActivityCore = {
  readonly actor: Actor;
  readonly device: Device;
  readonly activity_id: FileActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 1;
  readonly class_name?: string;
  readonly class_uid: 1001;
  readonly count?: number;
  readonly duration?: number;
  readonly end_time?: number;
  readonly enrichments?: readonly Enrichment[];
  readonly message?: string;
  readonly metadata: Metadata;
  readonly observables?: readonly Observable[];
  readonly raw_data?: string;
  readonly raw_data_hash?: Fingerprint;
  readonly raw_data_size?: number;
  readonly severity?: string;
  readonly severity_id: SeverityId;
  readonly start_time?: number;
  readonly status?: string;
  readonly status_code?: string;
  readonly status_detail?: string;
  readonly status_id?: StatusId;
  readonly time: number;
  readonly timezone_offset?: number;
  readonly type_name?: string;
  readonly type_uid: FileActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly access_mask?: number;
  readonly component?: string;
  readonly connection_uid?: string;
  readonly create_mask?: string;
  readonly file: File;
  readonly file_diff?: string;
  readonly file_result?: File;
};

/** Attributes that each profile adds to class `file_activity`. */
export type FileActivityProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly host: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `file_activity` (1001) with the profiles that are named, to write: without a name it takes none. */
export type FileActivity<P extends keyof FileActivityProfiles = never> = WithProfiles<
  FileActivityCore,
  FileActivityProfiles,
  P
>;

/** An event of class `file_activity` (1001) with any of its profiles, to read. */
export type FileActivityEvent = FileActivityCore &
  Partial<FileActivityProfiles['cloud']> &
  Partial<FileActivityProfiles['datetime']> &
  Partial<FileActivityProfiles['osint']> &
  Partial<FileActivityProfiles['security_control']>;

/** Facts of class `file_activity`. */
export const fileActivityClass: ClassFact = {
  kind: 'class',
  uid: 1001,
  version: '1.8.0',
  category: 'system',
  categoryUid: 1,
  name: 'file_activity',
  caption: 'File System Activity',
  extends: 'system',
  profiles: [
    'cloud',
    'container',
    'data_classification',
    'datetime',
    'host',
    'linux/linux_users',
    'macos/macos_users',
    'osint',
    'security_control',
  ],
  attributes: {
    api: { type: 'object_t', object: () => apiObject, profiles: ['cloud'] },
    cloud: { type: 'object_t', object: () => cloudObject, requirement: 'required', profiles: ['cloud'] },
    actor: { type: 'object_t', object: () => actorObject, requirement: 'required' },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'required' },
    osint: { type: 'object_t', object: () => osintObject, isArray: true, requirement: 'required', profiles: ['osint'] },
    action: { type: 'string_t', profiles: ['security_control'] },
    action_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['security_control'],
      enum: { 0: 'Unknown', 1: 'Allowed', 2: 'Denied', 3: 'Observed', 4: 'Modified', 99: 'Other' },
      sibling: 'action',
    },
    attacks: { type: 'object_t', object: () => attackObject, isArray: true, profiles: ['security_control'] },
    authorizations: {
      type: 'object_t',
      object: () => authorizationObject,
      isArray: true,
      profiles: ['security_control'],
    },
    confidence: { type: 'string_t', profiles: ['security_control'] },
    confidence_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['security_control'],
      enum: confidenceIdEnum,
      sibling: 'confidence',
    },
    confidence_score: { type: 'integer_t', profiles: ['security_control'] },
    disposition: { type: 'string_t', profiles: ['security_control'] },
    disposition_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['security_control'],
      enum: dispositionIdEnum,
      sibling: 'disposition',
    },
    firewall_rule: { type: 'object_t', object: () => firewallRuleObject, profiles: ['security_control'] },
    is_alert: { type: 'boolean_t', requirement: 'recommended', profiles: ['security_control'] },
    malware: { type: 'object_t', object: () => malwareObject, isArray: true, profiles: ['security_control'] },
    malware_scan_info: { type: 'object_t', object: () => malwareScanInfoObject, profiles: ['security_control'] },
    policy: { type: 'object_t', object: () => policyObject, profiles: ['security_control'] },
    risk_details: { type: 'string_t', profiles: ['security_control'] },
    risk_level: { type: 'string_t', profiles: ['security_control'] },
    risk_level_id: { type: 'integer_t', profiles: ['security_control'], enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t', profiles: ['security_control'] },
    activity_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Create',
        2: 'Read',
        3: 'Update',
        4: 'Delete',
        5: 'Rename',
        6: 'Set Attributes',
        7: 'Set Security',
        8: 'Get Attributes',
        9: 'Get Security',
        10: 'Encrypt',
        11: 'Decrypt',
        12: 'Mount',
        13: 'Unmount',
        14: 'Open',
        99: 'Other',
      },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 1: 'System Activity' },
      sibling: 'category_name',
    },
    class_name: { type: 'string_t' },
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 1001: 'File System Activity' },
      sibling: 'class_name',
    },
    count: { type: 'integer_t' },
    duration: { type: 'long_t' },
    end_time: { type: 'timestamp_t' },
    enrichments: { type: 'object_t', object: () => enrichmentObject, isArray: true },
    message: { type: 'string_t', requirement: 'recommended' },
    metadata: { type: 'object_t', object: () => metadataObject, requirement: 'required' },
    observables: { type: 'object_t', object: () => observableObject, isArray: true, requirement: 'recommended' },
    raw_data: { type: 'string_t' },
    raw_data_hash: { type: 'object_t', object: () => fingerprintObject },
    raw_data_size: { type: 'long_t' },
    severity: { type: 'string_t' },
    severity_id: { type: 'integer_t', requirement: 'required', enum: severityIdEnum, sibling: 'severity' },
    start_time: { type: 'timestamp_t' },
    status: { type: 'string_t', requirement: 'recommended' },
    status_code: { type: 'string_t', requirement: 'recommended' },
    status_detail: { type: 'string_t', requirement: 'recommended' },
    status_id: { type: 'integer_t', requirement: 'recommended', enum: statusIdEnum, sibling: 'status' },
    time: { type: 'timestamp_t', requirement: 'required' },
    timezone_offset: { type: 'integer_t', requirement: 'recommended' },
    type_name: { type: 'string_t' },
    type_uid: {
      type: 'long_t',
      requirement: 'required',
      enum: {
        100100: 'File System Activity: Unknown',
        100101: 'File System Activity: Create',
        100102: 'File System Activity: Read',
        100103: 'File System Activity: Update',
        100104: 'File System Activity: Delete',
        100105: 'File System Activity: Rename',
        100106: 'File System Activity: Set Attributes',
        100107: 'File System Activity: Set Security',
        100108: 'File System Activity: Get Attributes',
        100109: 'File System Activity: Get Security',
        100110: 'File System Activity: Encrypt',
        100111: 'File System Activity: Decrypt',
        100112: 'File System Activity: Mount',
        100113: 'File System Activity: Unmount',
        100114: 'File System Activity: Open',
        100199: 'File System Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    access_mask: { type: 'integer_t' },
    component: { type: 'string_t', requirement: 'recommended' },
    connection_uid: { type: 'string_t' },
    create_mask: { type: 'string_t', requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'required' },
    file_diff: { type: 'string_t', requirement: 'recommended' },
    file_result: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
