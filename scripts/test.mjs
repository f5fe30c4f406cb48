/** `npm test`: unit, contract and component tests, from a bare clone. Ends with `N passed, N failed`. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, main, run, runtimeEnv } from './workspace.mjs';

await main(async () => {
  await ensureInstalled();
  await build(['./packages/*', '!app', '!backend']);
  const reports = mkdtempSync(path.join(tmpdir(), 'logwright-test-'));
  const report = path.join(reports, 'report.json');
  try {
    const args = [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ];
    const code = await run('vitest', args, { env: runtimeEnv({ CI: process.env.CI ?? 'true' }) });
    const { passed, failed, skipped } = readCounts(report, code);
    console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : code;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

/** A file that could not even be loaded holds no failed test: it counts as one failure. */
function readCounts(report, code) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = result.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed'),
  ).length;
  const failed = result.numFailedTests + broken;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
