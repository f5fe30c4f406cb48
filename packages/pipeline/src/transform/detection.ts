import type { ParseInput, Technology } from '@logwright/technologies';

/** A technology and how sure it is, from 0 to 1. */
export interface Detection {
  readonly technology: Technology;
  readonly score: number;
}

/** From this score on, the last technology of a stream is taken without asking the others. */
const CERTAIN = 0.9;

/** Streams whose last technology is remembered. */
const MAX_STREAMS = 1_000;

/**
 * Recognises records with a memory: a stream mostly carries one technology, so its last one is asked first.
 *
 * @param technologies - All packs, in order of preference on equal scores.
 * @returns A function of the record and the stream it came in, for instance a checkpoint's key; it answers
 *   undefined when no pack knows the record.
 */
export function createDetector(
  technologies: readonly Technology[],
): (input: ParseInput, stream: string) => Detection | undefined {
  const last = new Map<string, Technology>();
  return (input, stream) => {
    const remembered = last.get(stream);
    if (remembered) {
      const score = remembered.detect(input);
      if (score >= CERTAIN) return { technology: remembered, score };
    }
    const found = detectBest(technologies, input);
    if (found && found.technology !== remembered) remember(last, stream, found.technology);
    return found;
  };
}

/** The technology that is surest of the record, without any memory; undefined when none knows it. */
export function detectBest(technologies: readonly Technology[], input: ParseInput): Detection | undefined {
  let best: Detection | undefined;
  for (const technology of technologies) {
    const score = technology.detect(input);
    if (score > (best?.score ?? 0)) best = { technology, score };
  }
  return best;
}

function remember(last: Map<string, Technology>, stream: string, technology: Technology): void {
  last.delete(stream);
  last.set(stream, technology);
  if (last.size > MAX_STREAMS) last.delete(last.keys().next().value as string);
}
