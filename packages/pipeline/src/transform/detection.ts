import type { ParseInput, Technology } from '@logwright/technologies';

/** A pack must be at least this sure of a record to be given it. */
const SURE_ENOUGH = 0.5;

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
): (input: ParseInput, stream: string) => Technology | undefined {
  const last = new Map<string, Technology>();
  return (input, stream) => {
    const remembered = last.get(stream);
    if (remembered && remembered.detect(input) >= CERTAIN) return remembered;
    const found = detectBest(technologies, input);
    if (found && found !== remembered) remember(last, stream, found);
    return found;
  };
}

/** The technology that is surest of the record, without any memory; undefined when none is sure enough. */
export function detectBest(technologies: readonly Technology[], input: ParseInput): Technology | undefined {
  let best: Technology | undefined;
  let bestScore = 0;
  for (const technology of technologies) {
    const score = technology.detect(input);
    if (score < SURE_ENOUGH || score <= bestScore) continue;
    best = technology;
    bestScore = score;
  }
  return best;
}

function remember(last: Map<string, Technology>, stream: string, technology: Technology): void {
  last.delete(stream);
  last.set(stream, technology);
  if (last.size > MAX_STREAMS) last.delete(last.keys().next().value as string);
}
