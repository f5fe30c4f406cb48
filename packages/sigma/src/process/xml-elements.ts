/**
 * Elements of an event's XML as the many converters to JSON write them: attributes below `#attributes`, `@attributes`,
 * `_attributes` or `$`, or beside the text with `@`, `@_`, `-`, `_` or nothing before their names; the text as `#text`,
 * `_text`, `text`, `_` or `$t`, and each element by itself or as the only one of a list.
 */
type Element = Readonly<Record<string, unknown>>;

const HOLDERS = ['#attributes', '@attributes', '_attributes', '$'] as const;
const TEXTS = ['#text', '_text', 'text', 'Value', '_', '$t'] as const;

/**
 * Takes an element out of the list that some converters put every element in.
 *
 * @param value - An element, or a list of one.
 * @returns The element; other values as they are.
 */
export function soleElement(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}

/**
 * Reads an attribute of an element.
 *
 * @param element - An element; any other value has none.
 * @param name - The attribute's name.
 * @returns Its value, or undefined.
 */
export function attributeOf(element: unknown, name: string): unknown {
  return attributeUnder(element, keysOf(name));
}

/** The keys under which an attribute may stand. */
interface AttributeKeys {
  /** As holders of attributes have it. */
  readonly name: string;
  readonly at: string;
  readonly rare: readonly string[];
}

const keysOf = (name: string): AttributeKeys => ({ name, at: `@${name}`, rare: [`_${name}`, `-${name}`, `@_${name}`] });

/** Looked for in each `<Data>`: made once. */
const NAME = keysOf('Name');

function attributeUnder(element: unknown, { name, at, rare }: AttributeKeys): unknown {
  if (!isObject(element)) return undefined;
  const usual = element[at];
  if (usual !== undefined) return usual;
  if (Object.hasOwn(element, name)) return element[name];
  for (const holder of HOLDERS) {
    const attributes = element[holder];
    if (isObject(attributes)) return own(attributes, name);
  }
  for (const key of rare) if (Object.hasOwn(element, key)) return element[key];
  return undefined;
}

/**
 * Reads the text of an element.
 *
 * @param element - An element, or the text itself.
 * @returns The text where an element has one; other values as they are.
 */
export function textOf(element: unknown): unknown {
  if (!isObject(element)) return element;
  for (const key of TEXTS) if (Object.hasOwn(element, key)) return element[key];
  return element;
}

/**
 * Whether `<EventData>` has its values in elements that say their names, and not under these.
 *
 * @param eventData - `EventData` of an event.
 * @returns True for a `Data`, or a list of them of which the first says its name.
 */
export function hasNamedData(eventData: unknown): boolean {
  if (!isObject(eventData)) return false;
  const data = eventData['Data'];
  if (typeof data !== 'object' || data === null) return false;
  return attributeUnder(Array.isArray(data) ? data[0] : data, NAME) !== undefined;
}

/**
 * Finds the value of a named `<Data>`.
 *
 * @param eventData - `EventData` of an event.
 * @param name - The name of the element.
 * @returns The text of the first that has the name, empty where it has none; undefined when there is no such element.
 */
export function namedData(eventData: unknown, name: string): unknown {
  for (const element of dataElements(eventData)) {
    if (attributeUnder(element, NAME) !== name) continue;
    const text = textOf(element);
    return isObject(text) ? '' : text;
  }
  return undefined;
}

/**
 * The names of all `<Data>` elements.
 *
 * @param eventData - `EventData` of an event.
 * @returns The names in their order.
 */
export function dataNames(eventData: unknown): readonly unknown[] {
  return dataElements(eventData).map(element => attributeUnder(element, NAME));
}

function dataElements(eventData: unknown): readonly unknown[] {
  if (!isObject(eventData)) return [];
  const data = eventData['Data'];
  if (data === undefined) return [];
  return Array.isArray(data) ? data : [data];
}

function isObject(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(object: Element, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
