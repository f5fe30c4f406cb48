import { createMatcher } from './create-matcher.js';
import type { ChunkResult, MatcherSetup, RefusedByNumber } from './chunk-matcher.js';

/** A result with the memory of the chunk. */
export interface LaneResult {
  readonly result: ChunkResult;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Something that matches chunks: this thread, or several. */
export interface MatchLane {
  readonly refused: readonly RefusedByNumber[];
  /** Whether each chunk must hold whole lines. */
  readonly wholeLines: boolean;
  /** How many chunks may be on their way. */
  readonly maxPending: number;
  /** Matches a chunk. The bytes belong to the lane until it gives them back with the result. */
  match(bytes: Uint8Array<ArrayBuffer>): Promise<LaneResult>;
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
    wholeLines: false,
    maxPending: 1,
    match(bytes) {
      const result = matcher.match(bytes);
      matchMs += result.matchMs;
      return Promise.resolve({ result, bytes });
    },
    matchMs: () => matchMs,
    close: () => Promise.resolve(),
  };
}
