import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createFileSource } from '@logwright/connector-file';
import type { FileSource } from '@logwright/connector-file';
import type { ConformanceCollector, ConformanceReport } from '@logwright/ocsf/report';
import type { CommandModule } from 'yargs';
import { readEvents } from '../conform/read-events.js';
import type { UnreadableEvent } from '../conform/read-events.js';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatCount, oneLine } from '../output/format.js';
import { createCheckProgress } from '../progress.js';
import { interruptedExitCode, sessionLogger, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { showStdin } from '../stdin-argument.js';

interface ConformArguments extends CommonArguments {
  readonly paths: readonly string[];
  readonly html?: string;
  readonly mode: 'strict' | 'lenient';
  readonly 'max-examples': number;
}

/** What was found: the report, and what could not be judged. */
interface Findings extends ConformanceReport {
  readonly files: number;
  readonly unreadable: number;
  readonly unreadableExamples: readonly UnreadableEvent[];
}

/** `logwright conform`: how far anybody's OCSF events conform to the schema. */
export function conformCommand(session: Session): CommandModule<object, ConformArguments> {
  return {
    command: 'conform <paths..>',
    describe: 'Check OCSF events of any producer against the schema; exits with 1 when some are not valid',
    builder: yargs =>
      yargs
        .positional('paths', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'JSON lines, JSON arrays, Parquet: files, folders, archives, or -',
        })
        .option('html', { type: 'string', requiresArg: true, describe: 'Write the report as one HTML page, too' })
        .option('mode', {
          choices: ['strict', 'lenient'] as const,
          default: 'strict' as const,
          describe: 'lenient lets attributes pass that the class, or its applied profiles, do not have',
        })
        .option('max-examples', {
          type: 'number',
          default: 20,
          describe: 'Kinds of violation that are shown with an example',
        })
        .example('$0 conform events.ndjson lake/**/*.parquet', 'files of any producer')
        .example('$0 parse /var/log | $0 conform - --html report.html', 'what the packs make of this machine'),
    handler: args => conform(args, session),
  };
}

async function conform(args: ConformArguments, session: Session): Promise<void> {
  const { host } = session;
  const maxExamples = args['max-examples'];
  if (!Number.isInteger(maxExamples) || maxExamples < 1)
    throw new CommandFailure(EXIT.usage, '--max-examples must be a whole number above 0.');
  const source = createFileSource(
    { paths: args.paths.map(showStdin) },
    { id: 'conform', baseDirectory: host.cwd, logger: sessionLogger(session, args), now: host.now, stdin: host.stdin },
  );
  const findings = await collect(source, await createCollector(args), session, maxExamples);
  await print(args, session, findings);
  if (args.html !== undefined) await writePage(args.html, args, session, findings);
  if (findings.events + findings.unreadable === 0) await host.stderr.line('There is no event in the input.');
  const isFine = findings.events > 0 && findings.valid === findings.events && findings.unreadable === 0;
  session.exitCode = isFine ? EXIT.ok : EXIT.failed;
  if (!sessionSignal(session).aborted) return;
  session.exitCode = interruptedExitCode(session);
  await host.stderr.line('Interrupted: the report covers what was read until then.');
}

/** The schema's facts are loaded here and not before: the other commands start without them. */
async function createCollector({ mode, ...args }: ConformArguments): Promise<ConformanceCollector> {
  const [{ classes, createEventValidator }, { classFacts }, { createConformanceCollector }] = await Promise.all([
    import('@logwright/ocsf'),
    import('@logwright/ocsf/all'),
    import('@logwright/ocsf/report'),
  ]);
  return createConformanceCollector({
    validate: createEventValidator(classFacts.values(), { mode }),
    className: uid => classes[uid]?.name,
    maxWorst: args['max-examples'],
  });
}

async function collect(
  source: FileSource,
  collector: ConformanceCollector,
  session: Session,
  maxExamples: number,
): Promise<Findings> {
  const { host } = session;
  const progress = createCheckProgress(host, host.now(), () => source.progress());
  const examples: UnreadableEvent[] = [];
  const counts = { events: 0, valid: 0, unreadable: 0 };
  try {
    for await (const { events, unreadable } of readEvents(source, sessionSignal(session))) {
      for (const event of events) if (collector.add(event).valid) counts.valid += 1;
      counts.events += events.length;
      counts.unreadable += unreadable.length;
      examples.push(...unreadable.slice(0, maxExamples - examples.length));
      progress.checked(counts.events, counts.valid);
    }
  } finally {
    progress.stop();
  }
  return {
    ...collector.report(),
    files: source.counters().files,
    unreadable: counts.unreadable,
    unreadableExamples: examples,
  };
}

async function print(args: ConformArguments, { host }: Session, findings: Findings): Promise<void> {
  if (args.json) return host.stdout.line(JSON.stringify(findings));
  const { renderConformanceText } = await import('@logwright/ocsf/report');
  await host.stdout.write(visible(renderConformanceText(findings)));
  const { unreadable, unreadableExamples } = findings;
  if (unreadable === 0) return;
  await host.stdout.line(`\nUnreadable: ${formatCount(unreadable)} records are no JSON object`);
  for (const { file, record, reason } of unreadableExamples)
    await host.stdout.line(`  ${oneLine(`${file}:${record}`, 500)} ${oneLine(reason, 300)}`);
}

/** Names and values come from the file: control characters in them must not reach the terminal. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

async function writePage(file: string, args: ConformArguments, { host }: Session, findings: Findings): Promise<void> {
  const { renderConformanceHtml } = await import('@logwright/ocsf/report');
  const names = args.paths.map(path => (showStdin(path) === '-' ? 'standard input' : path)).join(', ');
  const rest = findings.unreadable === 0 ? '' : ` (${formatCount(findings.unreadable)} unreadable records)`;
  const path = resolve(host.cwd, file);
  try {
    await writeFile(path, renderConformanceHtml(findings, `OCSF conformance of ${oneLine(names, 200)}${rest}`));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandFailure(EXIT.usage, `The page ${path} cannot be written: ${reason}.`, { cause });
  }
}
