import type { Logger } from './definition.js';

/** A logger that drops everything: for tests and for callers who want no log. */
export const silentLogger: Logger = Object.freeze({
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
});
