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
import { networkConnectionInfoObject, type NetworkConnectionInfo } from '../objects/network-connection-info.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { networkProxyObject, type NetworkProxy } from '../objects/network-proxy.js';
import { networkTrafficObject, type NetworkTraffic } from '../objects/network-traffic.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { tlsObject, type Tls } from '../objects/tls.js';
import { unmannedAerialSystemObject, type UnmannedAerialSystem } from '../objects/unmanned-aerial-system.js';
import {
  unmannedSystemOperatingAreaObject,
  type UnmannedSystemOperatingArea,
} from '../objects/unmanned-system-operating-area.js';
import { userObject, type User } from '../objects/user.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { HostProfile } from '../profiles/host.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Capture, 2 Record, 99 Other. */
export type DroneFlightsActivityActivityId = 0 | 1 | 2 | 99;

/** Values of `status_id`: 0 Unknown, 1 Undeclared, 2 Ground, 3 Airborne, 4 Emergency, 5 Remote ID System Failure, 6 Reserved, 99 Other. */
export type DroneFlightsActivityStatusId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `type_uid`: 800100 Drone Flights Activity: Unknown, 800101 Drone Flights Activity: Capture, 800102 Drone Flights Activity: Record, 800199 Drone Flights Activity: Other. */
export type DroneFlightsActivityTypeUid = 800100 | 800101 | 800102 | 800199;

/** Values of `auth_protocol_id`: 0 Unknown, 1 None, 2 UAS ID Signature, 3 Operator ID Signature, 4 Message Set Signature, 5 Authentication Provided by Network Remote ID, 6 Specific Authentication Method, 7 Reserved, 8 Private User, 9 EAP, 10 RADIUS, 11 Basic Authentication, 12 LDAP, 99 Other. */
export type DroneFlightsActivityAuthProtocolId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 99;

/** Activities of class `drone_flights_activity` by name. */
export const droneFlightsActivityActivity = {
  unknown: 0,
  capture: 1,
  record: 2,
  other: 99,
} as const;

/** Attributes of class `drone_flights_activity` without any profile. */
export type DroneFlightsActivityCore = {
  readonly activity_id: DroneFlightsActivityActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 8;
  readonly class_name?: string;
  readonly class_uid: 8001;
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
  readonly status_id?: DroneFlightsActivityStatusId;
  readonly time: number;
  readonly timezone_offset?: number;
  readonly type_name?: string;
  readonly type_uid: DroneFlightsActivityTypeUid;
  readonly unmapped?: OcsfObject;
  readonly connection_info?: NetworkConnectionInfo;
  readonly dst_endpoint: NetworkEndpoint;
  readonly proxy_endpoint?: NetworkProxy;
  readonly src_endpoint?: NetworkEndpoint;
  readonly tls?: Tls;
  readonly traffic?: NetworkTraffic;
  readonly auth_protocol?: string;
  readonly auth_protocol_id?: DroneFlightsActivityAuthProtocolId;
  readonly classification?: string;
  readonly comment?: string;
  readonly protocol_name?: string;
  readonly unmanned_aerial_system: UnmannedAerialSystem;
  readonly unmanned_system_operating_area?: UnmannedSystemOperatingArea;
  readonly unmanned_system_operator: User;
};

/** Attributes that each profile adds to class `drone_flights_activity`. */
export type DroneFlightsActivityProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: HostProfile;
  readonly osint: OsintProfile;
  readonly security_control: SecurityControlProfile;
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `drone_flights_activity` (8001) with the profiles that are named, to write: without a name it takes none. */
export type DroneFlightsActivity<P extends keyof DroneFlightsActivityProfiles = never> = WithProfiles<
  DroneFlightsActivityCore,
  DroneFlightsActivityProfiles,
  P
>;

/** An event of class `drone_flights_activity` (8001) with any of its profiles, to read. */
export type DroneFlightsActivityEvent = DroneFlightsActivityCore &
  Partial<DroneFlightsActivityProfiles['cloud']> &
  Partial<DroneFlightsActivityProfiles['datetime']> &
  Partial<DroneFlightsActivityProfiles['host']> &
  Partial<DroneFlightsActivityProfiles['osint']> &
  Partial<DroneFlightsActivityProfiles['security_control']>;

/** Facts of class `drone_flights_activity`. */
export const droneFlightsActivityClass: ClassFact = {
  kind: 'class',
  uid: 8001,
  version: '1.8.0',
  category: 'unmanned_systems',
  categoryUid: 8,
  name: 'drone_flights_activity',
  caption: 'Drone Flights Activity',
  extends: 'unmanned_systems',
  constraints: {
    atLeastOne: [
      'src_endpoint',
      'unmanned_aerial_system',
      'unmanned_system_operator',
      'unmanned_system_operating_area',
    ],
  },
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
      enum: { 0: 'Unknown', 1: 'Capture', 2: 'Record', 99: 'Other' },
      sibling: 'activity_name',
    },
    activity_name: { type: 'string_t' },
    category_name: { type: 'string_t' },
    category_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 8: 'Unmanned Systems' },
      sibling: 'category_name',
    },
    class_name: { type: 'string_t' },
    class_uid: {
      type: 'integer_t',
      requirement: 'required',
      enum: { 8001: 'Drone Flights Activity' },
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
    status: { type: 'string_t', caption: 'Operational Status' },
    status_code: { type: 'string_t', requirement: 'recommended' },
    status_detail: { type: 'string_t', requirement: 'recommended' },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Undeclared',
        2: 'Ground',
        3: 'Airborne',
        4: 'Emergency',
        5: 'Remote ID System Failure',
        6: 'Reserved',
        99: 'Other',
      },
      sibling: 'status',
      caption: 'Operational Status ID',
    },
    time: { type: 'timestamp_t', requirement: 'required' },
    timezone_offset: { type: 'integer_t', requirement: 'recommended' },
    type_name: { type: 'string_t' },
    type_uid: {
      type: 'long_t',
      requirement: 'required',
      enum: {
        800100: 'Drone Flights Activity: Unknown',
        800101: 'Drone Flights Activity: Capture',
        800102: 'Drone Flights Activity: Record',
        800199: 'Drone Flights Activity: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    connection_info: { type: 'object_t', object: () => networkConnectionInfoObject, requirement: 'recommended' },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'required' },
    proxy_endpoint: { type: 'object_t', object: () => networkProxyObject, requirement: 'recommended' },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject },
    tls: { type: 'object_t', object: () => tlsObject },
    traffic: { type: 'object_t', object: () => networkTrafficObject },
    auth_protocol: { type: 'string_t', caption: 'Authentication Type' },
    auth_protocol_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'None',
        2: 'UAS ID Signature',
        3: 'Operator ID Signature',
        4: 'Message Set Signature',
        5: 'Authentication Provided by Network Remote ID',
        6: 'Specific Authentication Method',
        7: 'Reserved',
        8: 'Private User',
        9: 'EAP',
        10: 'RADIUS',
        11: 'Basic Authentication',
        12: 'LDAP',
        99: 'Other',
      },
      sibling: 'auth_protocol',
      caption: 'Authentication Type ID',
    },
    classification: { type: 'string_t', caption: 'Classification Type' },
    comment: { type: 'string_t', caption: 'Operation Description' },
    protocol_name: { type: 'string_t', caption: 'Remote ID Protocol' },
    unmanned_aerial_system: { type: 'object_t', object: () => unmannedAerialSystemObject, requirement: 'required' },
    unmanned_system_operating_area: {
      type: 'object_t',
      object: () => unmannedSystemOperatingAreaObject,
      requirement: 'recommended',
    },
    unmanned_system_operator: { type: 'object_t', object: () => userObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
