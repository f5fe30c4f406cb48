import type { Logger } from '@logwright/connector-kit';
import type { Output } from './output.js';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/** How much is logged. */
export type LogLevel = (typeof LEVELS)[number];

/** Options of {@link createLogger}. */
export interface LoggerOptions {
  readonly level: LogLevel;
  /** One JSON object a line instead of text. */
  readonly json: boolean;
  readonly now: () => number;
}

/**
 * Logs to a stream, one line an entry.
 *
 * @param output - Usually stderr: stdout belongs to results.
 * @param options - Level and form.
 */
export function createLogger(output: Output, options: LoggerOptions): Logger {
  const log = (level: LogLevel, message: string, fields: Record<string, unknown> = {}): void => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(options.level)) return;
    void output.line(
      options.json ? jsonLine(level, message, fields, options.now()) : textLine(output, level, message, fields),
    );
  };
  return {
    debug: (message, fields) => log('debug', message, fields),
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
  };
}

function jsonLine(level: LogLevel, message: string, fields: Record<string, unknown>, nowMs: number): string {
  return JSON.stringify({ time: new Date(nowMs).toISOString(), level, message, ...plain(fields) });
}

function textLine(output: Output, level: LogLevel, message: string, fields: Record<string, unknown>): string {
  const colour = level === 'error' ? 'red' : level === 'warn' ? 'yellow' : 'gray';
  const details = Object.entries(plain(fields)).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [output.style(colour, `${level}:`), message, ...details].join(' ');
}

/** Errors become their message: stacks are for LOGWRIGHT_DEBUG only. */
function plain(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? value.message : value]),
  );
}
