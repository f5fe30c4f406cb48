// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** Values of `state_id`: 0 Unknown, 1 Active, 2 Suppressed, 3 Experimental, 99 Other. */
export type AnalyticStateId = 0 | 1 | 2 | 3 | 99;

/** Values of `type_id`: 0 Unknown, 1 Rule, 2 Behavioral, 3 Statistical, 4 Learning (ML/DL), 5 Fingerprinting, 6 Tagging, 7 Keyword Match, 8 Regular Expressions, 9 Exact Data Match, 10 Partial Data Match, 11 Indexed Data Match, 99 Other. */
export type AnalyticTypeId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 99;

/** OCSF object `analytic`. */
export type Analytic = {
  readonly name?: string;
  readonly uid?: string;
  readonly algorithm?: string;
  readonly category?: string;
  readonly desc?: string;
  /** @deprecated since 1.0.0: see finding_info.related_analytics */ readonly related_analytics?: readonly Analytic[];
  readonly state?: string;
  readonly state_id?: AnalyticStateId;
  readonly type?: string;
  readonly type_id: AnalyticTypeId;
  readonly version?: string;
};

/** Facts of OCSF object `analytic`. */
export const analyticObject: ObjectFact = {
  kind: 'object',
  name: 'analytic',
  caption: 'Analytic',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'recommended' },
    uid: { type: 'string_t', requirement: 'recommended' },
    algorithm: { type: 'string_t' },
    category: { type: 'string_t' },
    desc: { type: 'string_t' },
    related_analytics: {
      type: 'object_t',
      object: () => analyticObject,
      isArray: true,
      deprecated: { since: '1.0.0', replacedBy: ['finding_info.related_analytics'] },
    },
    state: { type: 'string_t' },
    state_id: {
      type: 'integer_t',
      enum: { 0: 'Unknown', 1: 'Active', 2: 'Suppressed', 3: 'Experimental', 99: 'Other' },
      sibling: 'state',
    },
    type: { type: 'string_t' },
    type_id: {
      type: 'integer_t',
      requirement: 'required',
      enum: {
        0: 'Unknown',
        1: 'Rule',
        2: 'Behavioral',
        3: 'Statistical',
        4: 'Learning (ML/DL)',
        5: 'Fingerprinting',
        6: 'Tagging',
        7: 'Keyword Match',
        8: 'Regular Expressions',
        9: 'Exact Data Match',
        10: 'Partial Data Match',
        11: 'Indexed Data Match',
        99: 'Other',
      },
      sibling: 'type',
    },
    version: { type: 'string_t' },
  },
};
