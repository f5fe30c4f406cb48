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
  priorityIdEnum,
  type PriorityId,
  riskLevelIdEnum,
  type RiskLevelId,
  severityIdEnum,
  type SeverityId,
  verdictIdEnum,
  type VerdictId,
} from '../enums.js';
import { accessAnalysisResultObject, type AccessAnalysisResult } from '../objects/access-analysis-result.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { apiObject, type Api } from '../objects/api.js';
import { applicationObject, type Application } from '../objects/application.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { deviceObject, type Device } from '../objects/device.js';
import { enrichmentObject, type Enrichment } from '../objects/enrichment.js';
import { findingInfoObject, type FindingInfo } from '../objects/finding-info.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { groupObject, type Group } from '../objects/group.js';
import { identityActivityMetricsObject, type IdentityActivityMetrics } from '../objects/identity-activity-metrics.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import {
  permissionAnalysisResultObject,
  type PermissionAnalysisResult,
} from '../objects/permission-analysis-result.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';
import { resourceDetailsObject, type ResourceDetails } from '../objects/resource-details.js';
import { ticketObject, type Ticket } from '../objects/ticket.js';
import { userObject, type User } from '../objects/user.js';
import { vendorAttributesObject, type VendorAttributes } from '../objects/vendor-attributes.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { IncidentProfile } from '../profiles/incident.js';
import type { OsintProfile } from '../profiles/osint.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Update, 3 Close, 99 Other. */
export type IamAnalysisFindingActivityId = 0 | 1 | 2 | 3 | 99;

/** Values of `status_id`: 0 Unknown, 1 New, 2 In Progress, 3 Suppressed, 4 Resolved, 5 Archived, 6 Deleted, 99 Other. */
export type IamAnalysisFindingStatusId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `type_uid`: 200800 IAM Analysis Finding: Unknown, 200801 IAM Analysis Finding: Create, 200802 IAM Analysis Finding: Update, 200803 IAM Analysis Finding: Close, 200899 IAM Analysis Finding: Other. */
export type IamAnalysisFindingTypeUid = 200800 | 200801 | 200802 | 200803 | 200899;

/** Activities of class `iam_analysis_finding` by name. */
export const iamAnalysisFindingActivity = {
  unknown: 0,
  create: 1,
  update: 2,
  close: 3,
  other: 99,
} as const;

/** Attributes of class `iam_analysis_finding` without any profile. */
export type IamAnalysisFindingCore = {
  readonly device?: Device;
  readonly confidence?: string;
  readonly confidence_id?: ConfidenceId;
  readonly confidence_score?: number;
  readonly activity_id: IamAnalysisFindingActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 2;
  readonly class_name?: string;
  readonly class_uid: 2008;
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
  readonly status_id?: IamAnalysisFindingStatusId;
  readonly time: number;
  readonly timezone_offset?: number;
  readonly type_name?: string;
  readonly type_uid: IamAnalysisFindingTypeUid;
  readonly unmapped?: OcsfObject;
  readonly comment?: string;
  readonly finding_info: FindingInfo;
  readonly vendor_attributes?: VendorAttributes;
  readonly access_analysis_result?: AccessAnalysisResult;
  readonly applications?: readonly Application[];
  readonly identity_activity_metrics?: IdentityActivityMetrics;
  readonly permission_analysis_results?: readonly PermissionAnalysisResult[];
  readonly remediation?: Remediation;
  readonly resources?: readonly ResourceDetails[];
  readonly user?: User;
};

/** Attributes that each profile adds to class `iam_analysis_finding`. */
export type IamAnalysisFindingProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: {
    readonly actor?: Actor;
  };
  readonly incident: IncidentProfile;
  readonly osint: OsintProfile;
  readonly security_control: {
    readonly action?: string;
    readonly action_id?: 0 | 1 | 2 | 3 | 4 | 99;
    readonly attacks?: readonly Attack[];
    readonly authorizations?: readonly Authorization[];
    readonly disposition?: string;
    readonly disposition_id?: DispositionId;
    readonly firewall_rule?: FirewallRule;
    readonly is_alert?: boolean;
    readonly malware?: readonly Malware[];
    readonly malware_scan_info?: MalwareScanInfo;
    readonly policy?: Policy;
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

/** An event of class `iam_analysis_finding` (2008) with the profiles that are named, to write: without a name it takes none. */
export type IamAnalysisFinding<P extends keyof IamAnalysisFindingProfiles = never> = WithProfiles<
  IamAnalysisFindingCore,
  IamAnalysisFindingProfiles,
  P
>;

/** An event of class `iam_analysis_finding` (2008) with any of its profiles, to read. */
export type IamAnalysisFindingEvent = IamAnalysisFindingCore &
  Partial<IamAnalysisFindingProfiles['cloud']> &
  Partial<IamAnalysisFindingProfiles['datetime']> &
  Partial<IamAnalysisFindingProfiles['host']> &
  Partial<IamAnalysisFindingProfiles['incident']> &
  Partial<IamAnalysisFindingProfiles['osint']> &
  Partial<IamAnalysisFindingProfiles['security_control']>;

/** Facts of class `iam_analysis_finding`. */
export const iamAnalysisFindingClass: ClassFact = {
  kind: 'class',
  uid: 2008,
  version: '1.8.0',
  category: 'findings',
  categoryUid: 2,
  name: 'iam_analysis_finding',
  caption: 'IAM Analysis Finding',
  extends: 'finding',
  constraints: {
    atLeastOne: ['access_analysis_result', 'applications', 'identity_activity_metrics', 'permission_analysis_results'],
  },
  profiles: [
    'cloud',
    'container',
    'data_classification',
    'datetime',
    'host',
    'incident',
    'linux/linux_users',
    'macos/macos_users',
    'osint',
    'security_control',
  ],
  attributes: {
    api: { type: 'object_t', object: () => apiObject, profiles: ['cloud'] },
    cloud: { type: 'object_t', object: () => cloudObject, requirement: 'required', profiles: ['cloud'] },
    actor: { type: 'object_t', object: () => actorObject, profiles: ['host'] },
    device: { type: 'object_t', object: () => deviceObject },
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
    confidence: { type: 'string_t' },
    confidence_id: { type: 'integer_t', requirement: 'recommended', enum: confidenceIdEnum, sibling: 'confidence' },
    confidence_score: { type: 'integer_t' },
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
      enum: { 2008: 'IAM Analysis Finding' },
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
    status: { type: 'string_t' },
    status_code: { type: 'string_t', requirement: 'recommended' },
    status_detail: { type: 'string_t', requirement: 'recommended' },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'New',
        2: 'In Progress',
        3: 'Suppressed',
        4: 'Resolved',
        5: 'Archived',
        6: 'Deleted',
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
        200800: 'IAM Analysis Finding: Unknown',
        200801: 'IAM Analysis Finding: Create',
        200802: 'IAM Analysis Finding: Update',
        200803: 'IAM Analysis Finding: Close',
        200899: 'IAM Analysis Finding: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    assignee: { type: 'object_t', object: () => userObject, profiles: ['incident'] },
    assignee_group: { type: 'object_t', object: () => groupObject, profiles: ['incident'] },
    impact: { type: 'string_t', requirement: 'recommended', profiles: ['incident'] },
    impact_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['incident'],
      enum: impactIdEnum,
      sibling: 'impact',
    },
    impact_score: { type: 'integer_t', requirement: 'recommended', profiles: ['incident'] },
    is_suspected_breach: { type: 'boolean_t', profiles: ['incident'] },
    priority: { type: 'string_t', profiles: ['incident'] },
    priority_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['incident'],
      enum: priorityIdEnum,
      sibling: 'priority',
    },
    src_url: { type: 'url_t', requirement: 'recommended', profiles: ['incident'] },
    ticket: {
      type: 'object_t',
      object: () => ticketObject,
      profiles: ['incident'],
      deprecated: { since: '1.5.0', replacedBy: ['tickets'] },
    },
    tickets: { type: 'object_t', object: () => ticketObject, isArray: true, profiles: ['incident'] },
    verdict: { type: 'string_t', requirement: 'recommended', profiles: ['incident'] },
    verdict_id: {
      type: 'integer_t',
      requirement: 'recommended',
      profiles: ['incident'],
      enum: verdictIdEnum,
      sibling: 'verdict',
    },
    comment: { type: 'string_t' },
    finding_info: { type: 'object_t', object: () => findingInfoObject, requirement: 'required' },
    vendor_attributes: { type: 'object_t', object: () => vendorAttributesObject },
    access_analysis_result: { type: 'object_t', object: () => accessAnalysisResultObject },
    applications: { type: 'object_t', object: () => applicationObject, isArray: true, requirement: 'recommended' },
    identity_activity_metrics: {
      type: 'object_t',
      object: () => identityActivityMetricsObject,
      requirement: 'recommended',
    },
    permission_analysis_results: {
      type: 'object_t',
      object: () => permissionAnalysisResultObject,
      isArray: true,
      requirement: 'recommended',
    },
    remediation: { type: 'object_t', object: () => remediationObject },
    resources: { type: 'object_t', object: () => resourceDetailsObject, isArray: true, requirement: 'recommended' },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
