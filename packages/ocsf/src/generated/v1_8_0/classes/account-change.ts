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
import { authFactorObject, type AuthFactor } from '../objects/auth-factor.js';
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
import { metadataObject, type Metadata } from '../objects/metadata.js';
import { networkEndpointObject, type NetworkEndpoint } from '../objects/network-endpoint.js';
import { objectObject } from '../objects/object.js';
import { observableObject, type Observable } from '../objects/observable.js';
import { osintObject, type Osint } from '../objects/osint.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { userObject, type User } from '../objects/user.js';
import type { WithProfiles } from '../../../profiles.js';
import type { CloudProfile } from '../profiles/cloud.js';
import type { DatetimeProfile } from '../profiles/datetime.js';
import type { OsintProfile } from '../profiles/osint.js';

/** Values of `activity_id`: 0 Unknown, 1 Create, 2 Enable, 3 Password Change, 4 Password Reset, 5 Disable, 6 Delete, 7 Attach Policy, 8 Detach Policy, 9 Lock, 10 MFA Factor Enable, 11 MFA Factor Disable, 12 Unlock, 99 Other. */
export type AccountChangeActivityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 99;

/** Values of `type_uid`: 300100 Account Change: Unknown, 300101 Account Change: Create, 300102 Account Change: Enable, 300103 Account Change: Password Change, 300104 Account Change: Password Reset, 300105 Account Change: Disable, 300106 Account Change: Delete, 300107 Account Change: Attach Policy, 300108 Account Change: Detach Policy, 300109 Account Change: Lock, 300110 Account Change: MFA Factor Enable, 300111 Account Change: MFA Factor Disable, 300112 Account Change: Unlock, 300199 Account Change: Other. */
export type AccountChangeTypeUid =
  | 300100
  | 300101
  | 300102
  | 300103
  | 300104
  | 300105
  | 300106
  | 300107
  | 300108
  | 300109
  | 300110
  | 300111
  | 300112
  | 300199;

/** Activities of class `account_change` by name. */
export const accountChangeActivity = {
  unknown: 0,
  create: 1,
  enable: 2,
  passwordChange: 3,
  passwordReset: 4,
  disable: 5,
  delete: 6,
  attachPolicy: 7,
  detachPolicy: 8,
  lock: 9,
  mfaFactorEnable: 10,
  mfaFactorDisable: 11,
  unlock: 12,
  other: 99,
} as const;

/** Attributes of class `account_change` without any profile. */
export type AccountChangeCore = {
  readonly actor?: Actor;
  /** @deprecated since 1.4.0: see policies */ readonly policy?: Policy;
  readonly activity_id: AccountChangeActivityId;
  readonly activity_name?: string;
  readonly category_name?: string;
  readonly category_uid: 3;
  readonly class_name?: string;
  readonly class_uid: 3001;
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
  readonly type_uid: AccountChangeTypeUid;
  readonly unmapped?: OcsfObject;
  readonly http_request?: HttpRequest;
  readonly http_response?: HttpResponse;
  readonly src_endpoint?: NetworkEndpoint;
  readonly auth_factors?: readonly AuthFactor[];
  readonly policies?: readonly Policy[];
  readonly user: User;
  readonly user_result?: User;
};

/** Attributes that each profile adds to class `account_change`. */
export type AccountChangeProfiles = {
  readonly cloud: CloudProfile;
  readonly datetime: DatetimeProfile;
  readonly host: {
    readonly device?: Device;
  };
  readonly osint: OsintProfile;
  readonly security_control: {
    readonly action?: string;
    readonly action_id?: 0 | 1 | 2 | 3 | 4 | 99;
    readonly attacks?: readonly Attack[];
    readonly authorizations?: readonly Authorization[];
    readonly confidence?: string;
    readonly confidence_id?: ConfidenceId;
    readonly confidence_score?: number;
    readonly disposition?: string;
    readonly disposition_id?: DispositionId;
    readonly firewall_rule?: FirewallRule;
    readonly is_alert?: boolean;
    readonly malware?: readonly Malware[];
    readonly malware_scan_info?: MalwareScanInfo;
    readonly risk_details?: string;
    readonly risk_level?: string;
    readonly risk_level_id?: RiskLevelId;
    readonly risk_score?: number;
  };
  /** Only inside of its objects. */ readonly container: Record<never, never>;
  /** Only inside of its objects. */ readonly data_classification: Record<never, never>;
  /** Only inside of its objects. */ readonly 'linux/linux_users': Record<never, never>;
  /** Only inside of its objects. */ readonly 'macos/macos_users': Record<never, never>;
};

/** An event of class `account_change` (3001) with the profiles that are named, to write: without a name it takes none. */
export type AccountChange<P extends keyof AccountChangeProfiles = never> = WithProfiles<
  AccountChangeCore,
  AccountChangeProfiles,
  P
>;

/** An event of class `account_change` (3001) with any of its profiles, to read. */
export type AccountChangeEvent = AccountChangeCore &
  Partial<AccountChangeProfiles['cloud']> &
  Partial<AccountChangeProfiles['datetime']> &
  Partial<AccountChangeProfiles['host']> &
  Partial<AccountChangeProfiles['osint']> &
  Partial<AccountChangeProfiles['security_control']>;

/** Facts of class `account_change`. */
export const accountChangeClass: ClassFact = {
  kind: 'class',
  uid: 3001,
  version: '1.8.0',
  category: 'iam',
  categoryUid: 3,
  name: 'account_change',
  caption: 'Account Change',
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
    policy: { type: 'object_t', object: () => policyObject, deprecated: { since: '1.4.0', replacedBy: ['policies'] } },
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
        2: 'Enable',
        3: 'Password Change',
        4: 'Password Reset',
        5: 'Disable',
        6: 'Delete',
        7: 'Attach Policy',
        8: 'Detach Policy',
        9: 'Lock',
        10: 'MFA Factor Enable',
        11: 'MFA Factor Disable',
        12: 'Unlock',
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
    class_uid: { type: 'integer_t', requirement: 'required', enum: { 3001: 'Account Change' }, sibling: 'class_name' },
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
        300100: 'Account Change: Unknown',
        300101: 'Account Change: Create',
        300102: 'Account Change: Enable',
        300103: 'Account Change: Password Change',
        300104: 'Account Change: Password Reset',
        300105: 'Account Change: Disable',
        300106: 'Account Change: Delete',
        300107: 'Account Change: Attach Policy',
        300108: 'Account Change: Detach Policy',
        300109: 'Account Change: Lock',
        300110: 'Account Change: MFA Factor Enable',
        300111: 'Account Change: MFA Factor Disable',
        300112: 'Account Change: Unlock',
        300199: 'Account Change: Other',
      },
      sibling: 'type_name',
    },
    unmapped: { type: 'object_t', object: () => objectObject },
    http_request: { type: 'object_t', object: () => httpRequestObject },
    http_response: { type: 'object_t', object: () => httpResponseObject },
    src_endpoint: { type: 'object_t', object: () => networkEndpointObject, requirement: 'recommended' },
    auth_factors: { type: 'object_t', object: () => authFactorObject, isArray: true },
    policies: { type: 'object_t', object: () => policyObject, isArray: true },
    user: { type: 'object_t', object: () => userObject, requirement: 'required' },
    user_result: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    end_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    start_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
