// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { locationObject, type Location } from '../objects/location.js';
import { userObject, type User } from '../objects/user.js';

/** OCSF object `ldap_person`. */
export type LdapPerson = {
  readonly cost_center?: string;
  readonly created_time?: number;
  readonly deleted_time?: number;
  readonly department?: string;
  readonly display_name?: string;
  readonly email_addrs?: readonly string[];
  readonly employee_uid?: string;
  readonly given_name?: string;
  readonly hire_time?: number;
  readonly job_title?: string;
  readonly labels?: readonly string[];
  readonly last_login_time?: number;
  readonly ldap_cn?: string;
  readonly ldap_dn?: string;
  readonly leave_time?: number;
  readonly location?: Location;
  readonly manager?: User;
  readonly modified_time?: number;
  readonly office_location?: string;
  readonly phone_number?: string;
  readonly surname?: string;
  readonly tags?: readonly KeyValueObject[];
  readonly created_time_dt?: string;
  readonly deleted_time_dt?: string;
  readonly hire_time_dt?: string;
  readonly last_login_time_dt?: string;
  readonly leave_time_dt?: string;
  readonly modified_time_dt?: string;
};

/** Facts of OCSF object `ldap_person`. */
export const ldapPersonObject: ObjectFact = {
  kind: 'object',
  name: 'ldap_person',
  caption: 'LDAP Person',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    cost_center: { type: 'string_t' },
    created_time: { type: 'timestamp_t' },
    deleted_time: { type: 'timestamp_t' },
    department: { type: 'string_t' },
    display_name: { type: 'string_t' },
    email_addrs: { type: 'email_t', isArray: true },
    employee_uid: { type: 'string_t' },
    given_name: { type: 'string_t' },
    hire_time: { type: 'timestamp_t' },
    job_title: { type: 'string_t' },
    labels: { type: 'string_t', isArray: true },
    last_login_time: { type: 'timestamp_t' },
    ldap_cn: { type: 'string_t' },
    ldap_dn: { type: 'string_t' },
    leave_time: { type: 'timestamp_t' },
    location: { type: 'object_t', object: () => locationObject },
    manager: { type: 'object_t', object: () => userObject },
    modified_time: { type: 'timestamp_t' },
    office_location: { type: 'string_t' },
    phone_number: { type: 'string_t', caption: 'Telephone Number' },
    surname: { type: 'string_t' },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    deleted_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    hire_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    last_login_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    leave_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
    modified_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
