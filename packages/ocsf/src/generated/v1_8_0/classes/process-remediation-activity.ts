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
} from '../enums.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { apiObject, type Api } from '../objects/api.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { d3fendObject, type D3fend } from '../objects/d3fend.js';
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
import { processObject, type Process } from '../objects/process.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';
import { scanObject, type Scan } from '../objects/scan.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { HostProfile } from '../profiles/host.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Isolate, 2 Evict, 3 Restore, 4 Harden, 5 Detect, 99 Other. */
export type ProcessRemediationActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** Values of `status_id`: 0 Unknown, 1 Success, 2 Failure, 3 Does Not Exist, 4 Partial, 5 Unsupported, 6 Error, 99 Other. */
export type ProcessRemediationActivityStatusId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `type_uid`: 700300 Process Remediation Activity: Unknown, 700301 Process Remediation Activity: Isolate, 700302 Process Remediation Activity: Evict, 700303 Process Remediation Activity: Restore, 700304 Process Remediation Activity: Harden, 700305 Process Remediation Activity: Detect, 700399 Process Remediation Activity: Other. */
export type ProcessRemediationActivityTypeUid = 700300 | 700301 | 700302 | 700303 | 700304 | 700305 | 700399;

/** Activities of class `process_remediation_activity` by name. */
export const processRemediationActivityActivity = {
  unknown: 0,
  isolate: 1,
  evict: 2,
  restore: 3,
  harden: 4,
  detect: 5,
  other: 99,
} as const;

/** Attributes of class `process_remediation_activity` without any profile. */
export type ProcessRemediationActivityCore = {
  readonly activity_id: ProcessRemediationActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 7;
  readonly class_name?: string;
  readonly class_uid: 7003;
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
  readonly status_id?: ProcessRemediationActivityStatusId;
  readonly time: number;
  readonly timezone_offset?: number;
  readonly type_name?: string;
  readonly type_uid: ProcessRemediationActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly command_uid: string;
  readonly countermeasures?: readonly D3fend[];
  readonly remediation?: Remediation;
  readonly scan?: Scan;
  readonly process: Process;
};

/** Attributes that each profile adds to class `process_remediation_activity`. */
export type ProcessRemediationActivityProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: HostProfile;
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `process_remediation_activity` (7003) with the profiles that are named, to write: without a name it takes none. */
export type ProcessRemediationActivity<P extends keyof ProcessRemediationActivityProfiles = never> = WithProfiles<
  ProcessRemediationActivityCore,
  ProcessRemediationActivityProfiles,
  P
>;

/** An event of class `process_remediation_activity` (7003) with any of its profiles, to read. */
export type ProcessRemediationActivityEvent = ProcessRemediationActivityCore &
  Partial<ProcessRemediationActivityProfiles['cloud']> &
  Partial<ProcessRemediationActivityProfiles['datetime']> &
  Partial<ProcessRemediationActivityProfiles['host']> &
  Partial<ProcessRemediationActivityProfiles['osint']> &
  Partial<ProcessRemediationActivityProfiles['security_control']>;

/** Facts of class `process_remediation_activity`. */
export const processRemediationActivityClass: ClassFact = {
  kind: 'class',
  uid: 7003,
  version: '1.8.0',
  category: 'remediation',
  categoryUid: 7,
  name: 'process_remediation_activity',
  caption: 'Process Remediation Activity',
  extends: 'remediation_activity',
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
    policy: { type: 'object_t', object: () => policyObject, profiles: ['security_control'] },
    risk_details: { type: 'string_t', profiles: ['security_control'] },
    risk_level: { type: 'string_t', profiles: ['security_control'] },
    risk_level_id: { type: 'integer_t', profiles: ['security_control'], enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t', profiles: ['security_control'] },
    activity_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'Isolate', 2: 'Evict', 3: 'Restore', 4: 'Harden', 5: 'Detect', 99: 'Other' },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: { type: 'integer_t', requirement: 'required', enum: { 7: 'Remediation' }, sibling: 'category_name' },
    class_name: { type: 'string_t' },
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 7003: 'Process Remediation Activity' },
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
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Success',
        2: 'Failure',
        3: 'Does Not Exist',
        4: 'Partial',
        5: 'Unsupported',
        6: 'Error',
        99: 'Other',
      },
      sibling: 'status',
    },
    time: { type: 'timestamp_t', requirement: 'required' },
    timezone_offset: { type: 'integer_t', requirement: 'recommended' },
    type_name: { type: 'string_t' },
    type_uid: {
      type: 'long_t',
      requirement: 'required',
      enum: {
        700300: 'Process Remediation Activity: Unknown',
        700301: 'Process Remediation Activity: Isolate',
        700302: 'Process Remediation Activity: Evict',
        700303: 'Process Remediation Activity: Restore',
        700304: 'Process Remediation Activity: Harden',
        700305: 'Process Remediation Activity: Detect',
        700399: 'Process Remediation Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    command_uid: { type: 'string_t', requirement: 'required' },
    countermeasures: { type: 'object_t', object: () => d3fendObject, isArray: true, requirement: 'recommended' },
    remediation: { type: 'object_t', object: () => remediationObject },
    scan: { type: 'object_t', object: () => scanObject },
    process: { type: 'object_t', object: () => processObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
