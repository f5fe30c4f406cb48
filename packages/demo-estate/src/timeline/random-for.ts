import { seededRandom } from '@logwright/technologies';

/**
 * Random numbers of their own for each named thing, so that adding one thing does not change another.
 *
 * @param seed - The estate's seed.
 * @param parts - What the numbers are for, for instance a log source and an hour.
 * @returns A function that gives numbers in [0, 1).
 */
export function randomFor(seed: number, ...parts: readonly (string | number)[]): () => number {
  return seededRandom(fnv1a(`${seed}/${parts.join('/')}`));
}

/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
