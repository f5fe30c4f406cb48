// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import {
  confidenceIdEnum,
  type ConfidenceId,
  dispositionIdEnum,
  type DispositionId,
  logTypeIdEnum,
  type LogTypeId,
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
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Clear, 2 Delete, 3 Export, 4 Archive, 5 Rotate, 6 Start, 7 Stop, 8 Restart, 9 Enable, 10 Disable, 99 Other. */
export type EventLogActvityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** Values of `type_uid`: 100800 Event Log Activity: Unknown, 100801 Event Log Activity: Clear, 100802 Event Log Activity: Delete, 100803 Event Log Activity: Export, 100804 Event Log Activity: Archive, 100805 Event Log Activity: Rotate, 100806 Event Log Activity: Start, 100807 Event Log Activity: Stop, 100808 Event Log Activity: Restart, 100809 Event Log Activity: Enable, 100810 Event Log Activity: Disable, 100899 Event Log Activity: Other. */
export type EventLogActvityTypeUid =
  100800 | 100801 | 100802 | 100803 | 100804 | 100805 | 100806 | 100807 | 100808 | 100809 | 100810 | 100899;

/** Activities of class `event_log_actvity` by name. */
export const eventLogActvityActivity = {
  unknown: 0,
  clear: 1,
  delete: 2,
  export: 3,
  archive: 4,
  rotate: 5,
  start: 6,
  stop: 7,
  restart: 8,
  enable: 9,
  disable: 10,
  other: 99,
} as const;

/** Attributes of class `event_log_actvity` without any profile. */
export type EventLogActvityCore = {
  readonly actor?: Actor;
  readonly device?: Device;
  readonly activity_id: EventLogActvityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 1;
  readonly class_name?: string;
  readonly class_uid: 1008;
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
  readonly type_uid: EventLogActvityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly file?: File;
  readonly log_name?: string;
  readonly log_provider?: string;
  readonly log_type?: string;
  readonly log_type_id?: LogTypeId;
  readonly src_endpoint?: NetworkEndpoint;
};

/** Attributes that each profile adds to class `event_log_actvity`. */
export type EventLogActvityProfiles = {
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

/** An event of class `event_log_actvity` (1008) with the profiles that are named, to write: without a name it takes none. */
export type EventLogActvity<P extends keyof EventLogActvityProfiles = never> = WithProfiles<
  EventLogActvityCore,
  EventLogActvityProfiles,
  P
>;

/** An event of class `event_log_actvity` (1008) with any of its profiles, to read. */
export type EventLogActvityEvent = EventLogActvityCore &
  Partial<EventLogActvityProfiles['cloud']> &
  Partial<EventLogActvityProfiles['datetime']> &
  Partial<EventLogActvityProfiles['osint']> &
  Partial<EventLogActvityProfiles['security_control']>;

/** Facts of class `event_log_actvity`. */
export const eventLogActvityClass: ClassFact = {
  kind: 'class',
  uid: 1008,
  version: '1.8.0',
  category: 'system',
  categoryUid: 1,
  name: 'event_log_actvity',
  caption: 'Event Log Activity',
  extends: 'system',
  constraints: { atLeastOne: ['log_file', 'log_name', 'log_provider', 'log_type', 'log_type_id'] },
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
    actor: { type: 'object_t', object: () => actorObject, requirement: 'recommended' },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended' },
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
        1: 'Clear',
        2: 'Delete',
        3: 'Export',
        4: 'Archive',
        5: 'Rotate',
        6: 'Start',
        7: 'Stop',
        8: 'Restart',
        9: 'Enable',
        10: 'Disable',
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
      enum: { 1008: 'Event Log Activity' },
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
        100800: 'Event Log Activity: Unknown',
        100801: 'Event Log Activity: Clear',
        100802: 'Event Log Activity: Delete',
        100803: 'Event Log Activity: Export',
        100804: 'Event Log Activity: Archive',
        100805: 'Event Log Activity: Rotate',
        100806: 'Event Log Activity: Start',
        100807: 'Event Log Activity: Stop',
        100808: 'Event Log Activity: Restart',
        100809: 'Event Log Activity: Enable',
        100810: 'Event Log Activity: Disable',
        100899: 'Event Log Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'recommended' },
    log_name: { type: 'string_t', requirement: 'recommended' },
    log_provider: { type: 'string_t', requirement: 'recommended' },
    log_type: { type: 'string_t', requirement: 'recommended' },
    log_type_id: { type: 'integer_t', requirement: 'recommended', enum: logTypeIdEnum, sibling: 'log_type' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
