// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { scoreIdEnum, type ScoreId } from '../enums.js';

/** OCSF object `reputation`. */
export type Reputation = {
  readonly base_score: number;
  readonly provider?: string;
  readonly score?: string;
  readonly score_id: ScoreId;
};

/** Facts of OCSF object `reputation`. */
export const reputationObject: ObjectFact = {
  kind: 'object',
  name: 'reputation',
  caption: 'Reputation',
  extends: 'object',
  profiles: [],
  attributes: {
    base_score: { type: 'float_t', requirement: 'required', caption: 'Reputation Score' },
    provider: { type: 'string_t', requirement: 'recommended' },
    score: { type: 'string_t' },
    score_id: { type: 'integer_t', requirement: 'required', enum: scoreIdEnum, sibling: 'score' },
  },
};
