import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { AuditorEvent } from '@backstage/backend-defaults/auditor';
import { createLogger, format, transports } from 'winston';

/** Where audit events are written. */
export interface AuditLogOptions {
  /** Path of the file; older ones get a number before the extension. */
  readonly file: string;
  /** Size at which the file is turned over. */
  readonly maxBytes: number;
  /** Files that are kept, the newest included. */
  readonly maxFiles: number;
}

/** A file of audit events, one line of JSON each. */
export interface AuditLog {
  write(event: AuditorEvent): void;
  /** Writes what is pending and closes the file. */
  close(): Promise<void>;
}

/**
 * Opens the audit log; its lines are those that Backstage's own auditor prints, with the time in UTC.
 *
 * @param options - file and rotation
 * @returns The open log.
 */
export function openAuditLog(options: AuditLogOptions): AuditLog {
  const file = resolve(options.file);
  mkdirSync(dirname(file), { recursive: true });
  const target = new transports.File({
    filename: file,
    maxsize: options.maxBytes,
    maxFiles: options.maxFiles,
    tailable: true,
  });
  const logger = createLogger({
    level: 'info',
    defaultMeta: { service: 'backstage', isAuditEvent: true },
    format: format.combine(format.timestamp(), format.json()),
    transports: [target],
  });
  return {
    write: event => {
      const { error, ...fields } = event as AuditorEvent & { readonly error?: Error };
      const failure = error === undefined ? {} : { error: { name: error.name, message: error.message } };
      logger.info(`${event.plugin}.${event.eventId}`, { ...fields, ...failure });
    },
    close: () =>
      new Promise(done => {
        target.once('finish', () => done());
        logger.end();
      }),
  };
}
