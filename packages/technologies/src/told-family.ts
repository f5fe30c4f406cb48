import type { SigmaLogSourceEntry, SigmaLogSourceFamily } from './sigma.js';

/**
 * The events that only the caller's word makes a technology's.
 *
 * @param technology - Id of the technology's descriptor.
 * @param entries - See {@link SigmaLogSourceFamily}.
 * @returns A family that recognises nothing; it stands last among those of its technology.
 */
export function toldFamily(technology: string, entries: readonly SigmaLogSourceEntry[]): SigmaLogSourceFamily {
  return { technology, recognise: [], entries };
}
