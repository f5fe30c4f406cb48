// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { depthEnum, type Depth } from '../enums.js';
import { metricObject, type Metric } from '../objects/metric.js';

/** OCSF object `cvss`. */
export type Cvss = {
  readonly base_score: number;
  readonly depth?: Depth;
  readonly metrics?: readonly Metric[];
  readonly overall_score?: number;
  readonly severity?: string;
  readonly src_url?: string;
  readonly vector_string?: string;
  readonly vendor_name?: string;
  readonly version: string;
};

/** Facts of OCSF object `cvss`. */
export const cvssObject: ObjectFact = {
  kind: 'object',
  name: 'cvss',
  caption: 'CVSS Score',
  extends: 'object',
  profiles: [],
  attributes: {
    base_score: { type: 'float_t', requirement: 'required' },
    depth: { type: 'string_t', requirement: 'recommended', enum: depthEnum },
    metrics: { type: 'object_t', object: () => metricObject, isArray: true },
    overall_score: { type: 'float_t', requirement: 'recommended' },
    severity: { type: 'string_t' },
    src_url: { type: 'url_t' },
    vector_string: { type: 'string_t' },
    vendor_name: { type: 'string_t', requirement: 'recommended' },
    version: { type: 'string_t', requirement: 'required' },
  },
};
