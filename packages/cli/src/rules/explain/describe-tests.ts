import type { Expression, Predicate } from '@logwright/sigma';

/** More values than this of one list are counted, not named. */
const MAX_VALUES = 12;

/**
 * Says in words what an expression tests.
 *
 * @param expression - A resolved selection.
 * @param all - Whether to name every value of long lists.
 * @returns Lines, indented below what joins them.
 */
export function describeTests(expression: Expression, all = false): readonly string[] {
  switch (expression.kind) {
    case 'predicate':
      return [describePredicate(expression.predicate)];
    case 'not':
      return ['not:', ...indent(describeTests(expression.operand, all))];
    case 'and':
    case 'or': {
      const list = describeList(expression, all);
      if (list !== undefined) return [list];
      const parts = expression.operands.flatMap(operand => describeTests(operand, all));
      if (expression.operands.length === 1) return parts;
      return [expression.kind === 'and' ? 'all of:' : 'one of:', ...indent(parts)];
    }
  }
  expression satisfies never;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map(line => `  ${line}`);
}

/** `Image ends with one of 'a', 'b'` for a list of values of one field. */
function describeList(
  { kind, operands }: Extract<Expression, { kind: 'and' | 'or' }>,
  all: boolean,
): string | undefined {
  const worded = operands.map(operand => (operand.kind === 'predicate' ? wordsOf(operand.predicate) : undefined));
  const [first] = worded;
  if (first?.value === undefined || operands.length < 2) return undefined;
  const values = worded.map(words =>
    words?.head === first.head && words.tail === first.tail ? words.value : undefined,
  );
  if (values.includes(undefined)) return undefined;
  const shown = all ? values : values.slice(0, MAX_VALUES);
  const more = values.length > shown.length ? ` and ${values.length - shown.length} more` : '';
  return `${first.head} ${kind === 'and' ? 'all of' : 'one of'} ${shown.join(', ')}${more}${first.tail}`;
}

/**
 * Says in words what a predicate tests.
 *
 * @param predicate - See `Predicate`.
 * @returns A sentence without an end.
 */
export function describePredicate(predicate: Predicate): string {
  const { head, value, tail } = wordsOf(predicate);
  return `${head}${value === undefined ? '' : ` ${value}`}${tail}`;
}

interface Words {
  readonly head: string;
  readonly value?: string;
  readonly tail: string;
}

const MODES = { equals: 'is', startswith: 'starts with', endswith: 'ends with', contains: 'contains' } as const;
const COMPARISONS = { eq: 'is', lt: 'is below', lte: 'is at most', gt: 'is above', gte: 'is at least' } as const;

function wordsOf(predicate: Predicate): Words {
  const field = predicate.field ?? 'any value of the event';
  const tail = 'cased' in predicate && predicate.cased ? ' (in this case)' : '';
  switch (predicate.kind) {
    case 'string':
      return { head: `${field} ${MODES[predicate.mode]}`, value: quote(predicate.literal), tail };
    case 'glob':
      return { head: `${field} is like`, value: quote(showGlob(predicate.segments)), tail };
    case 'regex':
      return { head: `${field} matches`, value: `/${predicate.source}/${predicate.flags}`, tail };
    case 'cidr':
      return { head: `${field} is in the network`, value: predicate.network, tail };
    case 'compare': {
      const part = predicate.part === undefined ? '' : `the ${predicate.part} of `;
      return { head: `${part}${field} ${COMPARISONS[predicate.comparison]}`, value: String(predicate.value), tail };
    }
    case 'exists':
      return { head: `${field} is present`, tail };
    case 'null':
      return { head: `${field} is absent or null`, tail };
    case 'fieldref':
      return { head: `${field} ${MODES[predicate.mode]} the value of`, value: predicate.other, tail };
  }
  predicate satisfies never;
}

/** How a resolved pattern holds `?`. */
const ANY_UNIT = '\uFFFF';

function showGlob(segments: readonly string[]): string {
  return segments.join('*').replaceAll(ANY_UNIT, '?');
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
