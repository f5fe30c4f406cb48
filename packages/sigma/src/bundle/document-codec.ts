import type { Expression, Predicate } from '../ast/expression.js';
import type {
  Correlation,
  CorrelationType,
  DocumentPlace,
  Filter,
  FoldedFilter,
  LogSource,
  Rule,
  RuleLevel,
  RuleStatus,
  SigmaDocument,
} from '../ast/rule.js';
import { keepResolved, resolveRule } from '../process/resolve-rule.js';
import { countOf, listOf, mapOf, oneOf, optional, refuse, textOf, textsOf } from './checks.js';
import type { Decode } from './checks.js';
import { correlationConditionOf } from './correlation-codec.js';
import { createDetectionDecoder, encodeDetection } from './detection-codec.js';
import { decodeResolution, encodeResolution } from './resolution-codec.js';

/**
 * Turns a document into what JSON can hold.
 *
 * @param document - Any document.
 * @param numberOf - The number of a predicate in the bundle's table.
 * @returns What a {@link createDocumentDecoder | decoder} reads.
 */
export function encodeDocument(document: SigmaDocument, numberOf: (predicate: Predicate) => number): object {
  switch (document.kind) {
    case 'rule': {
      const detection = encodeDetection(document.detection, 'detection');
      const resolved = resolveRule(document);
      if (resolved.kind === 'refused') return { ...document, detection };
      return { ...document, detection, resolution: encodeResolution(resolved.rule, numberOf) };
    }
    case 'filter':
      return { ...document, detection: encodeDetection(document.detection, 'filter') };
    case 'correlation':
      return document;
  }
  document satisfies never;
}

/**
 * Makes the opposite of {@link encodeDocument}. What is known of a rule's resolution is kept with the rule.
 *
 * @param leaves - An expression for each number of the bundle's table.
 * @param maxDepth - Levels that detections and conditions may have.
 * @returns A function that checks all of a document and throws ShapeFault where it is none.
 */
export function createDocumentDecoder(
  leaves: readonly Expression[],
  maxDepth: number,
): (value: unknown) => SigmaDocument {
  const decodeDetection = createDetectionDecoder(maxDepth);
  const decodeRule = createDecoder(ruleDecoders(decodeDetection));
  const decodeCorrelation = createDecoder(CORRELATION);
  const decodeFilter = createDecoder(filterDecoders(decodeDetection));
  return value => {
    const map = mapOf(value, 'document');
    const { kind, resolution } = map;
    if (kind === 'correlation') return decodeCorrelation(map);
    if (kind === 'filter') return decodeFilter(map);
    if (kind !== 'rule') return refuse(`Unknown kind of document: ${String(kind)}.`);
    const rule = decodeRule(map);
    if (resolution === undefined) return rule;
    const names = rule.detection.selections.keys();
    keepResolved({ rule, logSource: rule.logSource, ...decodeResolution(resolution, names, leaves, maxDepth) });
    return rule;
  };
}

type DecodeDetection = ReturnType<typeof createDetectionDecoder>;

/** One decoder for each attribute: an attribute that is added to the syntax tree has to be added here. */
type Decoders<T> = { readonly [K in keyof T]-?: Decode<T[K]> };

function createDecoder<T>(decoders: Decoders<T>): (map: Readonly<Record<string, unknown>>) => T {
  const keys = Object.keys(decoders) as (keyof T & string)[];
  return map => {
    const document: Partial<T> = {};
    for (const key of keys) {
      const value = decoders[key](map[key], key);
      if (value !== undefined) document[key] = value;
    }
    return document as T;
  };
}

const LEVELS: readonly RuleLevel[] = ['informational', 'low', 'medium', 'high', 'critical'];
const STATUSES: readonly RuleStatus[] = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'];
const TYPES: readonly CorrelationType[] = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
];

function placeOf(value: unknown): DocumentPlace {
  const { file, index } = mapOf(value, 'place');
  return { ...(file === undefined ? {} : { file: textOf(file, 'file') }), index: countOf(index, 'number in its file') };
}

function logSourceOf(value: unknown): LogSource {
  const { product, category, service } = mapOf(value, 'log source');
  return {
    ...(product === undefined ? {} : { product: textOf(product, 'product') }),
    ...(category === undefined ? {} : { category: textOf(category, 'category') }),
    ...(service === undefined ? {} : { service: textOf(service, 'service') }),
  };
}

const HEAD = {
  title: textOf,
  id: optional(textOf),
  name: optional(textOf),
  description: optional(textOf),
  level: optional(oneOf(LEVELS)),
  status: optional(oneOf(STATUSES)),
  tags: textsOf,
  place: placeOf,
};

function ruleDecoders(decodeDetection: DecodeDetection): Decoders<Rule> {
  return {
    kind: oneOf(['rule']),
    ...HEAD,
    logSource: logSourceOf,
    detection: value => decodeDetection(value, 'detection'),
    fields: textsOf,
    filters: optional((value, what) => listOf(value, what).map(entry => decodeFoldedFilter(mapOf(entry, what)))),
  };
}

function filterDecoders(decodeDetection: DecodeDetection): Decoders<Filter> {
  return {
    kind: oneOf(['filter']),
    ...HEAD,
    logSource: logSourceOf,
    rules: (value, what) => (value === 'any' ? value : textsOf(value, what)),
    detection: value => decodeDetection(value, 'filter'),
    ...ANSWERABLE,
  };
}

const ANSWERABLE = { owner: optional(textOf), reason: optional(textOf), expires: optional(textOf) };

/** Rebuilds a map of maps; `Object.fromEntries` makes own keys of all names, `__proto__` too. */
function mapWith<T>(decode: Decode<T>): Decode<Readonly<Record<string, T>>> {
  return (value, what) =>
    Object.fromEntries(Object.entries(mapOf(value, what)).map(([key, entry]) => [key, decode(entry, what)]));
}

const decodeFoldedFilter = createDecoder<FoldedFilter>({
  title: textOf,
  id: optional(textOf),
  name: optional(textOf),
  ...ANSWERABLE,
  place: placeOf,
  selections: mapWith(textOf),
});

const CORRELATION: Decoders<Correlation> = {
  kind: oneOf(['correlation']),
  ...HEAD,
  type: oneOf(TYPES),
  rules: textsOf,
  groupBy: textsOf,
  timespanMs: countOf,
  aliases: mapWith(mapWith(textOf)),
  condition: correlationConditionOf,
  generate: value => (typeof value === 'boolean' ? value : refuse('generate is not true or false.')),
};
