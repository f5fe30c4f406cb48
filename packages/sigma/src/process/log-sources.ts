import type { LogSource } from '../ast/rule.js';
import type { EventClass } from './event-class.js';
import { shapeOf, WORDS } from './field-reader.js';
import type { EventShape, SigmaEvent } from './field-reader.js';
import type { LogSourceCatalogue, LogSourceFamily } from './log-source-catalogue.js';
import { createGroup, createToldClasses, groupFamilies } from './log-source-groups.js';
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
  const told = new Map<string, (event: SigmaEvent) => EventClass>();
  for (const { technology } of catalogue.families) {
    if (told.has(technology)) continue;
    const families = catalogue.families.filter(family => family.technology === technology);
    told.set(technology, createToldClasses(families));
  }
  return {
    classify: createSearch(groupFamilies(catalogue.families).map(createGroup)),
    classifyAs: (technology, event) => told.get(technology)?.(event),
    fields: [...new Set(catalogue.families.flatMap(decidingFields))],
  };
}

/** So many groups are tried without a look at the keys of the event: those of the logs that have the most events. */
const FIRST_GROUPS = 2;

/** Tries the groups in their order, of flat events those alone that one of the event's keys speaks for. */
function createSearch(groups: readonly Group[]): (event: SigmaEvent) => EventClass | undefined {
  const first = groups.slice(0, FIRST_GROUPS);
  const { byKey, others } = indexGroups(groups);
  return event => {
    const shape = shapeOf(event);
    const leading = firstOf(shape === 'flat' ? first : groups, event, shape);
    if (leading !== undefined || shape !== 'flat') return leading;
    let best = groups.length;
    let found: EventClass | undefined;
    const tryAll = (numbers: readonly number[]): void => {
      for (const number of numbers) {
        if (number >= best) return;
        const one = groups[number]!.classify(event, shape);
        if (one !== undefined) [best, found] = [number, one];
      }
    };
    for (const key in event) {
      const numbers = byKey.get(key);
      if (numbers !== undefined) tryAll(numbers);
    }
    tryAll(others);
    return found;
  };
}

function firstOf(groups: readonly Group[], event: SigmaEvent, shape: EventShape): EventClass | undefined {
  for (let i = 0; i < groups.length; i++) {
    const found = groups[i]!.classify(event, shape);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Finds each group but the first by the keys of that one of its conditions whose keys the fewest groups name. */
function indexGroups(groups: readonly Group[]): {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly others: readonly number[];
} {
  const uses = new Map<string, number>();
  for (const key of groups.flatMap(({ keys }) => [...new Set(keys.flat())])) uses.set(key, (uses.get(key) ?? 0) + 1);
  const cost = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (uses.get(key) ?? 0), 0);
  const byKey = new Map<string, number[]>();
  const others: number[] = [];
  for (const [number, { keys }] of groups.entries()) {
    if (number < FIRST_GROUPS) continue;
    const [rarest] = [...keys].sort((a, b) => cost(a) - cost(b));
    for (const key of rarest ?? []) byKey.set(key, [...(byKey.get(key) ?? []), number]);
    if (rarest === undefined) others.push(number);
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
