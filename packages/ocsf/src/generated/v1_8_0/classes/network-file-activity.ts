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
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { LoadBalancerProfile } from '../profiles/load-balancer.js';
import type { NetworkProxyProfile } from '../profiles/network-proxy.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Upload, 2 Download, 3 Update, 4 Delete, 5 Rename, 6 Copy, 7 Move, 8 Restore, 9 Preview, 10 Lock, 11 Unlock, 12 Share, 13 Unshare, 14 Open, 15 Sync, 16 Unsync, 99 Other. */
export type NetworkFileActivityActivityId =
  0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 99;

/** Values of `type_uid`: 401000 Network File Activity: Unknown, 401001 Network File Activity: Upload, 401002 Network File Activity: Download, 401003 Network File Activity: Update, 401004 Network File Activity: Delete, 401005 Network File Activity: Rename, 401006 Network File Activity: Copy, 401007 Network File Activity: Move, 401008 Network File Activity: Restore, 401009 Network File Activity: Preview, 401010 Network File Activity: Lock, 401011 Network File Activity: Unlock, 401012 Network File Activity: Share, 401013 Network File Activity: Unshare, 401014 Network File Activity: Open, 401015 Network File Activity: Sync, 401016 Network File Activity: Unsync, 401099 Network File Activity: Other. */
export type NetworkFileActivityTypeUid =
  | 401000
  | 401001
  | 401002
  | 401003
  | 401004
  | 401005
  | 401006
  | 401007
  | 401008
  | 401009
  | 401010
  | 401011
  | 401012
  | 401013
  | 401014
  | 401015
  | 401016
  | 401099;

/** Values of `observation_point_id`: 0 Unknown, 1 Source, 2 Destination, 3 Neither, 4 Both, 99 Other. */
export type NetworkFileActivityObservationPointId = 0 | 1 | 2 | 3 | 4 | 99;

/** Activities of class `network_file_activity` by name. */
export const networkFileActivityActivity = {
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
  other: 99,
} as const;

/** Attributes of class `network_file_activity` without any profile. */
export type NetworkFileActivityCore = {
  readonly actor: Actor;
  readonly activity_id: NetworkFileActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 4;
  readonly class_name?: string;
  readonly class_uid: 4010;
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
  readonly type_uid: NetworkFileActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly app_name?: string;
  readonly app_protocol_name?: string;
  readonly connection_info?: NetworkConnectionInfo;
  readonly cumulative_traffic?: NetworkTraffic;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly ja4_fingerprint_list?: readonly Ja4Fingerprint[];
  readonly network_observation_point?: NetworkEndpoint;
  readonly observation_point?: string;
  readonly observation_point_id?: NetworkFileActivityObservationPointId;
  readonly packet_list?: readonly Packet[];
  /** @deprecated since 1.1.0: see proxy_endpoint */ readonly proxy?: NetworkProxy;
  readonly src_endpoint: NetworkEndpoint;
  readonly tls?: Tls;
  readonly traffic?: NetworkTraffic;
  readonly expiration_time?: number;
  readonly file: File;
};

/** Attributes that each profile adds to class `network_file_activity`. */
export type NetworkFileActivityProfiles = {
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
  readonly load_balancer: LoadBalancerProfile;
  readonly network_proxy: NetworkProxyProfile;
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `network_file_activity` (4010) with the profiles that are named, to write: without a name it takes none. */
export type NetworkFileActivity<P extends keyof NetworkFileActivityProfiles = never> = WithProfiles<
  NetworkFileActivityCore,
  NetworkFileActivityProfiles,
  P
>;

/** An event of class `network_file_activity` (4010) with any of its profiles, to read. */
export type NetworkFileActivityEvent = NetworkFileActivityCore &
  Partial<NetworkFileActivityProfiles['cloud']> &
  Partial<NetworkFileActivityProfiles['datetime']> &
  Partial<NetworkFileActivityProfiles['host']> &
  Partial<NetworkFileActivityProfiles['load_balancer']> &
  Partial<NetworkFileActivityProfiles['network_proxy']> &
  Partial<NetworkFileActivityProfiles['osint']> &
  Partial<NetworkFileActivityProfiles['security_control']>;

/** Facts of class `network_file_activity`. */
export const networkFileActivityClass: ClassFact = {
  kind: 'class',
  uid: 4010,
  version: '1.8.0',
  category: 'network',
  categoryUid: 4,
  name: 'network_file_activity',
  caption: 'Network File Activity',
  extends: 'network',
  constraints: { atLeastOne: ['dst_endpoint', 'src_endpoint'] },
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
  ],
  deprecated: { since: '1.1.0', replacedBy: ['File Hosting Activity'] },
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
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 4010: 'Network File Activity' },
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
        401000: 'Network File Activity: Unknown',
        401001: 'Network File Activity: Upload',
        401002: 'Network File Activity: Download',
        401003: 'Network File Activity: Update',
        401004: 'Network File Activity: Delete',
        401005: 'Network File Activity: Rename',
        401006: 'Network File Activity: Copy',
        401007: 'Network File Activity: Move',
        401008: 'Network File Activity: Restore',
        401009: 'Network File Activity: Preview',
        401010: 'Network File Activity: Lock',
        401011: 'Network File Activity: Unlock',
        401012: 'Network File Activity: Share',
        401013: 'Network File Activity: Unshare',
        401014: 'Network File Activity: Open',
        401015: 'Network File Activity: Sync',
        401016: 'Network File Activity: Unsync',
        401099: 'Network File Activity: Other',
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
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject },
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
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'required' },
    tls: { type: 'object_t', object: () => tlsObject },
    traffic: { type: 'object_t', object: () => networkTrafficObject, requirement: 'recommended' },
    expiration_time: { type: 'timestamp_t' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
