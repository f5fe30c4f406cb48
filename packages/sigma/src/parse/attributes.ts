import type { Report } from './diagnostic.js';
import { isMap } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

/**
 * Reads an attribute that must be a map.
 *
 * @param map - The document.
 * @param key - The attribute.
 * @param report - Takes the fault of a missing or other value.
 * @returns The map, or undefined.
 */
export function section(map: YamlMap, key: string, report: Report): YamlMap | undefined {
  const value = map[key];
  if (isMap(value)) return value;
  report({
    code: value === undefined ? 'missing-attribute' : 'invalid-attribute',
    message: `There is no map under ${key}.`,
    mend: `Add ${key} as a map.`,
    path: value === undefined ? [] : [key],
  });
  return undefined;
}

/**
 * Reads an attribute that is one of a few words; any other is a warning.
 *
 * @param map - The map with the attribute.
 * @param key - The attribute.
 * @param allowed - The words.
 * @param report - Takes the warning.
 * @param path - Where the map stands.
 * @returns The word, or undefined.
 */
export function oneOf<T extends string>(
  map: YamlMap,
  key: string,
  allowed: readonly T[],
  report: Report,
  path: readonly string[] = [],
): T | undefined {
  const value = map[key];
  if (value === undefined) return undefined;
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) {
    report({
      severity: 'warning',
      code: 'unknown-value',
      message: `Unknown ${key} "${String(value)}".`,
      mend: `Use one of: ${allowed.join(', ')}.`,
      path: [...path, key],
    });
  }
  return found;
}

/**
 * Reads a text.
 *
 * @param map - The map with the attribute.
 * @param key - The attribute.
 * @returns The text, also of a number; undefined for anything else.
 */
export function text(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * Reads one text or a list of them.
 *
 * @param value - The attribute's value.
 * @returns The texts; other entries of the list are left out.
 */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : [];
}
