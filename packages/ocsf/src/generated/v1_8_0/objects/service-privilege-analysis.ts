// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { privilegeAttackInfoObject, type PrivilegeAttackInfo } from '../objects/privilege-attack-info.js';

/** OCSF object `service_privilege_analysis`. */
export type ServicePrivilegeAnalysis = {
  readonly all_privileges_unused?: boolean;
  readonly analyzed_privileges_count?: number;
  readonly execute_count?: number;
  readonly last_used_time?: number;
  readonly name: string;
  readonly privilege_attack_info_list?: readonly PrivilegeAttackInfo[];
  readonly read_count?: number;
  readonly unused_privileges_count?: number;
  readonly write_count?: number;
  readonly last_used_time_dt?: string;
};

/** Facts of OCSF object `service_privilege_analysis`. */
export const servicePrivilegeAnalysisObject: ObjectFact = {
  kind: 'object',
  name: 'service_privilege_analysis',
  caption: 'Service Privilege Analysis',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    all_privileges_unused: { type: 'boolean_t' },
    analyzed_privileges_count: { type: 'integer_t' },
    execute_count: { type: 'integer_t', caption: 'Execute Privilege Count' },
    last_used_time: { type: 'timestamp_t' },
    name: { type: 'string_t', requirement: 'required' },
    privilege_attack_info_list: { type: 'object_t', object: () => privilegeAttackInfoObject, isArray: true },
    read_count: { type: 'integer_t', caption: 'Read Privilege Count' },
    unused_privileges_count: { type: 'integer_t' },
    write_count: { type: 'integer_t', caption: 'Write Privilege Count' },
    last_used_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
