import type { JsonObject } from '@logwright/connector-kit';

/**
 * What went wrong, for callers to branch on.
 *
 * - `technology_unknown`: a technology id that no pack has.
 * - `delivery_failed`: a sink did not take a batch after all its retries; `cause` is the sink's reason.
 * - `rules_unreadable`: no detection rule can be read; the message says which path and why.
 * - `source_failed`: a source could not be read; `cause` is its error.
 */
export type PipelineErrorCode = 'technology_unknown' | 'delivery_failed' | 'rules_unreadable' | 'source_failed';

/** Options of {@link PipelineError}. */
export interface PipelineErrorOptions {
  readonly cause?: unknown;
  /** Facts about the failure, safe to show and to log. */
  readonly context?: JsonObject;
}

/** The error of this package. Branch on `code`, never on the text. */
export class PipelineError extends Error {
  override readonly name = 'PipelineError';
  readonly code: PipelineErrorCode;
  readonly context: JsonObject;

  constructor(code: PipelineErrorCode, message: string, options: PipelineErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.context = options.context ?? {};
  }
}
