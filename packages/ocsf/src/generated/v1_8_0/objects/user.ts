// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { riskLevelIdEnum, type RiskLevelId } from '../enums.js';
import { accountObject, type Account } from '../objects/account.js';
import { groupObject, type Group } from '../objects/group.js';
import { ldapPersonObject, type LdapPerson } from '../objects/ldap-person.js';
import { organizationObject, type Organization } from '../objects/organization.js';
import { programmaticCredentialObject, type ProgrammaticCredential } from '../objects/programmatic-credential.js';

/** Values of `type_id`: 0 Unknown, 1 User, 2 Admin, 3 System, 4 Service, 99 Other. */
export type UserTypeId = 0 | 1 | 2 | 3 | 4 | 99;

/** OCSF object `user`. */
export type User = {
  readonly name?: string;
  readonly uid?: string;
  readonly account?: Account;
  /** @deprecated since 1.6.0: see programmatic_credentials */ readonly credential_uid?: string;
  readonly display_name?: string;
  readonly domain?: string;
  readonly email_addr?: string;
  readonly forward_addr?: string;
  readonly full_name?: string;
  readonly groups?: readonly Group[];
  readonly has_mfa?: boolean;
  readonly ldap_person?: LdapPerson;
  readonly org?: Organization;
  readonly phone_number?: string;
  readonly programmatic_credentials?: readonly ProgrammaticCredential[];
  readonly risk_level?: string;
  readonly risk_level_id?: RiskLevelId;
  readonly risk_score?: number;
  readonly type?: string;
  readonly type_id?: UserTypeId;
  readonly uid_alt?: string;
};

/** Facts of OCSF object `user`. */
export const userObject: ObjectFact = {
  kind: 'object',
  observable: 21,
  name: 'user',
  caption: 'User',
  extends: '_entity',
  constraints: { atLeastOne: ['account', 'name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'username_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended', observable: 31 },
    account: { type: 'object_t', object: () => accountObject },
    credential_uid: {
      type: 'string_t',
      observable: 19,
      deprecated: { since: '1.6.0', replacedBy: ['programmatic_credentials'] },
    },
    display_name: { type: 'string_t' },
    domain: { type: 'string_t' },
    email_addr: { type: 'email_t' },
    forward_addr: { type: 'email_t' },
    full_name: { type: 'string_t' },
    groups: { type: 'object_t', object: () => groupObject, isArray: true },
    has_mfa: { type: 'boolean_t', requirement: 'recommended' },
    ldap_person: { type: 'object_t', object: () => ldapPersonObject },
    org: { type: 'object_t', object: () => organizationObject },
    phone_number: { type: 'string_t', caption: 'Telephone Number' },
    programmatic_credentials: { type: 'object_t', object: () => programmaticCredentialObject, isArray: true },
    risk_level: { type: 'string_t' },
    risk_level_id: { type: 'integer_t', enum: riskLevelIdEnum, sibling: 'risk_level' },
    risk_score: { type: 'integer_t' },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'User', 2: 'Admin', 3: 'System', 4: 'Service', 99: 'Other' },
      sibling: 'type',
    },
    uid_alt: { type: 'string_t' },
  },
};
