import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ConnectorError } from './errors.js';
import type { DeadLetter } from './event.js';
import type { DeliveryResult, Sink } from './sink.js';

/** Options of {@link createFileDeadLetterSink}. */
export interface FileDeadLetterSinkOptions {
  /** Unique in the pipeline. */
  readonly id: string;
  /** The file that dead letters are appended to as JSON lines; it and its folder are made when missing. */
  readonly path: string;
}

/**
 * Makes a sink that keeps only dead letters, as JSON lines in a file, for pipelines that have no lake. Events are
 * acknowledged without being kept: put it beside the sink that takes them.
 *
 * A batch is acknowledged after its dead letters have been fsynced. Delivery is at least once.
 */
export function createFileDeadLetterSink(options: FileDeadLetterSinkOptions): Sink {
  return new DeadLetterFile(options.id, options.path);
}

class DeadLetterFile implements Sink {
  readonly id: string;
  readonly #path: string;
  #file: FileHandle | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(id: string, path: string) {
    this.id = id;
    this.#path = path;
  }

  write(batch: { readonly deadLetters: readonly DeadLetter[] }): Promise<DeliveryResult> {
    const result = this.#queue.then(() => this.#append(batch.deadLetters));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async flush(): Promise<void> {
    await this.#queue;
  }

  async close(): Promise<void> {
    await this.#queue;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #append(deadLetters: readonly DeadLetter[]): Promise<DeliveryResult> {
    if (deadLetters.length === 0) return { kind: 'delivered' };
    const file = await this.#open();
    const { size } = await file.stat();
    try {
      await file.appendFile(deadLetters.map(letter => `${JSON.stringify(letter)}\n`).join(''));
      await file.datasync();
      return { kind: 'delivered' };
    } catch (cause) {
      // Half a line must not stand before the next one.
      await file.truncate(size).catch(() => undefined);
      return {
        kind: 'retryable',
        reason: `dead letters could not be written to ${this.#path}: make room on its disk`,
        cause,
      };
    }
  }

  async #open(): Promise<FileHandle> {
    if (this.#file !== undefined) return this.#file;
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      this.#file = await open(this.#path, 'a');
      return this.#file;
    } catch (cause) {
      throw new ConnectorError(
        'forbidden',
        `the dead letter file ${this.#path} cannot be opened for writing: check the path and its permissions`,
        {
          cause,
          context: { path: this.#path },
        },
      );
    }
  }
}
