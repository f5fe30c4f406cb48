// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { additionalRestrictionObject, type AdditionalRestriction } from '../objects/additional-restriction.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { userObject, type User } from '../objects/user.js';

/** OCSF object `access_analysis_result`. */
export type AccessAnalysisResult = {
  readonly access_level?: string;
  readonly access_type?: string;
  readonly accessors: readonly User[];
  readonly additional_restrictions?: readonly AdditionalRestriction[];
  readonly condition_keys?: readonly KeyValueObject[];
  readonly granted_privileges?: readonly string[];
};

/** Facts of OCSF object `access_analysis_result`. */
export const accessAnalysisResultObject: ObjectFact = {
  kind: 'object',
  name: 'access_analysis_result',
  caption: 'Access Analysis Result',
  extends: 'object',
  profiles: [],
  attributes: {
    access_level: { type: 'string_t', requirement: 'recommended' },
    access_type: { type: 'string_t' },
    accessors: { type: 'object_t', object: () => userObject, isArray: true, requirement: 'required' },
    additional_restrictions: { type: 'object_t', object: () => additionalRestrictionObject, isArray: true },
    condition_keys: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    granted_privileges: { type: 'string_t', isArray: true },
  },
};
