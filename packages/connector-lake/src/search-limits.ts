import type { DuckDBConnection } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';

/** How often an interrupt is repeated: one that comes between two statements of a search meets nothing to stop. */
const REPEAT_MS = 50;

/** Stops a search when its time is up or its caller gives up. */
export class SearchLimits {
  readonly #connection: DuckDBConnection;
  readonly #timeoutMs: number;
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #started = performance.now();
  #repeat: NodeJS.Timeout | undefined;
  #stopped: 'timeout' | 'cancelled' | undefined;

  constructor(connection: DuckDBConnection, timeoutMs: number, signal: AbortSignal | undefined) {
    this.#connection = connection;
    this.#timeoutMs = timeoutMs;
    this.#signal = signal;
    this.#timer = setTimeout(() => this.#interrupt('timeout'), timeoutMs);
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  readonly #onAbort = (): void => this.#interrupt('cancelled');

  #interrupt(reason: 'timeout' | 'cancelled'): void {
    if (this.#stopped !== undefined) return;
    this.#stopped = reason;
    this.#connection.interrupt();
    this.#repeat = setInterval(() => this.#connection.interrupt(), REPEAT_MS);
  }

  /** @throws ConnectorError when the search has to stop. */
  check(): void {
    const failure = this.failure(undefined);
    if (failure) throw failure;
  }

  /** @returns The error of a search that was stopped here, or undefined when it was not. */
  failure(cause: unknown): ConnectorError | undefined {
    if (this.#stopped === 'cancelled') {
      return new ConnectorError('cancelled', 'The search was cancelled.', { cause: this.#signal?.reason ?? cause });
    }
    if (this.#stopped === 'timeout') {
      const actual = Math.round(performance.now() - this.#started);
      return new ConnectorError(
        'limit_exceeded',
        `The search took longer than ${this.#timeoutMs} ms. Narrow its window (time > ...), name a log source, or allow more time.`,
        { cause, context: { limit: this.#timeoutMs, actual, unit: 'ms' } },
      );
    }
    return undefined;
  }

  /** Frees timers and listeners. */
  stop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#repeat);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }
}
