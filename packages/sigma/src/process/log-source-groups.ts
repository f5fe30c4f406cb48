import { createClassCache, createClassMaker } from './event-class.js';
import type { EventClass } from './event-class.js';
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
    const sameFields = last?.channelField === family.channelField && last?.eventIdField === family.eventIdField;
    if (last !== undefined && isKeyed(last) && isKeyed(family) && sameFields) groups.at(-1)!.push(family);
    else groups.push([family]);
  }
  return groups;
}

function isKeyed({ channelField, recognise }: LogSourceFamily): boolean {
  return channelField !== undefined && recognise.every(({ field }) => field === channelField);
}

/** Families that are tried at once. */
export interface Group {
  classify(event: SigmaEvent, shape: EventShape): EventClass | undefined;
  /** Keys of a flat event of which one at least is there whenever the group takes it; none where any event may be. */
  readonly keys: readonly (readonly string[])[];
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
  const made = families.map(family => ({ tests: family.recognise.map(createTest), make: createClassMaker(family) }));
  const find = createClassCache((shape, channel, eventId) =>
    made.find(({ tests }) => tests.every(test => test(channel)))?.make(shape, channel, eventId),
  );
  const readChannel = createHeaderReader(channelField);
  const readEventId = createHeaderReader(eventIdField);
  return {
    keys: keysOf([channelField]),
    classify(event, shape) {
      const channel = readChannel(event, shape);
      return typeof channel === 'string' ? find(shape, channel, Number(readEventId(event, shape))) : undefined;
    },
  };
}

function keysOf(fields: readonly string[]): readonly (readonly string[])[] {
  return fields.map(field => triggerKeys('flat', [field]) ?? []);
}

function createTestedGroup(family: LogSourceFamily): Group {
  const { fits, classOf } = createFamilyClasses(family);
  const needed = family.recognise.filter(({ not }) => not !== true).map(({ field }) => field);
  return { keys: keysOf(needed), classify: (event, shape) => (fits(event, shape) ? classOf(event, shape) : undefined) };
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
  const find = createClassCache(createClassMaker(family));
  return {
    fits(event, shape) {
      for (const { test, read } of conditions) if (!test(read(event, shape))) return false;
      return true;
    },
    classOf(event, shape) {
      const channel = readChannel(event, shape);
      return find(shape, typeof channel === 'string' ? channel : '', Number(readEventId(event, shape)));
    },
  };
}

const SHAPES: readonly EventShape[] = ['flat', 'evtx', 'split', 'winlogbeat'];

function createHeaderReader(field: string | undefined): (event: SigmaEvent, shape: EventShape) => unknown {
  if (field === undefined) return () => undefined;
  const key = plainKey('flat', [field]);
  const byShape = Object.fromEntries(SHAPES.map(shape => [shape, createFieldReader(shape, [field])])) as Record<
    EventShape,
    FieldReader
  >;
  return (event, shape) => (shape === 'flat' && key !== undefined ? event[key] : byShape[shape](event));
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
