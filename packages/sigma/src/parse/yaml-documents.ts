import { loadAll, YAMLException } from 'js-yaml';
import type { Fault } from './diagnostic.js';
import type { ParseLimits } from './limits.js';
import { RULE_SCHEMA } from './yaml-schema.js';

/** A YAML map. */
export type YamlMap = Readonly<Record<string, unknown>>;

/** The documents of a text, or why there are none. */
export interface YamlDocuments {
  readonly documents: readonly unknown[];
  readonly faults: readonly (Fault & { readonly line?: number; readonly column?: number })[];
}

/**
 * Whether a value is a map.
 *
 * @param value - Any value out of a YAML text.
 * @returns True for a map, false for a list, a scalar and null.
 */
export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the documents of a YAML text within limits. Dates stay text, `<<` merges maps, and aliases count as often
 * as they are used, so that a short file cannot stand for billions of values.
 *
 * @param text - The whole file.
 * @param limits - See {@link ParseLimits}.
 * @returns Documents and faults; a file over a limit has no documents.
 */
export function readYamlDocuments(text: string, limits: ParseLimits): YamlDocuments {
  if (text.length > limits.maxChars) return refused('maxChars', text.length, limits.maxChars);
  const documents: unknown[] = [];
  try {
    loadAll(text, document => void documents.push(document), { schema: RULE_SCHEMA });
  } catch (error) {
    return { documents, faults: [syntaxFault(error)] };
  }
  const over = overLimit(documents, limits);
  return over === undefined ? { documents, faults: [] } : refused(over.limit, over.actual, limits[over.limit]);
}

function refused(limit: keyof ParseLimits, actual: number, allowed: number): YamlDocuments {
  const fault: Fault = {
    code: 'limit-exceeded',
    message: `The file is over the limit ${limit}: ${actual} of ${allowed}.`,
    mend: 'Split the file, write aliases out where they multiply, or raise the limit.',
    path: [],
  };
  return { documents: [], faults: [fault] };
}

function syntaxFault(error: unknown): YamlDocuments['faults'][number] {
  if (error instanceof RangeError) return { ...refused('maxDepth', Infinity, 0).faults[0]!, code: 'limit-exceeded' };
  if (!(error instanceof YAMLException)) throw error;
  const { mark } = error;
  const mend = MENDS.find(([reason]) => reason.test(error.reason))?.[1];
  return {
    code: mend === undefined && /nesting|depth|alias/i.test(error.reason) ? 'limit-exceeded' : 'yaml-syntax',
    message: `Not valid YAML: ${error.reason}.`,
    mend: mend ?? 'Correct the YAML here: quotes, indentation and repeated keys are the usual causes.',
    path: [],
    ...(mark === undefined ? {} : { line: mark.line + 1, column: mark.column + 1 }),
  };
}

/** What is usually wrong, by what the parser says. */
const MENDS: readonly (readonly [reason: RegExp, mend: string])[] = [
  [/unidentified alias/i, 'Put the value in single quotes: without them * begins an alias.'],
  [/unknown tag/i, 'Put the value in single quotes: without them ! begins a tag.'],
  [/escape sequence/i, 'Put the value in single quotes: in double quotes a backslash begins an escape.'],
  [/tab characters/i, 'Indent with blanks: YAML takes no tabs there.'],
  [/duplicated mapping key/i, 'Keep one of the two, or make a list of their values.'],
  [/cannot merge mappings/i, 'Let << name a map, or a list of maps, by an alias.'],
  [/null byte/i, 'Save the file as UTF-8.'],
];

function overLimit(
  documents: readonly unknown[],
  limits: ParseLimits,
): { limit: 'maxNodes' | 'maxDepth'; actual: number } | undefined {
  let nodes = 0;
  const walk = (value: unknown, depth: number): 'maxNodes' | 'maxDepth' | undefined => {
    if (++nodes > limits.maxNodes) return 'maxNodes';
    if (typeof value !== 'object' || value === null) return undefined;
    if (depth > limits.maxDepth) return 'maxDepth';
    for (const child of Array.isArray(value) ? value : Object.values(value)) {
      const over = walk(child, depth + 1);
      if (over !== undefined) return over;
    }
    return undefined;
  };
  for (const document of documents) {
    const limit = walk(document, 1);
    if (limit !== undefined) return { limit, actual: limit === 'maxNodes' ? nodes : limits.maxDepth + 1 };
  }
  return undefined;
}
