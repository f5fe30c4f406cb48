import type { SigmaEvent } from '@logwright/sigma';
import { detectTechnology, mapUnknown } from '@logwright/technologies';
import type { Technology } from '@logwright/technologies';

/** What a pack gives for an event that says no time. */
const NO_TIME = 0;

/**
 * Makes the reading of events' own times, by the technology pack that knows the event.
 *
 * @returns A function from an event to ms since 1970, undefined where the event says none.
 */
export function createTimeReader(): (event: SigmaEvent) => number | undefined {
  let technology: Technology | undefined;
  return event => {
    technology = detectTechnology({ text: '', json: event }, technology);
    const time = timeOf(event, technology);
    return time === NO_TIME || !Number.isFinite(time) ? undefined : time;
  };
}

function timeOf(event: SigmaEvent, technology: Technology | undefined): number {
  const context = { receivedAt: NO_TIME };
  const parsed = technology?.parse({ text: '', json: event });
  if (technology === undefined || parsed?.kind !== 'parsed') return mapUnknown('', event, context).time;
  return technology.map(parsed.native, context).time;
}
