import { useCallback, useEffect, useRef, useState } from 'react';

/** The state of something that is read now and again. */
export interface Polled<T> {
  /** The newest answer; it stays while a newer one is read and when reading fails. */
  readonly data: T | undefined;
  /** Why the last reading failed. */
  readonly error: unknown;
  /** Reading, with nothing to show yet. */
  readonly loading: boolean;
  /** Reading for another question; what is shown answers the one before. */
  readonly stale: boolean;
  /** When {@link Polled.data} was read, ms since the epoch. */
  readonly readAt: number | undefined;
  /** Reads now. */
  readonly reload: () => void;
}

/** Time between two readings, ms. Pages that are not visible do not read. */
export const POLL_MS = 60_000;

interface Reading<T> {
  readonly key: string;
  readonly data?: T;
  readonly error?: unknown;
  readonly readAt?: number;
}

/**
 * Reads something, and again every minute while the page is visible; answers that come too late are dropped.
 * @param key - names the question; a new one reads at once
 * @param read - asks; it is given a signal that cancels it
 * @param intervalMs - time between two readings; 0 reads once
 * @returns the newest answer with its state
 */
export function usePolled<T>(key: string, read: (signal: AbortSignal) => Promise<T>, intervalMs = POLL_MS): Polled<T> {
  const [reading, setReading] = useState<Reading<T>>({ key: '' });
  const [round, setRound] = useState(0);
  const latestRead = useRef(read);
  useEffect(() => {
    latestRead.current = read;
  });

  useEffect(() => {
    const abort = new AbortController();
    latestRead.current(abort.signal).then(
      data => !abort.signal.aborted && setReading({ key, data, readAt: Date.now() }),
      error => !abort.signal.aborted && setReading(before => ({ ...before, key, error })),
    );
    return () => abort.abort();
  }, [key, round]);

  const reload = useCallback(() => setRound(before => before + 1), []);

  useEffect(() => {
    if (intervalMs === 0) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs, reload]);

  const settled = reading.key === key;
  return {
    data: reading.data,
    error: settled ? reading.error : undefined,
    loading: reading.data === undefined && !(settled && reading.error !== undefined),
    stale: reading.data !== undefined && !settled,
    readAt: reading.readAt,
    reload,
  };
}
