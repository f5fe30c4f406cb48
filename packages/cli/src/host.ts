import { userInfo } from 'node:os';
import type { Readable } from 'node:stream';
import { createOutput } from './output/output.js';
import type { Output } from './output/output.js';

/** What the command line reaches for outside itself. Tests give their own. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Who asks, for query logs. */
  readonly user: string;
  /** @returns Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Fires at the first SIGINT or SIGTERM, with the signal's name as reason; a second one ends the process. */
  readonly interrupted: AbortSignal;
}

/** The host of a real process. */
export function createProcessHost(): Host {
  return {
    stdin: process.stdin,
    stdout: createOutput(process.stdout),
    stderr: createOutput(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    user: userName(),
    now: Date.now,
    interrupted: onInterrupt(),
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
    controller.abort(signal);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return controller.signal;
}
