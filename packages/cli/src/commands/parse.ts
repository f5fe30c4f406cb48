import { createFileSource } from '@logwright/connector-file';
import type { DeadLetter, EventBatch, LogEvent, Sink } from '@logwright/connector-kit';
import { createTransformer, runPipeline } from '@logwright/pipeline';
import type { CommandModule } from 'yargs';
import { oneLine } from '../output/format.js';
import { interruptedExitCode, sessionLogger, sessionSignal } from '../session.js';
import type { CommonArguments, Session } from '../session.js';
import { showStdin } from '../stdin-argument.js';
import { PACKS, technologyOption } from '../technologies.js';

interface ParseArguments extends CommonArguments {
  readonly paths: readonly string[];
  readonly technology: string;
  readonly raw: boolean;
}

/** `logwright parse`: OCSF events on stdout, nothing stored. */
export function parseCommand(session: Session): CommandModule<object, ParseArguments> {
  return {
    command: 'parse <paths..>',
    describe: 'Print records as OCSF events, one JSON object a line; nothing is stored',
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
        .option('raw', { type: 'boolean', default: false, describe: 'Add the record as received, as raw_data' })
        .example('$0 parse /var/log/auth.log | head -n 3', 'a first look')
        .example('$0 parse audit.log --technology linux-auditd > events.ndjson', 'no guessing'),
    handler: args => parse(args, session),
  };
}

async function parse(args: ParseArguments, session: Session): Promise<void> {
  const { host } = session;
  const logger = sessionLogger(session, args);
  const transform = createTransformer({ ...PACKS, ...technologyOption(args.technology) });
  const source = createFileSource(
    { paths: args.paths.map(showStdin) },
    { id: 'parse', baseDirectory: host.cwd, logger, now: host.now, stdin: host.stdin },
  );
  const result = await runPipeline({
    sources: [{ source, transform }],
    sinks: [createPrintSink(args, session)],
    signal: sessionSignal(session),
    logger,
  });
  const failure = result.deliveryFailure ?? result.sourceFailures[0]?.error;
  if (failure !== undefined) throw failure;
  if (result.outcome === 'stopped') session.exitCode = interruptedExitCode(session);
}

/** Prints events to stdout and dead letters to stderr; slow readers slow the pipeline down. */
function createPrintSink(args: ParseArguments, { host }: Session): Sink {
  let order = Promise.resolve();
  const print = async (batch: EventBatch): Promise<void> => {
    if (batch.events.length > 0)
      await host.stdout.write(batch.events.map(event => eventLine(event, args.raw)).join(''));
    for (const letter of batch.deadLetters) await host.stderr.line(letterLine(letter, args.json === true));
  };
  return {
    id: 'stdout',
    async write(batch) {
      order = order.then(() => print(batch));
      await order;
      return { kind: 'delivered' };
    },
    flush: async () => order,
    close: async () => order,
  };
}

function eventLine({ event, raw }: LogEvent, withRaw: boolean): string {
  return `${JSON.stringify(withRaw ? { ...event, raw_data: raw } : event)}\n`;
}

function letterLine(letter: DeadLetter, json: boolean): string {
  const { technology, stage, reason, origin, ordinal, raw } = letter;
  return json
    ? JSON.stringify({ type: 'deadLetter', origin: origin.uri, ordinal, technology, stage, reason, raw })
    : `dead letter: ${origin.uri}:${ordinal} (${stage}) ${oneLine(reason, 300)}`;
}
