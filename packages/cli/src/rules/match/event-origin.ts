import { createHash } from 'node:crypto';
import { UNKNOWN_TECHNOLOGY } from '@logwright/connector-kit';
import type { OcsfEvent } from '@logwright/ocsf';
import { createLogSourceResolver } from '@logwright/sigma';
import type { LogSource, SigmaEvent } from '@logwright/sigma';
import { detectTechnology, sigmaLogSources, technologyById } from '@logwright/technologies';
import type { Technology } from '@logwright/technologies';

/** What is known of an event beside what rules see of it. */
export interface EventOrigin {
  /** The same for the same content. */
  readonly digest: string;
  /** Name of the log source: the technology, or what the event says of itself. */
  readonly logSource: string;
  /** The event as its technology pack maps it, where there is one. */
  readonly ocsf?: OcsfEvent;
}

/** Finds out where events come from. */
export interface OriginReader {
  /**
   * Maps an event.
   *
   * @param event - An event as it was read; with a technology as its pack has parsed it.
   * @param technology - Id, where it is known.
   * @returns Undefined where no pack knows the event.
   */
  map(event: SigmaEvent, technology?: string): OcsfEvent | undefined;
  /** @returns See {@link EventOrigin}. The arguments are those of {@link OriginReader.map}. */
  read(event: SigmaEvent, technology?: string): EventOrigin;
}

const DIGEST_LENGTH = 16;

/**
 * Makes a reader of origins; the work is done for single events that were found, not for all.
 *
 * @param nowMs - Now, in ms since 1970: stamps without a year are before it, and an event without a time gets it.
 */
export function createOriginReader(nowMs: number): OriginReader {
  const context = { receivedAt: nowMs };
  const resolve = createLogSourceResolver(sigmaLogSources);
  let last: Technology | undefined;
  const find = (event: SigmaEvent): Technology | undefined => {
    const found = detectTechnology({ text: '', json: event }, last);
    if (found !== undefined) last = found;
    return found;
  };
  const mapBy = (pack: Technology | undefined, event: SigmaEvent, isParsed: boolean): OcsfEvent | undefined => {
    if (pack === undefined || isParsed) return pack && shallow(() => pack.map(event, context));
    const parsed = shallow(() => pack.parse({ text: '', json: event }));
    return parsed?.kind === 'parsed' ? shallow(() => pack.map(parsed.native, context)) : undefined;
  };
  return {
    map: (event, technology) =>
      technology === undefined ? mapBy(find(event), event, false) : mapBy(technologyById(technology), event, true),
    read(event, technology) {
      const pack = technology === undefined ? find(event) : technologyById(technology);
      const ocsf = mapBy(pack, event, technology !== undefined);
      const name = technology ?? pack?.descriptor.id ?? nameOf(resolve(event)[0]);
      return { digest: digestOf(event), logSource: name, ...(ocsf === undefined ? {} : { ocsf }) };
    },
  };
}

function nameOf({ product, service, category }: LogSource = {}): string {
  const parts = [product, service ?? category].filter(part => part !== undefined);
  return parts.length === 0 ? UNKNOWN_TECHNOLOGY : parts.join('-');
}

function digestOf(event: SigmaEvent): string {
  return createHash('sha256').update(textOf(event)).digest('hex').slice(0, DIGEST_LENGTH);
}

/** Of an event that is nested too deep to be written again only the parts that are not. */
function textOf(event: SigmaEvent): string {
  return shallow(() => JSON.stringify(event)) ?? Object.entries(event).map(partOf).join();
}

function partOf([key, value]: [string, unknown]): string {
  return `${key}:${shallow(() => JSON.stringify(value)) ?? ''}`;
}

/** @returns Undefined where the nesting of an event is more than the stack holds. */
function shallow<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
