import { styleText } from 'node:util';
import type { Writable } from 'node:stream';

type Style = Parameters<typeof styleText>[0];

/** A stream for a person or a pipe: waits for a slow reader, survives one that left, colours only a terminal. */
export interface Output {
  readonly isTty: boolean;
  /** Width of the terminal in columns; 80 when there is none. */
  readonly columns: number;
  /** Fires when the reader has gone (`| head`). */
  readonly closed: AbortSignal;
  /** The stream itself, for libraries that draw on it. */
  readonly stream: Writable;
  /** Writes text; resolves when the reader can take more. */
  write(text: string): Promise<void>;
  /** Writes a line; resolves when the reader can take more. */
  line(text?: string): Promise<void>;
  /** Colours text when this is a terminal and colours are wanted. */
  style(style: Style, text: string): string;
}

/** The part of a terminal stream that is used here. */
type TerminalStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/**
 * Wraps a stream.
 *
 * @param stream - `process.stdout`, `process.stderr` or a test's stream.
 */
export function createOutput(stream: TerminalStream): Output {
  const closed = new AbortController();
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed.abort();
  });
  const write = async (text: string): Promise<void> => {
    if (closed.signal.aborted || stream.write(text)) return;
    await new Promise<void>(resolve => {
      const done = (): void => {
        stream.off('drain', done);
        closed.signal.removeEventListener('abort', done);
        resolve();
      };
      stream.once('drain', done);
      closed.signal.addEventListener('abort', done, { once: true });
    });
  };
  return {
    isTty: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 80;
    },
    closed: closed.signal,
    stream,
    write,
    line: (text = '') => write(`${text}\n`),
    style: (style, text) => styleText(style, text, { stream, validateStream: true }),
  };
}
