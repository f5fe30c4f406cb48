import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DetectReport } from './rule-report.js';

/** What the metrics file holds. */
export interface DetectMetrics extends DetectReport {
  /** When it was written, in ms since 1970. */
  readonly time: number;
}

/**
 * Writes a report as JSON, so that whoever reads the file sees the former or the new one as a whole.
 *
 * @param path - Absolute path of the file; its folder is made when it does not exist.
 * @param metrics - The report.
 */
export async function writeMetricsFile(path: string, metrics: DetectMetrics): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const next = `${path}.next`;
  await writeFile(next, `${JSON.stringify(metrics, undefined, 1)}\n`);
  await rename(next, path);
}
