import yargs from 'yargs';
import { configCommand } from './commands/config.js';
import { conformCommand } from './commands/conform.js';
import { deadLettersCommand } from './commands/dead-letters.js';
import { demoCommand } from './commands/demo.js';
import { doctorCommand } from './commands/doctor.js';
import { ingestCommand } from './commands/ingest.js';
import { lakeCommand } from './commands/lake.js';
import { ocsfCommand } from './commands/ocsf.js';
import { parseCommand } from './commands/parse.js';
import { rulesCommand } from './commands/rules.js';
import { runCommand } from './commands/run.js';
import { searchCommand } from './commands/search.js';
import { sourcesCommand } from './commands/sources.js';
import { technologiesCommand } from './commands/technologies.js';
import { EXIT } from './exit-codes.js';
import { CommandFailure, explainFailure } from './failure.js';
import type { Host } from './host.js';
import type { Session } from './session.js';
import { END_OF_OPTIONS, hideStdin } from './stdin-argument.js';
import { VERSION } from './version.js';

/**
 * Runs the command line.
 *
 * @param argv - Arguments without node and script.
 * @param host - The world outside.
 * @returns The exit code.
 */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const session: Session = { host, exitCode: EXIT.ok };
  try {
    await commandLine(argv, session).parseAsync();
  } catch (error) {
    const { exitCode, message } = explainFailure(error);
    session.exitCode = exitCode;
    await host.stderr.line(`${host.stderr.style('red', 'error:')} ${message}`);
    if (host.env['LOGWRIGHT_DEBUG'] && error instanceof Error) await host.stderr.line(stackOf(error));
  }
  // A read of stdin that was given up would keep the process alive.
  host.stdin.destroy();
  return session.exitCode;
}

const EPILOGUE =
  'Exit codes: 0 done, 1 failed, 2 wrong usage or configuration, 4 lake locked, 5 disk full, 130 interrupted.';

const COMMON_OPTIONS = {
  json: { type: 'boolean', global: true, describe: 'Stable JSON on stdout instead of text for people' },
  lake: {
    type: 'string',
    global: true,
    requiresArg: true,
    describe: 'Folder of the lake [default: $LOGWRIGHT_LAKE or ./data/lake]',
  },
  [END_OF_OPTIONS]: { type: 'boolean', global: true, hidden: true },
} as const;

function commandLine(argv: readonly string[], session: Session) {
  return yargs(hideStdin(argv))
    .scriptName('logwright')
    .usage('$0 <command>\n\nYour logs as OCSF events in a lake on this machine.')
    .version(VERSION)
    .options(COMMON_OPTIONS)
    .command(runCommand(session))
    .command(ingestCommand(session))
    .command(parseCommand(session))
    .command(searchCommand(session))
    .command(sourcesCommand(session))
    .command(deadLettersCommand(session))
    .command(technologiesCommand(session))
    .command(ocsfCommand(session))
    .command(conformCommand(session))
    .command(rulesCommand(session))
    .command(doctorCommand(session))
    .command(configCommand(session))
    .command(lakeCommand(session))
    .command(demoCommand(session))
    .completion('completion', 'Print a script for completion in bash or zsh')
    .demandCommand(1, 'Say what to do.')
    .recommendCommands()
    .strict()
    .check(refuseRepeated)
    .wrap(Math.min(110, session.host.stdout.columns))
    .epilogue(EPILOGUE)
    .exitProcess(false)
    .fail((message, error) => {
      if (error !== undefined && error !== null && error.name !== 'YError') throw error;
      throw new CommandFailure(EXIT.usage, usageMessage(message));
    })
    .help();
}

/** Options that take lists. Every other one may be given once: the second would not be what the first asked for. */
const LISTS: ReadonlySet<string> = new Set(['_', 'paths', 'names', 'days', 'events', 'rules', 'rule', 'off']);

function refuseRepeated(args: Readonly<Record<string, unknown>>): true {
  const repeated = Object.keys(args).find(name => Array.isArray(args[name]) && !LISTS.has(name));
  if (repeated === undefined) return true;
  throw new CommandFailure(EXIT.usage, `--${repeated} is given more than once. See: logwright --help`);
}

function usageMessage(message: string): string {
  const line = message.split('\n').filter(Boolean).join(' ');
  return `${/[.!?]$/.test(line) ? line : `${line}.`} See: logwright --help`;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
