import type { LogSource } from '../ast/rule.js';
import { createFieldReader, plainKey, shapeOf } from './field-reader.js';
import type { EventShape, FieldReader, SigmaEvent } from './field-reader.js';
import type {
  FieldAliases,
  FieldCondition,
  LogSourceCatalogue,
  LogSourceEntry,
  LogSourceFamily,
} from './log-source-catalogue.js';

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

/** Finds the class of events; equal classes are the same object. */
export interface Classifier {
  /** The class that an event shows by itself; undefined where it does not say what it is. */
  classify(event: SigmaEvent): EventClass | undefined;
  /** The class of an event whose technology is known; undefined where the catalogue does not have the technology. */
  classifyAs(technology: string, event: SigmaEvent): EventClass | undefined;
  /** The fields whose values tell classes apart: events of one structure that agree in them are of one class. */
  readonly fields: readonly string[];
}

const EMPTY: LogSourceCatalogue = { families: [] };

/**
 * Prepares a catalogue for the events of a stream.
 *
 * @param catalogue - See {@link LogSourceCatalogue}; without it no event says what it is.
 * @returns The classifier.
 */
export function createClassifier(catalogue: LogSourceCatalogue = EMPTY): Classifier {
  const groups = groupFamilies(catalogue.families).map(createGroup);
  const told = new Map<string, (event: SigmaEvent) => EventClass>();
  for (const { technology } of catalogue.families) {
    if (told.has(technology)) continue;
    const families = catalogue.families.filter(family => family.technology === technology);
    told.set(technology, createToldClasses(families));
  }
  return {
    classify(event) {
      const shape = shapeOf(event);
      for (let i = 0; i < groups.length; i++) {
        const found = groups[i]!.classify(event, shape);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    classifyAs: (technology, event) => told.get(technology)?.(event),
    fields: [...new Set(catalogue.families.flatMap(decidingFields))],
  };
}

/**
 * The log sources of events, for those who want to know them without an engine.
 *
 * @param catalogue - See {@link LogSourceCatalogue}.
 * @returns A function from an event, and its technology where that is known, to its log sources; none when nothing is
 * known. Equal lists are the same object.
 */
export function createLogSourceResolver(
  catalogue: LogSourceCatalogue,
): (event: SigmaEvent, technology?: string) => readonly LogSource[] {
  const classifier = createClassifier(catalogue);
  return (event, technology) => {
    const told = technology === undefined ? undefined : classifier.classifyAs(technology, event);
    return (told ?? classifier.classify(event))?.logSources ?? NONE;
  };
}

/** Of a condition without a text only the structure of an event decides. */
function decidingFields({ channelField, eventIdField, recognise }: LogSourceFamily): readonly string[] {
  const recognised = recognise.filter(({ startsWith, oneOf }) => startsWith !== undefined || oneOf !== undefined);
  const fields = [channelField, eventIdField, ...recognised.map(({ field }) => field)];
  return fields.filter(field => field !== undefined);
}

const NONE: readonly LogSource[] = [];

/** Neighbours that the same fields decide share their look-up. */
function groupFamilies(families: readonly LogSourceFamily[]): readonly (readonly LogSourceFamily[])[] {
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

interface Group {
  classify(event: SigmaEvent, shape: EventShape): EventClass | undefined;
}

function createGroup(families: readonly LogSourceFamily[]): Group {
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
    classify(event, shape) {
      const channel = readChannel(event, shape);
      return typeof channel === 'string' ? find(shape, channel, Number(readEventId(event, shape))) : undefined;
    },
  };
}

function createTestedGroup(family: LogSourceFamily): Group {
  const { fits, classOf } = createFamilyClasses(family);
  return { classify: (event, shape) => (fits(event, shape) ? classOf(event, shape) : undefined) };
}

/** Classes of events that are known to be of one technology: of the first family that fits, else of the last. */
function createToldClasses(families: readonly LogSourceFamily[]): (event: SigmaEvent) => EventClass {
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

const MAX_CLASSES = 20_000;

/** Keeps the classes that were asked for; `make` answers the others, and all when there are too many. */
function createClassCache<Found extends EventClass | undefined>(
  make: (shape: EventShape, channel: string, eventId: number) => Found,
): (shape: EventShape, channel: string, eventId: number) => Found {
  const byShape = new Map<EventShape, Map<string, Map<number, Found>>>(SHAPES.map(shape => [shape, new Map()]));
  let count = 0;
  return (shape, channel, eventId) => {
    const byChannel = byShape.get(shape)!;
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

/** Makes the classes of a family; events that stand for the same log sources get the same object. */
function createClassMaker(
  family: LogSourceFamily,
): (shape: EventShape, channel: string, eventId: number) => EventClass {
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
  const aliases: FieldAliases = Object.assign({}, ...entries.map(entry => entry.aliases ?? {}));
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
