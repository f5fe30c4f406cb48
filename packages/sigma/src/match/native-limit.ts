import type { RegexNode } from '../process/regex-syntax.js';

/** A backtracking matcher may use this many steps. */
const MAX_STEPS = 4_000_000;

/** How much work a backtracking matcher can have from one place of a text on. */
interface Work {
  /** How many repeats can be of any length: the exponent of the text's length. */
  readonly degree: number;
  /** In how many ways the rest can be tried. */
  readonly ways: number;
  /** How long a try can be, leaving out repeats of any length. */
  readonly length: number;
}

/**
 * Finds how long a text may be for JavaScript's own matcher, which backtracks.
 *
 * @param node - See `parseRegex`.
 * @returns The length in chars; 0 where even short texts can take long, Infinity where none can.
 */
export function maxNativeChars(node: RegexNode): number {
  const { degree, ways, length } = workOf(withoutTail(node));
  if (degree === Infinity) return 0;
  if (degree === 0 && ways <= FEW_WAYS) return Infinity;
  return Math.floor((MAX_STEPS / ways / Math.max(1, length)) ** (1 / (degree + 1)));
}

/** In so few ways a matcher without repeats of any length is never slower than one with sets of states. */
const FEW_WAYS = 8;

/** A match is found once the last repeat has its least: what it takes beyond is never tried again. */
function withoutTail(node: RegexNode): RegexNode {
  if (node.kind === 'repeat') return { ...node, max: node.min };
  const last = node.kind === 'sequence' ? node.parts.at(-1) : undefined;
  if (node.kind !== 'sequence' || last === undefined) return node;
  return { ...node, parts: [...node.parts.slice(0, -1), withoutTail(last)] };
}

function workOf(node: RegexNode): Work {
  switch (node.kind) {
    case 'char':
      return { degree: 0, ways: 1, length: 1 };
    case 'assertion':
      return { degree: 0, ways: 1, length: 0 };
    case 'sequence':
      return node.parts.map(workOf).reduce(inTurn, { degree: 0, ways: 1, length: 0 });
    case 'alternation':
      return node.options.map(workOf).reduce(either);
    case 'repeat':
      return repeatWork(node);
  }
  node satisfies never;
}

function inTurn(left: Work, right: Work): Work {
  return { degree: left.degree + right.degree, ways: left.ways * right.ways, length: left.length + right.length };
}

function either(left: Work, right: Work): Work {
  return {
    degree: Math.max(left.degree, right.degree),
    ways: left.ways + right.ways,
    length: Math.max(left.length, right.length),
  };
}

const MAX_COPIES = 8;

function repeatWork({ node, min, max }: Extract<RegexNode, { kind: 'repeat' }>): Work {
  const inner = workOf(node);
  if (max <= 1) return { ...inner, ways: inner.ways + 1 };
  if (node.kind === 'char') {
    return max === Infinity ? { degree: 1, ways: 1, length: min } : { degree: 0, ways: max - min + 1, length: max };
  }
  if (min !== max || max > MAX_COPIES) return { degree: Infinity, ways: 1, length: 0 };
  return { degree: inner.degree * max, ways: inner.ways ** max, length: inner.length * max };
}
