import { createMatcher } from './create-matcher.js';
import type { ChunkResult, MatcherSetup, RefusedByNumber } from './chunk-matcher.js';

/** Something that matches chunks: this thread, or several. */
export interface MatchLane {
  readonly refused: readonly RefusedByNumber[];
  /** Whether each chunk must hold whole lines, and should be in shared memory. */
  readonly hasThreads: boolean;
  /** How many chunks may be on their way. */
  readonly maxPending: number;
  /** Matches a chunk. The bytes belong to the lane until the result is there; what is not shared memory is gone then. */
  match(bytes: Uint8Array): Promise<ChunkResult>;
  /** Time spent in matching, in ms; of the busiest thread where there are several. */
  matchMs(): number;
  close(): Promise<void>;
}

/**
 * Matches in this thread.
 *
 * @param setup - See {@link MatcherSetup}.
 */
export function createThreadLane(setup: MatcherSetup): MatchLane {
  const matcher = createMatcher(setup);
  let matchMs = 0;
  return {
    refused: matcher.refused,
    hasThreads: false,
    maxPending: 1,
    match(bytes) {
      const result = matcher.match(bytes);
      matchMs += result.matchMs;
      return Promise.resolve(result);
    },
    matchMs: () => matchMs,
    close: () => Promise.resolve(),
  };
}
