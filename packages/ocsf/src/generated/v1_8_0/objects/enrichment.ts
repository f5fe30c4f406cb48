// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { reputationObject, type Reputation } from '../objects/reputation.js';

/** OCSF object `enrichment`. */
export type Enrichment = {
  readonly created_time?: number;
  readonly data: unknown;
  readonly desc?: string;
  readonly name: string;
  readonly provider?: string;
  readonly reputation?: Reputation;
  readonly short_desc?: string;
  readonly src_url?: string;
  readonly type?: string;
  readonly value: string;
  readonly created_time_dt?: string;
};

/** Facts of OCSF object `enrichment`. */
export const enrichmentObject: ObjectFact = {
  kind: 'object',
  name: 'enrichment',
  caption: 'Enrichment',
  extends: 'object',
  profiles: ['datetime'],
  attributes: {
    created_time: { type: 'timestamp_t', requirement: 'recommended' },
    data: { type: 'json_t', requirement: 'required' },
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
    provider: { type: 'string_t', requirement: 'recommended' },
    reputation: { type: 'object_t', object: () => reputationObject },
    short_desc: { type: 'string_t', requirement: 'recommended' },
    src_url: { type: 'url_t', requirement: 'recommended' },
    type: { type: 'string_t', requirement: 'recommended' },
    value: { type: 'string_t', requirement: 'required' },
    created_time_dt: { type: 'datetime_t', profiles: ['datetime'] },
  },
};
