import { createDetector } from '@logwright/sigma';
import type { Correlation, Detector, Rule } from '@logwright/sigma';
import { sigmaLogSources } from '@logwright/technologies';

/**
 * Makes the detector of a pipeline. It decides correlations only when it is told how far time has come, because
 * several streams are read beside each other.
 *
 * @param documents - Rules and correlations, filters folded in.
 */
export function createRuleDetector(documents: readonly (Rule | Correlation)[]): Detector {
  return createDetector(documents, { logSources: sigmaLogSources, latenessMs: Number.MAX_SAFE_INTEGER });
}
