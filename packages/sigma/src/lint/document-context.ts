import type { Detection, DetectionItem, DetectionPart, DocumentPath, SigmaDocument } from '../ast/rule.js';
import type { Expression } from '../ast/expression.js';
import type { Fault } from '../parse/diagnostic.js';
import type { YamlMap } from '../parse/yaml-documents.js';
import { resolveItem } from '../process/resolve-item.js';
import type { FileContext } from './lint-rule.js';
import type { LintOptions } from './lint-rules.js';
import type { SourceEntry } from './source-file.js';

/** One document under check. */
export interface DocumentContext {
  readonly file: FileContext;
  readonly index: number;
  /** The document as YAML has it, global actions merged in. */
  readonly map: YamlMap;
  /** Undefined where an error keeps it out. */
  readonly document: SigmaDocument | undefined;
  readonly options: LintOptions;
  /** The detection of a rule, or the tests of a filter. */
  readonly detection: Detection | undefined;
  /** `detection` or `filter`. */
  readonly section: 'detection' | 'filter';
  /** Every item of the detection, with what it resolves to. */
  readonly items: readonly LintItem[];
  /** Faults of resolving. */
  readonly faults: readonly Fault[];
  /** Where an entry is written. */
  find(path: DocumentPath): SourceEntry | undefined;
}

/** An item of a detection under check. */
export interface LintItem {
  readonly item: DetectionItem;
  /** Its search identifier. */
  readonly selection: string;
  /** Undefined where it has a fault. */
  readonly expression: Expression | undefined;
}

/**
 * Prepares a document for the checks.
 *
 * @param file - Its file.
 * @param index - Its number there.
 * @param map - The document.
 * @param document - What it was parsed to.
 * @param options - See {@link LintOptions}.
 * @returns See {@link DocumentContext}.
 */
export function createDocumentContext(
  file: FileContext,
  index: number,
  map: YamlMap,
  document: SigmaDocument | undefined,
  options: LintOptions,
): DocumentContext {
  const detection = document === undefined || document.kind === 'correlation' ? undefined : document.detection;
  const faults: Fault[] = [];
  const items: LintItem[] = [];
  for (const [selection, part] of detection?.selections ?? []) {
    for (const item of itemsOf(part)) {
      const expression = resolveItem(item, options.placeholders ?? {}, fault => faults.push(fault));
      items.push({ item, selection, expression });
    }
  }
  return {
    file,
    index,
    map,
    document,
    options,
    detection,
    section: document?.kind === 'filter' ? 'filter' : 'detection',
    items,
    faults,
    find: path => file.source.find(index, path),
  };
}

/**
 * The items of a part of a detection.
 *
 * @param part - See {@link DetectionPart}.
 * @returns In the order of the document.
 */
export function itemsOf(part: DetectionPart): readonly DetectionItem[] {
  return part.kind === 'item' ? [part] : part.parts.flatMap(itemsOf);
}
