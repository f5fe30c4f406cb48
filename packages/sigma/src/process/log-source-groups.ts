import { createClassCache, createClassMaker } from './event-class.js';
import type { EventClass, FindClass } from './event-class.js';
import { createFieldReader, plainKey, shapeOf, triggerKeys } from './field-reader.js';
import type { EventShape, FieldReader, SigmaEvent } from './field-reader.js';
import type { FieldCondition, LogSourceFamily } from './log-source-catalogue.js';

/**
 * Puts together what can be looked up at once: neighbours that the same fields decide.
 *
 * @param families - Those that recognise nothing are left out.
 * @returns Groups in the order of the families.
 */
export function groupFamilies(families: readonly LogSourceFamily[]): readonly (readonly LogSourceFamily[])[] {
  const groups: LogSourceFamily[][] = [];
  for (const family of families) {
    if (family.recognise.length === 0) continue;
    const [last] = groups.at(-1) ?? [];
    if (last !== undefined && isKeyed(last) && isKeyed(family) && haveSameKey(last, family))
      groups.at(-1)!.push(family);
    else groups.push([family]);
  }
  return groups;
}

/** Whether channel and event id are all that decides on a family. */
function isKeyed({ channelField, eventIdField, recognise }: LogSourceFamily): boolean {
  if (channelField === undefined) return false;
  return recognise.every(
    ({ field, startsWith, oneOf, not }) =>
      field === channelField ||
      (field === eventIdField && startsWith === undefined && oneOf === undefined && not !== true),
  );
}

function haveSameKey(one: LogSourceFamily, other: LogSourceFamily): boolean {
  const sameFields = one.channelField === other.channelField && one.eventIdField === other.eventIdField;
  return sameFields && needsEventId(one) === needsEventId(other);
}

function needsEventId({ eventIdField, recognise }: LogSourceFamily): boolean {
  return recognise.some(({ field }) => field === eventIdField);
}

/** Families that are tried at once. */
export interface Group {
  classify(event: SigmaEvent, shape: EventShape): EventClass | undefined;
}

/**
 * Prepares a group.
 *
 * @param families - What {@link groupFamilies} put together.
 * @returns What finds the classes of its events.
 */
export function createGroup(families: readonly LogSourceFamily[]): Group {
  const [first] = families;
  const { channelField, eventIdField } = first!;
  if (channelField === undefined || !isKeyed(first!)) return createTestedGroup(first!);
  let find: FindClass<EventClass | undefined> | undefined;
  const readChannel = createHeaderReader(channelField);
  const readEventId = createHeaderReader(eventIdField);
  const needed = needsEventId(first!);
  return {
    classify(event, shape) {
      const channel = readChannel(event, shape);
      if (typeof channel !== 'string') return undefined;
      const eventId = readEventId(event, shape);
      if (needed && (eventId === undefined || eventId === null)) return undefined;
      find ??= createKeyedSearch(families);
      return find(shape, channel, Number(eventId));
    },
  };
}

function createKeyedSearch(families: readonly LogSourceFamily[]): FindClass<EventClass | undefined> {
  const made = families.map(family => {
    const ofChannel = family.recognise.filter(({ field }) => field === family.channelField);
    return { tests: ofChannel.map(createTest), make: createClassMaker(family) };
  });
  return createClassCache((shape, channel, eventId) =>
    made.find(({ tests }) => tests.every(test => test(channel)))?.make(shape, channel, eventId),
  );
}

/**
 * What an event must have for a group to take it.
 *
 * @param families - What {@link groupFamilies} put together.
 * @returns Lists of keys of a flat event of which one at least is there, for each field that must be; none where any
 * event may be of the group.
 */
export function keysOfGroup(families: readonly LogSourceFamily[]): readonly (readonly string[])[] {
  const needed = families[0]!.recognise.filter(({ not }) => not !== true);
  return needed.map(({ field }) => triggerKeys('flat', [field]) ?? []);
}

function createTestedGroup(family: LogSourceFamily): Group {
  const { fits, classOf } = createFamilyClasses(family);
  return { classify: (event, shape) => (fits(event, shape) ? classOf(event, shape) : undefined) };
}

/**
 * Finds the classes of events that are known to be of one technology: of the first family that fits, else of the last.
 *
 * @param families - Those of the technology.
 */
export function createToldClasses(families: readonly LogSourceFamily[]): (event: SigmaEvent) => EventClass {
  const made = families.map(createFamilyClasses);
  const last = made.at(-1)!;
  return event => {
    const shape = shapeOf(event);
    return (made.find(({ fits }) => fits(event, shape)) ?? last).classOf(event, shape);
  };
}

interface FamilyClasses {
  fits(event: SigmaEvent, shape: EventShape): boolean;
  classOf(event: SigmaEvent, shape: EventShape): EventClass;
}

function createFamilyClasses(family: LogSourceFamily): FamilyClasses {
  const conditions = family.recognise.map(condition => ({
    test: createTest(condition),
    read: createHeaderReader(condition.field),
  }));
  const readChannel = createHeaderReader(family.channelField);
  const readEventId = createHeaderReader(family.eventIdField);
  let find: FindClass<EventClass> | undefined;
  return {
    fits(event, shape) {
      for (const { test, read } of conditions) if (!test(read(event, shape))) return false;
      return true;
    },
    classOf(event, shape) {
      find ??= createClassCache(createClassMaker(family));
      const channel = readChannel(event, shape);
      return find(shape, typeof channel === 'string' ? channel : '', Number(readEventId(event, shape)));
    },
  };
}

/** Most families never see an event of most shapes: readers are made for those that come. */
function createHeaderReader(field: string | undefined): (event: SigmaEvent, shape: EventShape) => unknown {
  if (field === undefined) return () => undefined;
  const key = plainKey('flat', [field]);
  const byShape = new Map<EventShape, FieldReader>();
  return (event, shape) => {
    if (shape === 'flat' && key !== undefined) return event[key];
    let read = byShape.get(shape);
    if (read === undefined) byShape.set(shape, (read = createFieldReader(shape, [field])));
    return read(event);
  };
}

/** Prepares a condition for the values of its field. */
function createTest({ startsWith, oneOf, not = false }: FieldCondition): (value: unknown) => boolean {
  const start = startsWith?.toLowerCase();
  const words = oneOf === undefined ? undefined : new Set(oneOf.map(word => word.toLowerCase()));
  const holds = (value: unknown): boolean => {
    if (value === undefined || value === null) return false;
    if (start === undefined && words === undefined) return true;
    if (typeof value === 'object') return false;
    const text = String(value as string | number | boolean).toLowerCase();
    return (start === undefined || text.startsWith(start)) && (words === undefined || words.has(text));
  };
  return not ? value => !holds(value) : holds;
}
