import type { LintFinding, LintRuleInfo, LintSeverity } from '@logwright/sigma/lint';
import { closest } from 'fastest-levenshtein';
import type { CommandModule } from 'yargs';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatCount, oneLine } from '../output/format.js';
import type { Output } from '../output/output.js';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import { createFileProgress } from '../progress.js';
import { lintPaths } from '../rules/lint/lint-files.js';
import type { LintOutcome } from '../rules/lint/lint-files.js';
import type { CommonArguments, Session } from '../session.js';

interface LintArguments extends CommonArguments {
  readonly paths?: readonly string[];
  readonly fix: boolean;
  readonly off?: readonly string[];
  readonly level: LintSeverity;
  readonly checks: boolean;
}

const SEVERITIES = ['info', 'warning', 'error'] as const satisfies readonly LintSeverity[];

/** `logwright rules lint`: what is wrong with rules before they run. */
export function lintCommand(session: Session): CommandModule<object, LintArguments> {
  return {
    command: 'lint [paths..]',
    describe: 'Check Sigma rules against the specification and the conventions; exits with 1 when there are findings',
    builder: yargs =>
      yargs
        .positional('paths', { type: 'string', array: true, describe: 'Rule files, and folders that are walked' })
        .option('fix', { type: 'boolean', default: false, describe: 'Mend what can be mended safely, in the files' })
        .option('level', {
          choices: SEVERITIES,
          default: 'warning' as const,
          describe: 'The least severity that is shown and that counts for the exit code',
        })
        .option('off', { type: 'string', array: true, nargs: 1, describe: 'Leave a check out, by its code' })
        .option('checks', { type: 'boolean', default: false, describe: 'List all checks instead' })
        .example('$0 rules lint detections', 'file, line, what is wrong and how to mend it')
        .example('$0 rules lint detections --fix', 'mend what is safe, then say what is left')
        .example('$0 rules lint --checks', 'every check with its code'),
    handler: args => (args.checks ? listChecks(args, session) : lint(args, session)),
  };
}

async function lint(args: LintArguments, session: Session): Promise<void> {
  const { host } = session;
  const paths = args.paths ?? [];
  if (paths.length === 0) throw new CommandFailure(EXIT.usage, 'Say which rules: files or folders.');
  const progress = createFileProgress(host);
  let outcome: LintOutcome;
  try {
    const severities = await severitiesOf(args.off ?? []);
    const onFile = (done: number, total: number): void => progress.done(done, total);
    outcome = await lintPaths(paths, { fix: args.fix, now: host.now(), severities, onFile }, host);
  } finally {
    progress.stop();
  }
  const shown = outcome.findings.filter(({ severity }) => rank(severity) >= rank(args.level));
  if (args.json) await printJson(outcome, shown, session);
  else await printText(outcome, shown, session);
  session.exitCode = shown.length === 0 ? EXIT.ok : EXIT.failed;
}

function rank(severity: LintSeverity): number {
  return SEVERITIES.indexOf(severity);
}

async function severitiesOf(codes: readonly string[]): Promise<Readonly<Record<string, 'off'>>> {
  const { LINT_RULES } = await import('@logwright/sigma/lint');
  const known: readonly string[] = LINT_RULES.map(({ code }) => code);
  const unknown = codes.find(code => !known.includes(code));
  if (unknown !== undefined) {
    const near = closest(unknown, [...known]);
    throw new CommandFailure(
      EXIT.usage,
      `There is no check "${unknown}". Did you mean ${near}? List them: logwright rules lint --checks`,
    );
  }
  return Object.fromEntries(codes.map(code => [code, 'off']));
}

async function printJson(
  { files, fixed, changed }: LintOutcome,
  shown: readonly LintFinding[],
  { host }: Session,
): Promise<void> {
  for (const { fix, path: _, ...finding } of shown) {
    await host.stdout.line(JSON.stringify({ ...finding, fixable: fix !== undefined }));
  }
  await host.stdout.line(JSON.stringify({ files, findings: shown.length, ...countsOf(shown), fixed, changed }));
}

async function printText(
  { files, fixed, changed }: LintOutcome,
  shown: readonly LintFinding[],
  { host }: Session,
): Promise<void> {
  const { stdout } = host;
  for (const file of changed) await stdout.line(`${stdout.style('green', 'mended')} ${oneLine(file, 500)}`);
  for (const { severity, code, file, line, column, message, mend, fix } of shown) {
    const head = `${oneLine(`${file}:${line}:${column}`, 500)} ${colour(stdout, severity)} ${code}`;
    const safe = fix === undefined ? '' : ' (--fix does it)';
    await stdout.line(`${head}\n    ${oneLine(`${message} ${mend}${safe}`, 1_000)}`);
  }
  const { errors, warnings, notes } = countsOf(shown);
  const parts = [
    `${formatCount(files)} file(s)`,
    `${formatCount(errors)} error(s)`,
    `${formatCount(warnings)} warning(s)`,
    ...(notes > 0 ? [`${formatCount(notes)} note(s)`] : []),
    ...(fixed > 0 ? [`${formatCount(fixed)} mended`] : []),
  ];
  await stdout.line(`${shown.length > 0 ? '\n' : ''}${parts.join(', ')}`);
}

function countsOf(findings: readonly LintFinding[]) {
  const count = (wanted: LintSeverity): number => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('info') };
}

function colour(output: Output, severity: LintSeverity): string {
  return output.style(severity === 'error' ? 'red' : severity === 'warning' ? 'yellow' : 'gray', severity);
}

async function listChecks(args: LintArguments, { host }: Session): Promise<void> {
  const { LINT_RULES } = await import('@logwright/sigma/lint');
  if (args.json) {
    for (const check of LINT_RULES) await host.stdout.line(JSON.stringify(check));
    return;
  }
  const columns: readonly Column<LintRuleInfo>[] = [
    { title: 'Code', value: ({ code }) => code },
    { title: 'Severity', value: ({ severity }) => severity },
    { title: '--fix', value: ({ fixable }) => (fixable ? 'yes' : '') },
    { title: 'What it finds', value: ({ summary }) => summary },
  ];
  await host.stdout.line(drawTable(host.stdout, columns, LINT_RULES));
}
