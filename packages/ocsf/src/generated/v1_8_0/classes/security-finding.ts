// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import {
  confidenceIdEnum,
  type ConfidenceId,
  dispositionIdEnum,
  type DispositionId,
  impactIdEnum,
  type ImpactId,
  riskLevelIdEnum,
  type RiskLevelId,
  severityIdEnum,
  type SeverityId,
  statusIdEnum,
  type StatusId,
} from '../enums.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { analyticObject, type Analytic } from '../objects/analytic.js';
import { apiObject, type Api } from '../objects/api.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { cisCscObject, type CisCsc } from '../objects/cis-csc.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { complianceObject, type Compliance } from '../objects/compliance.js';
import { deviceObject, type Device } from '../objects/device.js';
import { enrichmentObject, type Enrichment } from '../objects/enrichment.js';
import { findingObject, type Finding } from '../objects/finding.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { killChainPhaseObject, type KillChainPhase } from '../objects/kill-chain-phase.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { processObject, type Process } from '../objects/process.js';
import { resourceDetailsObject, type ResourceDetails } from '../objects/resource-details.js';
import { vulnerabilityObject, type Vulnerability } from '../objects/vulnerability.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { HostProfile } from '../profiles/host.js';
import type { OsintProfile } from '../profiles/osint.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Update, 3 Close, 99 Other. */
export type SecurityFindingActivityId = 0 | 1 | 2 | 3 | 99;

/** Values of `type_uid`: 200100 Security Finding: Unknown, 200101 Security Finding: Create, 200102 Security Finding: Update, 200103 Security Finding: Close, 200199 Security Finding: Other. */
export type SecurityFindingTypeUid = 200100 | 200101 | 200102 | 200103 | 200199;

/** Values of `state_id`: 0 Unknown, 1 New, 2 In Progress, 3 Suppressed, 4 Resolved, 99 Other. */
export type SecurityFindingStateId = 0 | 1 | 2 | 3 | 4 | 99;

/** Activities of class `security_finding` by name. */
export const securityFindingActivity = {
  unknown: 0,
  create: 1,
  update: 2,
  close: 3,
  other: 99,
} as const;

/** Attributes of class `security_finding` without any profile. */
export type SecurityFindingCore = {
  readonly attacks?: readonly Attack[];
  readonly confidence?: string;
  readonly confidence_id?: ConfidenceId;
  readonly confidence_score?: number;
  readonly malware?: readonly Malware[];
  readonly risk_level?: string;
  readonly risk_level_id?: RiskLevelId;
  readonly risk_score?: number;
  readonly activity_id: SecurityFindingActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 2;
  readonly class_name?: string;
  readonly class_uid: 2001;
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
  readonly type_uid: SecurityFindingTypeUid;
  readonly unmapped?: OcsfObject;
  readonly analytic?: Analytic;
  /** @deprecated since 1.5.0 */ readonly cis_csc?: readonly CisCsc[];
  readonly compliance?: Compliance;
  readonly data_sources?: readonly string[];
  /** @deprecated since 1.1.0: see evidences */ readonly evidence?: unknown;
  readonly finding: Finding;
  readonly impact?: string;
  readonly impact_id?: ImpactId;
  readonly impact_score?: number;
  readonly kill_chain?: readonly KillChainPhase[];
  readonly nist?: readonly string[];
  readonly process?: Process;
  readonly resources?: readonly ResourceDetails[];
  readonly state?: string;
  readonly state_id: SecurityFindingStateId;
  readonly vulnerabilities?: readonly Vulnerability[];
};

/** Attributes that each profile adds to class `security_finding`. */
export type SecurityFindingProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: HostProfile;
  readonly osint: OsintProfile;
  readonly security_control: {
    readonly action?: string;
    readonly action_id?: 0 | 1 | 2 | 3 | 4 | 99;
    readonly authorizations?: readonly Authorization[];
    readonly disposition?: string;
    readonly disposition_id?: DispositionId;
    readonly firewall_rule?: FirewallRule;
    readonly is_alert?: boolean;
    readonly malware_scan_info?: MalwareScanInfo;
    readonly policy?: Policy;
    readonly risk_details?: string;
  };
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `security_finding` (2001) with the profiles that are named, to write: without a name it takes none. */
export type SecurityFinding<P extends keyof SecurityFindingProfiles = never> = WithProfiles<
  SecurityFindingCore,
  SecurityFindingProfiles,
  P
>;

/** An event of class `security_finding` (2001) with any of its profiles, to read. */
export type SecurityFindingEvent = SecurityFindingCore &
  Partial<SecurityFindingProfiles['cloud']> &
  Partial<SecurityFindingProfiles['datetime']> &
  Partial<SecurityFindingProfiles['host']> &
  Partial<SecurityFindingProfiles['osint']> &
  Partial<SecurityFindingProfiles['security_control']>;

/** Facts of class `security_finding`. */
export const securityFindingClass: ClassFact = {
  kind: 'class',
  uid: 2001,
  version: '1.8.0',
  category: 'findings',
  categoryUid: 2,
  name: 'security_finding',
  caption: 'Security Finding',
  extends: 'base_event',
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
  deprecated: {
    since: '1.1.0',
    replacedBy: [
      'Vulnerability Finding',
      'Compliance Finding',
      'Detection Finding',
      'Incident Finding',
      'Data Security Finding',
    ],
  },
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
    attacks: { type: 'object_t', object: () => attackObject, isArray: true },
    authorizations: {
      type: 'object_t',
      object: () => authorizationObject,
      isArray: true,
      profiles: ['security_control'],
    },
    confidence: { type: 'string_t', requirement: 'recommended' },
    confidence_id: { type: 'integer_t', requirement: 'recommended', enum: confidenceIdEnum, sibling: 'confidence' },
    confidence_score: { type: 'integer_t', requirement: 'recommended' },
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
    malware: { type: 'object_t', object: () => malwareObject, isArray: true },
    malware_scan_info: { type: 'object_t', object: () => malwareScanInfoObject, profiles: ['security_control'] },
    policy: { type: 'object_t', object: () => policyObject, profiles: ['security_control'] },
    risk_details: { type: 'string_t', profiles: ['security_control'] },
    risk_level: { type: 'string_t', requirement: 'recommended' },
    risk_level_id: { type: 'integer_t', requirement: 'recommended', enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t', requirement: 'recommended' },
    activity_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'Create', 2: 'Update', 3: 'Close', 99: 'Other' },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: { type: 'integer_t', requirement: 'required', enum: { 2: 'Findings' }, sibling: 'category_name' },
    class_name: { type: 'string_t' },
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 2001: 'Security Finding' },
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
        200100: 'Security Finding: Unknown',
        200101: 'Security Finding: Create',
        200102: 'Security Finding: Update',
        200103: 'Security Finding: Close',
        200199: 'Security Finding: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    analytic: { type: 'object_t', object: () => analyticObject, requirement: 'recommended' },
    cis_csc: {
      type: 'object_t',
      object: () => cisCscObject,
      isArray: true,
      deprecated: { since: '1.5.0', replacedBy: [] },
    },
    compliance: { type: 'object_t', object: () => complianceObject },
    data_sources: { type: 'string_t', isArray: true },
    evidence: { type: 'json_t', deprecated: { since: '1.1.0', replacedBy: ['evidences'] } },
    finding: { type: 'object_t', object: () => findingObject, requirement: 'required' },
    impact: { type: 'string_t', requirement: 'recommended' },
    impact_id: { type: 'integer_t', requirement: 'recommended', enum: impactIdEnum, sibling: 'impact' },
    impact_score: { type: 'integer_t', requirement: 'recommended' },
    kill_chain: { type: 'object_t', object: () => killChainPhaseObject, isArray: true },
    nist: { type: 'string_t', isArray: true },
    process: { type: 'object_t', object: () => processObject },
    resources: { type: 'object_t', object: () => resourceDetailsObject, isArray: true, requirement: 'recommended' },
    state: { type: 'string_t' },
    state_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 0: 'Unknown', 1: 'New', 2: 'In Progress', 3: 'Suppressed', 4: 'Resolved', 99: 'Other' },
      sibling: 'state',
    },
    vulnerabilities: { type: 'object_t', object: () => vulnerabilityObject, isArray: true },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
