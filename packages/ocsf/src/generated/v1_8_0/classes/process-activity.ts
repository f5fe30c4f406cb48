// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import {
  confidenceIdEnum,
  type ConfidenceId,
  dispositionIdEnum,
  type DispositionId,
  injectionTypeIdEnum,
  type InjectionTypeId,
  launchTypeIdEnum,
  type LaunchTypeId,
  riskLevelIdEnum,
  type RiskLevelId,
  severityIdEnum,
  type SeverityId,
  statusIdEnum,
  type StatusId,
} from '../enums.js';
import { actorObject, type Actor } from '../objects/actor.js';
import { aiModelObject, type AiModel } from '../objects/ai-model.js';
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
import { messageContextObject, type MessageContext } from '../objects/message-context.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { moduleObject, type Module } from '../objects/module.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { processObject, type Process } from '../objects/process.js';
import type { WithProfiles } from '../../../profiles.js';
import type { AiOperationProfile } from '../profiles/ai-operation.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Launch, 2 Terminate, 3 Open, 4 Inject, 5 Set User ID, 99 Other. */
export type ProcessActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** Values of `type_uid`: 100700 Process Activity: Unknown, 100701 Process Activity: Launch, 100702 Process Activity: Terminate, 100703 Process Activity: Open, 100704 Process Activity: Inject, 100705 Process Activity: Set User ID, 100799 Process Activity: Other. */
export type ProcessActivityTypeUid = 100700 | 100701 | 100702 | 100703 | 100704 | 100705 | 100799;

/** Activities of class `process_activity` by name. */
export const processActivityActivity = {
  unknown: 0,
  launch: 1,
  terminate: 2,
  open: 3,
  inject: 4,
  setUserId: 5,
  other: 99,
} as const;

/** Attributes of class `process_activity` without any profile. */
export type ProcessActivityCore = {
  readonly actor: Actor;
  readonly device: Device;
  readonly activity_id: ProcessActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 1;
  readonly class_name?: string;
  readonly class_uid: 1007;
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
  readonly type_uid: ProcessActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly actual_permissions?: number;
  readonly exit_code?: number;
  readonly injection_type?: string;
  readonly injection_type_id?: InjectionTypeId;
  readonly launch_type?: string;
  readonly launch_type_id?: LaunchTypeId;
  readonly module?: Module;
  readonly process: Process;
  readonly requested_permissions?: number;
};

/** Attributes that each profile adds to class `process_activity`. */
export type ProcessActivityProfiles = {
  readonly ai_operation: AiOperationProfile;
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

/** An event of class `process_activity` (1007) with the profiles that are named, to write: without a name it takes none. */
export type ProcessActivity<P extends keyof ProcessActivityProfiles = never> = WithProfiles<
  ProcessActivityCore,
  ProcessActivityProfiles,
  P
>;

/** An event of class `process_activity` (1007) with any of its profiles, to read. */
export type ProcessActivityEvent = ProcessActivityCore &
  Partial<ProcessActivityProfiles['ai_operation']> &
  Partial<ProcessActivityProfiles['cloud']> &
  Partial<ProcessActivityProfiles['datetime']> &
  Partial<ProcessActivityProfiles['osint']> &
  Partial<ProcessActivityProfiles['security_control']>;

/** Facts of class `process_activity`. */
export const processActivityClass: ClassFact = {
  kind: 'class',
  uid: 1007,
  version: '1.8.0',
  category: 'system',
  categoryUid: 1,
  name: 'process_activity',
  caption: 'Process Activity',
  extends: 'system',
  profiles: [
    'ai_operation',
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
      enum: { 0: 'Unknown', 1: 'Launch', 2: 'Terminate', 3: 'Open', 4: 'Inject', 5: 'Set User ID', 99: 'Other' },
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
      enum: { 1007: 'Process Activity' },
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
        100700: 'Process Activity: Unknown',
        100701: 'Process Activity: Launch',
        100702: 'Process Activity: Terminate',
        100703: 'Process Activity: Open',
        100704: 'Process Activity: Inject',
        100705: 'Process Activity: Set User ID',
        100799: 'Process Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    ai_model: { type: 'object_t', object: () => aiModelObject, requirement: 'recommended', profiles: ['ai_operation'] },
    message_context: { type: 'object_t', object: () => messageContextObject, profiles: ['ai_operation'] },
    actual_permissions: { type: 'integer_t', requirement: 'recommended' },
    exit_code: { type: 'integer_t', requirement: 'recommended' },
    injection_type: { type: 'string_t', requirement: 'recommended' },
    injection_type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: injectionTypeIdEnum,
      sibling: 'injection_type',
    },
    launch_type: { type: 'string_t', requirement: 'recommended' },
    launch_type_id: { type: 'integer_t', requirement: 'recommended', enum: launchTypeIdEnum, sibling: 'launch_type' },
    module: { type: 'object_t', object: () => moduleObject, requirement: 'recommended' },
    process: { type: 'object_t', object: () => processObject, requirement: 'required' },
    requested_permissions: { type: 'integer_t', requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
