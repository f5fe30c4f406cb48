import type { LogSource } from '../ast/rule.js';
import { createFieldReader, shapeOf } from './field-reader.js';
import type { EventShape, FieldReader, SigmaEvent } from './field-reader.js';
import {
  CHANNEL_CATEGORIES,
  ETW_CATEGORIES,
  SPACED_SERVICES,
  SYSMON_CATEGORIES,
  WINDOWS_SERVICES,
} from './windows.data.js';
import type { FieldAliases } from './windows.data.js';

/** What is known of an event before any rule: which log sources it stands for and how its fields are named. */
export interface EventClass {
  readonly shape: EventShape;
  /** Each as full as it is known; a rule applies when one of them has all that its own log source names. */
  readonly logSources: readonly LogSource[];
  readonly aliases: FieldAliases;
  /** Whether the event's field names may have blanks. */
  readonly spaced: boolean;
}

/**
 * Whether a rule's log source covers one of an event's.
 *
 * @param rule - The `logsource` of a rule.
 * @param event - A log source of an event, as full as it is known.
 * @returns True when all that the rule names is the same in the event.
 */
export function covers(rule: LogSource, event: LogSource): boolean {
  return (
    (rule.product === undefined || rule.product === event.product) &&
    (rule.category === undefined || rule.category === event.category) &&
    (rule.service === undefined || rule.service === event.service)
  );
}

/**
 * Finds the class of events by themselves: Windows by Channel and EventID in any shape, Sysmon for Linux, CloudTrail.
 *
 * @returns A function from event to class, undefined where an event does not say what it is; equal classes are the
 * same object.
 */
export function createClassifier(): (event: SigmaEvent) => EventClass | undefined {
  const byShape = new Map<EventShape, Map<string, Map<number, EventClass>>>(SHAPES.map(shape => [shape, new Map()]));
  let count = 0;
  return event => {
    const shape = shapeOf(event);
    const channel = shape === 'flat' ? event['Channel'] : CHANNEL[shape](event);
    if (typeof channel !== 'string') return isCloudTrail(event) ? CLOUDTRAIL : undefined;
    const eventId = Number(shape === 'flat' ? event['EventID'] : EVENT_ID[shape](event));
    const byChannel = byShape.get(shape)!;
    const byEventId = byChannel.get(channel);
    let found = byEventId?.get(eventId);
    if (found !== undefined) return found;
    found = windowsClass(shape, channel, eventId);
    if (++count > MAX_CLASSES) return found;
    if (byEventId === undefined) byChannel.set(channel, new Map([[eventId, found]]));
    else byEventId.set(eventId, found);
    return found;
  };
}

const MAX_CLASSES = 20_000;
const SHAPES: readonly EventShape[] = ['flat', 'evtx', 'split', 'winlogbeat'];

function headerReaders(name: string): Readonly<Record<EventShape, FieldReader>> {
  return Object.fromEntries(SHAPES.map(shape => [shape, createFieldReader(shape, [name])])) as Record<
    EventShape,
    FieldReader
  >;
}

const CHANNEL = headerReaders('Channel');
const EVENT_ID = headerReaders('EventID');

const CLOUDTRAIL: EventClass = {
  shape: 'flat',
  logSources: [{ product: 'aws', service: 'cloudtrail' }],
  aliases: {},
  spaced: false,
};

function isCloudTrail(event: SigmaEvent): boolean {
  return (
    typeof event['eventSource'] === 'string' &&
    typeof event['eventName'] === 'string' &&
    event['userIdentity'] !== undefined
  );
}

function windowsClass(shape: EventShape, channel: string, eventId: number): EventClass {
  const wanted = channel.toLowerCase();
  const product = wanted.startsWith('linux-sysmon/') ? 'linux' : 'windows';
  const services =
    product === 'linux'
      ? ['sysmon']
      : Object.entries(WINDOWS_SERVICES)
          .filter(([, channels]) => includes(channels, wanted))
          .map(([name]) => name);
  const etw = Object.entries(ETW_CATEGORIES).filter(([name]) => name.toLowerCase() === wanted);
  const logSources: LogSource[] = [
    { product },
    ...services.map(service => ({ product, service })),
    ...etw.flatMap(([, categories]) => categories.map(category => ({ product, category }))),
  ];
  const aliases: Record<string, readonly string[]> = {};
  if (services.includes('sysmon')) {
    for (const [category, ids] of Object.entries(SYSMON_CATEGORIES)) {
      if (ids.includes(eventId)) logSources.push({ product, category, service: 'sysmon' });
    }
  }
  for (const entry of CHANNEL_CATEGORIES) {
    if (!services.includes(entry.service) || !entry.eventIds.includes(eventId)) continue;
    logSources.push({ product, category: entry.category, service: entry.service });
    Object.assign(aliases, entry.aliases);
  }
  return { shape, logSources, aliases, spaced: services.some(service => SPACED_SERVICES.includes(service)) };
}

function includes(channels: readonly string[], wanted: string): boolean {
  return channels.some(channel => channel.toLowerCase() === wanted);
}

/**
 * The names under which an event of a class may have a field, the rule's own first.
 *
 * @param name - The rule's field name.
 * @param eventClass - See {@link EventClass}.
 * @returns At least the name itself.
 */
export function fieldNames(name: string, eventClass: Pick<EventClass, 'aliases' | 'spaced'>): readonly string[] {
  const aliases = Object.hasOwn(eventClass.aliases, name) ? (eventClass.aliases[name] ?? []) : [];
  if (!eventClass.spaced) return [name, ...aliases];
  const spaced = name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return [...new Set([name, ...aliases, spaced])];
}
