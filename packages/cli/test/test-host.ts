import { Readable, Writable } from 'node:stream';
import { main } from '../src/main.js';
import { createOutput } from '../src/output/output.js';

/** What a command wrote and how it ended. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout as JSON. */
  readonly json: () => readonly Record<string, unknown>[];
}

/** Options of {@link logwright}. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Readable;
  readonly interrupted?: AbortSignal;
  readonly isTty?: boolean;
  /** Called with what the command writes to stderr, as it does. */
  readonly onStderr?: (text: string) => void;
}

/** Runs the command line in this process over streams in memory. */
export async function logwright(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const stdout = memoryStream(options.isTty);
  const stderr = memoryStream(options.isTty, options.onStderr);
  const exitCode = await main(args, {
    stdin: options.stdin instanceof Readable ? options.stdin : Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: createOutput(stdout.stream),
    stderr: createOutput(stderr.stream),
    env: options.env ?? {},
    cwd: options.cwd ?? process.cwd(),
    user: 'tester',
    now: Date.now,
    interrupted: options.interrupted ?? new AbortController().signal,
  });
  return {
    exitCode,
    stdout: stdout.text(),
    stderr: stderr.text(),
    json: () =>
      stdout
        .text()
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Record<string, unknown>),
  };
}

function memoryStream(
  isTty = false,
  onText: (text: string) => void = () => undefined,
): {
  readonly stream: Writable & { isTTY: boolean; columns: number };
  readonly text: () => string;
} {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      onText(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY: isTty, columns: 100 }), text: () => chunks.join('') };
}
