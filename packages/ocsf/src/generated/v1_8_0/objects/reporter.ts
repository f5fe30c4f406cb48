// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { organizationObject, type Organization } from '../objects/organization.js';

/** OCSF object `reporter`. */
export type Reporter = {
  readonly name?: string;
  readonly uid?: string;
  readonly hostname?: string;
  readonly ip?: string;
  readonly org?: Organization;
};

/** Facts of OCSF object `reporter`. */
export const reporterObject: ObjectFact = {
  kind: 'object',
  name: 'reporter',
  caption: 'Reporter',
  extends: '_entity',
  constraints: { atLeastOne: ['hostname', 'ip', 'name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    hostname: { type: 'hostname_t', requirement: 'recommended' },
    ip: { type: 'ip_t', requirement: 'recommended' },
    org: { type: 'object_t', object: () => organizationObject },
  },
};
