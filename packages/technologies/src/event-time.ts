import { detectTechnology, technologyById } from './registry.js';
import type { NativeRecord, Technology } from './technology.js';
import { mapUnknown } from './unknown.js';

/** What a pack gives for an event that says no time. */
const NO_TIME = 0;

/**
 * Makes the reading of events' own times, by the technology pack that knows the event.
 *
 * @returns A function from an event, and the id of the technology that it was parsed by where that is known, to ms since
 * 1970; undefined where the event says none.
 */
export function createTimeReader(): (event: NativeRecord, technology?: string) => number | undefined {
  let last: Technology | undefined;
  return (event, id) => {
    const exact = id === undefined ? exactTime(event) : undefined;
    if (exact !== undefined) return exact;
    const technology = id === undefined ? detectTechnology({ text: '', json: event }, last) : technologyById(id);
    last = technology;
    const time =
      id === undefined || technology === undefined ? timeOf(event, technology) : technology.map(event, CONTEXT).time;
    return time === NO_TIME || !Number.isFinite(time) ? undefined : time;
  };
}

const CONTEXT = { receivedAt: NO_TIME };

function timeOf(event: NativeRecord, technology: Technology | undefined): number {
  const parsed = technology?.parse({ text: '', json: event });
  if (technology === undefined || parsed?.kind !== 'parsed') return mapUnknown('', event, CONTEXT).time;
  return technology.map(parsed.native, CONTEXT).time;
}

const SYSMON_TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}$/;
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** Times that need no pack: in UTC, in a field that means nothing else, and that the pack would take, too. */
function exactTime({ UtcTime: utcTime, TimeCreated: created, eventTime }: NativeRecord): number | undefined {
  if (created !== undefined) return undefined;
  if (typeof utcTime === 'string' && SYSMON_TIME.test(utcTime)) return Date.parse(`${utcTime.replace(' ', 'T')}Z`);
  return typeof eventTime === 'string' && ISO_TIME.test(eventTime) ? Date.parse(eventTime) : undefined;
}
