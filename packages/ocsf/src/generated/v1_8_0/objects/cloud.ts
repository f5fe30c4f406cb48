// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { accountObject, type Account } from '../objects/account.js';
import { organizationObject, type Organization } from '../objects/organization.js';

/** OCSF object `cloud`. */
export type Cloud = {
  readonly account?: Account;
  readonly cloud_partition?: string;
  readonly org?: Organization;
  /** @deprecated since 1.4.0: see account.uid */ readonly project_uid?: string;
  readonly provider: string;
  readonly region?: string;
  readonly zone?: string;
};

/** Facts of OCSF object `cloud`. */
export const cloudObject: ObjectFact = {
  kind: 'object',
  name: 'cloud',
  caption: 'Cloud',
  extends: 'object',
  profiles: [],
  attributes: {
    account: { type: 'object_t', object: () => accountObject },
    cloud_partition: { type: 'string_t' },
    org: { type: 'object_t', object: () => organizationObject },
    project_uid: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['account.uid'] } },
    provider: { type: 'string_t', requirement: 'required', caption: 'Cloud Provider' },
    region: { type: 'string_t', requirement: 'recommended' },
    zone: { type: 'string_t', caption: 'Cloud Availability Zone' },
  },
};
