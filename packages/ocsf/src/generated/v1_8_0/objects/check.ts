// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { resourceDetailsObject, type ResourceDetails } from '../objects/resource-details.js';

/** Values of `severity_id`: 0 Unknown, 1 Informational, 2 Low, 3 Medium, 4 High, 5 Critical, 6 Fatal, 99 Other. */
export type CheckSeverityId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `status_id`: 0 Unknown, 1 Pass, 2 Warning, 3 Fail, 99 Other. */
export type CheckStatusId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `check`. */
export type Check = {
  readonly desc?: string;
  readonly name?: string;
  readonly resource?: ResourceDetails;
  readonly severity?: string;
  readonly severity_id?: CheckSeverityId;
  readonly standards?: readonly string[];
  readonly status?: string;
  readonly status_id?: CheckStatusId;
  readonly uid?: string;
  readonly version?: string;
};

/** Facts of OCSF object `check`. */
export const checkObject: ObjectFact = {
  kind: 'object',
  name: 'check',
  caption: 'Check',
  extends: 'object',
  profiles: ['cloud', 'data_classification'],
  attributes: {
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'recommended' },
    resource: { type: 'object_t', object: () => resourceDetailsObject },
    severity: { type: 'string_t' },
    severity_id: {
      type: 'integer_t',
      enum: {
        0: 'Unknown',
        1: 'Informational',
        2: 'Low',
        3: 'Medium',
        4: 'High',
        5: 'Critical',
        6: 'Fatal',
        99: 'Other',
      },
      sibling: 'severity',
    },
    standards: { type: 'string_t', isArray: true, requirement: 'recommended' },
    status: { type: 'string_t', requirement: 'recommended' },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Pass', 2: 'Warning', 3: 'Fail', 99: 'Other' },
      sibling: 'status',
    },
    uid: { type: 'string_t', requirement: 'recommended' },
    version: { type: 'string_t' },
  },
};
