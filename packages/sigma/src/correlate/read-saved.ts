import type { GroupedEntry } from './correlator.js';
import type { Entry, Evidence, KeptReference } from './entry.js';

/** Saved content that is not what it should be; who restores state makes an error with a code of it. */
function refuse(what: string): never {
  throw new TypeError(`Not ${what}`);
}

/**
 * Checks for a finite number.
 *
 * @param value - Any value.
 * @returns The value.
 * @throws TypeError for anything else, as all of these.
 */
export function savedNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse('a number');
}

/**
 * Checks for text.
 *
 * @param value - Any value.
 * @returns The value.
 */
export function savedText(value: unknown): string {
  return typeof value === 'string' ? value : refuse('text');
}

/**
 * Checks for a list and all that is in it.
 *
 * @param value - Any value.
 * @param check - Checks an entry.
 * @returns A list of what the checks return.
 */
export function savedList<T>(value: unknown, check: (entry: unknown) => T): T[] {
  return Array.isArray(value) ? (value as readonly unknown[]).map(check) : refuse('a list');
}

/**
 * Checks for a list of pairs.
 *
 * @param value - Any value.
 * @param checkKey - Checks the first of a pair.
 * @param checkValue - Checks the second.
 * @returns A map of them.
 */
export function savedMap<K, V>(
  value: unknown,
  checkKey: (key: unknown) => K,
  checkValue: (value: unknown) => V,
): Map<K, V> {
  return new Map(
    savedList(value, pair => {
      const [key, entry] = savedList(pair, each => each);
      return [checkKey(key), checkValue(entry)];
    }),
  );
}

/**
 * Checks for a map of names.
 *
 * @param value - Any value.
 * @returns The value.
 */
export function savedObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : refuse('a map');
}

/**
 * Checks for evidence.
 *
 * @param value - Any value.
 * @returns The value.
 */
export function savedEvidence(value: unknown): Evidence {
  const { from, to, total, references, carried } = savedObject(value);
  return {
    from: savedNumber(from),
    to: savedNumber(to),
    total: savedNumber(total),
    references: savedList(references, savedReference),
    carried: savedList(carried, values => savedList(values, savedText)),
  };
}

function savedReference(value: unknown): KeptReference {
  const { time, rules, reference } = savedObject(value);
  const kept = { time: savedNumber(time), rules: savedList(rules, savedText) };
  if (reference === undefined) return kept;
  return { ...kept, reference: typeof reference === 'string' ? reference : savedScalars(reference) };
}

function savedScalars(value: unknown): Readonly<Record<string, string | number | boolean | null>> {
  const entries = Object.entries(savedObject(value)).map(([name, scalar]) => {
    if (scalar === null || typeof scalar === 'string' || typeof scalar === 'boolean') return [name, scalar] as const;
    return [name, savedNumber(scalar)] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Checks for an entry.
 *
 * @param value - Any value.
 * @returns The value.
 */
export function savedEntry(value: unknown): Entry {
  const { number, time, steps, keys, numbers } = savedObject(value);
  return {
    number: savedNumber(number),
    time: savedNumber(time),
    steps: savedList(steps, savedNumber),
    ...savedEvidence(value),
    ...(keys === undefined ? {} : { keys: savedList(keys, savedText) }),
    ...(numbers === undefined ? {} : { numbers: savedList(numbers, savedNumber) }),
  };
}

/**
 * Checks for an entry with its group.
 *
 * @param value - Any value.
 * @returns The value.
 */
export function savedGroupedEntry(value: unknown): GroupedEntry {
  const { key, group, entry } = savedObject(value);
  return { key: savedText(key), group: savedList(group, savedText), entry: savedEntry(entry) };
}
