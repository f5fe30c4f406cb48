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
import { fileObject, type File } from '../objects/file.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { httpCookieObject, type HttpCookie } from '../objects/http-cookie.js';
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { ja4FingerprintObject, type Ja4Fingerprint } from '../objects/ja4-fingerprint.js';
import { loadBalancerObject, type LoadBalancer } from '../objects/load-balancer.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { networkConnectionInfoObject, type NetworkConnectionInfo } from '../objects/network-connection-info.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { networkProxyObject, type NetworkProxy } from '../objects/network-proxy.js';
import { networkTrafficObject, type NetworkTraffic } from '../objects/network-traffic.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { packetObject, type Packet } from '../objects/packet.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { tlsObject, type Tls } from '../objects/tls.js';
import { traceObject, type Trace } from '../objects/trace.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { HostProfile } from '../profiles/host.js';
import type { LoadBalancerProfile } from '../profiles/load-balancer.js';
import type { NetworkProxyProfile } from '../profiles/network-proxy.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';
import type { TraceProfile } from '../profiles/trace.js';

/** Values of `activity_id`: 0 Unknown, 1 Connect, 2 Delete, 3 Get, 4 Head, 5 Options, 6 Post, 7 Put, 8 Trace, 9 Patch, 99 Other. */
export type HttpActivityActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 99;

/** Values of `type_uid`: 400200 HTTP Activity: Unknown, 400201 HTTP Activity: Connect, 400202 HTTP Activity: Delete, 400203 HTTP Activity: Get, 400204 HTTP Activity: Head, 400205 HTTP Activity: Options, 400206 HTTP Activity: Post, 400207 HTTP Activity: Put, 400208 HTTP Activity: Trace, 400209 HTTP Activity: Patch, 400299 HTTP Activity: Other. */
export type HttpActivityTypeUid =
  400200 | 400201 | 400202 | 400203 | 400204 | 400205 | 400206 | 400207 | 400208 | 400209 | 400299;

/** Values of `observation_point_id`: 0 Unknown, 1 Source, 2 Destination, 3 Neither, 4 Both, 99 Other. */
export type HttpActivityObservationPointId = 0 | 1 | 2 | 3 | 4 | 99;

/** Activities of class `http_activity` by name. */
export const httpActivityActivity = {
  unknown: 0,
  connect: 1,
  delete: 2,
  get: 3,
  head: 4,
  options: 5,
  post: 6,
  put: 7,
  trace: 8,
  patch: 9,
  other: 99,
} as const;

/** Attributes of class `http_activity` without any profile. */
export type HttpActivityCore = {
  readonly activity_id: HttpActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 4;
  readonly class_name?: string;
  readonly class_uid: 4002;
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
  readonly type_uid: HttpActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly app_name?: string;
  readonly app_protocol_name?: string;
  readonly connection_info?: NetworkConnectionInfo;
  readonly cumulative_traffic?: NetworkTraffic;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly ja4_fingerprint_list?: readonly Ja4Fingerprint[];
  readonly network_observation_point?: NetworkEndpoint;
  readonly observation_point?: string;
  readonly observation_point_id?: HttpActivityObservationPointId;
  readonly packet_list?: readonly Packet[];
  /** @deprecated since 1.1.0: see proxy_endpoint */ readonly proxy?: NetworkProxy;
  readonly src_endpoint?: NetworkEndpoint;
  readonly tls?: Tls;
  readonly traffic?: NetworkTraffic;
  readonly file?: File;
  readonly http_cookies?: readonly HttpCookie[];
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  /** @deprecated since 1.1.0: see http_response.code */ readonly http_status?: number;
};

/** Attributes that each profile adds to class `http_activity`. */
export type HttpActivityProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: HostProfile;
  readonly load_balancer: LoadBalancerProfile;
  readonly network_proxy: NetworkProxyProfile;
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  readonly trace: TraceProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `http_activity` (4002) with the profiles that are named, to write: without a name it takes none. */
export type HttpActivity<P extends keyof HttpActivityProfiles = never> = WithProfiles<
  HttpActivityCore,
  HttpActivityProfiles,
  P
>;

/** An event of class `http_activity` (4002) with any of its profiles, to read. */
export type HttpActivityEvent = HttpActivityCore &
  Partial<HttpActivityProfiles['cloud']> &
  Partial<HttpActivityProfiles['datetime']> &
  Partial<HttpActivityProfiles['host']> &
  Partial<HttpActivityProfiles['load_balancer']> &
  Partial<HttpActivityProfiles['network_proxy']> &
  Partial<HttpActivityProfiles['osint']> &
  Partial<HttpActivityProfiles['security_control']> &
  Partial<HttpActivityProfiles['trace']>;

/** Facts of class `http_activity`. */
export const httpActivityClass: ClassFact = {
  kind: 'class',
  uid: 4002,
  version: '1.8.0',
  category: 'network',
  categoryUid: 4,
  name: 'http_activity',
  caption: 'HTTP Activity',
  extends: 'network',
  constraints: { atLeastOne: ['http_request', 'http_response'] },
  profiles: [
    'cloud',
    'container',
    'data_classification',
    'datetime',
    'host',
    'linux/linux_users',
    'load_balancer',
    'macos/macos_users',
    'network_proxy',
    'osint',
    'security_control',
    'trace',
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
      enum: {
        0: 'Unknown',
        1: 'Connect',
        2: 'Delete',
        3: 'Get',
        4: 'Head',
        5: 'Options',
        6: 'Post',
        7: 'Put',
        8: 'Trace',
        9: 'Patch',
        99: 'Other',
      },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 4: 'Network Activity' },
      sibling: 'category_name',
    },
    class_name: { type: 'string_t' },
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 4002: 'HTTP Activity' }, sibling: 'class_name' },
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
        400200: 'HTTP Activity: Unknown',
        400201: 'HTTP Activity: Connect',
        400202: 'HTTP Activity: Delete',
        400203: 'HTTP Activity: Get',
        400204: 'HTTP Activity: Head',
        400205: 'HTTP Activity: Options',
        400206: 'HTTP Activity: Post',
        400207: 'HTTP Activity: Put',
        400208: 'HTTP Activity: Trace',
        400209: 'HTTP Activity: Patch',
        400299: 'HTTP Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    proxy_connection_info: {
      type: 'object_t',
      object: () => networkConnectionInfoObject,
      requirement: 'recommended',
      profiles: ['network_proxy'],
    },
    proxy_endpoint: { type: 'object_t', object: () => networkProxyObject, profiles: ['network_proxy'] },
    proxy_http_request: { type: 'object_t', object: () => httpRequestObject, profiles: ['network_proxy'] },
    proxy_http_response: { type: 'object_t', object: () => httpResponseObject, profiles: ['network_proxy'] },
    proxy_tls: { type: 'object_t', object: () => tlsObject, requirement: 'recommended', profiles: ['network_proxy'] },
    proxy_traffic: {
      type: 'object_t',
      object: () => networkTrafficObject,
      requirement: 'recommended',
      profiles: ['network_proxy'],
    },
    load_balancer: {
      type: 'object_t',
      object: () => loadBalancerObject,
      requirement: 'recommended',
      profiles: ['load_balancer'],
    },
    app_name: { type: 'string_t' },
    app_protocol_name: { type: 'string_t' },
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject, requirement: 'recommended' },
    cumulative_traffic: { type: 'object_t', object: () => networkTrafficObject },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    ja4_fingerprint_list: { type: 'object_t', object: () => ja4FingerprintObject, isArray: true },
    network_observation_point: { type: 'object_t', object: () => networkEndpointObject },
    observation_point: { type: 'string_t' },
    observation_point_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Source', 2: 'Destination', 3: 'Neither', 4: 'Both', 99: 'Other' },
      sibling: 'observation_point',
    },
    packet_list: { type: 'object_t', object: () => packetObject, isArray: true },
    proxy: {
      type: 'object_t',
      object: () => networkProxyObject,
      requirement: 'recommended',
      deprecated: { since: '1.1.0', replacedBy: ['proxy_endpoint'] },
    },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    tls: { type: 'object_t', object: () => tlsObject },
    traffic: { type: 'object_t', object: () => networkTrafficObject, requirement: 'recommended' },
    trace: { type: 'object_t', object: () => traceObject, requirement: 'recommended', profiles: ['trace'] },
    file: { type: 'object_t', object: () => fileObject },
    http_cookies: { type: 'object_t', object: () => httpCookieObject, isArray: true, requirement: 'recommended' },
    http_request: { type: 'object_t', object: () => httpRequestObject, requirement: 'recommended' },
    http_response: { type: 'object_t', object: () => httpResponseObject, requirement: 'recommended' },
    http_status: {
      type: 'integer_t',
      requirement: 'recommended',
      deprecated: { since: '1.1.0', replacedBy: ['http_response.code'] },
    },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
