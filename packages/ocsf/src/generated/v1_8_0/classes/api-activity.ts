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
import { resourceDetailsObject, type ResourceDetails } from '../objects/resource-details.js';
import { traceObject, type Trace } from '../objects/trace.js';
import type { WithProfiles } from '../../../profiles.js';
import type { AiOperationProfile } from '../profiles/ai-operation.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';
import type { TraceProfile } from '../profiles/trace.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Read, 3 Update, 4 Delete, 99 Other. */
export type ApiActivityActivityId = 0 | 1 | 2 | 3 | 4 | 99;

/** Values of `type_uid`: 600300 API Activity: Unknown, 600301 API Activity: Create, 600302 API Activity: Read, 600303 API Activity: Update, 600304 API Activity: Delete, 600399 API Activity: Other. */
export type ApiActivityTypeUid = 600300 | 600301 | 600302 | 600303 | 600304 | 600399;

/** Activities of class `api_activity` by name. */
export const apiActivityActivity = {
  unknown: 0,
  create: 1,
  read: 2,
  update: 3,
  delete: 4,
  other: 99,
} as const;

/** Attributes of class `api_activity` without any profile. */
export type ApiActivityCore = {
  readonly api: Api;
  readonly actor: Actor;
  readonly activity_id: ApiActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 6;
  readonly class_name?: string;
  readonly class_uid: 6003;
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
  readonly type_uid: ApiActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly resources?: readonly ResourceDetails[];
  readonly src_endpoint: NetworkEndpoint;
};

/** Attributes that each profile adds to class `api_activity`. */
export type ApiActivityProfiles = {
  readonly ai_operation: AiOperationProfile;
  readonly cloud: {
    readonly cloud: Cloud;
  };
  readonly datetime: DatetimeProfile;
  readonly host: {
    readonly device?: Device;
  };
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  readonly trace: TraceProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `api_activity` (6003) with the profiles that are named, to write: without a name it takes none. */
export type ApiActivity<P extends keyof ApiActivityProfiles = never> = WithProfiles<
  ApiActivityCore,
  ApiActivityProfiles,
  P
>;

/** An event of class `api_activity` (6003) with any of its profiles, to read. */
export type ApiActivityEvent = ApiActivityCore &
  Partial<ApiActivityProfiles['ai_operation']> &
  Partial<ApiActivityProfiles['cloud']> &
  Partial<ApiActivityProfiles['datetime']> &
  Partial<ApiActivityProfiles['host']> &
  Partial<ApiActivityProfiles['osint']> &
  Partial<ApiActivityProfiles['security_control']> &
  Partial<ApiActivityProfiles['trace']>;

/** Facts of class `api_activity`. */
export const apiActivityClass: ClassFact = {
  kind: 'class',
  uid: 6003,
  version: '1.8.0',
  category: 'application',
  categoryUid: 6,
  name: 'api_activity',
  caption: 'API Activity',
  extends: 'application',
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
    'trace',
  ],
  attributes: {
    api: { type: 'object_t', object: () => apiObject, requirement: 'required' },
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
      enum: { 0: 'Unknown', 1: 'Create', 2: 'Read', 3: 'Update', 4: 'Delete', 99: 'Other' },
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
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 6003: 'API Activity' }, sibling: 'class_name' },
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
        600300: 'API Activity: Unknown',
        600301: 'API Activity: Create',
        600302: 'API Activity: Read',
        600303: 'API Activity: Update',
        600304: 'API Activity: Delete',
        600399: 'API Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    trace: { type: 'object_t', object: () => traceObject, requirement: 'recommended', profiles: ['trace'] },
    ai_model: { type: 'object_t', object: () => aiModelObject, requirement: 'recommended', profiles: ['ai_operation'] },
    message_context: { type: 'object_t', object: () => messageContextObject, profiles: ['ai_operation'] },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    http_request: { type: 'object_t', object: () => httpRequestObject, requirement: 'recommended' },
    http_response: { type: 'object_t', object: () => httpResponseObject, requirement: 'recommended' },
    resources: { type: 'object_t', object: () => resourceDetailsObject, isArray: true, requirement: 'recommended' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
