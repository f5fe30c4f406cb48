import type { Logger } from '@logwright/connector-kit';
import { EXIT } from './exit-codes.js';
import type { Host } from './host.js';
import { createLogger } from './output/logger.js';
import type { LogLevel } from './output/logger.js';

/** Options that every command takes. */
export interface CommonArguments {
  readonly json?: boolean | undefined;
  readonly lake?: string | undefined;
}

/** One run of the command: the host and how it will end. */
export interface Session {
  readonly host: Host;
  /** Set by the command that ran. */
  exitCode: number;
}

/**
 * The logger of a command: stderr, JSON when results are JSON, everything with LOGWRIGHT_DEBUG.
 *
 * @param session - The session.
 * @param args - The command's arguments.
 * @param level - What is logged without LOGWRIGHT_DEBUG. @defaultValue `warn`
 */
export function sessionLogger({ host }: Session, args: CommonArguments, level: LogLevel = 'warn'): Logger {
  return createLogger(host.stderr, {
    level: host.env['LOGWRIGHT_DEBUG'] ? 'debug' : level,
    json: args.json === true,
    now: host.now,
  });
}

/** Fires when the user interrupts or the reader of stdout has left. */
export function sessionSignal({ host }: Session): AbortSignal {
  return AbortSignal.any([host.interrupted, host.stdout.closed]);
}

/** The exit code of an interrupted command: 130 or 143; 0 when only the reader of stdout left. */
export function interruptedExitCode({ host }: Session): number {
  if (!host.interrupted.aborted) return EXIT.ok;
  return host.interrupted.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
}
