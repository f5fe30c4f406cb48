// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { remediationObject, type Remediation } from '../objects/remediation.js';
import { ruleObject, type Rule } from '../objects/rule.js';

/** OCSF object `cis_benchmark_result`. */
export type CisBenchmarkResult = {
  readonly desc?: string;
  readonly name: string;
  readonly remediation?: Remediation;
  readonly rule?: Rule;
};

/** Facts of OCSF object `cis_benchmark_result`. */
export const cisBenchmarkResultObject: ObjectFact = {
  kind: 'object',
  name: 'cis_benchmark_result',
  caption: 'CIS Benchmark Result',
  extends: 'object',
  profiles: ['data_classification'],
  deprecated: { since: '1.5.0', replacedBy: [] },
  attributes: {
    desc: { type: 'string_t' },
    name: { type: 'string_t', requirement: 'required' },
    remediation: { type: 'object_t', object: () => remediationObject },
    rule: { type: 'object_t', object: () => ruleObject },
  },
};
