import type { AttributeFact, ClassFact, ObjectFact } from './facts.js';
import { dataTypes } from './generated/v1_8_0/data-types.js';
import { observableObject, type Observable } from './generated/v1_8_0/objects/observable.js';
import { isJsonObject } from './validate/walk.js';

/** Bounds of an extraction. */
export interface ObservableLimits {
  /** @defaultValue 1,000 */
  readonly maxObservables?: number;
  /** Levels of objects in objects. @defaultValue 32 */
  readonly maxDepth?: number;
}

interface Search {
  readonly found: Observable[];
  readonly seen: Set<string>;
  readonly maxObservables: number;
  readonly maxDepth: number;
}

const typeCaptions = observableObject.attributes['type_id']?.enum ?? {};

/**
 * Collects the observables of an event: its addresses, hosts, users, files, hashes and so on, by the facts of its class.
 * What the event has in `observables` already is not read.
 *
 * @param fact - the event's class
 * @param event - the event
 * @param limits - bounds of the work
 * @returns observables in the event's order, each name and value once; an object as a whole has a name but no value
 */
export function extractObservables(
  fact: ClassFact,
  event: unknown,
  limits: ObservableLimits = {},
): readonly Observable[] {
  const { maxObservables = 1000, maxDepth = 32 } = limits;
  const search: Search = { found: [], seen: new Set(), maxObservables, maxDepth };
  if (isJsonObject(event)) searchObject(search, fact, event, '', 0);
  return search.found;
}

function searchObject(
  search: Search,
  fact: ClassFact | ObjectFact,
  value: Readonly<Record<string, unknown>>,
  path: string,
  depth: number,
): void {
  if (depth > search.maxDepth) return;
  for (const [name, item] of Object.entries(value)) {
    if (search.found.length >= search.maxObservables) return;
    if ((path === '' && name === 'observables') || !Object.hasOwn(fact.attributes, name)) continue;
    const attribute = fact.attributes[name];
    if (attribute === undefined) continue;
    const at = path === '' ? name : `${path}.${name}`;
    if (Array.isArray(item))
      item.forEach((one, index) => searchValue(search, attribute, one, `${at}[${index}]`, depth));
    else searchValue(search, attribute, item, at, depth);
  }
}

function searchValue(search: Search, attribute: AttributeFact, value: unknown, path: string, depth: number): void {
  if (attribute.object) {
    if (!isJsonObject(value)) return;
    const object = attribute.object();
    note(search, attribute.observable ?? object.observable, path);
    searchObject(search, object, value, path, depth + 1);
  } else if (typeof value === 'string' || typeof value === 'number') {
    note(search, attribute.observable ?? dataTypes[attribute.type]?.observable, path, String(value));
  }
}

function note({ found, seen, maxObservables }: Search, typeId: number | undefined, name: string, value?: string): void {
  if (typeId === undefined || value === '' || found.length >= maxObservables) return;
  const key = `${name}\n${value ?? ''}`;
  if (seen.has(key)) return;
  seen.add(key);
  // The enum is computed from the same facts as the type, so the number is one of its values.
  const known = typeId as Observable['type_id'];
  found.push({ name, type_id: known, type: typeCaptions[typeId] ?? 'Other', ...(value !== undefined && { value }) });
}
