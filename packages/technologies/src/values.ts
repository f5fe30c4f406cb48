import type { NativeRecord } from './technology.js';

/** A record being mapped, and the fields that turned out to have no valid place in the event. */
export interface Reading {
  readonly native: NativeRecord;
  /** Names of consumed fields whose value could not be represented: they go to `unmapped` after all. */
  kept: string[] | undefined;
  /** The one field that the event's time was read from: represented by `time` and `metadata.original_time`. */
  timeKey: string | undefined;
}

/** Nesting beyond this is cut from `unmapped`, so that writing an event can never overflow the stack. */
export const MAX_DEPTH = 64;

/**
 * Starts reading a record.
 *
 * @param native - The record's own fields.
 */
export function read(native: NativeRecord): Reading {
  return { native, kept: undefined, timeKey: undefined };
}

/** Marks a field as not represented. */
export function keep(reading: Reading, key: string): undefined {
  (reading.kept ??= []).push(key);
  return undefined;
}

/** True for the ways in which products write "no value". */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === '-' || value === '(null)';
}

/** The field as text; numbers and booleans are written out, blank values are absent. */
export function text(reading: Reading, key: string): string | undefined {
  const value = reading.native[key];
  if (typeof value === 'string') return value === '' || value === '-' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === undefined || value === null) return undefined;
  return keep(reading, key);
}

/** The field as a safe integer, from a number, decimal text or `0x` text. */
export function integer(reading: Reading, key: string): number | undefined {
  const value = reading.native[key];
  if (value === undefined) return undefined;
  const number = toInteger(value);
  if (number === undefined && !isBlank(value)) keep(reading, key);
  return number;
}

/** The field as an IP address; anything else is kept aside. */
export function ip(reading: Reading, key: string): string | undefined {
  const value = text(reading, key);
  if (value === undefined) return undefined;
  return isIp(value) ? value : keep(reading, key);
}

/** The field as a port number. */
export function port(reading: Reading, key: string): number | undefined {
  const number = integer(reading, key);
  if (number === undefined || (number >= 0 && number <= 65_535)) return number;
  return keep(reading, key);
}

/**
 * A safe integer from a number, decimal text or `0x` text.
 *
 * @returns The number, or undefined when the value is anything else.
 */
export function toInteger(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  if (typeof value !== 'string' || value.length === 0 || value.length > 20) return undefined;
  const hex = value.charCodeAt(0) === 48 && (value.charCodeAt(1) | 32) === 120;
  const start = hex ? 2 : value.charCodeAt(0) === 45 ? 1 : 0;
  if (start === value.length) return undefined;
  for (let index = start; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code >= 48 && code <= 57) continue;
    const letter = code | 32;
    if (!hex || letter < 97 || letter > 102) return undefined;
  }
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** True for an IPv4 or IPv6 address in text form, a zone index allowed. */
export function isIp(value: string): boolean {
  if (value.length < 2 || value.length > 40) return false;
  return value.includes(':') ? isIpv6(value) : isIpv4(value);
}

function isIpv4(value: string): boolean {
  let groups = 0;
  let digits = 0;
  let number = 0;
  for (let index = 0; index <= value.length; index++) {
    const code = index === value.length ? 46 : value.charCodeAt(index);
    if (code === 46) {
      if (digits === 0 || number > 255) return false;
      groups++;
      digits = 0;
      number = 0;
    } else if (code >= 48 && code <= 57 && digits < 3 && (digits === 0 || number > 0)) {
      digits++;
      number = number * 10 + code - 48;
    } else return false;
  }
  return groups === 4;
}

const IPV6_GROUP = /^[0-9a-f]{1,4}$/i;

function isIpv6(value: string): boolean {
  const zone = value.indexOf('%');
  const address = zone < 0 ? value : value.slice(0, zone);
  if (zone === value.length - 1) return false;
  const halves = address.split('::');
  if (halves.length > 2) return false;
  let groups = 0;
  for (let half = 0; half < halves.length; half++) {
    const part = halves[half] as string;
    if (part === '') continue;
    const pieces = part.split(':');
    for (let index = 0; index < pieces.length; index++) {
      const piece = pieces[index] as string;
      if (IPV6_GROUP.test(piece)) groups++;
      else if (half === halves.length - 1 && index === pieces.length - 1 && isIpv4(piece)) groups += 2;
      else return false;
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8;
}

/** A string, number or boolean as text, anything else as an empty one: `String` throws on objects with a `toString` of their own. */
export function plain(value: unknown): string {
  return typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : '';
}

/** True for a plain object: not null, not an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Sets a key that may be `__proto__` without touching the prototype. */
export function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  } else target[key] = value;
}

/** The value with nesting beyond {@link MAX_DEPTH} replaced by a note; the same value when there is none. */
export function bounded(value: unknown, depth: number = MAX_DEPTH): unknown {
  if (typeof value !== 'object' || value === null || !isDeeper(value, depth)) return value;
  return cut(value, depth);
}

function isDeeper(value: object, depth: number): boolean {
  if (depth === 0) return true;
  for (const key in value) {
    const child = (value as Record<string, unknown>)[key];
    if (typeof child === 'object' && child !== null && isDeeper(child, depth - 1)) return true;
  }
  return false;
}

function cut(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '[nested too deeply, see raw_data]';
  if (Array.isArray(value)) return value.map(child => cut(child, depth - 1));
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) put(copy, key, cut((value as Record<string, unknown>)[key], depth - 1));
  return copy;
}

/**
 * Everything of the record that the event does not say: fields not in `consumed`, and those kept while reading.
 *
 * @returns An object, or undefined when nothing is left.
 */
export function leftovers(reading: Reading, consumed: ReadonlySet<string>): Record<string, unknown> | undefined {
  let rest: Record<string, unknown> | undefined;
  const { native, kept, timeKey } = reading;
  for (const key in native) {
    if (consumed.has(key) && (kept === undefined || !kept.includes(key))) continue;
    if (key === timeKey) continue;
    const value = native[key];
    if (isBlank(value)) continue;
    rest ??= {};
    if (key === '__proto__') put(rest, key, bounded(value));
    else rest[key] = typeof value === 'object' ? bounded(value) : value;
  }
  return rest;
}
