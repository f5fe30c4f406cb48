// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { fileObject, type File } from '../objects/file.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';
import { ruleObject, type Rule } from '../objects/rule.js';
import { userObject, type User } from '../objects/user.js';

/** OCSF object `affected_code`. */
export type AffectedCode = {
  readonly end_column?: number;
  readonly end_line?: number;
  readonly file: File;
  readonly owner?: User;
  readonly remediation?: Remediation;
  readonly rule?: Rule;
  readonly start_column?: number;
  readonly start_line?: number;
};

/** Facts of OCSF object `affected_code`. */
export const affectedCodeObject: ObjectFact = {
  kind: 'object',
  name: 'affected_code',
  caption: 'Affected Code',
  extends: 'object',
  profiles: ['data_classification'],
  attributes: {
    end_column: { type: 'integer_t', requirement: 'recommended' },
    end_line: { type: 'integer_t', requirement: 'recommended' },
    file: { type: 'object_t', object: () => fileObject, requirement: 'required' },
    owner: { type: 'object_t', object: () => userObject },
    remediation: { type: 'object_t', object: () => remediationObject },
    rule: { type: 'object_t', object: () => ruleObject, requirement: 'recommended', caption: 'Related Rule' },
    start_column: { type: 'integer_t', requirement: 'recommended' },
    start_line: { type: 'integer_t', requirement: 'recommended' },
  },
};
