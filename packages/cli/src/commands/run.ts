import { resolve } from 'node:path';
import { createFileCheckpointStore } from '@logwright/connector-kit';
import type { FileCheckpointStore, Logger } from '@logwright/connector-kit';
import { buildPipeline, runPipeline } from '@logwright/pipeline';
import type { DetectStage, PipelineConfig, PipelineObserver, RunResult, Totals } from '@logwright/pipeline';
import type { CommandModule } from 'yargs';
import { DEFAULT_CONFIG, describeMistakes, readConfigFile } from '../config-file.js';
import type { ConfigFile } from '../config-file.js';
import { watchDemo, withDemoMarker } from '../demo.js';
import { describeDetection, DETECTION, detectionFigures } from '../detection.js';
import { EXIT } from '../exit-codes.js';
import { CommandFailure } from '../failure.js';
import { formatBytes, formatCount, formatShare } from '../output/format.js';
import { sessionLogger } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { PACKS } from '../technologies.js';

interface RunArguments extends CommonArguments {
  readonly config: string;
  readonly 'metrics-interval': number;
}

/** `logwright run`: a pipeline until it is stopped. */
export function runCommand(session: Session): CommandModule<object, RunArguments> {
  return {
    command: 'run',
    describe: 'Run the pipeline of a configuration file until SIGINT or SIGTERM',
    builder: yargs =>
      yargs
        .option('config', { alias: 'c', type: 'string', default: DEFAULT_CONFIG, describe: 'The configuration' })
        .option('metrics-interval', {
          type: 'number',
          default: 30,
          describe: 'Seconds between two lines of figures; 0 for none',
        })
        .example('$0 run -c logwright.yaml', 'until Ctrl-C'),
    handler: args => run(args, session),
  };
}

async function run(args: RunArguments, session: Session): Promise<void> {
  const { host } = session;
  const logger = sessionLogger(session, args, 'info');
  const file = await readConfigFile(args.config, host);
  if (!file.config) throw new CommandFailure(EXIT.usage, describeMistakes(file.diagnostics));
  const checkpoints = openCheckpoints(file.config, file);
  const context = { baseDirectory: file.directory, logger, now: host.now, ...(checkpoints ? { checkpoints } : {}) };
  try {
    const config = withDemoMarker(file.config, file.directory);
    const parts = await buildPipeline(config, { ...PACKS, context, detection: DETECTION });
    logger.info('The pipeline runs.', {
      sources: parts.sources.map(entry => entry.source.id),
      sinks: parts.sinks.map(sink => sink.id),
      ...(parts.detect ? { rules: parts.detect.report().counts } : {}),
    });
    const metrics = createMetrics(args, session, logger, parts.detect);
    const demo = watchDemo(file.config, parts.sinks, { logger, now: host.now });
    const result = await runPipeline({
      ...parts,
      ...(checkpoints ? { checkpoints } : {}),
      signal: host.interrupted,
      continuous: true,
      maxInFlightBatches: file.config.maxInFlightBatches,
      logger,
      observer: observe(logger, metrics.update),
    }).finally(() => {
      metrics.stop();
      demo.stop();
    });
    if (args.json && result.detect !== undefined) {
      await host.stdout.line(JSON.stringify({ type: 'rules', ...result.detect }));
    }
    conclude(result, session, logger);
  } finally {
    await checkpoints?.close();
  }
}

/** Checkpoints of our own, unless the only sink keeps them. */
function openCheckpoints(config: PipelineConfig, file: ConfigFile): FileCheckpointStore | undefined {
  const onlyLake = config.sinks.length === 1 && config.sinks[0]?.definition.type === 'lake';
  return onlyLake ? undefined : createFileCheckpointStore(resolve(file.directory, config.checkpointDirectory));
}

function observe(logger: Logger, update: (totals: Totals) => void): PipelineObserver {
  return {
    acknowledged: (_, totals) => update(totals),
    retrying: notice => logger.warn('A sink did not take a batch; it is written again.', { ...notice }),
    sourceFailed: (source, error, retryInMs) => logger.error('A source failed.', { source, error, retryInMs }),
  };
}

interface Metrics {
  readonly update: (totals: Totals) => void;
  readonly stop: () => void;
}

/** One line of figures every so many seconds: JSON on stdout with --json, else in the log. */
function createMetrics(args: RunArguments, { host }: Session, logger: Logger, detect?: DetectStage): Metrics {
  let totals: Totals = { records: 0, events: 0, deadLetters: 0, dropped: 0, unknown: 0, bytes: 0 };
  let before = { totals, atMs: host.now() };
  const report = (): void => {
    const nowMs = host.now();
    const eventsPerSecond = ((totals.events - before.totals.events) * 1000) / Math.max(1, nowMs - before.atMs);
    before = { totals, atMs: nowMs };
    const rules = detect?.report();
    if (args.json) {
      const detection = rules === undefined ? {} : { detect: detectionFigures(rules) };
      void host.stdout.line(
        JSON.stringify({
          type: 'metrics',
          time: new Date(nowMs).toISOString(),
          ...totals,
          eventsPerSecond,
          ...detection,
        }),
      );
    } else {
      const parsed = formatShare(totals.events, totals.records);
      logger.info(
        `${formatCount(totals.events)} events (${eventsPerSecond.toFixed(1)}/s), ${formatBytes(totals.bytes)}, ${parsed} parsed, ${formatCount(totals.deadLetters)} dead letters${describeDetection(rules)}.`,
      );
    }
  };
  const timer = args['metrics-interval'] > 0 ? setInterval(report, args['metrics-interval'] * 1000) : undefined;
  return {
    update: next => (totals = next),
    stop: () => {
      clearInterval(timer);
      if (args['metrics-interval'] > 0) report();
    },
  };
}

function conclude(result: RunResult, session: Session, logger: Logger): void {
  if (result.deliveryFailure) throw result.deliveryFailure;
  if (result.outcome === 'stopped') logger.info('Stopped. Everything read was written.', { ...result.totals });
  else logger.info('Every source has ended.', { ...result.totals });
  session.exitCode = result.outcome === 'failed' ? EXIT.failed : EXIT.ok;
}
