// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../../facts.js';
import type { OcsfObject } from '../../../../event.js';
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
} from '../../enums.js';
import { actorObject, type Actor } from '../../objects/actor.js';
import { apiObject, type Api } from '../../objects/api.js';
import { attackObject, type Attack } from '../../objects/attack.js';
import { authorizationObject, type Authorization } from '../../objects/authorization.js';
import { cloudObject, type Cloud } from '../../objects/cloud.js';
import { deviceObject, type Device } from '../../objects/device.js';
import { enrichmentObject, type Enrichment } from '../../objects/enrichment.js';
import { fingerprintObject, type Fingerprint } from '../../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../../objects/firewall-rule.js';
import { malwareObject, type Malware } from '../../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../../objects/metadata.js';
import { objectObject } from '../../objects/object.js';
import { observableObject, type Observable } from '../../objects/observable.js';
import { osintObject, type Osint } from '../../objects/osint.js';
import { policyObject, type Policy } from '../../objects/policy.js';
import { regKeyObject, type RegKey } from '../../objects/win/reg-key.js';
import type { WithProfiles } from '../../../../profiles.js';
import type { CloudProfile } from '../../profiles/cloud.js';
import type { DatetimeProfile } from '../../profiles/datetime.js';
import type { OsintProfile } from '../../profiles/osint.js';
import type { SecurityControlProfile } from '../../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Read, 3 Modify, 4 Delete, 5 Rename, 6 Set Security, 7 Restore, 8 Import, 9 Export, 99 Other. */
export type RegistryKeyActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** Values of `type_uid`: 20100100 Registry Key Activity: Unknown, 20100101 Registry Key Activity: Create, 20100102 Registry Key Activity: Read, 20100103 Registry Key Activity: Modify, 20100104 Registry Key Activity: Delete, 20100105 Registry Key Activity: Rename, 20100106 Registry Key Activity: Set Security, 20100107 Registry Key Activity: Restore, 20100108 Registry Key Activity: Import, 20100109 Registry Key Activity: Export, 20100199 Registry Key Activity: Other. */
export type RegistryKeyActivityTypeUid =
  | 20100100
  | 20100101
  | 20100102
  | 20100103
  | 20100104
  | 20100105
  | 20100106
  | 20100107
  | 20100108
  | 20100109
  | 20100199;

/** Activities of class `win/registry_key_activity` by name. */
export const registryKeyActivityActivity = {
  unknown: 0,
  create: 1,
  read: 2,
  modify: 3,
  delete: 4,
  rename: 5,
  setSecurity: 6,
  restore: 7,
  import: 8,
  export: 9,
  other: 99,
} as const;

/** Attributes of class `win/registry_key_activity` without any profile. */
export type RegistryKeyActivityCore = {
  readonly actor: Actor;
  readonly device: Device;
  readonly activity_id: RegistryKeyActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 1;
  readonly class_name?: string;
  readonly class_uid: 201001;
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
  readonly type_uid: RegistryKeyActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly access_mask?: number;
  readonly create_mask?: string;
  readonly open_mask?: number;
  readonly prev_reg_key?: RegKey;
  readonly reg_key: RegKey;
};

/** Attributes that each profile adds to class `win/registry_key_activity`. */
export type RegistryKeyActivityProfiles = {
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

/** An event of class `win/registry_key_activity` (201001) with the profiles that are named, to write: without a name it takes none. */
export type RegistryKeyActivity<P extends keyof RegistryKeyActivityProfiles = never> = WithProfiles<
  RegistryKeyActivityCore,
  RegistryKeyActivityProfiles,
  P
>;

/** An event of class `win/registry_key_activity` (201001) with any of its profiles, to read. */
export type RegistryKeyActivityEvent = RegistryKeyActivityCore &
  Partial<RegistryKeyActivityProfiles['cloud']> &
  Partial<RegistryKeyActivityProfiles['datetime']> &
  Partial<RegistryKeyActivityProfiles['osint']> &
  Partial<RegistryKeyActivityProfiles['security_control']>;

/** Facts of class `win/registry_key_activity`. */
export const registryKeyActivityClass: ClassFact = {
  kind: 'class',
  uid: 201001,
  version: '1.8.0',
  category: 'system',
  categoryUid: 1,
  name: 'win/registry_key_activity',
  caption: 'Registry Key Activity',
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
        3: 'Modify',
        4: 'Delete',
        5: 'Rename',
        6: 'Set Security',
        7: 'Restore',
        8: 'Import',
        9: 'Export',
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
      enum: { 201001: 'Registry Key Activity' },
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
        20100100: 'Registry Key Activity: Unknown',
        20100101: 'Registry Key Activity: Create',
        20100102: 'Registry Key Activity: Read',
        20100103: 'Registry Key Activity: Modify',
        20100104: 'Registry Key Activity: Delete',
        20100105: 'Registry Key Activity: Rename',
        20100106: 'Registry Key Activity: Set Security',
        20100107: 'Registry Key Activity: Restore',
        20100108: 'Registry Key Activity: Import',
        20100109: 'Registry Key Activity: Export',
        20100199: 'Registry Key Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    access_mask: { type: 'integer_t', requirement: 'recommended' },
    create_mask: { type: 'string_t', requirement: 'recommended' },
    open_mask: { type: 'integer_t', requirement: 'recommended' },
    prev_reg_key: { type: 'object_t', object: () => regKeyObject, requirement: 'recommended' },
    reg_key: { type: 'object_t', object: () => regKeyObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
