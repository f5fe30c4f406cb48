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
import { aiModelObject, type AiModel } from '../objects/ai-model.js';
import { apiObject, type Api } from '../objects/api.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { databaseObject, type Database } from '../objects/database.js';
import { databucketObject, type Databucket } from '../objects/databucket.js';
import { deviceObject, type Device } from '../objects/device.js';
import { enrichmentObject, type Enrichment } from '../objects/enrichment.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { messageContextObject, type MessageContext } from '../objects/message-context.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { queryInfoObject, type QueryInfo } from '../objects/query-info.js';
import { tableObject, type Table } from '../objects/table.js';
import type { WithProfiles } from '../../../profiles.js';
import type { AiOperationProfile } from '../profiles/ai-operation.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Read, 2 Update, 3 Connect, 4 Query, 5 Write, 6 Create, 7 Delete, 8 List, 9 Encrypt, 10 Decrypt, 99 Other. */
export type DatastoreActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 99;

/** Values of `type_uid`: 600500 Datastore Activity: Unknown, 600501 Datastore Activity: Read, 600502 Datastore Activity: Update, 600503 Datastore Activity: Connect, 600504 Datastore Activity: Query, 600505 Datastore Activity: Write, 600506 Datastore Activity: Create, 600507 Datastore Activity: Delete, 600508 Datastore Activity: List, 600509 Datastore Activity: Encrypt, 600510 Datastore Activity: Decrypt, 600599 Datastore Activity: Other. */
export type DatastoreActivityTypeUid =
  600500 | 600501 | 600502 | 600503 | 600504 | 600505 | 600506 | 600507 | 600508 | 600509 | 600510 | 600599;

/** Values of `type_id`: 0 Unknown, 1 Database, 2 Databucket, 3 Table, 99 Other. */
export type DatastoreActivityTypeId = 0 | 1 | 2 | 3 | 99;

/** Activities of class `datastore_activity` by name. */
export const datastoreActivityActivity = {
  unknown: 0,
  read: 1,
  update: 2,
  connect: 3,
  query: 4,
  write: 5,
  create: 6,
  delete: 7,
  list: 8,
  encrypt: 9,
  decrypt: 10,
  other: 99,
} as const;

/** Attributes of class `datastore_activity` without any profile. */
export type DatastoreActivityCore = {
  readonly actor: Actor;
  readonly activity_id: DatastoreActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 6;
  readonly class_name?: string;
  readonly class_uid: 6005;
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
  readonly type_uid: DatastoreActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly database?: Database;
  readonly databucket?: Databucket;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly query_info?: QueryInfo;
  readonly src_endpoint: NetworkEndpoint;
  readonly table?: Table;
  readonly type?: string;
  readonly type_id?: DatastoreActivityTypeId;
};

/** Attributes that each profile adds to class `datastore_activity`. */
export type DatastoreActivityProfiles = {
  readonly ai_operation: AiOperationProfile;
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

/** An event of class `datastore_activity` (6005) with the profiles that are named, to write: without a name it takes none. */
export type DatastoreActivity<P extends keyof DatastoreActivityProfiles = never> = WithProfiles<
  DatastoreActivityCore,
  DatastoreActivityProfiles,
  P
>;

/** An event of class `datastore_activity` (6005) with any of its profiles, to read. */
export type DatastoreActivityEvent = DatastoreActivityCore &
  Partial<DatastoreActivityProfiles['ai_operation']> &
  Partial<DatastoreActivityProfiles['cloud']> &
  Partial<DatastoreActivityProfiles['datetime']> &
  Partial<DatastoreActivityProfiles['host']> &
  Partial<DatastoreActivityProfiles['osint']> &
  Partial<DatastoreActivityProfiles['security_control']>;

/** Facts of class `datastore_activity`. */
export const datastoreActivityClass: ClassFact = {
  kind: 'class',
  uid: 6005,
  version: '1.8.0',
  category: 'application',
  categoryUid: 6,
  name: 'datastore_activity',
  caption: 'Datastore Activity',
  extends: 'application',
  constraints: { atLeastOne: ['database', 'databucket', 'table'] },
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
        1: 'Read',
        2: 'Update',
        3: 'Connect',
        4: 'Query',
        5: 'Write',
        6: 'Create',
        7: 'Delete',
        8: 'List',
        9: 'Encrypt',
        10: 'Decrypt',
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
      enum: { 6005: 'Datastore Activity' },
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
        600500: 'Datastore Activity: Unknown',
        600501: 'Datastore Activity: Read',
        600502: 'Datastore Activity: Update',
        600503: 'Datastore Activity: Connect',
        600504: 'Datastore Activity: Query',
        600505: 'Datastore Activity: Write',
        600506: 'Datastore Activity: Create',
        600507: 'Datastore Activity: Delete',
        600508: 'Datastore Activity: List',
        600509: 'Datastore Activity: Encrypt',
        600510: 'Datastore Activity: Decrypt',
        600599: 'Datastore Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    ai_model: { type: 'object_t', object: () => aiModelObject, requirement: 'recommended', profiles: ['ai_operation'] },
    message_context: { type: 'object_t', object: () => messageContextObject, profiles: ['ai_operation'] },
    database: { type: 'object_t', object: () => databaseObject, requirement: 'recommended' },
    databucket: { type: 'object_t', object: () => databucketObject, requirement: 'recommended' },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    http_request: { type: 'object_t', object: () => httpRequestObject, requirement: 'recommended' },
    http_response: { type: 'object_t', object: () => httpResponseObject, requirement: 'recommended' },
    query_info: { type: 'object_t', object: () => queryInfoObject, requirement: 'recommended' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'required' },
    table: { type: 'object_t', object: () => tableObject, requirement: 'recommended' },
    type: { type: 'string_t', caption: 'Datastore Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Database', 2: 'Databucket', 3: 'Table', 99: 'Other' },
      sibling: 'type',
      caption: 'Datastore Type ID',
    },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
