// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** Values of `type_id`: 0 Unknown, 1 LDAP Account, 2 Windows Account, 3 AWS IAM User, 4 AWS IAM Role, 5 GCP Account, 6 Azure AD Account, 7 Mac OS Account, 8 Apple Account, 9 Linux Account, 10 AWS Account, 11 GCP Project, 12 OCI Compartment, 13 Azure Subscription, 14 Salesforce Account, 15 Google Workspace, 16 Servicenow Instance, 17 M365 Tenant, 18 Email Account, 19 ActiveDirectory Account, 99 Other. */
export type AccountTypeId =
  0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 99;

/** OCSF object `account`. */
export type Account = {
  readonly name?: string;
  readonly uid?: string;
  readonly is_disabled?: boolean;
  readonly is_locked?: boolean;
  readonly is_on_premises_sync_enabled?: boolean;
  readonly labels?: readonly string[];
  readonly tags?: readonly KeyValueObject[];
  readonly type?: string;
  readonly type_id?: AccountTypeId;
};

/** Facts of OCSF object `account`. */
export const accountObject: ObjectFact = {
  kind: 'object',
  name: 'account',
  caption: 'Account',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended', observable: 34 },
    uid: { type: 'string_t', requirement: 'recommended', observable: 35 },
    is_disabled: { type: 'boolean_t' },
    is_locked: { type: 'boolean_t' },
    is_on_premises_sync_enabled: { type: 'boolean_t' },
    labels: { type: 'string_t', isArray: true },
    tags: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'LDAP Account',
        2: 'Windows Account',
        3: 'AWS IAM User',
        4: 'AWS IAM Role',
        5: 'GCP Account',
        6: 'Azure AD Account',
        7: 'Mac OS Account',
        8: 'Apple Account',
        9: 'Linux Account',
        10: 'AWS Account',
        11: 'GCP Project',
        12: 'OCI Compartment',
        13: 'Azure Subscription',
        14: 'Salesforce Account',
        15: 'Google Workspace',
        16: 'Servicenow Instance',
        17: 'M365 Tenant',
        18: 'Email Account',
        19: 'ActiveDirectory Account',
        99: 'Other',
      },
      sibling: 'type',
      deprecatedValues: {
        '3': { since: '1.6.0', replacedBy: ['user.type_id'] },
        '4': { since: '1.6.0', replacedBy: ['user.type_id'] },
      },
    },
  },
};
