// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { dnssecStatusIdEnum, type DnssecStatusId } from '../enums.js';
import { autonomousSystemObject, type AutonomousSystem } from '../objects/autonomous-system.js';
import { domainContactObject, type DomainContact } from '../objects/domain-contact.js';

/** OCSF object `whois`. */
export type Whois = {
  readonly autonomous_system?: AutonomousSystem;
  readonly created_time?: number;
  readonly dnssec_status?: string;
  readonly dnssec_status_id?: DnssecStatusId;
  readonly domain?: string;
  readonly domain_contacts?: readonly DomainContact[];
  readonly email_addr?: string;
  readonly isp?: string;
  readonly isp_org?: string;
  readonly last_seen_time?: number;
  readonly name_servers?: readonly string[];
  readonly phone_number?: string;
  readonly registrar?: string;
  readonly status?: string;
  readonly subdomains?: readonly string[];
  readonly subnet?: string;
  readonly created_time_dt?: string;
  readonly last_seen_time_dt?: string;
};

/** Facts of OCSF object `whois`. */
export const whoisObject: ObjectFact = {
  kind: 'object',
  name: 'whois',
  caption: 'WHOIS',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    autonomous_system: { type: 'object_t', object: () => autonomousSystemObject },
    created_time: { type: 'timestamp_t', requirement: 'recommended', caption: 'Registered At' },
    dnssec_status: { type: 'string_t' },
    dnssec_status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: dnssecStatusIdEnum,
      sibling: 'dnssec_status',
    },
    domain: { type: 'string_t', requirement: 'recommended' },
    domain_contacts: { type: 'object_t', object: () => domainContactObject, isArray: true, requirement: 'recommended' },
    email_addr: { type: 'email_t', caption: 'Registrar Abuse Email Address' },
    isp: { type: 'string_t' },
    isp_org: { type: 'string_t' },
    last_seen_time: { type: 'timestamp_t', requirement: 'recommended', caption: 'Last Updated At' },
    name_servers: { type: 'string_t', isArray: true, requirement: 'recommended' },
    phone_number: { type: 'string_t', caption: 'Registrar Abuse Phone Number' },
    registrar: { type: 'string_t', requirement: 'recommended' },
    status: { type: 'string_t', requirement: 'recommended', caption: 'Domain Status' },
    subdomains: { type: 'string_t', isArray: true },
    subnet: { type: 'subnet_t', caption: 'Subnet Block' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'], caption: 'Registered At' },
    last_seen_time_dt: { type: 'datetime_t', profiles: ['datetime'], caption: 'Last Updated At' },
  },
};
