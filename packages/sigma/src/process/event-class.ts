import type { LogSource } from '../ast/rule.js';
import type { EventShape } from './field-reader.js';
import type { FieldAliases, LogSourceEntry, LogSourceFamily } from './log-source-catalogue.js';

/** What is known of an event before any rule: which log sources it stands for and how its fields are named. */
export interface EventClass {
  readonly shape: EventShape;
  /** Each as full as it is known; a rule applies when one of them has all that its own log source names. */
  readonly logSources: readonly LogSource[];
  readonly aliases: FieldAliases;
  /** Whether the event's field names may have blanks. */
  readonly spaced: boolean;
}

/** Finds the class of an event by what tells it from others of its family. */
export type FindClass<Found> = (shape: EventShape, channel: string, eventId: number) => Found;

const MAX_CLASSES = 20_000;

/**
 * Keeps the classes that were asked for.
 *
 * @param make - Answers the others, and all when there are too many.
 * @returns The same answers, faster.
 */
export function createClassCache<Found extends EventClass | undefined>(make: FindClass<Found>): FindClass<Found> {
  const byShape = new Map<EventShape, Map<string, Map<number, Found>>>();
  let count = 0;
  return (shape, channel, eventId) => {
    let byChannel = byShape.get(shape);
    if (byChannel === undefined) byShape.set(shape, (byChannel = new Map()));
    const byEventId = byChannel.get(channel);
    const known = byEventId?.get(eventId);
    if (known !== undefined || byEventId?.has(eventId) === true) return known as Found;
    const found = make(shape, channel, eventId);
    if (++count > MAX_CLASSES) return found;
    if (byEventId === undefined) byChannel.set(channel, new Map([[eventId, found]]));
    else byEventId.set(eventId, found);
    return found;
  };
}

/**
 * Makes the classes of a family; events that stand for the same log sources get the same object.
 *
 * @param family - See {@link LogSourceFamily}.
 * @returns The class for a shape, the value of the channel field and that of the event id field.
 */
export function createClassMaker(family: LogSourceFamily): FindClass<EventClass> {
  const entries = family.entries.map(entry => ({ entry, isMember: createMemberTest(entry) }));
  const made = new Map<string, EventClass>();
  return (shape, channel, eventId) => {
    const wanted = channel.toLowerCase();
    const members = [...entries.keys()].filter(number => entries[number]!.isMember(wanted, eventId));
    const key = `${shape} ${members.join()}`;
    const known =
      made.get(key) ??
      createClass(
        shape,
        members.map(number => entries[number]!.entry),
      );
    made.set(key, known);
    return known;
  };
}

function createClass(shape: EventShape, entries: readonly LogSourceEntry[]): EventClass {
  const all = entries.map(({ aliases, winlogbeatAliases }) =>
    shape === 'winlogbeat' ? { ...aliases, ...winlogbeatAliases } : { ...aliases },
  );
  const aliases: FieldAliases = Object.assign({}, ...all);
  return {
    shape,
    logSources: entries.map(({ logSource }) => logSource),
    aliases,
    spaced: entries.some(({ spacedNames }) => spacedNames === true),
  };
}

function createMemberTest({ channels, eventIds }: LogSourceEntry): (channel: string, eventId: number) => boolean {
  const names = channels === undefined ? undefined : new Set(channels.map(name => name.toLowerCase()));
  return (channel, eventId) =>
    (names === undefined || names.has(channel)) && (eventIds === undefined || eventIds.includes(eventId));
}
