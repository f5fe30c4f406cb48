// Generated from OCSF 1.8.0 by `npm run generate -w packages/ocsf`: do not edit.

import type { ObjectFact } from '../../../facts.js';
import { analysisTargetObject, type AnalysisTarget } from '../objects/analysis-target.js';
import { anomalyObject, type Anomaly } from '../objects/anomaly.js';
import { baselineObject, type Baseline } from '../objects/baseline.js';

/** OCSF object `anomaly_analysis`. */
export type AnomalyAnalysis = {
  readonly analysis_targets: readonly AnalysisTarget[];
  readonly anomalies: readonly Anomaly[];
  readonly baselines?: readonly Baseline[];
};

/** Facts of OCSF object `anomaly_analysis`. */
export const anomalyAnalysisObject: ObjectFact = {
  kind: 'object',
  name: 'anomaly_analysis',
  caption: 'Anomaly Analysis',
  profiles: [],
  attributes: {
    analysis_targets: { type: 'object_t', object: () => analysisTargetObject, isArray: true, requirement: 'required' },
    anomalies: { type: 'object_t', object: () => anomalyObject, isArray: true, requirement: 'required' },
    baselines: { type: 'object_t', object: () => baselineObject, isArray: true, requirement: 'recommended' },
  },
};
