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
import { processObject, type Process } from '../objects/process.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Allocate Page, 2 Modify Page, 3 Delete Page, 4 Buffer Overflow, 5 Disable DEP, 6 Enable DEP, 7 Read, 8 Write, 9 Map View, 99 Other. */
export type MemoryActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** Values of `type_uid`: 100400 Memory Activity: Unknown, 100401 Memory Activity: Allocate Page, 100402 Memory Activity: Modify Page, 100403 Memory Activity: Delete Page, 100404 Memory Activity: Buffer Overflow, 100405 Memory Activity: Disable DEP, 100406 Memory Activity: Enable DEP, 100407 Memory Activity: Read, 100408 Memory Activity: Write, 100409 Memory Activity: Map View, 100499 Memory Activity: Other. */
export type MemoryActivityTypeUid =
  100400 | 100401 | 100402 | 100403 | 100404 | 100405 | 100406 | 100407 | 100408 | 100409 | 100499;

/** Activities of class `memory_activity` by name. */
export const memoryActivityActivity = {
  unknown: 0,
  allocatePage: 1,
  modifyPage: 2,
  deletePage: 3,
  bufferOverflow: 4,
  disableDep: 5,
  enableDep: 6,
  read: 7,
  write: 8,
  mapView: 9,
  other: 99,
} as const;

/** Attributes of class `memory_activity` without any profile. */
export type MemoryActivityCore = {
  readonly actor: Actor;
  readonly device: Device;
  readonly activity_id: MemoryActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 1;
  readonly class_name?: string;
  readonly class_uid: 1004;
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
  readonly type_uid: MemoryActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly actual_permissions?: number;
  readonly base_address?: string;
  readonly process: Process;
  readonly requested_permissions?: number;
  readonly size?: number;
};

/** Attributes that each profile adds to class `memory_activity`. */
export type MemoryActivityProfiles = {
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

/** An event of class `memory_activity` (1004) with the profiles that are named, to write: without a name it takes none. */
export type MemoryActivity<P extends keyof MemoryActivityProfiles = never> = WithProfiles<
  MemoryActivityCore,
  MemoryActivityProfiles,
  P
>;

/** An event of class `memory_activity` (1004) with any of its profiles, to read. */
export type MemoryActivityEvent = MemoryActivityCore &
  Partial<MemoryActivityProfiles['cloud']> &
  Partial<MemoryActivityProfiles['datetime']> &
  Partial<MemoryActivityProfiles['osint']> &
  Partial<MemoryActivityProfiles['security_control']>;

/** Facts of class `memory_activity`. */
export const memoryActivityClass: ClassFact = {
  kind: 'class',
  uid: 1004,
  version: '1.8.0',
  category: 'system',
  categoryUid: 1,
  name: 'memory_activity',
  caption: 'Memory Activity',
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
        1: 'Allocate Page',
        2: 'Modify Page',
        3: 'Delete Page',
        4: 'Buffer Overflow',
        5: 'Disable DEP',
        6: 'Enable DEP',
        7: 'Read',
        8: 'Write',
        9: 'Map View',
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
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 1004: 'Memory Activity' }, sibling: 'class_name' },
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
        100400: 'Memory Activity: Unknown',
        100401: 'Memory Activity: Allocate Page',
        100402: 'Memory Activity: Modify Page',
        100403: 'Memory Activity: Delete Page',
        100404: 'Memory Activity: Buffer Overflow',
        100405: 'Memory Activity: Disable DEP',
        100406: 'Memory Activity: Enable DEP',
        100407: 'Memory Activity: Read',
        100408: 'Memory Activity: Write',
        100409: 'Memory Activity: Map View',
        100499: 'Memory Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    actual_permissions: { type: 'integer_t', requirement: 'recommended' },
    base_address: { type: 'string_t', requirement: 'recommended' },
    process: { type: 'object_t', object: () => processObject, requirement: 'required' },
    requested_permissions: { type: 'integer_t', requirement: 'recommended' },
    size: { type: 'long_t', requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
