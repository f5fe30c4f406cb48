import type { DetectReport } from '@logwright/pipeline';
import { DEMO_NAMES, DEMO_FINDINGS } from './demo.js';
import { formatCount } from './output/format.js';
import { VERSION } from './version.js';

/** What findings say of their maker, and where they go: those of the demo estate to a log source that goes with it. */
export const DETECTION = {
  version: VERSION,
  findingsLogSource: (logSource: string): string | undefined =>
    DEMO_NAMES.includes(logSource) ? DEMO_FINDINGS : undefined,
} as const;

/**
 * The figures of detection for a line of metrics: without a row for every rule.
 *
 * @param report - Of the detect stage.
 */
export function detectionFigures({
  rules: _,
  diagnostics,
  ...figures
}: DetectReport): Omit<DetectReport, 'rules' | 'diagnostics'> & { readonly faults: number } {
  return { ...figures, faults: diagnostics.filter(({ severity }) => severity === 'error').length };
}

/**
 * The end of a sentence about detection, or nothing where there is none.
 *
 * @param report - Of the detect stage.
 */
export function describeDetection(report: DetectReport | undefined): string {
  return report === undefined
    ? ''
    : `, ${formatCount(report.findings)} findings of ${formatCount(report.counts.running)} rules`;
}
