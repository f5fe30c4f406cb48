import type { OcsfObject } from '../event.js';

/** How a value is written in the other schema, and read back. */
export interface Conversion {
  /** @returns undefined when the value has no counterpart */
  readonly to: (value: unknown) => unknown;
  /** @returns undefined when the value has no counterpart */
  readonly from: (value: unknown) => unknown;
  /** Paths below the value that are written; left out: all of it. */
  readonly covers?: (value: unknown) => readonly string[];
}

/** One attribute of OCSF and its counterpart in the other schema. */
export interface FieldMapping {
  /** Dotted path in the event; a number is an index: `user.groups.0.name`. */
  readonly ocsf: string;
  /** Field of the other schema. */
  readonly field: string;
  /** Left out: the value is the same. */
  readonly conversion?: Conversion;
  /** Only for these classes; left out: for all. */
  readonly classes?: readonly number[];
  /** Not for these classes. */
  readonly exceptClasses?: readonly number[];
  /** The field says less than the attribute, or stands in for several: it is not read back. */
  readonly oneWay?: true;
}

/** An event in another schema and what of it found no place. */
export interface View<Document = OcsfObject> {
  readonly document: Document;
  /** Paths of the event's values that have no counterpart, sorted. */
  readonly lost: readonly string[];
}

/** Levels of objects that are followed: a bound for hostile input. */
const MAX_DEPTH = 32;
/** Path parts that must never be written. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** The mappings that hold for a class. */
export function mappingsFor(mappings: readonly FieldMapping[], classUid: number): readonly FieldMapping[] {
  return mappings.filter(
    ({ classes, exceptClasses }) => (classes?.includes(classUid) ?? true) && !exceptClasses?.includes(classUid),
  );
}

/** The value at a dotted path, or undefined. */
export function readPath(value: unknown, path: string): unknown {
  let at: unknown = value;
  for (const part of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[part];
  }
  return at;
}

/** Objects and arrays that are being built: the only values that are changed in place here. */
type Building = Record<string, unknown>;

/** Writes a value at a dotted path unless something is there; lists are joined. */
export function writePath(target: Building, path: string, value: unknown): void {
  const parts = path.split('.');
  if (parts.some(part => FORBIDDEN.has(part))) return;
  let at = target;
  for (const [index, part] of parts.slice(0, -1).entries()) {
    const next = at[part];
    if (next === undefined) at[part] = /^\d+$/.test(parts[index + 1] ?? '') ? [] : {};
    else if (typeof next !== 'object' || next === null) return;
    at = at[part] as Building;
  }
  const last = parts.at(-1) ?? '';
  const before = at[last];
  if (before === undefined) at[last] = value;
  // Fields of one algorithm each make one list of hashes.
  else if (Array.isArray(before) && Array.isArray(value))
    at[last] = [...(before as unknown[]), ...(value as unknown[])];
}

/**
 * Writes an event's values under the fields of the other schema.
 *
 * @returns the rows that wrote something: a field that was taken is not written again
 */
export function applyMappings(
  mappings: readonly FieldMapping[],
  event: OcsfObject,
  target: Building,
  flat: boolean,
): readonly FieldMapping[] {
  return mappings.filter(({ ocsf, field, conversion }) => {
    const value = readPath(event, ocsf);
    const converted = value === undefined ? undefined : conversion ? conversion.to(value) : value;
    if (converted === undefined || (flat ? target[field] : readPath(target, field)) !== undefined) return false;
    if (flat) target[field] = converted;
    else writePath(target, field, converted);
    return true;
  });
}

/** Writes the other schema's values at the attributes of an event. */
export function reverseMappings(
  mappings: readonly FieldMapping[],
  document: object,
  target: Building,
  flat: boolean,
): void {
  for (const { ocsf, field, conversion, oneWay } of mappings) {
    if (oneWay) continue;
    const value = flat
      ? Object.hasOwn(document, field)
        ? (document as OcsfObject)[field]
        : undefined
      : readField(document, field);
    const converted = value === undefined ? undefined : conversion ? conversion.from(value) : value;
    if (converted !== undefined) writePath(target, ocsf, converted);
  }
}

/** Documents come nested or with dotted names: both are read. */
export function readField(document: object, field: string): unknown {
  return Object.hasOwn(document, field) ? (document as OcsfObject)[field] : readPath(document, field);
}

/** Dotted paths of all values in an event that are not objects, sorted. */
export function leafPaths(event: unknown): readonly string[] {
  const paths: string[] = [];
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) {
      if (value !== undefined) paths.push(path);
      return;
    }
    for (const [name, item] of Object.entries(value)) visit(item, path === '' ? name : `${path}.${name}`, depth + 1);
  };
  visit(event, '', 0);
  return paths.sort();
}

/** The event's values that none of the rows that wrote something covers. */
export function lostPaths(
  mappings: readonly FieldMapping[],
  event: OcsfObject,
  derived: ReadonlySet<string>,
): readonly string[] {
  const covered = new Set(
    mappings.flatMap(({ ocsf, conversion }) => coveredPaths(ocsf, conversion, readPath(event, ocsf))),
  );
  const isCovered = (path: string): boolean => {
    for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1))
      if (covered.has(path.slice(0, end))) return true;
    return false;
  };
  return leafPaths(event).filter(path => !derived.has(path) && !isCovered(path));
}

function coveredPaths(path: string, conversion: Conversion | undefined, value: unknown): readonly string[] {
  if (value === undefined || (conversion && conversion.to(value) === undefined)) return [];
  return conversion?.covers ? conversion.covers(value).map(below => `${path}.${below}`) : [path];
}
