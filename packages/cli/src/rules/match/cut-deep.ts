import { MAX_EVENT_DEPTH } from '@logwright/sigma';
import type { ChunkResult } from './chunk-matcher.js';

/**
 * Makes a result that can be sent to another thread: events that are nested very deep cannot be copied there. What is cut
 * away no rule looks at.
 *
 * @param result - What a chunk held.
 * @returns The same result, where no event is too deep.
 */
export function cutDeepEvents(result: ChunkResult): ChunkResult {
  if (!result.matches.some(({ event }) => event !== undefined && isDeep(event, 0))) return result;
  const matches = result.matches.map(match =>
    match.event === undefined ? match : { ...match, event: cut(match.event, 0) as typeof match.event },
  );
  return { ...result, matches };
}

function isDeep(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth > MAX_EVENT_DEPTH || Object.values(value).some(entry => isDeep(entry, depth + 1));
}

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_EVENT_DEPTH) return null;
  if (Array.isArray(value)) return value.map(entry => cut(entry, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, cut(entry, depth + 1)]));
}
