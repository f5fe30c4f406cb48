// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `analysis_target`. */
export type AnalysisTarget = {
  readonly name: string;
  readonly type?: string;
};

/** Facts of OCSF object `analysis_target`. */
export const analysisTargetObject: ObjectFact = {
  kind: 'object',
  name: 'analysis_target',
  caption: 'Analysis Target',
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    type: { type: 'string_t' },
  },
};
