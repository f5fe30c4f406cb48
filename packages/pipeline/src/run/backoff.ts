/** How long to wait between attempts and when to give up. */
export interface RetryPolicy {
  /** Attempts in all before giving up; Infinity never gives up. */
  readonly maxAttempts: number;
  /** Longest wait before the second attempt, in ms; it doubles with each further one. */
  readonly baseDelayMs: number;
  /** Longest wait at all, in ms. */
  readonly maxDelayMs: number;
}

/**
 * How long to wait before the next attempt: doubling, capped, with full jitter above half.
 *
 * @param policy - The limits.
 * @param attempt - Attempts so far, from 1.
 * @param atLeastMs - What the platform asked for, in ms.
 * @param random - A random number in [0, 1).
 * @returns Milliseconds.
 */
export function backoffMs(policy: RetryPolicy, attempt: number, atLeastMs = 0, random = Math.random()): number {
  const ceiling = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** (attempt - 1));
  return Math.max(atLeastMs, ceiling * (0.5 + random / 2));
}

/**
 * Waits, at most until the signal fires; never throws.
 *
 * @param delayMs - How long, in ms.
 * @param signal - Ends the wait early.
 */
export function pause(delayMs: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delayMs);
    signal?.addEventListener('abort', done, { once: true });
  });
}
