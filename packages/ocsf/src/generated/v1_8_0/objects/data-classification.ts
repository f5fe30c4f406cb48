// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { confidentialityIdEnum, type ConfidentialityId } from '../enums.js';
import { classifierDetailsObject, type ClassifierDetails } from '../objects/classifier-details.js';
import { discoveryDetailsObject, type DiscoveryDetails } from '../objects/discovery-details.js';
import { policyObject, type Policy } from '../objects/policy.js';

/** Values of `category_id`: 0 Unknown, 1 Personal, 2 Governmental, 3 Financial, 4 Business, 5 Military and Law Enforcement, 6 Security, 99 Other. */
export type DataClassificationCategoryId = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 99;

/** Values of `status_id`: 0 Unknown, 1 Complete, 2 Partial, 3 Fail, 99 Other. */
export type DataClassificationStatusId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `data_classification`. */
export type DataClassification = {
  readonly category?: string;
  readonly category_id?: DataClassificationCategoryId;
  readonly classifier_details?: ClassifierDetails;
  readonly confidentiality?: string;
  readonly confidentiality_id?: ConfidentialityId;
  readonly discovery_details?: readonly DiscoveryDetails[];
  readonly policy?: Policy;
  readonly size?: number;
  readonly src_url?: string;
  readonly status?: string;
  readonly status_details?: readonly string[];
  readonly status_id?: DataClassificationStatusId;
  readonly total?: number;
  readonly uid?: string;
};

/** Facts of OCSF object `data_classification`. */
export const dataClassificationObject: ObjectFact = {
  kind: 'object',
  name: 'data_classification',
  caption: 'Data Classification',
  extends: 'object',
  constraints: { atLeastOne: ['category_id', 'confidentiality_id'] },
  profiles: [],
  attributes: {
    category: { type: 'string_t' },
    category_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: {
        0: 'Unknown',
        1: 'Personal',
        2: 'Governmental',
        3: 'Financial',
        4: 'Business',
        5: 'Military and Law Enforcement',
        6: 'Security',
        99: 'Other',
      },
      sibling: 'category',
    },
    classifier_details: { type: 'object_t', object: () => classifierDetailsObject, requirement: 'recommended' },
    confidentiality: { type: 'string_t' },
    confidentiality_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: confidentialityIdEnum,
      sibling: 'confidentiality',
    },
    discovery_details: { type: 'object_t', object: () => discoveryDetailsObject, isArray: true },
    policy: { type: 'object_t', object: () => policyObject },
    size: { type: 'long_t' },
    src_url: { type: 'url_t' },
    status: { type: 'string_t', requirement: 'recommended' },
    status_details: { type: 'string_t', isArray: true },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Complete', 2: 'Partial', 3: 'Fail', 99: 'Other' },
      sibling: 'status',
    },
    total: { type: 'integer_t' },
    uid: { type: 'string_t' },
  },
};
