import type { Expression, Predicate } from '../ast/expression.js';
import type { DetectionItem } from '../ast/rule.js';
import { parseNetwork } from '../process/cidr.js';
import type { Network } from '../process/cidr.js';
import { resolveItem } from '../process/resolve-item.js';
import type { RegexNode } from '../process/regex-syntax.js';
import { parseRegex } from '../process/regex-syntax.js';
import type { LintOptions } from './lint-rules.js';

/** A test for a text in a value. */
export type StringPredicate = Extract<Predicate, { kind: 'string' }>;

/** More values of one item are not compared with each other. */
const MAX_COMPARED = 3_000;

/**
 * What each value of an item stands for, by itself.
 *
 * @param item - An item without a fault.
 * @param options - Placeholders are taken from there.
 * @returns The alternatives of each value; undefined for a value that is not only tests for texts.
 */
export function valuePredicates(
  item: DetectionItem,
  options: LintOptions,
): readonly (readonly StringPredicate[] | undefined)[] {
  const modifiers = item.modifiers.filter(name => name !== 'all' && name !== 'neq');
  return item.values.map(value => {
    const single = { ...item, modifiers, values: [value] };
    const expression = resolveItem(single, options.placeholders ?? {}, () => undefined);
    return expression && stringAlternatives(expression);
  });
}

/**
 * The alternatives of an expression that only looks for texts.
 *
 * @param expression - Any expression.
 * @returns Undefined where there is anything else than an OR of such tests.
 */
export function stringAlternatives(expression: Expression): readonly StringPredicate[] | undefined {
  if (expression.kind === 'predicate') {
    return expression.predicate.kind === 'string' ? [expression.predicate] : undefined;
  }
  if (expression.kind !== 'or') return undefined;
  const each = expression.operands.map(stringAlternatives);
  return each.every(operand => operand !== undefined) ? each.flat() : undefined;
}

/**
 * Whether a text that passes one test passes another too.
 *
 * @param broad - The test that would also pass.
 * @param narrow - The test that passes.
 * @returns True when it follows from the literals.
 */
export function follows(broad: StringPredicate, narrow: StringPredicate): boolean {
  if (broad.cased !== narrow.cased || broad.literal.length > narrow.literal.length) return false;
  switch (broad.mode) {
    case 'contains':
      return narrow.literal.includes(broad.literal);
    case 'startswith':
      return isAnchored(narrow, 'startswith') && narrow.literal.startsWith(broad.literal);
    case 'endswith':
      return isAnchored(narrow, 'endswith') && narrow.literal.endsWith(broad.literal);
    case 'equals':
      return narrow.mode === 'equals' && narrow.literal === broad.literal;
  }
  broad.mode satisfies never;
}

function isAnchored(predicate: StringPredicate, mode: 'startswith' | 'endswith'): boolean {
  return predicate.mode === 'equals' || predicate.mode === mode;
}

/** A value that another one makes needless. */
export interface Needless {
  readonly index: number;
  /** The value that covers it. */
  readonly by: number;
  /** Whether both stand for the same. */
  readonly same: boolean;
}

/**
 * Finds values of a list that could be left out.
 *
 * @param values - See {@link valuePredicates}.
 * @param join - How the values are joined: with `or` the narrower is needless, with `and` the broader.
 * @returns At most one entry a value.
 */
export function needlessValues(
  values: readonly (readonly StringPredicate[] | undefined)[],
  join: 'or' | 'and',
): readonly Needless[] {
  if (values.length < 2 || values.length > MAX_COMPARED) return [];
  const total = values.reduce((sum, predicates) => sum + (predicates?.length ?? 0), 0);
  if (total > MAX_COMPARED * 2) return [];
  const found: Needless[] = [];
  for (const [index, own] of values.entries()) {
    if (own === undefined) continue;
    const by = values.findIndex((other, at) => {
      if (other === undefined || at === index) return false;
      const [broad, narrow] = join === 'or' ? [other, own] : [own, other];
      if (!allFollow(broad, narrow)) return false;
      // Of two that are the same the first stays.
      return at < index || !allFollow(narrow, broad);
    });
    const other = by === -1 ? undefined : values[by];
    if (other === undefined) continue;
    found.push({ index, by, same: allFollow(own, other) && allFollow(other, own) });
  }
  return found;
}

function allFollow(broad: readonly StringPredicate[], narrow: readonly StringPredicate[]): boolean {
  return narrow.every(predicate => broad.some(other => follows(other, predicate)));
}

/**
 * Finds networks of a list that lie in others of it.
 *
 * @param item - An item with `cidr`.
 * @returns At most one entry a value.
 */
export function needlessNetworks(item: DetectionItem): readonly Needless[] {
  if (item.values.length > MAX_COMPARED || item.modifiers.includes('all')) return [];
  const networks = item.values.map(value => parseNetwork(String(value)));
  return networks.flatMap((own, index) => {
    if (own === undefined) return [];
    const by = networks.findIndex((other, at) => {
      return other !== undefined && at !== index && contains(other, own) && (at < index || !contains(own, other));
    });
    const other = networks[by];
    return other === undefined ? [] : [{ index, by, same: contains(own, other) }];
  });
}

function contains(broad: Network, narrow: Network): boolean {
  if (broad.bytes.length !== narrow.bytes.length || broad.prefix > narrow.prefix) return false;
  return broad.bytes.every((byte, index) => {
    const bits = Math.max(0, Math.min(8, broad.prefix - index * 8));
    const mask = (0xff << (8 - bits)) & 0xff;
    return (byte & mask) === ((narrow.bytes[index] ?? 0) & mask);
  });
}

/**
 * Whether a test passes on every value that is there.
 *
 * @param predicate - Any test.
 * @returns True for an empty text that is looked for anywhere, and for expressions that match the empty text.
 */
export function passesAny(predicate: Predicate): boolean {
  if (predicate.kind === 'string') return predicate.mode !== 'equals' && predicate.literal === '';
  if (predicate.kind !== 'regex') return false;
  const node = parseRegex(predicate.source);
  return node !== undefined && matchesEmpty(node);
}

/**
 * Whether one of the tests of an expression passes on every value that is there.
 *
 * @param expression - Any expression, undefined for one with a fault.
 */
export function hasAnyValue(expression: Expression | undefined): boolean {
  if (expression === undefined) return false;
  if (expression.kind === 'predicate') return passesAny(expression.predicate);
  return expression.kind === 'not'
    ? hasAnyValue(expression.operand)
    : expression.operands.some(operand => hasAnyValue(operand));
}

function matchesEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'char':
    case 'assertion':
      return false;
    case 'sequence':
      return node.parts.every(matchesEmpty);
    case 'alternation':
      return node.options.some(matchesEmpty);
    case 'repeat':
      return node.min === 0 || matchesEmpty(node.node);
  }
  node satisfies never;
}
