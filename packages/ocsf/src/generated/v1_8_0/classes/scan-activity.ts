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
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { scanObject, type Scan } from '../objects/scan.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { HostProfile } from '../profiles/host.js';
import type { OsintProfile } from '../profiles/osint.js';

/** Values of `activity_id`: 0 Unknown, 1 Started, 2 Completed, 3 Cancelled, 4 Duration Violation, 5 Pause Violation, 6 Error, 7 Paused, 8 Resumed, 9 Restarted, 10 Delayed, 99 Other. */
export type ScanActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** Values of `type_uid`: 600700 Scan Activity: Unknown, 600701 Scan Activity: Started, 600702 Scan Activity: Completed, 600703 Scan Activity: Cancelled, 600704 Scan Activity: Duration Violation, 600705 Scan Activity: Pause Violation, 600706 Scan Activity: Error, 600707 Scan Activity: Paused, 600708 Scan Activity: Resumed, 600709 Scan Activity: Restarted, 600710 Scan Activity: Delayed, 600799 Scan Activity: Other. */
export type ScanActivityTypeUid =
  600700 | 600701 | 600702 | 600703 | 600704 | 600705 | 600706 | 600707 | 600708 | 600709 | 600710 | 600799;

/** Activities of class `scan_activity` by name. */
export const scanActivityActivity = {
  unknown: 0,
  started: 1,
  completed: 2,
  cancelled: 3,
  durationViolation: 4,
  pauseViolation: 5,
  error: 6,
  paused: 7,
  resumed: 8,
  restarted: 9,
  delayed: 10,
  other: 99,
} as const;

/** Attributes of class `scan_activity` without any profile. */
export type ScanActivityCore = {
  readonly policy?: Policy;
  readonly activity_id: ScanActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 6;
  readonly class_name?: string;
  readonly class_uid: 6007;
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
  readonly type_uid: ScanActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly command_uid?: string;
  readonly num_detections?: number;
  readonly num_files?: number;
  readonly num_folders?: number;
  readonly num_network_items?: number;
  readonly num_processes?: number;
  readonly num_registry_items?: number;
  readonly num_resolutions?: number;
  readonly num_skipped_items?: number;
  readonly num_trusted_items?: number;
  readonly scan: Scan;
  readonly schedule_uid?: string;
  readonly total?: number;
};

/** Attributes that each profile adds to class `scan_activity`. */
export type ScanActivityProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: HostProfile;
  readonly osint: OsintProfile;
  readonly security_control: {
    readonly action?: string;
    readonly action_id?: 0 | 1 | 2 | 3 | 4 | 99;
    readonly attacks?: readonly Attack[];
    readonly authorizations?: readonly Authorization[];
    readonly confidence?: string;
    readonly confidence_id?: ConfidenceId;
    readonly confidence_score?: number;
    readonly disposition?: string;
    readonly disposition_id?: DispositionId;
    readonly firewall_rule?: FirewallRule;
    readonly is_alert?: boolean;
    readonly malware?: readonly Malware[];
    readonly malware_scan_info?: MalwareScanInfo;
    readonly risk_details?: string;
    readonly risk_level?: string;
    readonly risk_level_id?: RiskLevelId;
    readonly risk_score?: number;
  };
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `scan_activity` (6007) with the profiles that are named, to write: without a name it takes none. */
export type ScanActivity<P extends keyof ScanActivityProfiles = never> = WithProfiles<
  ScanActivityCore,
  ScanActivityProfiles,
  P
>;

/** An event of class `scan_activity` (6007) with any of its profiles, to read. */
export type ScanActivityEvent = ScanActivityCore &
  Partial<ScanActivityProfiles['cloud']> &
  Partial<ScanActivityProfiles['datetime']> &
  Partial<ScanActivityProfiles['host']> &
  Partial<ScanActivityProfiles['osint']> &
  Partial<ScanActivityProfiles['security_control']>;

/** Facts of class `scan_activity`. */
export const scanActivityClass: ClassFact = {
  kind: 'class',
  uid: 6007,
  version: '1.8.0',
  category: 'application',
  categoryUid: 6,
  name: 'scan_activity',
  caption: 'Scan Activity',
  extends: 'application',
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
    actor: { type: 'object_t', object: () => actorObject, profiles: ['host'] },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended', profiles: ['host'] },
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
    policy: { type: 'object_t', object: () => policyObject, requirement: 'recommended' },
    risk_details: { type: 'string_t', profiles: ['security_control'] },
    risk_level: { type: 'string_t', profiles: ['security_control'] },
    risk_level_id: { type: 'integer_t', profiles: ['security_control'], enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t', profiles: ['security_control'] },
    activity_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Started',
        2: 'Completed',
        3: 'Cancelled',
        4: 'Duration Violation',
        5: 'Pause Violation',
        6: 'Error',
        7: 'Paused',
        8: 'Resumed',
        9: 'Restarted',
        10: 'Delayed',
        99: 'Other',
      },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 6: 'Application Activity' },
      sibling: 'category_name',
    },
    class_name: { type: 'string_t' },
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 6007: 'Scan Activity' }, sibling: 'class_name' },
    count: { type: 'integer_t' },
    duration: { type: 'long_t', requirement: 'recommended' },
    end_time: { type: 'timestamp_t', requirement: 'recommended' },
    enrichments: { type: 'object_t', object: () => enrichmentObject, isArray: true },
    message: { type: 'string_t', requirement: 'recommended' },
    metadata: { type: 'object_t', object: () => metadataObject, requirement: 'required' },
    observables: { type: 'object_t', object: () => observableObject, isArray: true, requirement: 'recommended' },
    raw_data: { type: 'string_t' },
    raw_data_hash: { type: 'object_t', object: () => fingerprintObject },
    raw_data_size: { type: 'long_t' },
    severity: { type: 'string_t' },
    severity_id: { type: 'integer_t', requirement: 'required', enum: severityIdEnum, sibling: 'severity' },
    start_time: { type: 'timestamp_t', requirement: 'recommended' },
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
        600700: 'Scan Activity: Unknown',
        600701: 'Scan Activity: Started',
        600702: 'Scan Activity: Completed',
        600703: 'Scan Activity: Cancelled',
        600704: 'Scan Activity: Duration Violation',
        600705: 'Scan Activity: Pause Violation',
        600706: 'Scan Activity: Error',
        600707: 'Scan Activity: Paused',
        600708: 'Scan Activity: Resumed',
        600709: 'Scan Activity: Restarted',
        600710: 'Scan Activity: Delayed',
        600799: 'Scan Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    command_uid: { type: 'string_t', requirement: 'recommended' },
    num_detections: { type: 'integer_t', requirement: 'recommended' },
    num_files: { type: 'integer_t', requirement: 'recommended' },
    num_folders: { type: 'integer_t', requirement: 'recommended' },
    num_network_items: { type: 'integer_t', requirement: 'recommended' },
    num_processes: { type: 'integer_t', requirement: 'recommended' },
    num_registry_items: { type: 'integer_t', requirement: 'recommended' },
    num_resolutions: { type: 'integer_t', requirement: 'recommended' },
    num_skipped_items: { type: 'integer_t', requirement: 'recommended' },
    num_trusted_items: { type: 'integer_t', requirement: 'recommended' },
    scan: { type: 'object_t', object: () => scanObject, requirement: 'required' },
    schedule_uid: { type: 'string_t', requirement: 'recommended' },
    total: { type: 'integer_t', requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
