// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import {
  confidenceIdEnum,
  type ConfidenceId,
  detectionPatternTypeIdEnum,
  type DetectionPatternTypeId,
  severityIdEnum,
  type SeverityId,
} from '../enums.js';
import { analyticObject, type Analytic } from '../objects/analytic.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { autonomousSystemObject, type AutonomousSystem } from '../objects/autonomous-system.js';
import { campaignObject, type Campaign } from '../objects/campaign.js';
import { digitalSignatureObject, type DigitalSignature } from '../objects/digital-signature.js';
import { dnsAnswerObject, type DnsAnswer } from '../objects/dns-answer.js';
import { emailObject, type Email } from '../objects/email.js';
import { emailAuthObject, type EmailAuth } from '../objects/email-auth.js';
import { fileObject, type File } from '../objects/file.js';
import { killChainPhaseObject, type KillChainPhase } from '../objects/kill-chain-phase.js';
import { locationObject, type Location } from '../objects/location.js';
import { malwareObject, type Malware } from '../objects/malware.js';
import { reputationObject, type Reputation } from '../objects/reputation.js';
import { scriptObject, type Script } from '../objects/script.js';
import { threatActorObject, type ThreatActor } from '../objects/threat-actor.js';
import { userObject, type User } from '../objects/user.js';
import { vulnerabilityObject, type Vulnerability } from '../objects/vulnerability.js';
import { whoisObject, type Whois } from '../objects/whois.js';

/** Values of `tlp`: AMBER TLP:AMBER, AMBER STRICT TLP:AMBER+STRICT, CLEAR TLP:CLEAR, GREEN TLP:GREEN, RED TLP:RED, WHITE TLP:WHITE. */
export type OsintTlp = 'AMBER' | 'AMBER STRICT' | 'CLEAR' | 'GREEN' | 'RED' | 'WHITE';

/** Values of `type_id`: 0 Unknown, 1 IP Address, 2 Domain, 3 Hostname, 4 Hash, 5 URL, 6 User Agent, 7 Digital Certificate, 8 Email, 9 Email Address, 10 Vulnerability, 11 File, 12 Registry Key, 13 Registry Value, 14 Command Line, 99 Other. */
export type OsintTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 99;

/** OCSF object `osint`. */
export type Osint = {
  readonly answers?: readonly DnsAnswer[];
  readonly attacks?: readonly Attack[];
  readonly autonomous_system?: AutonomousSystem;
  readonly campaign?: Campaign;
  readonly category?: string;
  readonly comment?: string;
  readonly confidence?: string;
  readonly confidence_id?: ConfidenceId;
  readonly created_time?: number;
  readonly creator?: User;
  readonly desc?: string;
  readonly detection_pattern?: string;
  readonly detection_pattern_type?: string;
  readonly detection_pattern_type_id?: DetectionPatternTypeId;
  readonly email?: Email;
  readonly email_auth?: EmailAuth;
  readonly expiration_time?: number;
  readonly external_uid?: string;
  readonly file?: File;
  readonly intrusion_sets?: readonly string[];
  readonly kill_chain?: readonly KillChainPhase[];
  readonly labels?: readonly string[];
  readonly location?: Location;
  readonly malware?: readonly Malware[];
  readonly modified_time?: number;
  readonly name?: string;
  readonly references?: readonly string[];
  readonly related_analytics?: readonly Analytic[];
  readonly reputation?: Reputation;
  readonly risk_score?: number;
  readonly script?: Script;
  readonly severity?: string;
  readonly severity_id?: SeverityId;
  readonly signatures?: readonly DigitalSignature[];
  readonly src_url?: string;
  readonly subdomains?: readonly string[];
  readonly subnet?: string;
  readonly threat_actor?: ThreatActor;
  readonly tlp?: OsintTlp;
  readonly type?: string;
  readonly type_id: OsintTypeId;
  readonly uid?: string;
  readonly uploaded_time?: number;
  readonly value: string;
  readonly vendor_name?: string;
  readonly vulnerabilities?: readonly Vulnerability[];
  readonly whois?: Whois;
  readonly created_time_dt?: string;
  readonly expiration_time_dt?: string;
  readonly modified_time_dt?: string;
  readonly uploaded_time_dt?: string;
};

/** Facts of OCSF object `osint`. */
export const osintObject: ObjectFact = {
  kind: 'object',
  name: 'osint',
  caption: 'OSINT',
  extends: 'object',
  profiles: ['data_classification', 'datetime'],
  attributes: {
    answers: { type: 'object_t', object: () => dnsAnswerObject, isArray: true, caption: 'Related DNS Answers' },
    attacks: { type: 'object_t', object: () => attackObject, isArray: true },
    autonomous_system: { type: 'object_t', object: () => autonomousSystemObject },
    campaign: { type: 'object_t', object: () => campaignObject },
    category: { type: 'string_t' },
    comment: { type: 'string_t', caption: 'Analyst Comments' },
    confidence: { type: 'string_t' },
    confidence_id: { type: 'integer_t', requirement: 'recommended', enum: confidenceIdEnum, sibling: 'confidence' },
    created_time: { type: 'timestamp_t' },
    creator: { type: 'object_t', object: () => userObject },
    desc: { type: 'string_t' },
    detection_pattern: { type: 'string_t' },
    detection_pattern_type: { type: 'string_t' },
    detection_pattern_type_id: {
      type: 'integer_t',
      enum: detectionPatternTypeIdEnum,
      sibling: 'detection_pattern_type',
    },
    email: { type: 'object_t', object: () => emailObject, caption: 'Related Email' },
    email_auth: { type: 'object_t', object: () => emailAuthObject, caption: 'Related Email Authentication' },
    expiration_time: { type: 'timestamp_t' },
    external_uid: { type: 'string_t' },
    file: { type: 'object_t', object: () => fileObject, caption: 'Related File' },
    intrusion_sets: { type: 'string_t', isArray: true },
    kill_chain: { type: 'object_t', object: () => killChainPhaseObject, isArray: true },
    labels: { type: 'string_t', isArray: true },
    location: { type: 'object_t', object: () => locationObject },
    malware: { type: 'object_t', object: () => malwareObject, isArray: true },
    modified_time: { type: 'timestamp_t' },
    name: { type: 'string_t' },
    references: { type: 'string_t', isArray: true },
    related_analytics: { type: 'object_t', object: () => analyticObject, isArray: true },
    reputation: { type: 'object_t', object: () => reputationObject },
    risk_score: { type: 'integer_t' },
    script: { type: 'object_t', object: () => scriptObject, caption: 'Related Script Data' },
    severity: { type: 'string_t' },
    severity_id: { type: 'integer_t', enum: severityIdEnum, sibling: 'severity' },
    signatures: {
      type: 'object_t',
      object: () => digitalSignatureObject,
      isArray: true,
      caption: 'Related Digital Signatures',
    },
    src_url: { type: 'url_t' },
    subdomains: { type: 'string_t', isArray: true, caption: 'Related Subdomains' },
    subnet: { type: 'subnet_t', caption: 'Related Subnet' },
    threat_actor: { type: 'object_t', object: () => threatActorObject },
    tlp: {
      type: 'string_t',
      requirement: 'recommended',
      enum: {
        AMBER: 'TLP:AMBER',
        'AMBER STRICT': 'TLP:AMBER+STRICT',
        CLEAR: 'TLP:CLEAR',
        GREEN: 'TLP:GREEN',
        RED: 'TLP:RED',
        WHITE: 'TLP:WHITE',
      },
    },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'IP Address',
        2: 'Domain',
        3: 'Hostname',
        4: 'Hash',
        5: 'URL',
        6: 'User Agent',
        7: 'Digital Certificate',
        8: 'Email',
        9: 'Email Address',
        10: 'Vulnerability',
        11: 'File',
        12: 'Registry Key',
        13: 'Registry Value',
        14: 'Command Line',
        99: 'Other',
      },
      sibling: 'type',
      caption: 'Indicator Type ID',
    },
    uid: { type: 'string_t' },
    uploaded_time: { type: 'timestamp_t' },
    value: { type: 'string_t', requirement: 'required', caption: 'Indicator' },
    vendor_name: { type: 'string_t' },
    vulnerabilities: {
      type: 'object_t',
      object: () => vulnerabilityObject,
      isArray: true,
      caption: 'Related Vulnerabilities',
    },
    whois: { type: 'object_t', object: () => whoisObject },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    expiration_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    uploaded_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
