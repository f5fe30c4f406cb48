/** How far a {@link ReadFailure} reaches: the stream it was met in, or everything that came out of one top-level file. */
export type FailureScope = 'stream' | 'file';

/**
 * Something that could not be read to its end. Internal: it becomes one unreadable record at the place where it was
 * met, exactly once, whichever layers it passes through on its way (a torn gzip around a tar around a log).
 */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  readonly scope: FailureScope;
  /** Set by the first layer that reports it. */
  reported = false;

  constructor(reason: string, options: { readonly cause?: unknown; readonly scope?: FailureScope } = {}) {
    super(reason, { cause: options.cause });
    this.scope = options.scope ?? 'stream';
  }
}

/** Ends a read because the caller's AbortSignal fired. Internal: it never leaves the source. */
export class ReadCancelled extends Error {
  override readonly name = 'ReadCancelled';
}

/** @returns The error's code (`ENOENT`, `Z_DATA_ERROR`), or undefined when it has none. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** @returns The error's message, whatever was thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
