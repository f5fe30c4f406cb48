// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ClassFact } from '../../../facts.js';
import type { OcsfObject } from '../../../event.js';
import {
  accountSwitchTypeIdEnum,
  type AccountSwitchTypeId,
  authProtocolIdEnum,
  type AuthProtocolId,
  confidenceIdEnum,
  type ConfidenceId,
  dispositionIdEnum,
  type DispositionId,
  logonTypeIdEnum,
  type LogonTypeId,
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
import { authFactorObject, type AuthFactor } from '../objects/auth-factor.js';
import { authenticationTokenObject, type AuthenticationToken } from '../objects/authentication-token.js';
import { authorizationObject, type Authorization } from '../objects/authorization.js';
import { certificateObject, type Certificate } from '../objects/certificate.js';
import { cloudObject, type Cloud } from '../objects/cloud.js';
import { deviceObject, type Device } from '../objects/device.js';
import { enrichmentObject, type Enrichment } from '../objects/enrichment.js';
import { fingerprintObject, type Fingerprint } from '../objects/fingerprint.js';
import { firewallRuleObject, type FirewallRule } from '../objects/firewall-rule.js';
import { httpRequestObject, type HttpRequest } from '../objects/http-request.js';
import { httpResponseObject, type HttpResponse } from '../objects/http-response.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { malwareScanInfoObject, type MalwareScanInfo } from '../objects/malware-scan-info.js';
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { processObject, type Process } from '../objects/process.js';
import { serviceObject, type Service } from '../objects/service.js';
import { sessionObject, type Session } from '../objects/session.js';
import { userObject, type User } from '../objects/user.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';
import type { SecurityControlProfile } from '../profiles/security-control.js';

/** Values of `activity_id`: 0 Unknown, 1 Logon, 2 Logoff, 3 Authentication Ticket, 4 Service Ticket Request, 5 Service Ticket Renew, 6 Preauth, 7 Account Switch, 99 Other. */
export type AuthenticationActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** Values of `type_uid`: 300200 Authentication: Unknown, 300201 Authentication: Logon, 300202 Authentication: Logoff, 300203 Authentication: Authentication Ticket, 300204 Authentication: Service Ticket Request, 300205 Authentication: Service Ticket Renew, 300206 Authentication: Preauth, 300207 Authentication: Account Switch, 300299 Authentication: Other. */
export type AuthenticationTypeUid = 300200 | 300201 | 300202 | 300203 | 300204 | 300205 | 300206 | 300207 | 300299;

/** Activities of class `authentication` by name. */
export const authenticationActivity = {
  unknown: 0,
  logon: 1,
  logoff: 2,
  authenticationTicket: 3,
  serviceTicketRequest: 4,
  serviceTicketRenew: 5,
  preauth: 6,
  accountSwitch: 7,
  other: 99,
} as const;

/** Attributes of class `authentication` without any profile. */
export type AuthenticationCore = {
  readonly actor?: Actor;
  readonly activity_id: AuthenticationActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 3;
  readonly class_name?: string;
  readonly class_uid: 3002;
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
  readonly type_uid: AuthenticationTypeUid;
  readonly unmapped?: OcsfObject;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly src_endpoint?: NetworkEndpoint;
  readonly account_switch_type?: string;
  readonly account_switch_type_id?: AccountSwitchTypeId;
  readonly auth_factors?: readonly AuthFactor[];
  readonly auth_protocol?: string;
  readonly auth_protocol_id?: AuthProtocolId;
  readonly authentication_token?: AuthenticationToken;
  readonly certificate?: Certificate;
  readonly dst_endpoint?: NetworkEndpoint;
  readonly is_cleartext?: boolean;
  readonly is_mfa?: boolean;
  readonly is_new_logon?: boolean;
  readonly is_remote?: boolean;
  readonly logon_process?: Process;
  readonly logon_type?: string;
  readonly logon_type_id?: LogonTypeId;
  readonly service?: Service;
  readonly session?: Session;
  readonly user: User;
};

/** Attributes that each profile adds to class `authentication`. */
export type AuthenticationProfiles = {
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

/** An event of class `authentication` (3002) with the profiles that are named, to write: without a name it takes none. */
export type Authentication<P extends keyof AuthenticationProfiles = never> = WithProfiles<
  AuthenticationCore,
  AuthenticationProfiles,
  P
>;

/** An event of class `authentication` (3002) with any of its profiles, to read. */
export type AuthenticationEvent = AuthenticationCore &
  Partial<AuthenticationProfiles['cloud']> &
  Partial<AuthenticationProfiles['datetime']> &
  Partial<AuthenticationProfiles['host']> &
  Partial<AuthenticationProfiles['osint']> &
  Partial<AuthenticationProfiles['security_control']>;

/** Facts of class `authentication`. */
export const authenticationClass: ClassFact = {
  kind: 'class',
  uid: 3002,
  version: '1.8.0',
  category: 'iam',
  categoryUid: 3,
  name: 'authentication',
  caption: 'Authentication',
  extends: 'iam',
  constraints: { atLeastOne: ['service', 'dst_endpoint'] },
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
        1: 'Logon',
        2: 'Logoff',
        3: 'Authentication Ticket',
        4: 'Service Ticket Request',
        5: 'Service Ticket Renew',
        6: 'Preauth',
        7: 'Account Switch',
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
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 3002: 'Authentication' }, sibling: 'class_name' },
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
        300200: 'Authentication: Unknown',
        300201: 'Authentication: Logon',
        300202: 'Authentication: Logoff',
        300203: 'Authentication: Authentication Ticket',
        300204: 'Authentication: Service Ticket Request',
        300205: 'Authentication: Service Ticket Renew',
        300206: 'Authentication: Preauth',
        300207: 'Authentication: Account Switch',
        300299: 'Authentication: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    http_request: { type: 'object_t', object: () => httpRequestObject },
    http_response: { type: 'object_t', object: () => httpResponseObject },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    account_switch_type: { type: 'string_t', requirement: 'recommended' },
    account_switch_type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: accountSwitchTypeIdEnum,
      sibling: 'account_switch_type',
    },
    auth_factors: { type: 'object_t', object: () => authFactorObject, isArray: true },
    auth_protocol: { type: 'string_t', requirement: 'recommended' },
    auth_protocol_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: authProtocolIdEnum,
      sibling: 'auth_protocol',
    },
    authentication_token: { type: 'object_t', object: () => authenticationTokenObject },
    certificate: { type: 'object_t', object: () => certificateObject, requirement: 'recommended' },
    dst_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    is_cleartext: { type: 'boolean_t' },
    is_mfa: { type: 'boolean_t', requirement: 'recommended' },
    is_new_logon: { type: 'boolean_t' },
    is_remote: { type: 'boolean_t', requirement: 'recommended' },
    logon_process: { type: 'object_t', object: () => processObject },
    logon_type: { type: 'string_t', requirement: 'recommended' },
    logon_type_id: { type: 'integer_t', requirement: 'recommended', enum: logonTypeIdEnum, sibling: 'logon_type' },
    service: { type: 'object_t', object: () => serviceObject, requirement: 'recommended' },
    session: { type: 'object_t', object: () => sessionObject, requirement: 'recommended' },
    user: { type: 'object_t', object: () => userObject, requirement: 'required' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
