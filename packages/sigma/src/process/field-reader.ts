import { attributeOf, dataNames, hasNamedData, namedData, soleElement, textOf } from './xml-elements.js';

/** An event as its source has it: flat, nested, EVTX-shaped or Winlogbeat's. It is read as it is, never copied. */
export type SigmaEvent = Readonly<Record<string, unknown>>;

/** How an event carries Windows' fields. */
export type EventShape = 'flat' | 'evtx' | 'split' | 'elements' | 'winlogbeat';

/** Values deeper than this many levels inside an event are not looked at: no event may exhaust the stack. */
export const MAX_EVENT_DEPTH = 256;

/** Reads one field: undefined when it is absent; an array where the path runs through one. */
export type FieldReader = (event: SigmaEvent) => unknown;

/**
 * Tells how an event carries its fields. Only its structure decides, never a text.
 *
 * @param event - Any event.
 * @returns `evtx` for `{ Event: { System, EventData } }`, `split` for `{ System, EventData }` and for an `EventData` beside
 * a `Channel`, `elements` where these are as XML has them (`Data` is a list of elements that say their names),
 * `winlogbeat`, or `flat`.
 */
export function shapeOf(event: SigmaEvent): EventShape {
  const inner = event['Event'];
  if (typeof inner === 'object' && inner !== null && 'System' in inner) return partsOf(inner as SigmaEvent, 'evtx');
  const system = event['System'];
  if (typeof system === 'object' && system !== null) {
    if (!Array.isArray(system) || isObject(system[0])) return partsOf(event, 'split');
  }
  if (isObject(event['winlog']) || event['winlog.channel'] !== undefined) return 'winlogbeat';
  return isObject(event['EventData']) && event['Channel'] !== undefined ? partsOf(event, 'split') : 'flat';
}

function partsOf(root: SigmaEvent, named: 'evtx' | 'split'): EventShape {
  return Array.isArray(root['System']) || hasNamedData(root['EventData']) ? 'elements' : named;
}

/**
 * Makes the reader of a field for one shape of events.
 *
 * @param shape - See {@link shapeOf}.
 * @param names - The field's name and the names to try after it: where it is absent, or has nothing but objects, which
 * are no values.
 * @returns The reader; an own field that is null is present.
 */
export function createFieldReader(shape: EventShape, names: readonly string[]): FieldReader {
  const [name, ...aliases] = names;
  if (name === undefined) return () => undefined;
  const first = firstOf(readersFor(shape, name));
  if (aliases.length === 0) return first;
  const rest = aliases.map(alias => aliasReader(shape, alias));
  return event => {
    let found = first(event);
    if (found !== undefined && !hasOnlyObjects(found)) return found;
    for (const reader of rest) {
      const value = reader(event);
      if (value !== undefined && !hasOnlyObjects(value)) return value;
      found ??= value;
    }
    return found;
  };
}

function firstOf(readers: readonly FieldReader[]): FieldReader {
  if (readers.length === 1) return readers[0]!;
  return event => {
    for (const reader of readers) {
      const value = reader(event);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function hasOnlyObjects(value: unknown): boolean {
  if (!Array.isArray(value)) return isObject(value);
  return value.length > 0 && value.flat(MAX_EVENT_DEPTH).every(isObject);
}

/**
 * The key of an event itself that holds a field, so that the hottest loop can look without a call.
 *
 * @param shape - See {@link shapeOf}.
 * @param names - The field's name and the names to try after it.
 * @returns The key, or undefined where {@link createFieldReader} has more to do.
 */
export function plainKey(shape: EventShape, names: readonly string[]): string | undefined {
  const [name = ''] = names;
  const special =
    name.includes('.') || INHERITED.has(name) || Object.hasOwn(FLAT_NAMES, name) || name.startsWith(BESIDE);
  return shape === 'flat' && names.length === 1 && !special ? name : undefined;
}

/**
 * The keys of the event itself of which one at least is there whenever the field is.
 *
 * @param shape - See {@link shapeOf}.
 * @param names - The field's name and the names to try after it.
 * @returns The keys, or undefined where the shape of events tells nothing.
 */
export function triggerKeys(shape: EventShape, names: readonly string[]): readonly string[] | undefined {
  const [name = '', ...aliases] = names;
  if (shape !== 'flat' || aliases.some(alias => alias.startsWith(TEXT))) return undefined;
  const plain = name.startsWith(BESIDE) ? splitBeside(name).field : name;
  const keys = [plain, ...aliases.map(alias => (alias.startsWith(WORDS) ? alias.slice(WORDS.length) : alias))];
  const all = keys.flatMap(key => [key, ...(Object.hasOwn(FLAT_NAMES, key) ? (FLAT_NAMES[key] ?? []) : [])]);
  return all.flatMap(key => [key, ...[...key.matchAll(/\./g)].map(dot => key.slice(0, dot.index))]);
}

/** Before an alias: the texts of a list as one, with blanks between, as a command line has its arguments. */
export const WORDS = 'words:';

/**
 * Before a field, and `:` after it, without which another counts for nothing: `beside:LogName:Id`. It keeps a field that
 * has many values in other products from deciding there.
 */
const BESIDE = 'beside:';

function splitBeside(name: string): { readonly witness: string; readonly field: string } {
  const end = name.indexOf(':', BESIDE.length);
  return { witness: name.slice(BESIDE.length, end), field: name.slice(end + 1) };
}

function besideReader(shape: EventShape, name: string): FieldReader {
  const { witness, field } = splitBeside(name);
  const readWitness = firstOf(readersFor(shape, witness));
  const read = firstOf(readersFor(shape, field));
  return event => (readWitness(event) === undefined ? undefined : read(event));
}

/** Before a text that all these events would have in the field. */
const TEXT = 'text:';

function aliasReader(shape: EventShape, alias: string): FieldReader {
  if (alias.startsWith(TEXT)) {
    const text = alias.slice(TEXT.length);
    return () => text;
  }
  if (!alias.startsWith(WORDS)) return firstOf(readersFor(shape, alias));
  return wordsReader(firstOf(readersFor(shape, alias.slice(WORDS.length))));
}

/** Events whose list may be read so must be parsed: the scanner has no texts, see `decidingFields`. */
function wordsReader(read: FieldReader): FieldReader {
  return event => {
    const value = read(event);
    return Array.isArray(value) && value.every(word => typeof word === 'string') ? value.join(' ') : value;
  };
}

const WINLOG_NAMES: Readonly<Record<string, string>> = {
  EventID: 'winlog.event_id',
  Channel: 'winlog.channel',
  Provider_Name: 'winlog.provider_name',
  Computer: 'winlog.computer_name',
};

const FLAT_NAMES: Readonly<Record<string, readonly string[]>> = {
  Provider_Name: ['ProviderName', 'SourceName', 'EventSourceName', 'Provider'],
};

/**
 * The field with the names of all `<Data>`: a list, and only in events of the shape `elements`. Their scanner must parse
 * them, because a name is a value there.
 */
export const DATA_NAMES = '<Data Name>';

function readersFor(shape: EventShape, name: string): readonly FieldReader[] {
  if (name.startsWith(BESIDE)) return [besideReader(shape, name)];
  if (name === DATA_NAMES) return shape === 'elements' ? [event => dataNames(eventDataOf(event))] : [];
  switch (shape) {
    case 'flat':
      return flatReaders(name);
    case 'winlogbeat': {
      const header = Object.hasOwn(WINLOG_NAMES, name) ? [pathReader(WINLOG_NAMES[name] ?? name)] : [];
      const bodies = ['winlog.event_data', 'winlog.user_data'].map(body => pathReader(`${body}.${name}`));
      return [...header, ...bodies, pathReader(name)];
    }
    case 'evtx':
      return [...splitReaders(name, event => event['Event'] as SigmaEvent), pathReader(name)];
    case 'split':
      return [...splitReaders(name, event => event), ...flatReaders(name)];
    case 'elements':
      return [event => namedData(eventDataOf(event), name), ...splitReaders(name, elementsOf), ...flatReaders(name)];
  }
  shape satisfies never;
}

function flatReaders(name: string): readonly FieldReader[] {
  const more = Object.hasOwn(FLAT_NAMES, name) ? (FLAT_NAMES[name] ?? []) : [];
  return [name, ...more].map(pathReader);
}

function eventDataOf(event: SigmaEvent): unknown {
  return soleElement(elementsOf(event)['EventData']);
}

/** What has `System` and `EventData`: `<Event>`, or the event itself where that was left away. */
function elementsOf(event: SigmaEvent): SigmaEvent {
  const inner = event['Event'];
  return isObject(inner) && 'System' in inner ? inner : event;
}

/** Fields of `<EventData>` and `<UserData>` by name; of `<System>` by tag, or tag_attribute. */
function splitReaders(name: string, root: (event: SigmaEvent) => SigmaEvent): readonly FieldReader[] {
  const read = pathReader(name);
  const [tag = '', attribute] = name.split('_', 2);
  return [
    event => fromObject(soleElement(root(event)['EventData']), read),
    event => {
      const userData = soleElement(root(event)['UserData']);
      if (!isObject(userData)) return undefined;
      return Object.values(userData)
        .map(part => fromObject(soleElement(part), read))
        .find(value => value !== undefined);
    },
    event => {
      const system = soleElement(root(event)['System']);
      if (!isObject(system)) return undefined;
      if (attribute === undefined) return textOf(soleElement(read(system)));
      return (
        attributeOf(soleElement(own(system, tag)), attribute) ??
        attributeOf(own(system, `${tag}_attributes`), attribute)
      );
    },
  ];
}

function fromObject(value: unknown, read: FieldReader): unknown {
  return isObject(value) ? textOf(soleElement(read(value))) : undefined;
}

function isObject(value: unknown): value is SigmaEvent {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: SigmaEvent, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

const MAX_PATHS = 4_096;
const paths = new Map<string, FieldReader>();

/** Readers of paths hold no state: one is enough for each name, whoever asks. */
function pathReader(name: string): FieldReader {
  let reader = paths.get(name);
  if (reader === undefined) {
    reader = createPathReader(name);
    if (paths.size === MAX_PATHS) paths.clear();
    paths.set(name, reader);
  }
  return reader;
}

/** Tries a dotted name as one key first, as Zeek and flattened events have it, then from object to object. */
function createPathReader(name: string): FieldReader {
  if (!name.includes('.')) return INHERITED.has(name) ? event => own(event, name) : event => event[name];
  const heads = [...name.matchAll(/\./g)].map(dot => name.slice(0, dot.index)).reverse();
  const steps = heads.map(head => ({ head, rest: pathReader(name.slice(head.length + 1)) }));
  return event => {
    const whole = own(event, name);
    if (whole !== undefined) return whole;
    for (const { head, rest } of steps) {
      const value = own(event, head);
      if (value === undefined || value === null) continue;
      const found = descend(value, rest);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

function descend(value: unknown, rest: FieldReader, depth = 0): unknown {
  if (!Array.isArray(value)) return isObject(value) ? rest(value) : undefined;
  if (depth > MAX_EVENT_DEPTH) return undefined;
  const found = value.map(entry => descend(entry, rest, depth + 1)).filter(entry => entry !== undefined);
  return found.length === 0 ? undefined : found;
}
