import type { Comparison, Predicate, StringMode, TimePart } from '../ast/expression.js';
import { parseNetwork } from '../process/cidr.js';
import { checkRegex } from '../process/regex.js';
import { listOf, mapOf, oneOf, refuse, textOf, textsOf } from './checks.js';

type StringPredicate = Extract<Predicate, { kind: 'string' }>;

/** Strings by field, mode and case, then the other predicates as they are; numbered in this order. */
interface EncodedTable {
  readonly strings: readonly (readonly [string | null, StringMode, boolean, ...string[]])[];
  readonly others: readonly Predicate[];
}

/** The predicates of many rules, each once. */
export interface PredicateTable {
  readonly encoded: EncodedTable;
  /** The number of a predicate that the table was made from. */
  numberOf(predicate: Predicate): number;
}

/**
 * Numbers predicates so that equal ones have the same number.
 *
 * @param predicates - Any, with repeats.
 * @returns The table, which {@link decodeTable} reads back.
 */
export function createTable(predicates: Iterable<Predicate>): PredicateTable {
  const groups = new Map<string, StringPredicate[]>();
  const others: Predicate[] = [];
  const seen = new Set<string>();
  for (const predicate of predicates) {
    const key = JSON.stringify(predicate);
    if (seen.has(key)) continue;
    seen.add(key);
    if (predicate.kind !== 'string') others.push(predicate);
    else {
      const group = JSON.stringify([predicate.field, predicate.mode, predicate.cased]);
      const known = groups.get(group);
      if (known === undefined) groups.set(group, [predicate]);
      else known.push(predicate);
    }
  }
  const strings = [...groups.values()].map(group => {
    const { field, mode, cased } = group[0]!;
    return [field, mode, cased, ...group.map(({ literal }) => literal)] as const;
  });
  const ordered = [...[...groups.values()].flat(), ...others];
  const numbers = new Map(ordered.map((predicate, number) => [JSON.stringify(predicate), number]));
  return {
    encoded: { strings, others },
    numberOf(predicate) {
      const number = numbers.get(JSON.stringify(predicate));
      if (number === undefined) throw new TypeError('The table was made without this predicate');
      return number;
    },
  };
}

/**
 * Reads a table back and checks all of it.
 *
 * @param value - What {@link createTable} encoded, or anything else.
 * @returns The predicates by their numbers.
 * @throws ShapeFault where it is not one.
 */
export function decodeTable(value: unknown): readonly Predicate[] {
  const { strings, others } = mapOf(value, 'table of predicates');
  const predicates: Predicate[] = [];
  for (const entry of listOf(strings, 'strings')) {
    const group = listOf(entry, 'group of strings');
    const field = group[0] === null ? null : textOf(group[0], 'field');
    const mode = modeOf(group[1], 'mode');
    const cased = group[2] === true;
    for (let i = 3; i < group.length; i++) {
      predicates.push({ kind: 'string', field, mode, literal: textOf(group[i], 'literal'), cased });
    }
  }
  for (const entry of listOf(others, 'other predicates')) predicates.push(decodeOther(mapOf(entry, 'predicate')));
  return predicates;
}

const modeOf = oneOf<StringMode>(['equals', 'startswith', 'endswith', 'contains']);
const comparisonOf = oneOf<Comparison>(['eq', 'lt', 'lte', 'gt', 'gte']);
const partOf = oneOf<TimePart>(['minute', 'hour', 'day', 'week', 'month', 'year']);

function decodeOther(map: Readonly<Record<string, unknown>>): Predicate {
  const { kind } = map;
  const cased = map['cased'] === true;
  const anyField = map['field'] === null ? null : textOf(map['field'], 'field');
  if (kind === 'glob') return { kind, field: anyField, segments: segmentsOf(map['segments']), cased };
  if (kind === 'regex') return { kind, field: anyField, ...regexOf(map) };
  const field = anyField ?? refuse('Only texts are searched without a field.');
  switch (kind) {
    case 'cidr':
      return { kind, field, network: networkOf(map['network']) };
    case 'compare': {
      const { value, part } = map;
      if (typeof value !== 'number') refuse('A comparison has no number.');
      const comparison = comparisonOf(map['comparison'], 'comparison');
      return { kind, field, comparison, value, ...(part === undefined ? {} : { part: partOf(part, 'part') }) };
    }
    case 'exists':
    case 'null':
      return { kind, field };
    case 'fieldref':
      return { kind, field, other: textOf(map['other'], 'field'), mode: modeOf(map['mode'], 'mode'), cased };
    default:
      return refuse(`Unknown kind of predicate: ${String(kind)}.`);
  }
}

function segmentsOf(value: unknown): readonly string[] {
  const segments = textsOf(value, 'segments');
  return segments.length > 0 ? segments : refuse('A pattern has no segments.');
}

/** Costly expressions are refused as they are in rules: a bundle must not bring them in. */
function regexOf(map: Readonly<Record<string, unknown>>): { readonly source: string; readonly flags: string } {
  const result = checkRegex(textOf(map['source'], 'source'), textOf(map['flags'], 'flags'));
  return result.kind === 'regex' ? { source: result.source, flags: result.flags } : refuse(result.fault.message);
}

function networkOf(value: unknown): string {
  const network = textOf(value, 'network');
  return parseNetwork(network) === undefined ? refuse(`"${network}" is not a network.`) : network;
}
