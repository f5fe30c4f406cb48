// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { d3fTacticObject, type D3fTactic } from '../objects/d3f-tactic.js';
import { d3fTechniqueObject, type D3fTechnique } from '../objects/d3f-technique.js';

/** OCSF object `d3fend`. */
export type D3fend = {
  readonly d3f_tactic?: D3fTactic;
  readonly d3f_technique?: D3fTechnique;
  readonly version?: string;
};

/** Facts of OCSF object `d3fend`. */
export const d3fendObject: ObjectFact = {
  kind: 'object',
  name: 'd3fend',
  caption: 'MITRE D3FEND™',
  extends: 'object',
  constraints: { atLeastOne: ['d3f_tactic', 'd3f_technique'] },
  profiles: [],
  attributes: {
    d3f_tactic: { type: 'object_t', object: () => d3fTacticObject, requirement: 'recommended' },
    d3f_technique: { type: 'object_t', object: () => d3fTechniqueObject, requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
