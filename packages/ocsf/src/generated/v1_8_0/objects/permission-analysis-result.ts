// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { keyValueObjectObject, type KeyValueObject } from '../objects/key-value-object.js';
import { policyObject, type Policy } from '../objects/policy.js';
import {
  servicePrivilegeAnalysisObject,
  type ServicePrivilegeAnalysis,
} from '../objects/service-privilege-analysis.js';

/** OCSF object `permission_analysis_result`. */
export type PermissionAnalysisResult = {
  readonly analyzed_privileges_count?: number;
  readonly condition_keys?: readonly KeyValueObject[];
  readonly granted_privileges?: readonly string[];
  readonly policy?: Policy;
  readonly service_privilege_analysis_list?: readonly ServicePrivilegeAnalysis[];
  readonly total_potential_attacks_count?: number;
  readonly unused_privileges_count?: number;
  readonly unused_services_count?: number;
};

/** Facts of OCSF object `permission_analysis_result`. */
export const permissionAnalysisResultObject: ObjectFact = {
  kind: 'object',
  name: 'permission_analysis_result',
  caption: 'Permission Analysis Result',
  extends: 'object',
  profiles: [],
  attributes: {
    analyzed_privileges_count: { type: 'integer_t' },
    condition_keys: { type: 'object_t', object: () => keyValueObjectObject, isArray: true },
    granted_privileges: { type: 'string_t', isArray: true },
    policy: { type: 'object_t', object: () => policyObject, requirement: 'recommended' },
    service_privilege_analysis_list: { type: 'object_t', object: () => servicePrivilegeAnalysisObject, isArray: true },
    total_potential_attacks_count: { type: 'integer_t' },
    unused_privileges_count: { type: 'integer_t' },
    unused_services_count: { type: 'integer_t' },
  },
};
