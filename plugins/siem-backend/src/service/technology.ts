import { UNKNOWN_TECHNOLOGY } from '@logwright/connector-kit';
import { technologyById } from '@logwright/technologies';
import type { VolumeDayRow } from '../database/rows';

/**
 * Technology of the events in which the detect stage keeps its findings. They are shown on the log sources that they
 * were found on, and are none of the estate's: nobody collects them, and a quiet week is no fault.
 */
export const FINDINGS_TECHNOLOGY = 'logwright-detection';

/**
 * The technology that most events of a log source belong to; a known one goes before the unknown rest.
 *
 * @param rows - volume by day and technology
 * @returns The technology's id, or undefined when the platform names none.
 */
export function mainTechnology(rows: readonly VolumeDayRow[]): string | undefined {
  const events = new Map<string, number>();
  for (const row of rows) {
    if (row.technology !== '') events.set(row.technology, (events.get(row.technology) ?? 0) + (row.events ?? 0));
  }
  const known = [...events].filter(([technology]) => technology !== UNKNOWN_TECHNOLOGY);
  const candidates = known.some(([, count]) => count > 0) ? known : [...events];
  return candidates.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * A technology's name for people.
 *
 * @param id - technology id
 * @returns The title of its pack, `Unknown` for records that no pack knows, or the id.
 */
export function technologyTitle(id: string): string {
  if (id === UNKNOWN_TECHNOLOGY) return 'Unknown';
  return technologyById(id)?.descriptor.title ?? id;
}
