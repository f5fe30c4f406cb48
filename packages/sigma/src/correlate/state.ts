/** The version of {@link CorrelationState} that this program writes. */
export const STATE_VERSION = 1;

/** What correlations remember. It survives JSON; keep it over a restart and over a reload of rules. */
export interface CorrelationState {
  readonly version: typeof STATE_VERSION;
  /** Everything before is decided, in ms since 1970; null before the first event. */
  readonly watermark: number | null;
  /** The latest time of an event, in ms since 1970. */
  readonly newest: number | null;
  /** Numbers that were given to events. */
  readonly sequence: number;
  /** Groups by the fingerprint of their correlation, which is the same for the same content. */
  readonly groups: Readonly<Record<string, readonly unknown[]>>;
  /** When rules under `not` matched, by the fingerprint of their correlation. */
  readonly guards: Readonly<Record<string, readonly unknown[]>>;
  /** Matched events that wait for earlier ones. */
  readonly waiting: readonly unknown[];
}

/** Kept state that cannot be restored. */
export class CorrelationStateError extends Error {
  override readonly name = 'CorrelationStateError';
  /** Stable; callers may branch on it. */
  readonly code: 'unknown-version' | 'malformed-state';

  /**
   * @param code - What is wrong.
   * @param message - The same in words.
   * @param options - The cause.
   */
  constructor(code: CorrelationStateError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Checks the outer form of state; windows check their own content as they read it.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The value.
 * @throws CorrelationStateError for another version, or where it is no state.
 */
export function checkState(value: unknown): CorrelationState {
  if (typeof value !== 'object' || value === null) throw malformed('It is not a map.');
  const state = value as Partial<Record<keyof CorrelationState, unknown>>;
  if (state.version !== STATE_VERSION) {
    throw new CorrelationStateError(
      'unknown-version',
      `State of version ${String(state.version)}, not ${STATE_VERSION}.`,
    );
  }
  for (const key of ['watermark', 'newest'] as const) {
    if (state[key] !== null && !Number.isFinite(state[key])) throw malformed(`${key} is not a time.`);
  }
  if (!Number.isSafeInteger(state.sequence)) throw malformed('sequence is not a number.');
  if (!Array.isArray(state.waiting)) throw malformed('waiting is not a list.');
  for (const key of ['groups', 'guards'] as const) {
    if (typeof state[key] !== 'object' || state[key] === null) throw malformed(`${key} is not a map.`);
  }
  return value as CorrelationState;
}

/**
 * Says that state is malformed.
 *
 * @param message - What is wrong.
 * @param cause - What was thrown on it.
 * @returns The error to throw.
 */
export function malformed(message: string, cause?: unknown): CorrelationStateError {
  return new CorrelationStateError('malformed-state', `Not the state of a detector: ${message}`, { cause });
}
