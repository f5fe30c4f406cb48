import { createFileSource } from '@logwright/connector-file';
import type { FileSource } from '@logwright/connector-file';
import type { LakeWriter } from '@logwright/connector-lake';
import { createTransformer, openDetectStage, runPipeline } from '@logwright/pipeline';
import type { DetectStage, LogSourceTally, RuleMetrics, RunResult } from '@logwright/pipeline';
import type { CommandModule } from 'yargs';
import { DETECTION } from '../detection.js';
import { EXIT } from '../exit-codes.js';
import { openSessionWriter } from '../lake.js';
import { formatBytes, formatCount, formatShare } from '../output/format.js';
import { drawTable } from '../output/table.js';
import type { Column } from '../output/table.js';
import { createBarProgress, createJsonProgress } from '../progress.js';
import { interruptedExitCode, sessionLogger } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { showStdin } from '../stdin-argument.js';
import { PACKS, technologyOption } from '../technologies.js';

interface IngestArguments extends CommonArguments {
  readonly paths: readonly string[];
  readonly technology: string;
  readonly logSource?: string;
  readonly once: boolean;
  readonly rules?: readonly string[];
}

/** Keeps the peak of memory below 600 MB whatever the files' size, at no cost in time. */
const WRITER_LIMITS = { segmentMaxBytes: 4 * 1024 * 1024, flushBytes: 32 * 1024 * 1024 } as const;

/** Text of one batch: larger ones only take memory. */
const MAX_BATCH_BYTES = 512 * 1024;

/** `logwright ingest`: files, folders and archives into the lake. */
export function ingestCommand(session: Session): CommandModule<object, IngestArguments> {
  return {
    command: 'ingest <paths..>',
    describe: 'Read files, folders, archives or stdin (-) into the lake',
    builder: yargs =>
      yargs
        .positional('paths', {
          type: 'string',
          array: true,
          demandOption: true,
          describe: 'Files, folders, archives, or -',
        })
        .option('technology', {
          type: 'string',
          default: 'auto',
          describe: 'Technology id; auto recognises each record',
        })
        .option('log-source', { type: 'string', describe: 'Name of the log source [default: technology id]' })
        .option('once', { type: 'boolean', default: false, describe: 'Leave out content that is in the lake already' })
        .option('rules', {
          type: 'string',
          array: true,
          requiresArg: true,
          describe: 'Sigma rule files and folders to run on the events; findings go to the lake, too',
        })
        .example('$0 ingest /var/log --once --rules detections', 'and what rules find there')
        .example('$0 ingest /var/log --once', 'this machine, as often as you like')
        .example('zcat old.gz | $0 ingest - --technology linux-auditd', 'from a pipe'),
    handler: args => ingest(args, session),
  };
}

async function ingest(args: IngestArguments, session: Session): Promise<void> {
  const { host } = session;
  const logger = sessionLogger(session, args);
  const transform = createTransformer({
    ...PACKS,
    ...technologyOption(args.technology),
    ...(args.logSource === undefined ? {} : { logSource: args.logSource }),
  });
  const source = createFileSource(
    { paths: args.paths.map(showStdin), once: args.once, maxBatchBytes: MAX_BATCH_BYTES },
    { id: 'ingest', baseDirectory: host.cwd, logger, now: host.now, stdin: host.stdin },
  );
  const detect = await openRules(args, session);
  const sink = await openSessionWriter(args, session, WRITER_LIMITS);
  const startedAtMs = host.now();
  const result = await run(args, session, { source, sink, transform, startedAtMs, ...(detect ? { detect } : {}) });
  await report(args, session, {
    source,
    directory: sink.directory,
    result,
    seconds: (host.now() - startedAtMs) / 1000,
  });
  await conclude(args, session, result);
}

/** Files say nothing of the order of their events: correlations wait until all are read. */
async function openRules(args: IngestArguments, session: Session): Promise<DetectStage | undefined> {
  if (args.rules === undefined) return undefined;
  const { host } = session;
  return openDetectStage({
    ...DETECTION,
    paths: args.rules,
    baseDirectory: host.cwd,
    now: host.now,
    logger: sessionLogger(session, args),
    correlateAtEnd: true,
    reloadMs: 0,
    stateKey: 'detect/ingest',
  });
}

interface Work {
  readonly detect?: DetectStage;
  readonly source: FileSource;
  readonly sink: LakeWriter;
  readonly transform: ReturnType<typeof createTransformer>;
  readonly startedAtMs: number;
}

async function run(args: IngestArguments, session: Session, work: Work): Promise<RunResult> {
  const { host } = session;
  const progress = args.json
    ? createJsonProgress(host, work.startedAtMs)
    : createBarProgress(host, work.startedAtMs, () => work.source.progress());
  try {
    return await runPipeline({
      sources: [{ source: work.source, transform: work.transform }],
      sinks: [work.sink],
      ...(work.detect ? { detect: work.detect } : {}),
      signal: host.interrupted,
      retry: { maxAttempts: 3 },
      logger: sessionLogger(session, args),
      observer: { acknowledged: (_, totals) => progress.acknowledged(totals) },
    });
  } finally {
    progress.stop();
  }
}

interface Report {
  readonly source: FileSource;
  readonly directory: string;
  readonly result: RunResult;
  readonly seconds: number;
}

async function report(
  args: IngestArguments,
  { host }: Session,
  { source, directory, result, seconds }: Report,
): Promise<void> {
  const { totals, logSources, outcome, detect } = result;
  const { files, skipped, resumed, invalidUtf8 } = source.counters();
  if (args.json) {
    const line = {
      type: 'result',
      ...totals,
      seconds,
      logSources,
      files,
      skipped,
      resumed,
      invalidUtf8,
      outcome,
      lake: directory,
      ...(detect ? { detect } : {}),
    };
    return host.stdout.line(JSON.stringify(line));
  }
  if (logSources.length > 0) await host.stdout.line(drawTable(host.stdout, COLUMNS, logSources));
  const found = detect?.rules.filter(rule => rule.findings > 0) ?? [];
  if (found.length > 0) await host.stdout.line(drawTable(host.stdout, RULE_COLUMNS, found));
  const rate = formatCount(totals.events / Math.max(seconds, 0.001));
  await host.stdout.line(
    `${formatCount(totals.events)} events of ${formatCount(totals.records)} records (${formatBytes(totals.bytes)}) in ${seconds.toFixed(1)} s, ${rate} events/s, now in ${directory}`,
  );
  const notes = [
    detect && `${formatCount(detect.findings)} finding(s) of ${formatCount(detect.counts.running)} rules.`,
    skipped > 0 && `${skipped} file(s) were in the lake already and left out.`,
    resumed > 0 && `${resumed} file(s) were gone on with where an earlier run had stopped.`,
    invalidUtf8 > 0 && `${formatCount(invalidUtf8)} record(s) held invalid UTF-8; the bytes became U+FFFD.`,
  ].filter(note => note !== false && note !== undefined);
  for (const note of notes) await host.stdout.line(note);
}

async function conclude(args: IngestArguments, session: Session, result: RunResult): Promise<void> {
  const { host } = session;
  const { deadLetters } = result.totals;
  if (deadLetters > 0) {
    const hint = `warning: ${formatCount(deadLetters)} record(s) went to the dead letter; the reasons: logwright dead-letters`;
    await host.stderr.line(host.stderr.style('yellow', args.lake ? `${hint} --lake ${args.lake}` : hint));
  }
  const failure = result.deliveryFailure ?? result.sourceFailures[0]?.error;
  if (failure !== undefined) throw failure;
  if (result.outcome === 'stopped') {
    session.exitCode = interruptedExitCode(session);
    await host.stderr.line(
      'Interrupted. Everything acknowledged is in the lake; run the same command with --once to go on.',
    );
  } else {
    session.exitCode = EXIT.ok;
  }
}

const COLUMNS: readonly Column<LogSourceTally>[] = [
  { title: 'Log source', value: row => row.logSource },
  { title: 'Technology', value: row => row.technology },
  { title: 'Records', value: row => formatCount(row.records), align: 'right' },
  { title: 'Events', value: row => formatCount(row.events), align: 'right' },
  { title: 'Dead letters', value: row => formatCount(row.deadLetters), align: 'right' },
  { title: 'Parsed', value: row => formatShare(row.events, row.records), align: 'right' },
  { title: 'Received', value: row => formatBytes(row.bytes), align: 'right' },
];

const RULE_COLUMNS: readonly Column<RuleMetrics>[] = [
  { title: 'Rule', value: row => row.title },
  { title: 'Level', value: row => row.level ?? '' },
  { title: 'Events', value: row => (row.events === undefined ? '' : formatCount(row.events)), align: 'right' },
  { title: 'Matches', value: row => formatCount(row.matches), align: 'right' },
  { title: 'Findings', value: row => formatCount(row.findings), align: 'right' },
];
