import type { Condition } from '../ast/condition.js';
import type { Fault } from './diagnostic.js';
import type { ParseLimits } from './limits.js';

/** A condition, or why there is none. */
export type ConditionResult =
  | { readonly kind: 'parsed'; readonly condition: Condition }
  | { readonly kind: 'refused'; readonly fault: Omit<Fault, 'path'> };

class ConditionFault extends Error {
  readonly fault: Omit<Fault, 'path'>;
  constructor(fault: Omit<Fault, 'path'>) {
    super(fault.message);
    this.fault = fault;
  }
}

/**
 * Parses a condition. From loose to tight: or, and, not, `x of`, parentheses.
 *
 * @param text - The condition.
 * @param names - The search identifiers of the detection.
 * @param limits - See {@link ParseLimits}.
 * @returns The condition, or one fault.
 */
export function parseCondition(text: string, names: readonly string[], limits: ParseLimits): ConditionResult {
  try {
    if (text.length > limits.maxConditionChars) refuse('limit-exceeded', `Over ${limits.maxConditionChars} characters`);
    const parser = new Tokens(text, names, limits.maxConditionDepth);
    const condition = parseOr(parser, 0);
    const rest = parser.peek();
    if (rest !== undefined) {
      if (rest === '|')
        refuse('invalid-condition', 'Aggregations after | are no longer Sigma', 'Use a correlation rule.');
      refuse('invalid-condition', `Unexpected "${rest}"`);
    }
    return { kind: 'parsed', condition };
  } catch (error) {
    if (error instanceof ConditionFault) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

const MEND = 'Join search identifiers with and, or, not, "1 of", "all of" and parentheses.';

function refuse(code: Fault['code'], message: string, mend = MEND): never {
  throw new ConditionFault({ code, message: `Condition: ${message}.`, mend });
}

class Tokens {
  readonly #tokens: readonly string[];
  #at = 0;
  readonly names: readonly string[];
  readonly maxDepth: number;

  constructor(text: string, names: readonly string[], maxDepth: number) {
    this.#tokens = text.match(/[()|]|[^\s()|]+/g) ?? [];
    this.names = names;
    this.maxDepth = maxDepth;
  }

  peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead];
  }

  is(word: string): boolean {
    return this.peek()?.toLowerCase() === word;
  }

  take(): string | undefined {
    return this.#tokens[this.#at++];
  }
}

function parseOr(tokens: Tokens, depth: number): Condition {
  return parseJoined(tokens, depth, 'or', parseAnd);
}

function parseAnd(tokens: Tokens, depth: number): Condition {
  return parseJoined(tokens, depth, 'and', parseNot);
}

function parseJoined(
  tokens: Tokens,
  depth: number,
  kind: 'and' | 'or',
  next: (tokens: Tokens, depth: number) => Condition,
): Condition {
  const operands = [next(tokens, depth)];
  while (tokens.is(kind)) {
    tokens.take();
    operands.push(next(tokens, depth));
  }
  return operands.length === 1 ? operands[0]! : { kind, operands };
}

function parseNot(tokens: Tokens, depth: number): Condition {
  if (depth > tokens.maxDepth) refuse('limit-exceeded', `More than ${tokens.maxDepth} levels`);
  if (!tokens.is('not')) return parsePrimary(tokens, depth);
  tokens.take();
  return { kind: 'not', operand: parseNot(tokens, depth + 1) };
}

const RESERVED = new Set(['and', 'or', 'not', 'of', ')', '|']);

function parsePrimary(tokens: Tokens, depth: number): Condition {
  const token = tokens.take();
  if (token === undefined) refuse('invalid-condition', 'It ends where a search identifier is expected');
  if (token === '(') {
    const inner = parseOr(tokens, depth + 1);
    if (tokens.take() !== ')') refuse('invalid-condition', 'A parenthesis is not closed');
    return inner;
  }
  // Even where a search identifier has the name 1 or all: nothing else can stand before of.
  if (tokens.is('of')) return parseSelector(tokens, token);
  if (RESERVED.has(token.toLowerCase())) {
    refuse('invalid-condition', `"${token}" where a search identifier is expected`);
  }
  if (!tokens.names.includes(token)) unknown(token, tokens.names);
  return { kind: 'reference', name: token };
}

function unknown(name: string, names: readonly string[]): never {
  refuse('unknown-identifier', `No search identifier "${name}"`, `Use one of: ${names.join(', ')}.`);
}

function parseSelector(tokens: Tokens, quantity: string): Condition {
  const word = quantity.toLowerCase();
  if (word !== '1' && word !== 'any' && word !== 'all') {
    refuse('invalid-condition', `"${quantity} of" is not Sigma`, 'Use "1 of" or "all of".');
  }
  tokens.take();
  const pattern = tokens.take();
  if (pattern === undefined) refuse('invalid-condition', `"${quantity} of" needs "them" or a name with *`);
  const names = select(pattern, tokens.names);
  if (names.length === 0) unknown(pattern, tokens.names);
  return { kind: 'selector', quantity: word === 'all' ? 'all' : 'any', pattern, names };
}

/** Names that begin with _ are left out, unless the pattern itself begins with it. */
function select(pattern: string, names: readonly string[]): readonly string[] {
  const seen = pattern.startsWith('_') ? names : names.filter(name => !name.startsWith('_'));
  if (pattern.toLowerCase() === 'them') return seen;
  const pieces = pattern.split(/\*+/).map(piece => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${pieces.join('.*')}$`, 's');
  return seen.filter(name => expression.test(name));
}
