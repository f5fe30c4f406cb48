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
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { managedEntityObject, type ManagedEntity } from '../objects/managed-entity.js';
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

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Read, 3 Update, 4 Delete, 5 Move, 6 Enroll, 7 Unenroll, 8 Enable, 9 Disable, 10 Activate, 11 Deactivate, 12 Suspend, 13 Resume, 99 Other. */
export type EntityManagementActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 99;

/** Values of `type_uid`: 300400 Entity Management: Unknown, 300401 Entity Management: Create, 300402 Entity Management: Read, 300403 Entity Management: Update, 300404 Entity Management: Delete, 300405 Entity Management: Move, 300406 Entity Management: Enroll, 300407 Entity Management: Unenroll, 300408 Entity Management: Enable, 300409 Entity Management: Disable, 300410 Entity Management: Activate, 300411 Entity Management: Deactivate, 300412 Entity Management: Suspend, 300413 Entity Management: Resume, 300499 Entity Management: Other. */
export type EntityManagementTypeUid =
  | 300400
  | 300401
  | 300402
  | 300403
  | 300404
  | 300405
  | 300406
  | 300407
  | 300408
  | 300409
  | 300410
  | 300411
  | 300412
  | 300413
  | 300499;

/** Activities of class `entity_management` by name. */
export const entityManagementActivity = {
  unknown: 0,
  create: 1,
  read: 2,
  update: 3,
  delete: 4,
  move: 5,
  enroll: 6,
  unenroll: 7,
  enable: 8,
  disable: 9,
  activate: 10,
  deactivate: 11,
  suspend: 12,
  resume: 13,
  other: 99,
} as const;

/** Attributes of class `entity_management` without any profile. */
export type EntityManagementCore = {
  readonly actor?: Actor;
  readonly activity_id: EntityManagementActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 3;
  readonly class_name?: string;
  readonly class_uid: 3004;
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
  readonly type_uid: EntityManagementTypeUid;
  readonly unmapped?: OcsfObject;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly src_endpoint?: NetworkEndpoint;
  readonly access_list?: readonly string[];
  readonly access_mask?: number;
  readonly comment?: string;
  readonly entity: ManagedEntity;
  readonly entity_result?: ManagedEntity;
};

/** Attributes that each profile adds to class `entity_management`. */
export type EntityManagementProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: {
    readonly device?: Device;
  };
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `entity_management` (3004) with the profiles that are named, to write: without a name it takes none. */
export type EntityManagement<P extends keyof EntityManagementProfiles = never> = WithProfiles<
  EntityManagementCore,
  EntityManagementProfiles,
  P
>;

/** An event of class `entity_management` (3004) with any of its profiles, to read. */
export type EntityManagementEvent = EntityManagementCore &
  Partial<EntityManagementProfiles['cloud']> &
  Partial<EntityManagementProfiles['datetime']> &
  Partial<EntityManagementProfiles['host']> &
  Partial<EntityManagementProfiles['osint']> &
  Partial<EntityManagementProfiles['security_control']>;

/** Facts of class `entity_management`. */
export const entityManagementClass: ClassFact = {
  kind: 'class',
  uid: 3004,
  version: '1.8.0',
  category: 'iam',
  categoryUid: 3,
  name: 'entity_management',
  caption: 'Entity Management',
  extends: 'iam',
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
      enum: {
        0: 'Unknown',
        1: 'Create',
        2: 'Read',
        3: 'Update',
        4: 'Delete',
        5: 'Move',
        6: 'Enroll',
        7: 'Unenroll',
        8: 'Enable',
        9: 'Disable',
        10: 'Activate',
        11: 'Deactivate',
        12: 'Suspend',
        13: 'Resume',
        99: 'Other',
      },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 3: 'Identity & Access Management' },
      sibling: 'category_name',
    },
    class_name: { type: 'string_t' },
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 3004: 'Entity Management' },
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
        300400: 'Entity Management: Unknown',
        300401: 'Entity Management: Create',
        300402: 'Entity Management: Read',
        300403: 'Entity Management: Update',
        300404: 'Entity Management: Delete',
        300405: 'Entity Management: Move',
        300406: 'Entity Management: Enroll',
        300407: 'Entity Management: Unenroll',
        300408: 'Entity Management: Enable',
        300409: 'Entity Management: Disable',
        300410: 'Entity Management: Activate',
        300411: 'Entity Management: Deactivate',
        300412: 'Entity Management: Suspend',
        300413: 'Entity Management: Resume',
        300499: 'Entity Management: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    http_request: { type: 'object_t', object: () => httpRequestObject },
    http_response: { type: 'object_t', object: () => httpResponseObject },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    access_list: { type: 'string_t', isArray: true },
    access_mask: { type: 'integer_t' },
    comment: { type: 'string_t', requirement: 'recommended' },
    entity: { type: 'object_t', object: () => managedEntityObject, requirement: 'required' },
    entity_result: { type: 'object_t', object: () => managedEntityObject, requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
