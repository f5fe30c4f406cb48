import type { Condition } from '../ast/condition.js';
import type { Detection, DetectionPart, DocumentPath, SigmaValue } from '../ast/rule.js';
import type { Report } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { parseCondition } from './parse-condition.js';
import { isMap } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

const NOT_SELECTIONS = new Set(['condition', 'timeframe', 'rules']);

/**
 * Parses the `detection` of a rule, or the `filter` of a filter.
 *
 * @param map - The map under that attribute.
 * @param path - Where it stands.
 * @param report - Takes every fault.
 * @param limits - See {@link ParseLimits}.
 * @returns The detection, or undefined when a fault leaves none.
 */
export function parseDetection(
  map: YamlMap,
  path: DocumentPath,
  report: Report,
  limits: ParseLimits,
): Detection | undefined {
  const selections = new Map<string, DetectionPart>();
  let sound = true;
  for (const [name, value] of Object.entries(map)) {
    if (NOT_SELECTIONS.has(name)) continue;
    const part = parsePart(value, [...path, name], report);
    if (part === undefined) sound = false;
    else selections.set(name, part);
  }
  if (map['condition'] === undefined) {
    report({
      code: 'missing-attribute',
      message: 'The detection has no condition.',
      mend: 'Add a condition that names the search identifiers.',
      path,
    });
    return undefined;
  }
  const names = Object.keys(map).filter(name => !NOT_SELECTIONS.has(name));
  const conditions = parseConditions(map['condition'], names, [...path, 'condition'], report, limits);
  return sound && conditions !== undefined ? { selections, conditions } : undefined;
}

function parseConditions(
  value: unknown,
  names: readonly string[],
  path: DocumentPath,
  report: Report,
  limits: ParseLimits,
): readonly Condition[] | undefined {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (texts.length === 0) {
    report({
      code: 'invalid-condition',
      message: 'The list of conditions is empty.',
      mend: 'Write a condition that names the search identifiers.',
      path,
    });
  }
  const conditions: Condition[] = [];
  for (const [index, text] of texts.entries()) {
    const at = Array.isArray(value) ? [...path, index] : path;
    if (typeof text !== 'string') {
      report({
        code: 'invalid-condition',
        message: 'A condition is text.',
        mend: 'Write it as one line of text.',
        path: at,
      });
      continue;
    }
    const result = parseCondition(text, names, limits);
    if (result.kind === 'parsed') conditions.push(result.condition);
    else report({ ...result.fault, path: at });
  }
  return conditions.length === texts.length && texts.length > 0 ? conditions : undefined;
}

function parsePart(value: unknown, path: DocumentPath, report: Report): DetectionPart | undefined {
  if (isMap(value)) return parseFields(value, path, report);
  if (!Array.isArray(value)) return parseKeywords([value], path, report);
  if (value.length === 0) return refuse('An empty list matches nothing.', path, report);
  if (!value.some(isMap)) return parseKeywords(value, path, report);
  const parts = value.map((entry, index) =>
    isMap(entry) ? parseFields(entry, [...path, index], report) : parseKeywords([entry], [...path, index], report),
  );
  return parts.every(part => part !== undefined) ? { kind: 'any-of', parts } : undefined;
}

function refuse(message: string, path: DocumentPath, report: Report): undefined {
  report({
    code: 'invalid-value',
    message,
    mend: 'Give a map of fields, a list of maps, or a list of keywords.',
    path,
  });
  return undefined;
}

function parseKeywords(values: readonly unknown[], path: DocumentPath, report: Report): DetectionPart | undefined {
  if (!values.every(isScalar) || values.some(value => value === null)) {
    return refuse('A keyword is text or a number.', path, report);
  }
  return { kind: 'item', field: null, modifiers: [], values, path };
}

function parseFields(map: YamlMap, path: DocumentPath, report: Report): DetectionPart | undefined {
  const entries = Object.entries(map);
  if (entries.length === 0) return refuse('An empty map matches everything.', path, report);
  const parts = entries.map(([key, value]) => parseItem(key, value, [...path, key], report));
  if (!parts.every(part => part !== undefined)) return undefined;
  return parts.length === 1 ? parts[0] : { kind: 'all-of', parts };
}

function parseItem(key: string, value: unknown, path: DocumentPath, report: Report): DetectionPart | undefined {
  const [field = '', ...modifiers] = key.split('|');
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (values.length === 0) return refuse(`The field ${field} has an empty list of values.`, path, report);
  if (!values.every(isScalar)) return refuse(`A value of ${field} is neither text nor a number.`, path, report);
  return { kind: 'item', field: field === '' ? null : field, modifiers, values, path };
}

function isScalar(value: unknown): value is SigmaValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
