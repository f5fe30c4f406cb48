// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { attackObject, type Attack } from '../objects/attack.js';
import { privilegeInfoObject, type PrivilegeInfo } from '../objects/privilege-info.js';

/** OCSF object `privilege_attack_info`. */
export type PrivilegeAttackInfo = {
  readonly attack: Attack;
  readonly privilege_info_list: readonly PrivilegeInfo[];
};

/** Facts of OCSF object `privilege_attack_info`. */
export const privilegeAttackInfoObject: ObjectFact = {
  kind: 'object',
  name: 'privilege_attack_info',
  caption: 'Privilege Attack Info',
  extends: 'object',
  profiles: [],
  attributes: {
    attack: { type: 'object_t', object: () => attackObject, requirement: 'required' },
    privilege_info_list: {
      type: 'object_t',
      object: () => privilegeInfoObject,
      isArray: true,
      requirement: 'required',
    },
  },
};
