// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';

/** OCSF object `ai_model`. */
export type AiModel = {
  readonly name: string;
  readonly uid?: string;
  readonly ai_provider: string;
  readonly version?: string;
};

/** Facts of OCSF object `ai_model`. */
export const aiModelObject: ObjectFact = {
  kind: 'object',
  name: 'ai_model',
  caption: 'AI Model',
  extends: '_entity',
  constraints: { atLeastOne: ['name', 'uid'] },
  profiles: [],
  attributes: {
    name: { type: 'string_t', requirement: 'required' },
    uid: { type: 'string_t', requirement: 'recommended' },
    ai_provider: { type: 'string_t', requirement: 'required' },
    version: { type: 'string_t', requirement: 'recommended' },
  },
};
