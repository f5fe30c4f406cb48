/** A parsed regular expression. `char` holds the source of what matches one code unit, such as `a`, `\d` or `[^"]`. */
export type RegexNode =
  | { readonly kind: 'char'; readonly source: string; readonly literal?: string }
  | { readonly kind: 'assertion'; readonly source: '^' | '$' | '\\b' | '\\B' }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'alternation'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly node: RegexNode; readonly min: number; readonly max: number };

/**
 * Parses the regular expressions that can be matched in linear time: characters, classes, anchors, groups,
 * alternation and quantifiers.
 *
 * @param source - The expression, without flags.
 * @returns Its tree, or undefined for what is outside (look-around, back-references).
 */
export function parseRegex(source: string): RegexNode | undefined {
  const parser = new RegexParser(source);
  const node = parser.alternation(0);
  return parser.atEnd && !parser.failed ? node : undefined;
}

const MAX_GROUP_DEPTH = 50;
const SIMPLE_ESCAPE = /^[dDwWsStnrfv0]$/;
const NOT_SUPPORTED_ESCAPE = /^[1-9kpPc]$/;

class RegexParser {
  readonly #source: string;
  #at = 0;
  failed = false;

  constructor(source: string) {
    this.#source = source;
  }

  get atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  alternation(depth: number): RegexNode {
    if (depth > MAX_GROUP_DEPTH) this.failed = true;
    const options = [this.#sequence(depth)];
    while (!this.failed && this.#eat('|')) options.push(this.#sequence(depth));
    return options.length === 1 ? options[0]! : { kind: 'alternation', options };
  }

  #eat(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sequence(depth: number): RegexNode {
    const parts: RegexNode[] = [];
    while (!this.failed && !this.atEnd && !/[|)]/.test(this.#source.charAt(this.#at))) {
      parts.push(this.#quantified(this.#atom(depth)));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  #quantified(node: RegexNode): RegexNode {
    const match = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.#source.slice(this.#at, this.#at + 24));
    if (match === null) return node;
    this.#at += match[0].length;
    if (node.kind === 'assertion') this.failed = true;
    const [min, max] = bounds(match);
    return { kind: 'repeat', node, min, max };
  }

  #atom(depth: number): RegexNode {
    if (this.#eat('(')) return this.#group(depth);
    if (this.#eat('^')) return { kind: 'assertion', source: '^' };
    if (this.#eat('$')) return { kind: 'assertion', source: '$' };
    if (this.#eat('[')) return this.#set();
    if (this.#eat('\\')) return this.#escape();
    const char = this.#source.charAt(this.#at++);
    if (/[*+?]/.test(char)) this.failed = true;
    return char === '.' ? { kind: 'char', source: '.' } : literal(char);
  }

  #group(depth: number): RegexNode {
    if (!this.#eat('?:') && this.#source.charAt(this.#at) === '?') this.failed = true;
    const node = this.alternation(depth + 1);
    if (!this.#eat(')')) this.failed = true;
    return node;
  }

  #set(): RegexNode {
    const start = this.#at;
    for (; this.#at < this.#source.length; this.#at++) {
      const char = this.#source.charAt(this.#at);
      if (char === '\\') this.#at++;
      else if (char === ']') break;
    }
    if (!this.#eat(']')) this.failed = true;
    return { kind: 'char', source: `[${this.#source.slice(start, this.#at)}` };
  }

  #escape(): RegexNode {
    const char = this.#source.charAt(this.#at++);
    if (char === 'b' || char === 'B') return { kind: 'assertion', source: char === 'b' ? '\\b' : '\\B' };
    const hex = /^(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/.exec(this.#source.slice(this.#at - 1, this.#at + 4));
    if (hex !== null) {
      this.#at += hex[0].length - 1;
      return literal(String.fromCharCode(Number.parseInt(hex[0].slice(1), 16)));
    }
    if (char === '' || NOT_SUPPORTED_ESCAPE.test(char)) this.failed = true;
    if (char === 'n') return { kind: 'char', source: '\\n', literal: '\n' };
    return SIMPLE_ESCAPE.test(char) ? { kind: 'char', source: `\\${char}` } : literal(char);
  }
}

function literal(char: string): RegexNode {
  return { kind: 'char', source: char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'), literal: char };
}

function bounds(match: RegExpExecArray): readonly [number, number] {
  const sign = match[0].charAt(0);
  if (sign === '*') return [0, Infinity];
  if (sign === '+') return [1, Infinity];
  if (sign === '?') return [0, 1];
  const min = Number(match[1]);
  if (match[2] === '') return [min, min];
  return [min, match[3] === '' ? Infinity : Number(match[3])];
}

/**
 * How a backtracking matcher's time grows with the length of a text.
 *
 * @param node - See {@link parseRegex}.
 * @returns The exponent, or Infinity where repeats are inside repeats.
 */
export function backtrackingDegree(node: RegexNode): number {
  switch (node.kind) {
    case 'char':
    case 'assertion':
      return 0;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + backtrackingDegree(part), 0);
    case 'alternation':
      return Math.max(...node.options.map(backtrackingDegree));
    case 'repeat': {
      const inner = backtrackingDegree(node.node);
      const ambiguous = inner > 0 || node.node.kind !== 'char';
      if (node.max === node.min && node.max <= 8) return inner * node.max;
      if (node.max <= 1) return inner;
      return ambiguous ? Infinity : 1;
    }
  }
  node satisfies never;
}

/**
 * Texts of which one must be in every match, for a cheap test before the expression itself.
 *
 * @param node - See {@link parseRegex}.
 * @returns At most 16 short texts of ASCII characters, or undefined where there are none.
 */
export function requiredLiterals(node: RegexNode): readonly string[] | undefined {
  const options = collect(node);
  return options !== undefined && options.length <= 16 ? options : undefined;
}

/**
 * Finds the literals that every match has, each for itself.
 *
 * @param node - See {@link RegexNode}.
 * @returns Literals of ASCII; either case may stand in a text when the expression does not tell cases apart.
 */
export function allRequiredLiterals(node: RegexNode): readonly string[] {
  if (node.kind === 'repeat') return node.min > 0 ? allRequiredLiterals(node.node) : [];
  if (node.kind === 'char') return runs([node]).flat();
  if (node.kind !== 'sequence') return [];
  const inside = node.parts.filter(({ kind }) => kind !== 'char').flatMap(allRequiredLiterals);
  return [...new Set([...runs(node.parts).flat(), ...inside])];
}

function collect(node: RegexNode): readonly string[] | undefined {
  if (node.kind === 'repeat') return node.min > 0 ? collect(node.node) : undefined;
  if (node.kind === 'alternation') {
    const each = node.options.map(collect);
    return each.every(option => option !== undefined) ? each.flat() : undefined;
  }
  if (node.kind === 'char') return best(runs([node]));
  if (node.kind !== 'sequence') return undefined;
  return best([...runs(node.parts), ...node.parts.map(collect)]);
}

function best(candidates: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  let chosen: readonly string[] | undefined;
  for (const candidate of candidates) {
    if (candidate !== undefined && (chosen === undefined || worth(candidate) > worth(chosen))) chosen = candidate;
  }
  return chosen;
}

function worth(literals: readonly string[]): number {
  return Math.min(...literals.map(text => text.length)) - literals.length / 4;
}

/** Characters that are worth a test of their own. */
const RARE = /^[{}^`$@+\n]$/;

function runs(parts: readonly RegexNode[]): readonly (readonly string[])[] {
  const found: string[] = [''];
  for (const part of parts) {
    const text = part.kind === 'char' ? part.literal : undefined;
    if (text !== undefined && /^[\n\x20-\x7e]$/.test(text)) found[found.length - 1] += text;
    else if (found.at(-1) !== '') found.push('');
  }
  return found.filter(run => run.length >= 2 || RARE.test(run)).map(run => [run]);
}
