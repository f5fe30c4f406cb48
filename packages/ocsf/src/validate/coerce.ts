import type { AttributeFact, ClassFact, ObjectFact } from '../facts.js';
import { dataTypes } from '../generated/v1_8_0/data-types.js';
import type { Change, ValidationLimits } from './result.js';
import { isJsonObject, type JsonObject } from './walk.js';

/** A converted event and what was changed in it. */
export interface Coerced {
  readonly event: unknown;
  readonly changes: readonly Change[];
}

interface CoerceState {
  readonly limits: ValidationLimits;
  readonly changes: Change[];
  objects: number;
}

/**
 * Converts the values of an event to the types of its class where that needs no guess.
 *
 * @param fact - the class
 * @param event - left unchanged
 * @param limits - bounds of the work; what lies beyond is left as it is
 * @returns the converted event, or the same one when there was nothing to do
 */
export function coerceEvent(fact: ClassFact, event: unknown, limits: ValidationLimits): Coerced {
  if (!isJsonObject(event)) return { event, changes: [] };
  const state: CoerceState = { limits, changes: [], objects: 0 };
  const converted = coerceObject(state, fact, event, '', 0);
  return { event: fillNumbers(state, fact, converted), changes: state.changes };
}

/** Class, category and type follow from the class and `activity_id`. */
function fillNumbers({ changes }: CoerceState, fact: ClassFact, event: JsonObject): JsonObject {
  const filled: Record<string, unknown> = { class_uid: fact.uid, category_uid: fact.categoryUid };
  const activity = event['activity_id'];
  if (typeof activity === 'number') filled['type_uid'] = fact.uid * 100 + activity;
  const missing = Object.entries(filled).filter(([name]) => event[name] === undefined);
  for (const [path, to] of missing) changes.push({ path, from: undefined, to });
  return missing.length === 0 ? event : { ...event, ...Object.fromEntries(missing) };
}

function coerceObject(
  state: CoerceState,
  fact: ClassFact | ObjectFact,
  value: JsonObject,
  path: string,
  depth: number,
): JsonObject {
  state.objects += 1;
  if (depth > state.limits.maxDepth || state.objects > state.limits.maxObjects) return value;
  const replaced = new Map<string, unknown>();
  for (const [name, item] of Object.entries(value)) {
    if (!Object.hasOwn(fact.attributes, name)) continue;
    const attribute = fact.attributes[name];
    if (attribute === undefined) continue;
    const at = path === '' ? name : `${path}.${name}`;
    const converted = coerceAttribute(state, attribute, item, at, depth);
    if (converted === item) continue;
    replaced.set(name, converted);
    keepInSibling(state, attribute, { item, converted, value, path }, replaced);
  }
  if (replaced.size === 0) return value;
  const entries = Object.entries(value).filter(([name]) => !(replaced.has(name) && replaced.get(name) === undefined));
  return Object.fromEntries([...entries, ...[...replaced].filter(([, converted]) => converted !== undefined)]);
}

/** What an enum's 99 stands for is kept in its sibling, unless that is taken. */
function keepInSibling(
  { changes }: CoerceState,
  { enum: members, sibling }: AttributeFact,
  { item, converted, value, path }: { item: unknown; converted: unknown; value: JsonObject; path: string },
  replaced: Map<string, unknown>,
): void {
  if (!members || converted !== 99 || sibling === undefined || String(item) === '99' || value[sibling] !== undefined)
    return;
  replaced.set(sibling, String(item));
  changes.push({ path: path === '' ? sibling : `${path}.${sibling}`, from: undefined, to: String(item) });
}

function coerceAttribute(state: CoerceState, fact: AttributeFact, item: unknown, path: string, depth: number): unknown {
  if (item === null) {
    state.changes.push({ path, from: null, to: undefined });
    return undefined;
  }
  if (fact.isArray !== true) return coerceValue(state, fact, item, path, depth);
  if (Array.isArray(item)) return coerceItems(state, fact, item, path, depth);
  const single = coerceValue(state, fact, item, `${path}[0]`, depth);
  if (item === undefined) return item;
  state.changes.push({ path, from: item, to: [single] });
  return [single];
}

function coerceItems(
  state: CoerceState,
  fact: AttributeFact,
  items: readonly unknown[],
  path: string,
  depth: number,
): readonly unknown[] {
  if (items.length > state.limits.maxArrayLength) return items;
  const converted = items.map((item, index) => coerceValue(state, fact, item, `${path}[${index}]`, depth));
  return converted.some((item, index) => item !== items[index]) ? converted : items;
}

function coerceValue(state: CoerceState, fact: AttributeFact, item: unknown, path: string, depth: number): unknown {
  if (fact.object) return isJsonObject(item) ? coerceObject(state, fact.object(), item, path, depth + 1) : item;
  const converted = coerceScalar(fact, item);
  if (converted !== item) state.changes.push({ path, from: item, to: converted });
  return converted;
}

function coerceScalar(fact: AttributeFact, item: unknown): unknown {
  const base = dataTypes[fact.type]?.base ?? fact.type;
  switch (base) {
    case 'integer_t':
    case 'long_t':
      return coerceEnum(fact, coerceInteger(fact, item));
    case 'float_t':
      return typeof item === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(item) ? Number(item) : item;
    case 'boolean_t':
      return coerceBoolean(item);
    case 'string_t':
      return typeof item === 'boolean' || typeof item === 'bigint' || Number.isFinite(item) ? String(item) : item;
    default:
      return item;
  }
}

function coerceInteger(fact: AttributeFact, item: unknown): unknown {
  if (typeof item === 'bigint') return Number.isSafeInteger(Number(item)) ? Number(item) : item;
  if (fact.type === 'timestamp_t' && item instanceof Date) return Number.isNaN(item.getTime()) ? item : item.getTime();
  if (typeof item !== 'string' || item.length > 64) return item;
  if (/^-?\d{1,15}$/.test(item)) return Number(item);
  // Without an offset the instant is not known: such a text is left as it is.
  if (fact.type === 'timestamp_t' && /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.test(item)) {
    const ms = Date.parse(item.replace(' ', 'T'));
    return Number.isNaN(ms) ? item : ms;
  }
  return item;
}

function coerceEnum({ enum: members }: AttributeFact, item: unknown): unknown {
  if (!members || (typeof item !== 'string' && !Number.isInteger(item)) || Object.hasOwn(members, String(item)))
    return item;
  const word = String(item).toLowerCase();
  const named = Object.entries(members).find(([, caption]) => caption.toLowerCase() === word);
  if (named) return Number(named[0]);
  return Object.hasOwn(members, '99') ? 99 : item;
}

function coerceBoolean(item: unknown): unknown {
  if (item === 1 || item === 0) return item === 1;
  if (typeof item !== 'string' || item.length > 5) return item;
  const word = item.toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : item;
}
