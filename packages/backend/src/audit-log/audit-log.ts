import { fstatSync, closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { AuditorEvent } from '@backstage/backend-defaults/auditor';

/** Where audit events are written. */
export interface AuditLogOptions {
  /** Path of the file; older ones get a number before the extension, 1 for the youngest of them. */
  readonly file: string;
  /** Size at which the file is turned over, in bytes. */
  readonly maxBytes: number;
  /** Files that are kept, the newest included. */
  readonly maxFiles: number;
  /** @returns ms since 1970-01-01 UTC. */
  readonly now: () => number;
}

/**
 * A file of audit events, one line of JSON each, in the fields of Backstage's own auditor with the time in UTC.
 *
 * Writes are synchronous: an event is in the file before the answer that it is about, and none is lost at the end.
 */
export class AuditLog {
  readonly #options: AuditLogOptions;
  readonly #file: string;
  #descriptor: number;
  #bytes: number;

  constructor(options: AuditLogOptions) {
    this.#options = options;
    this.#file = resolve(options.file);
    mkdirSync(dirname(this.#file), { recursive: true });
    this.#descriptor = openSync(this.#file, 'a', 0o640);
    this.#bytes = fstatSync(this.#descriptor).size;
  }

  /**
   * Writes one event.
   *
   * @throws the system's error when the disk is full or gone: an event that is not written must not pass for one.
   */
  write(event: AuditorEvent): void {
    const line = Buffer.from(`${JSON.stringify(auditLine(event, this.#options.now()))}\n`);
    if (this.#bytes > 0 && this.#bytes + line.length > this.#options.maxBytes) this.#turnOver();
    writeSync(this.#descriptor, line);
    this.#bytes += line.length;
  }

  /** Closes the file. */
  close(): void {
    closeSync(this.#descriptor);
  }

  #turnOver(): void {
    closeSync(this.#descriptor);
    const kept = this.#options.maxFiles - 1;
    if (kept < 1) rmSync(this.#file, { force: true });
    for (let number = kept; number >= 1; number -= 1) {
      renameIfThere(number === 1 ? this.#file : this.#numbered(number - 1), this.#numbered(number));
    }
    this.#descriptor = openSync(this.#file, 'a', 0o640);
    this.#bytes = 0;
  }

  #numbered(number: number): string {
    const extension = extname(this.#file);
    return `${this.#file.slice(0, this.#file.length - extension.length)}.${number}${extension}`;
  }
}

function auditLine(event: AuditorEvent, timeMs: number): object {
  const { error, ...fields } = event as AuditorEvent & { readonly error?: Error };
  return {
    ...fields,
    ...(error === undefined ? {} : { error: { name: error.name, message: error.message } }),
    isAuditEvent: true,
    level: 'info',
    message: `${event.plugin}.${event.eventId}`,
    service: 'backstage',
    timestamp: new Date(timeMs).toISOString(),
  };
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
