// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { locationObject, type Location } from '../objects/location.js';

/** Values of `type_id`: 0 Unknown, 1 Registrant, 2 Administrative, 3 Technical, 4 Billing, 5 Abuse, 99 Other. */
export type DomainContactTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 99;

/** OCSF object `domain_contact`. */
export type DomainContact = {
  readonly email_addr?: string;
  readonly location?: Location;
  readonly name?: string;
  readonly phone_number?: string;
  readonly type?: string;
  readonly type_id: DomainContactTypeId;
  readonly uid?: string;
};

/** Facts of OCSF object `domain_contact`. */
export const domainContactObject: ObjectFact = {
  kind: 'object',
  name: 'domain_contact',
  caption: 'Domain Contact',
  extends: 'object',
  profiles: [],
  attributes: {
    email_addr: { type: 'email_t', requirement: 'recommended', caption: 'Contact Email' },
    location: {
      type: 'object_t',
      object: () => locationObject,
      requirement: 'recommended',
      caption: 'Contact Location Information',
    },
    name: { type: 'string_t' },
    phone_number: { type: 'string_t' },
    type: { type: 'string_t', caption: 'Domain Contact Type' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Registrant',
        2: 'Administrative',
        3: 'Technical',
        4: 'Billing',
        5: 'Abuse',
        99: 'Other',
      },
      sibling: 'type',
      caption: 'Domain Contact Type ID',
    },
    uid: { type: 'string_t' },
  },
};
