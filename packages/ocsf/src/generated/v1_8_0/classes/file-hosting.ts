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
  shareTypeIdEnum,
  type ShareTypeId,
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
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { networkConnectionInfoObject, type NetworkConnectionInfo } from '../objects/network-connection-info.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Upload, 2 Download, 3 Update, 4 Delete, 5 Rename, 6 Copy, 7 Move, 8 Restore, 9 Preview, 10 Lock, 11 Unlock, 12 Share, 13 Unshare, 14 Open, 15 Sync, 16 Unsync, 17 Access Check, 99 Other. */
export type FileHostingActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 99;

/** Values of `type_uid`: 600600 File Hosting Activity: Unknown, 600601 File Hosting Activity: Upload, 600602 File Hosting Activity: Download, 600603 File Hosting Activity: Update, 600604 File Hosting Activity: Delete, 600605 File Hosting Activity: Rename, 600606 File Hosting Activity: Copy, 600607 File Hosting Activity: Move, 600608 File Hosting Activity: Restore, 600609 File Hosting Activity: Preview, 600610 File Hosting Activity: Lock, 600611 File Hosting Activity: Unlock, 600612 File Hosting Activity: Share, 600613 File Hosting Activity: Unshare, 600614 File Hosting Activity: Open, 600615 File Hosting Activity: Sync, 600616 File Hosting Activity: Unsync, 600617 File Hosting Activity: Access Check, 600699 File Hosting Activity: Other. */
export type FileHostingTypeUid =
  | 600600
  | 600601
  | 600602
  | 600603
  | 600604
  | 600605
  | 600606
  | 600607
  | 600608
  | 600609
  | 600610
  | 600611
  | 600612
  | 600613
  | 600614
  | 600615
  | 600616
  | 600617
  | 600699;

/** Activities of class `file_hosting` by name. */
export const fileHostingActivity = {
  unknown: 0,
  upload: 1,
  download: 2,
  update: 3,
  delete: 4,
  rename: 5,
  copy: 6,
  move: 7,
  restore: 8,
  preview: 9,
  lock: 10,
  unlock: 11,
  share: 12,
  unshare: 13,
  open: 14,
  sync: 15,
  unsync: 16,
  accessCheck: 17,
  other: 99,
} as const;

/** Attributes of class `file_hosting` without any profile. */
export type FileHostingCore = {
  readonly actor: Actor;
  readonly activity_id: FileHostingActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 6;
  readonly class_name?: string;
  readonly class_uid: 6006;
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
  readonly type_uid: FileHostingTypeUid;
  readonly unmapped?: OcsfObject;
  readonly access_list?: readonly string[];
  readonly access_mask?: number;
  readonly access_result?: unknown;
  readonly connection_info?: NetworkConnectionInfo;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly expiration_time?: number;
  readonly file: File;
  readonly file_result?: File;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly share?: string;
  readonly share_type?: string;
  readonly share_type_id?: ShareTypeId;
  readonly src_endpoint: NetworkEndpoint;
};

/** Attributes that each profile adds to class `file_hosting`. */
export type FileHostingProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: {
    readonly end_time_dt?: string;
    readonly start_time_dt?: string;
    readonly time_dt?: string;
    readonly expiration_time_dt?: string;
  };
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

/** An event of class `file_hosting` (6006) with the profiles that are named, to write: without a name it takes none. */
export type FileHosting<P extends keyof FileHostingProfiles = never> = WithProfiles<
  FileHostingCore,
  FileHostingProfiles,
  P
>;

/** An event of class `file_hosting` (6006) with any of its profiles, to read. */
export type FileHostingEvent = FileHostingCore &
  Partial<FileHostingProfiles['cloud']> &
  Partial<FileHostingProfiles['datetime']> &
  Partial<FileHostingProfiles['host']> &
  Partial<FileHostingProfiles['osint']> &
  Partial<FileHostingProfiles['security_control']>;

/** Facts of class `file_hosting`. */
export const fileHostingClass: ClassFact = {
  kind: 'class',
  uid: 6006,
  version: '1.8.0',
  category: 'application',
  categoryUid: 6,
  name: 'file_hosting',
  caption: 'File Hosting Activity',
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
    actor: { type: 'object_t', object: () => actorObject, requirement: 'required' },
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
        1: 'Upload',
        2: 'Download',
        3: 'Update',
        4: 'Delete',
        5: 'Rename',
        6: 'Copy',
        7: 'Move',
        8: 'Restore',
        9: 'Preview',
        10: 'Lock',
        11: 'Unlock',
        12: 'Share',
        13: 'Unshare',
        14: 'Open',
        15: 'Sync',
        16: 'Unsync',
        17: 'Access Check',
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
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 6006: 'File Hosting Activity' },
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
        600600: 'File Hosting Activity: Unknown',
        600601: 'File Hosting Activity: Upload',
        600602: 'File Hosting Activity: Download',
        600603: 'File Hosting Activity: Update',
        600604: 'File Hosting Activity: Delete',
        600605: 'File Hosting Activity: Rename',
        600606: 'File Hosting Activity: Copy',
        600607: 'File Hosting Activity: Move',
        600608: 'File Hosting Activity: Restore',
        600609: 'File Hosting Activity: Preview',
        600610: 'File Hosting Activity: Lock',
        600611: 'File Hosting Activity: Unlock',
        600612: 'File Hosting Activity: Share',
        600613: 'File Hosting Activity: Unshare',
        600614: 'File Hosting Activity: Open',
        600615: 'File Hosting Activity: Sync',
        600616: 'File Hosting Activity: Unsync',
        600617: 'File Hosting Activity: Access Check',
        600699: 'File Hosting Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    access_list: { type: 'string_t', isArray: true },
    access_mask: { type: 'integer_t' },
    access_result: { type: 'json_t' },
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    expiration_time: { type: 'timestamp_t' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'required' },
    file_result: { type: 'object_t', object: () => fileObject },
    http_request: { type: 'object_t', object: () => httpRequestObject, requirement: 'recommended' },
    http_response: { type: 'object_t', object: () => httpResponseObject },
    share: { type: 'string_t' },
    share_type: { type: 'string_t' },
    share_type_id: { type: 'integer_t', enum: shareTypeIdEnum, sibling: 'share_type' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
