import type { JsonObject } from './json.js';

/**
 * What went wrong, for callers to branch on.
 *
 * - `config_invalid`: unusable configuration; the message says where and how to mend it.
 * - `not_found`: a path, index or log source that does not exist.
 * - `locked`: another writer holds the store.
 * - `unauthenticated`, `forbidden`: the platform refused the credentials or the permission.
 * - `query_invalid`: the platform could not understand the search.
 * - `limit_exceeded`: a typed limit (rows, time, bytes, depth) was passed; `context` names limit and actual.
 * - `unavailable`: the platform did not answer or asked to come back later.
 * - `corrupt`: stored data fails its checksum or format.
 * - `storage_full`: the disk or quota is exhausted.
 * - `cancelled`: the caller's AbortSignal fired.
 * - `protocol`: the platform answered in a form that this connector does not know.
 */
export type ConnectorErrorCode =
  | 'config_invalid'
  | 'not_found'
  | 'locked'
  | 'unauthenticated'
  | 'forbidden'
  | 'query_invalid'
  | 'limit_exceeded'
  | 'unavailable'
  | 'corrupt'
  | 'storage_full'
  | 'cancelled'
  | 'protocol';

/** Options of {@link ConnectorError}. */
export interface ConnectorErrorOptions {
  /** The error that led to this one. */
  readonly cause?: unknown;
  /** Facts about the failure, safe to show and to log: never secrets. */
  readonly context?: JsonObject;
}

/** The error that every connector throws. Branch on `code`, never on the text. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly code: ConnectorErrorCode;
  readonly context: JsonObject;

  constructor(code: ConnectorErrorCode, message: string, options: ConnectorErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.context = options.context ?? {};
  }
}
