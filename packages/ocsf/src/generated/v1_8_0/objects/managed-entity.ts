// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { deviceObject, type Device } from '../objects/device.js';
import { emailObject, type Email } from '../objects/email.js';
import { groupObject, type Group } from '../objects/group.js';
import { locationObject, type Location } from '../objects/location.js';
import { organizationObject, type Organization } from '../objects/organization.js';
import { policyObject, type Policy } from '../objects/policy.js';
import { userObject, type User } from '../objects/user.js';

/** Values of `type_id`: 0 Unknown, 1 Device, 2 User, 3 Group, 4 Organization, 5 Policy, 6 Email, 7 Network Zone, 99 Other. */
export type ManagedEntityTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 99;

/** OCSF object `managed_entity`. */
export type ManagedEntity = {
  readonly name?: string;
  readonly uid?: string;
  readonly data?: unknown;
  readonly device?: Device;
  readonly email?: Email;
  readonly group?: Group;
  readonly location?: Location;
  readonly org?: Organization;
  readonly policy?: Policy;
  readonly type?: string;
  readonly type_id?: ManagedEntityTypeId;
  readonly user?: User;
  readonly version?: string;
};

/** Facts of OCSF object `managed_entity`. */
export const managedEntityObject: ObjectFact = {
  kind: 'object',
  name: 'managed_entity',
  caption: 'Managed Entity',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid', 'device', 'group', 'org', 'policy', 'user'] },
  profiles: ['container', 'data_classification'],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    data: { type: 'json_t' },
    device: { type: 'object_t', object: () => deviceObject, requirement: 'recommended' },
    email: { type: 'object_t', object: () => emailObject, requirement: 'recommended' },
    group: { type: 'object_t', object: () => groupObject, requirement: 'recommended' },
    location: { type: 'object_t', object: () => locationObject },
    org: { type: 'object_t', object: () => organizationObject, requirement: 'recommended' },
    policy: { type: 'object_t', object: () => policyObject, requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended' },
    type_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Device',
        2: 'User',
        3: 'Group',
        4: 'Organization',
        5: 'Policy',
        6: 'Email',
        7: 'Network Zone',
        99: 'Other',
      },
      sibling: 'type',
    },
    user: { type: 'object_t', object: () => userObject, requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
