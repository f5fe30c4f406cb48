import { ANY_UNIT } from '../ast/expression.js';
import type { Expression, Predicate, ResolvedRule } from '../ast/expression.js';
import { fold } from '../process/fold.js';
import { parseRegex, requiredLiterals } from '../process/regex-syntax.js';
import { findLazyLiterals } from './lazy-literals.js';

/** The pseudo field of keywords: all texts and numbers of an event. */
export const KEYWORDS = -1;

/**
 * A predicate of an engine. `indexed` ones are found by automata and presence; `lazy` ones are asked one by one when a
 * rule comes to them.
 */
export interface ProgramPredicate {
  readonly predicate: Predicate;
  readonly field: number;
  readonly indexed: boolean;
}

/** A rule's condition over numbered predicates. */
export type ProgramNode =
  | { readonly kind: 'test'; readonly id: number }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly ProgramNode[] }
  | { readonly kind: 'not'; readonly operand: ProgramNode };

/** All rules of an engine over one table of predicates without repeats. */
export interface Program {
  readonly rules: readonly { readonly resolved: ResolvedRule; readonly root: ProgramNode }[];
  readonly predicates: readonly ProgramPredicate[];
  readonly fields: readonly string[];
}

/**
 * Numbers the predicates and fields of rules, each once, and puts cheap necessary tests before costly ones.
 *
 * @param rules - Resolved rules.
 * @returns The program.
 */
export function createProgram(rules: readonly ResolvedRule[]): Program {
  const predicates: ProgramPredicate[] = [];
  const tests: ProgramNode[] = [];
  const numbersOf = createNumbers();
  const fields: string[] = [];
  const fieldNumbers = new Map<string, number>();
  const fieldNumber = (name: string | null): number => {
    if (name === null) return KEYWORDS;
    const known = fieldNumbers.get(name);
    if (known !== undefined) return known;
    fieldNumbers.set(name, fields.length);
    return fields.push(name) - 1;
  };
  const test = (predicate: Predicate, indexed: boolean): ProgramNode => {
    const numbers = numbersOf(predicate);
    const key = predicate.kind === 'string' ? predicate.literal : JSON.stringify(predicate);
    let id = numbers.get(key);
    if (id === undefined) {
      id = predicates.push({ predicate, field: fieldNumber(predicate.field), indexed }) - 1;
      tests.push({ kind: 'test', id });
      numbers.set(key, id);
      if (predicate.kind === 'fieldref') fieldNumber(predicate.other);
    }
    return tests[id]!;
  };
  const build = (expression: Expression): ProgramNode => {
    if (expression.kind === 'predicate') return buildTest(expression.predicate, test);
    if (expression.kind === 'not') return { kind: 'not', operand: build(expression.operand) };
    return { kind: expression.kind, operands: expression.operands.map(build) };
  };
  const program = { rules: rules.map(resolved => ({ resolved, root: build(resolved.condition) })), predicates, fields };
  const lazy = findLazyLiterals(program);
  return {
    ...program,
    predicates: predicates.map((entry, id) => (lazy.has(id) ? { ...entry, indexed: false } : entry)),
  };
}

/** Strings are told apart by their literals alone, in a map for each field and mode: long keys would cost most of the time. */
function createNumbers(): (predicate: Predicate) => Map<string, number> {
  const others = new Map<string, number>();
  const strings = new Map<string | null, Map<string, Map<string, number>>>();
  return predicate => {
    if (predicate.kind !== 'string') return others;
    let byMode = strings.get(predicate.field);
    if (byMode === undefined) strings.set(predicate.field, (byMode = new Map()));
    const mode = predicate.cased ? `${predicate.mode}, cased` : predicate.mode;
    let found = byMode.get(mode);
    if (found === undefined) byMode.set(mode, (found = new Map()));
    return found;
  };
}

type MakeTest = (predicate: Predicate, indexed: boolean) => ProgramNode;

function buildTest(predicate: Predicate, test: MakeTest): ProgramNode {
  switch (predicate.kind) {
    case 'string': {
      if (!predicate.cased) return test(predicate, true);
      const gate = test({ ...predicate, literal: fold(predicate.literal), cased: false }, true);
      return { kind: 'and', operands: [gate, test(predicate, false)] };
    }
    case 'exists':
    case 'null':
      return test(predicate, true);
    case 'glob':
      return gated(predicate, longestPieces(predicate.segments), test);
    case 'regex': {
      const node = parseRegex(predicate.source);
      return gated(predicate, node && requiredLiterals(node), test);
    }
    case 'cidr':
    case 'compare':
    case 'fieldref':
      return test(predicate, false);
  }
  predicate satisfies never;
}

function gated(
  predicate: Extract<Predicate, { kind: 'glob' | 'regex' }>,
  literals: readonly string[] | undefined,
  test: MakeTest,
): ProgramNode {
  const exact = test(predicate, false);
  if (literals === undefined || literals.length === 0) return exact;
  const gates = literals.map(literal =>
    test({ kind: 'string', field: predicate.field, mode: 'contains', literal: fold(literal), cased: false }, true),
  );
  return { kind: 'and', operands: [gates.length === 1 ? gates[0]! : { kind: 'or', operands: gates }, exact] };
}

function longestPieces(segments: readonly string[]): readonly string[] {
  const pieces = segments.flatMap(segment => segment.split(ANY_UNIT));
  const longest = pieces.reduce((best, piece) => (piece.length > best.length ? piece : best), '');
  return longest === '' ? [] : [longest];
}
