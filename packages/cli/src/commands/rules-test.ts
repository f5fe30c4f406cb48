import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatCount, oneLine } from '../output/format.js';
import { createTestProgress } from '../progress.js';
import { findTests } from '../rules/test/find-tests.js';
import type { FoundTests } from '../rules/test/find-tests.js';
import type { CaseResult } from '../rules/test/run-case.js';
import { runTests } from '../rules/test/run-tests.js';
import { printCase, recordOf, renderJUnit } from '../rules/test/test-report.js';
import { interruptedExitCode, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';

interface TestArguments extends CommonArguments {
  readonly paths: readonly string[];
  readonly rules?: readonly string[];
  readonly junit?: string;
  readonly verbose: boolean;
}

/** `logwright rules test`: whether rules match what they must, and nothing else. */
export function testCommand(session: Session): CommandModule<object, TestArguments> {
  return {
    command: 'test <paths..>',
    describe: 'Run the test cases of Sigma rules; exits with 1 when one fails',
    builder: yargs =>
      yargs
        .positional('paths', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: "Folders with NAME.test.yml beside NAME.yml, or in the layout of SigmaHQ's regression_data; files",
        })
        .option('rules', {
          type: 'string',
          array: true,
          requiresArg: true,
          describe: 'More places of rules that the cases name',
        })
        .option('junit', { type: 'string', requiresArg: true, describe: 'Write the results as JUnit XML, too' })
        .option('verbose', { type: 'boolean', default: false, describe: 'Print cases that pass, too' })
        .example('$0 rules test detections', 'all cases below a folder')
        .example('$0 rules test sigma/regression_data --rules sigma/rules', "SigmaHQ's regression cases"),
    handler: args => test(args, session),
  };
}

async function test(args: TestArguments, session: Session): Promise<void> {
  const { host } = session;
  const tests = await findTests(args.paths, host.cwd);
  const faults = tests.suites.flatMap(suite => suite.faults);
  const count = tests.suites.reduce((sum, { cases }) => sum + cases.length, 0);
  if (count + faults.length === 0) {
    throw new CommandFailure(
      EXIT.usage,
      `There is no test case in ${args.paths.join(', ')}: write NAME.test.yml beside the rule NAME.yml.`,
    );
  }
  for (const { file, line, message, mend } of faults) {
    const head = host.stderr.style('red', 'error:');
    await host.stderr.line(`${head} ${oneLine(`${file}:${line}: ${message} ${mend}`, 700)}`);
  }
  const results = await runAll(tests, count, args, session);
  await printTotals(results, faults.length, args, session);
  if (args.junit !== undefined) await writeReport(resolve(host.cwd, args.junit), renderJUnit(results, faults));
  const isFine = faults.length === 0 && results.every(({ passed }) => passed);
  session.exitCode = isFine ? EXIT.ok : EXIT.failed;
  if (sessionSignal(session).aborted) session.exitCode = interruptedExitCode(session);
}

async function runAll(
  tests: FoundTests,
  count: number,
  args: TestArguments,
  session: Session,
): Promise<readonly CaseResult[]> {
  const { host } = session;
  const results: CaseResult[] = [];
  const progress = createTestProgress(host, count);
  const signal = sessionSignal(session);
  try {
    for await (const result of runTests(tests, args.rules ?? [], host)) {
      results.push(result);
      progress.done(results.length, results.filter(({ passed }) => !passed).length);
      if (args.json) await host.stdout.line(JSON.stringify(recordOf(result)));
      else await printCase(host, result, args.verbose);
      if (signal.aborted) break;
    }
  } finally {
    progress.stop();
  }
  return results;
}

async function printTotals(
  results: readonly CaseResult[],
  faults: number,
  args: TestArguments,
  { host }: Session,
): Promise<void> {
  const passed = results.filter(result => result.passed).length;
  const rules = new Set(results.map(({ rule }) => rule).filter(rule => rule !== undefined)).size;
  const totals = { cases: results.length, passed, failed: results.length - passed, rules, unusableFiles: faults };
  if (args.json) return host.stdout.line(JSON.stringify(totals));
  const parts = [
    `${formatCount(passed)} of ${formatCount(results.length)} cases passed`,
    `${formatCount(rules)} rules`,
    ...(faults > 0 ? [`${formatCount(faults)} fault(s) in files of cases`] : []),
  ];
  await host.stdout.line(parts.join(', '));
}

async function writeReport(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(EXIT.usage, `The report ${path} cannot be written: ${reason}.`, { cause });
  }
}
