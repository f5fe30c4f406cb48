/** Runs vitest and ends with the line `N passed, N failed[, N skipped]`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run, runtimeEnv } from './workspace.mjs';

/** @returns The exit code: 0 only when something passed and nothing failed. */
export async function runVitest(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'logwright-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run('vitest', ['run', ...reporters, ...args], {
      env: runtimeEnv({ CI: process.env.CI ?? 'true' }),
    });
    const { passed, failed, skipped } = readCounts(report, code);
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    return failed > 0 || passed === 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not even be loaded holds no failed test: it counts as one failure. */
function readCounts(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const isBroken = file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed');
  const failed = result.numFailedTests + result.testResults.filter(isBroken).length;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
