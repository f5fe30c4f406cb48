// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { phaseIdEnum, type PhaseId } from '../enums.js';

/** OCSF object `kill_chain_phase`. */
export type KillChainPhase = {
  readonly phase?: string;
  readonly phase_id: PhaseId;
};

/** Facts of OCSF object `kill_chain_phase`. */
export const killChainPhaseObject: ObjectFact = {
  kind: 'object',
  name: 'kill_chain_phase',
  caption: 'Kill Chain Phase',
  extends: 'object',
  profiles: [],
  attributes: {
    phase: { type: 'string_t', requirement: 'recommended' },
    phase_id: { type: 'integer_t', requirement: 'required', enum: phaseIdEnum, sibling: 'phase' },
  },
};
