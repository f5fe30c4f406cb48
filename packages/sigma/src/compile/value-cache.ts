import type { FieldClass } from './field-matcher.js';

/** Keeps the classes of recent texts. */
export interface ValueCache {
  get(text: string, compute: (text: string) => FieldClass): FieldClass;
}

const MIN_SIZE = 32;
const MAX_SIZE = 2_048;
const MAX_CACHED_CHARS = 1_024;
const WINDOW = 512;
const PAUSE = 16_384;

/**
 * Makes a cache: direct-mapped with a full compare. It grows while it misses often, and when that does not help it rests
 * for a while.
 *
 * @returns The cache.
 */
export function createValueCache(): ValueCache {
  let size = MIN_SIZE;
  let keys: (string | undefined)[] = [];
  let classes: (FieldClass | undefined)[] = [];
  let lookups = 0;
  let misses = 0;
  let resting = 0;
  const resize = (wanted: number): void => {
    size = wanted;
    keys = Array<undefined>(size).fill(undefined);
    classes = Array<undefined>(size).fill(undefined);
  };
  const review = (): void => {
    if (misses > WINDOW / 8 && size < MAX_SIZE) resize(size * 4 > MAX_SIZE ? MAX_SIZE : size * 4);
    else if (misses > WINDOW / 2) {
      resting = PAUSE;
      resize(MIN_SIZE);
    }
    lookups = misses = 0;
  };
  return {
    get(text, compute) {
      if (resting > 0 || text.length > MAX_CACHED_CHARS) {
        resting--;
        return compute(text);
      }
      const hash = sampleHash(text);
      lookups++;
      if (keys[hash & (size - 1)] === text) return classes[hash & (size - 1)]!;
      misses++;
      if (keys.length === 0) resize(size);
      if (lookups >= WINDOW) review();
      const found = compute(text);
      keys[hash & (size - 1)] = text;
      classes[hash & (size - 1)] = found;
      return found;
    },
  };
}

function sampleHash(text: string): number {
  const length = text.length;
  const stride = (length >> 3) + 1;
  let hash = length;
  for (let at = length - 1; at >= 0; at -= stride) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 11);
}
