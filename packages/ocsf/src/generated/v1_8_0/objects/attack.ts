// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { mitigationObject, type Mitigation } from '../objects/mitigation.js';
import { subTechniqueObject, type SubTechnique } from '../objects/sub-technique.js';
import { tacticObject, type Tactic } from '../objects/tactic.js';
import { techniqueObject, type Technique } from '../objects/technique.js';

/** OCSF object `attack`. */
export type Attack = {
  readonly mitigation?: Mitigation;
  readonly sub_technique?: SubTechnique;
  readonly tactic?: Tactic;
  /** @deprecated since 1.1.0: see tactic */ readonly tactics?: readonly Tactic[];
  readonly technique?: Technique;
  readonly version?: string;
};

/** Facts of OCSF object `attack`. */
export const attackObject: ObjectFact = {
  kind: 'object',
  name: 'attack',
  caption: 'MITRE ATT&CK® & ATLAS™',
  extends: 'object',
  constraints: { atLeastOne: ['tactic', 'technique', 'sub_technique'] },
  profiles: [],
  attributes: {
    mitigation: { type: 'object_t', object: () => mitigationObject },
    sub_technique: { type: 'object_t', object: () => subTechniqueObject, requirement: 'recommended' },
    tactic: { type: 'object_t', object: () => tacticObject, requirement: 'recommended' },
    tactics: {
      type: 'object_t',
      object: () => tacticObject,
      isArray: true,
      deprecated: { since: '1.1.0', replacedBy: ['tactic'] },
    },
    technique: { type: 'object_t', object: () => techniqueObject, requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
