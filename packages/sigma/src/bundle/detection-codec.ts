import type { Condition } from '../ast/condition.js';
import type { Detection, DetectionItem, DetectionPart, DocumentPath, SigmaValue } from '../ast/rule.js';
import { isScalar, listOf, mapOf, refuse, textOf } from './checks.js';

/**
 * A part of a detection in a bundle: `[key, values]` and its path where that is not the one that its place gives, or
 * the parts that must all hold, or of which one must.
 */
type EncodedPart =
  | readonly [string, SigmaValue | readonly SigmaValue[], DocumentPath?]
  | { readonly all: readonly EncodedPart[] }
  | { readonly any: readonly EncodedPart[] };

/** A condition in a bundle: a name, or an operator and its operands. */
type EncodedCondition = string | readonly [string, ...EncodedCondition[]];

/** A detection in a bundle. Names are values, never keys, so that none can be taken for a prototype. */
export interface EncodedDetection {
  readonly selections: readonly (readonly [string, EncodedPart])[];
  readonly conditions: readonly EncodedCondition[];
}

/**
 * Writes a detection shorter: with the keys that it has in YAML, and without paths that its structure gives.
 *
 * @param detection - See {@link Detection}.
 * @param attribute - Where it stands in its document, `detection` or `filter`.
 * @returns What {@link decodeDetection} reads.
 */
export function encodeDetection(detection: Detection, attribute: string): EncodedDetection {
  return {
    selections: [...detection.selections].map(([name, part]) => [name, encodePart(part, [attribute, name])]),
    conditions: detection.conditions.map(encodeCondition),
  };
}

function encodePart(part: DetectionPart, base: DocumentPath): EncodedPart {
  if (part.kind === 'all-of') return { all: part.parts.map(inner => encodePart(inner, base)) };
  if (part.kind === 'any-of') return { any: part.parts.map((inner, index) => encodePart(inner, [...base, index])) };
  const key = [part.field ?? '', ...part.modifiers].join('|');
  const plain = part.values.map(asJson);
  const values = plain.length === 1 ? plain[0]! : plain;
  return samePath(part.path, pathOf(key, base)) ? [key, values] : [key, values, part.path];
}

/** JSON has no `.inf` and `.nan`; as text they mean the same to every test. */
function asJson(value: SigmaValue): SigmaValue {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function pathOf(key: string, base: DocumentPath): DocumentPath {
  return key === '' ? base : base.concat(key);
}

function samePath(left: DocumentPath, right: DocumentPath): boolean {
  return left.length === right.length && left.every((segment, index) => segment === right[index]);
}

function encodeCondition(condition: Condition): EncodedCondition {
  switch (condition.kind) {
    case 'reference':
      return condition.name;
    case 'selector':
      return [condition.quantity, condition.pattern, ...condition.names];
    case 'not':
      return ['not', encodeCondition(condition.operand)];
    case 'and':
    case 'or':
      return [condition.kind, ...condition.operands.map(encodeCondition)];
  }
  condition satisfies never;
}

/** The key of an item, taken apart. */
interface ItemKey {
  readonly key: string;
  readonly field: string | null;
  readonly modifiers: readonly string[];
}

/**
 * Makes the opposite of {@link encodeDetection}. Detections that it reads share what is the same in them.
 *
 * @param maxDepth - Levels that parts and conditions may have.
 * @returns A function from a value and the attribute where it stands to the detection. It checks all of it and throws
 * ShapeFault where it is none.
 */
export function createDetectionDecoder(maxDepth: number): (value: unknown, attribute: string) => Detection {
  const keys = new Map<string, ItemKey>();
  const keyOf = (text: string): ItemKey => {
    let known = keys.get(text);
    if (known === undefined) keys.set(text, (known = parseKey(text)));
    return known;
  };
  const decodePart = (value: unknown, base: DocumentPath, depth: number): DetectionPart => {
    if (depth === 0) refuse('A detection is too deep.');
    if (Array.isArray(value)) return decodeItem(value, keyOf(textOf(value[0], 'key of a detection item')), base);
    const { all, any } = mapOf(value, 'part of a detection');
    const parts = listOf(all ?? any, 'parts of a detection').map((part, index) =>
      decodePart(part, all === undefined ? base.concat(index) : base, depth - 1),
    );
    if (parts.length === 0) refuse('A part of a detection is empty.');
    return { kind: all === undefined ? 'any-of' : 'all-of', parts };
  };
  return (value, attribute) => {
    const { selections: encoded, conditions } = mapOf(value, attribute);
    const selections = new Map<string, DetectionPart>();
    for (const entry of listOf(encoded, 'selections')) {
      const pair = listOf(entry, 'selection');
      const name = textOf(pair[0], 'name of a selection');
      selections.set(name, decodePart(pair[1], [attribute, name], maxDepth));
    }
    const list = listOf(conditions, 'conditions');
    if (list.length === 0) refuse('There is no condition.');
    return { selections, conditions: list.map(condition => decodeCondition(condition, selections, maxDepth)) };
  };
}

function parseKey(key: string): ItemKey {
  const [field = '', ...modifiers] = key.split('|');
  return { key, field: field === '' ? null : field, modifiers };
}

function decodeItem(value: readonly unknown[], item: ItemKey, base: DocumentPath): DetectionItem {
  const { key, field, modifiers } = item;
  const values: readonly unknown[] = Array.isArray(value[1]) ? value[1] : [value[1]];
  if (values.length === 0 || !values.every(isScalar)) refuse(`The values of ${key} are not texts or numbers.`);
  const path = value[2] === undefined ? pathOf(key, base) : listOf(value[2], 'path');
  if (!path.every(isSegment)) refuse(`The path of ${key} is not one of keys and indexes.`);
  return { kind: 'item', field, modifiers, values, path };
}

function isSegment(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function decodeCondition(value: unknown, selections: ReadonlyMap<string, unknown>, depth: number): Condition {
  if (depth === 0) refuse('A condition is too deep.');
  if (typeof value === 'string') return { kind: 'reference', name: selectionName(value, selections) };
  const [kind, ...rest] = listOf(value, 'condition');
  if (rest.length === 0) refuse('A condition has no operands.');
  switch (kind) {
    case 'any':
    case 'all': {
      const [pattern, ...names] = rest.map(operand => textOf(operand, 'operand of a condition'));
      if (pattern === undefined || names.length === 0) refuse('A condition selects nothing.');
      return { kind: 'selector', quantity: kind, pattern, names: names.map(name => selectionName(name, selections)) };
    }
    case 'not':
      return { kind, operand: decodeCondition(rest[0], selections, depth - 1) };
    case 'and':
    case 'or':
      return { kind, operands: rest.map(operand => decodeCondition(operand, selections, depth - 1)) };
    default:
      return refuse(`Unknown operator of a condition: ${String(kind)}.`);
  }
}

function selectionName(name: string, selections: ReadonlyMap<string, unknown>): string {
  return selections.has(name) ? name : refuse(`A condition names a selection that is not there: ${name}.`);
}
