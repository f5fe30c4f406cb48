import type { LogSource } from '../ast/rule.js';
import type { EventClass } from './event-class.js';
import { DATA_NAMES, shapeOf, WORDS } from './field-reader.js';
import type { EventShape, SigmaEvent } from './field-reader.js';
import type { LogSourceCatalogue, LogSourceFamily } from './log-source-catalogue.js';
import { createGroup, createToldClasses, groupFamilies, keysOfGroup } from './log-source-groups.js';
import type { Group } from './log-source-groups.js';

export type { EventClass } from './event-class.js';

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
  /**
   * The fields whose values tell classes apart: events of one structure that agree in them are of one class, and have
   * their fields in the same places.
   */
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
  const told = new Map<string, (event: SigmaEvent) => EventClass>();
  const technologies = new Set(catalogue.families.map(({ technology }) => technology));
  const toldOf = (technology: string): ((event: SigmaEvent) => EventClass) | undefined => {
    let classOf = told.get(technology);
    if (classOf !== undefined || !technologies.has(technology)) return classOf;
    classOf = createToldClasses(catalogue.families.filter(family => family.technology === technology));
    told.set(technology, classOf);
    return classOf;
  };
  let fields: readonly string[] | undefined;
  return {
    classify: createSearch(groupFamilies(catalogue.families)),
    classifyAs: (technology, event) => toldOf(technology)?.(event),
    get fields() {
      return (fields ??= [...new Set(catalogue.families.flatMap(decidingFields)), DATA_NAMES]);
    },
  };
}

/** So many groups are tried without a look at the keys of the event: those of the logs that have the most events. */
const FIRST_GROUPS = 2;

/** Tries the groups in their order, of flat events those alone that one of the event's keys speaks for. */
function createSearch(groups: readonly (readonly LogSourceFamily[])[]): (event: SigmaEvent) => EventClass | undefined {
  const made: (Group | undefined)[] = [];
  const classifyBy = (number: number, event: SigmaEvent, shape: EventShape): EventClass | undefined =>
    (made[number] ??= createGroup(groups[number]!)).classify(event, shape);
  const firstOf = (count: number, event: SigmaEvent, shape: EventShape): EventClass | undefined => {
    for (let number = 0; number < count; number++) {
      const found = classifyBy(number, event, shape);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const first = Math.min(FIRST_GROUPS, groups.length);
  let index: GroupIndex | undefined;
  return event => {
    const shape = shapeOf(event);
    if (shape !== 'flat') return firstOf(groups.length, event, shape);
    const leading = firstOf(first, event, shape);
    if (leading !== undefined) return leading;
    index ??= indexGroups(groups, first);
    let best = groups.length;
    let found: EventClass | undefined;
    const tryAll = (numbers: readonly number[]): void => {
      for (const number of numbers) {
        if (number >= best) return;
        const one = classifyBy(number, event, shape);
        if (one !== undefined) [best, found] = [number, one];
      }
    };
    for (const key in event) {
      const numbers = index.byKey.get(key);
      if (numbers !== undefined) tryAll(numbers);
    }
    tryAll(index.others);
    return found;
  };
}

interface GroupIndex {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Groups that events of any keys may be of. */
  readonly others: readonly number[];
}

/** Finds each group after the first ones by that one of its fields whose keys the fewest groups name. */
function indexGroups(groups: readonly (readonly LogSourceFamily[])[], first: number): GroupIndex {
  const keysOf = groups.map(keysOfGroup);
  const uses = new Map<string, number>();
  for (const keys of keysOf) for (const key of new Set(keys.flat())) uses.set(key, (uses.get(key) ?? 0) + 1);
  const cost = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (uses.get(key) ?? 0), 0);
  const byKey = new Map<string, number[]>();
  const others: number[] = [];
  for (const [number, keys] of keysOf.entries()) {
    if (number < first) continue;
    const [rarest] = [...keys].sort((a, b) => cost(a) - cost(b));
    if (rarest === undefined) others.push(number);
    for (const key of rarest ?? []) {
      const numbers = byKey.get(key);
      if (numbers === undefined) byKey.set(key, [number]);
      else numbers.push(number);
    }
  }
  return { byKey, others };
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
function decidingFields({ channelField, eventIdField, recognise, entries }: LogSourceFamily): readonly string[] {
  const aliases = entries.flatMap(entry => Object.values(entry.aliases ?? {}).flat());
  // A list that stands among these fields makes the scanner parse the event, so that its texts can be put together.
  const lists = aliases.filter(name => name.startsWith(WORDS)).map(name => name.slice(WORDS.length));
  const recognised = recognise.filter(({ startsWith, oneOf }) => startsWith !== undefined || oneOf !== undefined);
  const fields = [channelField, eventIdField, ...recognised.map(({ field }) => field), ...lists];
  return fields.filter(field => field !== undefined);
}

const NONE: readonly LogSource[] = [];

/** Before an alias that comes before the rule's own name: these events have something else under that. */
const BEFORE = 'before:';

/** The key of the aliases for every name, in which this same character stands for the name. */
const EVERY = '*';

/** Before an alias for every name: the name begins with a small letter there. */
const SMALL = 'small:';

/**
 * The names under which an event of a class may have a field, the rule's own first but for those that come before it.
 *
 * @param name - The rule's field name.
 * @param eventClass - See {@link EventClass}.
 * @returns At least the name itself.
 */
export function fieldNames(name: string, eventClass: Pick<EventClass, 'aliases' | 'spaced'>): readonly string[] {
  const names = namesOf(name, eventClass);
  const patterns = Object.hasOwn(eventClass.aliases, EVERY) ? (eventClass.aliases[EVERY] ?? []) : [];
  // What is a path already, or no name at all, stands nowhere else.
  const movable = patterns.length === 0 ? [] : names.filter(one => !one.includes('.') && !one.includes(':'));
  return [...names, ...movable.flatMap(one => patterns.map(pattern => fillIn(pattern, one)))];
}

function fillIn(pattern: string, name: string): string {
  if (!pattern.startsWith(SMALL)) return pattern.replace(EVERY, () => name);
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return pattern.slice(SMALL.length).replace(EVERY, () => small);
}

function namesOf(name: string, { aliases, spaced }: Pick<EventClass, 'aliases' | 'spaced'>): readonly string[] {
  const others = Object.hasOwn(aliases, name) ? (aliases[name] ?? []) : [];
  const before = others.filter(alias => alias.startsWith(BEFORE)).map(alias => alias.slice(BEFORE.length));
  const after = before.length === 0 ? others : others.filter(alias => !alias.startsWith(BEFORE));
  if (!spaced) return [...before, name, ...after];
  const withBlanks = name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ');
  return [...new Set([...before, name, ...after, withBlanks])];
}
