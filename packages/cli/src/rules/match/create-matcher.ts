import { createChunkMatcher } from './chunk-matcher.js';
import type { ChunkMatcher, MatcherSetup } from './chunk-matcher.js';
import { createParsedMatcher } from './parsed-matcher.js';

/**
 * Makes the matcher that a setup asks for: over the bytes of JSON lines, or over what technology packs make of lines.
 *
 * @param setup - See {@link MatcherSetup}.
 */
export function createMatcher(setup: MatcherSetup): ChunkMatcher {
  return setup.technology === undefined ? createChunkMatcher(setup) : createParsedMatcher(setup);
}
