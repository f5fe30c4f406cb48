import type { SigmaDocument } from '../ast/rule.js';
import type { Diagnostic, Fault } from './diagnostic.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { ParseLimits } from './limits.js';
import { createLocator } from './locate.js';
import { parseDocument } from './parse-document.js';
import { isMap, readYamlDocuments } from './yaml-documents.js';
import type { YamlMap } from './yaml-documents.js';

/** How to parse. */
export interface ParseOptions {
  /** The file's name, for diagnostics. */
  readonly file?: string;
  /** Limits other than {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<ParseLimits>;
}

/** What a rule file holds. */
export interface ParseResult {
  /** The sound documents, in the order of the file. */
  readonly documents: readonly SigmaDocument[];
  /** Every fault of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a rule file: detection rules, correlations and filters, one or many documents, with global actions.
 *
 * @param text - The YAML text.
 * @param options - See {@link ParseOptions}.
 * @returns The sound documents and all diagnostics; it never throws on a rule's fault.
 * @example
 * ```ts
 * const { documents, diagnostics } = parseRules(text, { file: 'whoami.yml' });
 * ```
 */
export function parseRules(text: string, options: ParseOptions = {}): ParseResult {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const yaml = readYamlDocuments(text, limits);
  const faults: Located[] = yaml.faults.map(fault => ({ ...fault, index: 0 }));
  const documents: SigmaDocument[] = [];
  for (const { map, index } of withActions(yaml.documents, fault => faults.push(fault))) {
    const place = { ...(options.file === undefined ? {} : { file: options.file }), index };
    const before = faults.length;
    const document = parseDocument(map, place, fault => void faults.push({ ...fault, index }), limits);
    if (document !== undefined && !faults.slice(before).some(isError)) documents.push(document);
  }
  return { documents, diagnostics: locateFaults(text, faults, options.file) };
}

type Located = Fault & { readonly index: number; readonly line?: number; readonly column?: number };

function isError(fault: Fault): boolean {
  return fault.severity !== 'warning';
}

/**
 * Gives faults their lines. It is exported for the stages after parsing, which know only paths.
 *
 * @param text - The file's text.
 * @param faults - Faults with the number of their document.
 * @param file - The file's name.
 * @returns One diagnostic a fault.
 */
export function locateFaults(text: string, faults: readonly Located[], file?: string): readonly Diagnostic[] {
  if (faults.length === 0) return [];
  const locate = createLocator(text);
  return faults.map(({ index, severity = 'error', line, column, ...fault }) => ({
    ...fault,
    severity,
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? locate(index, fault.path) : { line, column: column ?? 1 }),
  }));
}

/** A document of a file after its actions. */
export interface NumberedMap {
  readonly map: YamlMap;
  /** Its number in the file, from 0. */
  readonly index: number;
}

/**
 * Carries out actions: `global` gives its attributes to the documents after it, `repeat` starts from the one before,
 * `reset` ends both.
 *
 * @param documents - The documents of a file.
 * @param report - Takes the faults of what is not a document.
 * @returns The documents that are rules, correlations or filters, with what actions give them.
 */
export function withActions(documents: readonly unknown[], report: (fault: Located) => void): readonly NumberedMap[] {
  const result: NumberedMap[] = [];
  let global: YamlMap = {};
  let unused: number | undefined;
  let previous: YamlMap = {};
  for (const [index, document] of documents.entries()) {
    if (document === null || document === undefined) continue;
    if (!isMap(document)) {
      report({
        code: 'not-a-document',
        message: 'A document is a map.',
        mend: 'Write attributes such as title.',
        path: [],
        index,
      });
      continue;
    }
    const { action, ...map } = document;
    if (action === 'global') {
      global = merge(global, map);
      unused ??= index;
    } else if (action === 'reset') {
      global = {};
      if (Object.keys(map).length > 0) report({ ...RESET_WITH_MORE, index });
    } else {
      if (action !== undefined && action !== 'repeat') report({ ...unknownAction(action), index });
      previous = merge(action === 'repeat' ? previous : global, map);
      unused = undefined;
      result.push({ map: previous, index });
    }
  }
  if (unused !== undefined) report({ ...GLOBAL_ALONE, index: unused });
  return result;
}

const GLOBAL_ALONE: Fault = {
  code: 'not-a-document',
  message: 'A document with action: global is no rule by itself, and none comes after it.',
  mend: 'Take the action out, or add the documents that it gives its attributes to.',
  path: ['action'],
};

const RESET_WITH_MORE: Fault = {
  code: 'not-a-document',
  message: 'A document with action: reset is no rule: its other attributes are not read.',
  mend: 'Take the action out, or put the rule into a document of its own after it.',
  path: ['action'],
};

function unknownAction(action: unknown): Fault {
  return {
    severity: 'warning',
    code: 'unknown-value',
    message: `Unknown action "${String(action)}".`,
    mend: 'Use one of: global, reset, repeat.',
    path: ['action'],
  };
}

function merge(base: YamlMap, over: YamlMap): YamlMap {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = merged.get(key);
    merged.set(key, isMap(below) && isMap(value) ? merge(below, value) : value);
  }
  return Object.fromEntries(merged);
}
