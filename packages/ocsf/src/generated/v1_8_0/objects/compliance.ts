// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { assessmentObject, type Assessment } from '../objects/assessment.js';
import { checkObject, type Check } from '../objects/check.js';
import { kbArticleObject, type KbArticle } from '../objects/kb-article.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';

/** Values of `status_id`: 0 Unknown, 1 Pass, 2 Warning, 3 Fail, 99 Other. */
export type ComplianceStatusId = 0 | 1 | 2 | 3 | 99;

/** OCSF object `compliance`. */
export type Compliance = {
  readonly assessments?: readonly Assessment[];
  readonly category?: string;
  readonly checks?: readonly Check[];
  /** @deprecated since 1.5.0 */ readonly compliance_references?: readonly KbArticle[];
  /** @deprecated since 1.5.0 */ readonly compliance_standards?: readonly KbArticle[];
  readonly control?: string;
  readonly control_parameters?: readonly KeyValueObject[];
  readonly desc?: string;
  readonly requirements?: readonly string[];
  readonly standards?: readonly string[];
  readonly status?: string;
  readonly status_code?: string;
  /** @deprecated since 1.4.0: see status_details */ readonly status_detail?: string;
  readonly status_details?: readonly string[];
  readonly status_id?: ComplianceStatusId;
};

/** Facts of OCSF object `compliance`. */
export const complianceObject: ObjectFact = {
  kind: 'object',
  name: 'compliance',
  caption: 'Compliance',
  extends: 'object',
  profiles: ['cloud', 'data_classification'],
  attributes: {
    assessments: { type: 'object_t', object: () => assessmentObject, isArray: true },
    category: { type: 'string_t' },
    checks: { type: 'object_t', object: () => checkObject, isArray: true },
    compliance_references: {
      type: 'object_t',
      object: () => kbArticleObject,
      isArray: true,
      deprecated: { since: '1.5.0', replacedBy: [] },
    },
    compliance_standards: {
      type: 'object_t',
      object: () => kbArticleObject,
      isArray: true,
      deprecated: { since: '1.5.0', replacedBy: [] },
    },
    control: { type: 'string_t', requirement: 'recommended' },
    control_parameters: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    desc: { type: 'string_t' },
    requirements: { type: 'string_t', isArray: true },
    standards: { type: 'string_t', isArray: true, requirement: 'recommended' },
    status: { type: 'string_t', requirement: 'recommended' },
    status_code: { type: 'string_t' },
    status_detail: { type: 'string_t', deprecated: { since: '1.4.0', replacedBy: ['status_details'] } },
    status_details: { type: 'string_t', isArray: true },
    status_id: {
      type: 'integer_t',
      requirement: 'recommended',
      enum: { 0: 'Unknown', 1: 'Pass', 2: 'Warning', 3: 'Fail', 99: 'Other' },
      sibling: 'status',
    },
  },
};
