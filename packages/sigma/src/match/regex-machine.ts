import { fold, foldKept } from '../process/fold.js';
import { allRequiredLiterals, parseRegex } from '../process/regex-syntax.js';
import type { RegexNode } from '../process/regex-syntax.js';
import { maxNativeChars } from './native-limit.js';

type Instruction =
  | { readonly kind: 'char'; readonly test: (unit: number) => boolean; readonly next: number }
  | { readonly kind: 'assert'; readonly source: '^' | '$' | '\\b' | '\\B'; readonly next: number }
  | { readonly kind: 'split'; readonly targets: readonly number[] }
  | { readonly kind: 'match' };

/**
 * Makes the test of a checked expression. JavaScript's own matcher runs where it cannot take long; a linear-time
 * machine takes long texts and expressions that could backtrack.
 *
 * @param source - The expression, as `checkRegex` returned it.
 * @param flags - Some of `i`, `m`, `s`.
 * @returns Whether a text has a match anywhere.
 */
export function createRegexTest(source: string, flags: string): (text: string) => boolean {
  const native = new RegExp(source, flags);
  const node = parseRegex(source);
  if (node === undefined) return text => native.test(text);
  const maxChars = maxNativeChars(node);
  const required = allRequiredLiterals(node).map(fold);
  let machine: ((text: string) => boolean) | undefined;
  return text => {
    if (text.length <= maxChars && text.length <= MAX_UNSIFTED_CHARS) return native.test(text);
    if (!includesAll(foldKept(text), required)) return false;
    if (text.length <= maxChars) return native.test(text);
    machine ??= createMachine(node, flags);
    return machine(text);
  };
}

/** In longer texts literals are looked for first. */
const MAX_UNSIFTED_CHARS = 256;

function includesAll(folded: string, literals: readonly string[]): boolean {
  for (const literal of literals) if (!folded.includes(literal)) return false;
  return true;
}

/**
 * Makes the linear-time matcher: a set of states that moves along the text, without backtracking. Sets that were seen
 * are kept with their successors, so that most characters cost one look-up.
 *
 * @param node - See `parseRegex`.
 * @param flags - Some of `i`, `m`, `s`.
 * @returns Whether a text has a match anywhere.
 */
export function createMachine(node: RegexNode, flags: string): (text: string) => boolean {
  const program: Instruction[] = [{ kind: 'match' }];
  const start = emit(program, node, 0, flags);
  const multiline = flags.includes('m');
  if (program.every(instruction => instruction.kind !== 'assert')) return createAutomatonTest(program, start);
  return text => {
    let states: readonly number[] = [];
    for (let at = 0; at <= text.length; at++) {
      const active = close(program, [start, ...states], source => holds(source, text, at, multiline));
      if (active === undefined) return true;
      states = advance(program, active, text.charCodeAt(at));
    }
    return false;
  };
}

/** Where each state of an expression without assertions leads; undefined is not known yet, a match is -1. */
interface StateSet {
  readonly active: readonly number[];
  readonly next: (StateSet | -1 | undefined)[];
}

const MAX_SETS = 2_000;

function createAutomatonTest(program: readonly Instruction[], start: number): (text: string) => boolean {
  let sets = new Map<string, StateSet>();
  const intern = (states: readonly number[]): StateSet | -1 => {
    const active = close(program, [start, ...states], () => false);
    if (active === undefined) return -1;
    const key = [...active].sort((a, b) => a - b).join();
    let known = sets.get(key);
    if (known === undefined) {
      if (sets.size >= MAX_SETS) sets = new Map();
      known = { active, next: [] };
      sets.set(key, known);
    }
    return known;
  };
  return text => {
    let set = intern([]);
    for (let at = 0; set !== -1 && at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const known: StateSet | -1 | undefined = unit < 128 ? set.next[unit] : undefined;
      const next: StateSet | -1 = known ?? intern(advance(program, set.active, unit));
      if (unit < 128) set.next[unit] = next;
      set = next;
    }
    return set === -1;
  };
}

function advance(program: readonly Instruction[], active: readonly number[], unit: number): readonly number[] {
  const states: number[] = [];
  for (const state of active) {
    const instruction = program[state];
    if (instruction?.kind === 'char' && !Number.isNaN(unit) && instruction.test(unit)) states.push(instruction.next);
  }
  return states;
}

/** Follows splits and assertions; undefined when a match is reached. */
function close(
  program: readonly Instruction[],
  pending: number[],
  asserts: (source: '^' | '$' | '\\b' | '\\B') => boolean,
): readonly number[] | undefined {
  const seen = new Set<number>();
  const active: number[] = [];
  for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    const instruction = program[state]!;
    if (instruction.kind === 'match') return undefined;
    if (instruction.kind === 'char') active.push(state);
    else if (instruction.kind === 'split') pending.push(...instruction.targets);
    else if (asserts(instruction.source)) pending.push(instruction.next);
  }
  return active;
}

function holds(source: '^' | '$' | '\\b' | '\\B', text: string, at: number, multiline: boolean): boolean {
  if (source === '^') return at === 0 || (multiline && isLineEnd(text, at - 1));
  if (source === '$') return at === text.length || (multiline && isLineEnd(text, at));
  const boundary = isWord(text, at - 1) !== isWord(text, at);
  return source === '\\b' ? boundary : !boundary;
}

function isLineEnd(text: string, at: number): boolean {
  return /[\n\r\u2028\u2029]/.test(text.charAt(at));
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && /\w/.test(text.charAt(at));
}

/** Writes a node in front of `next` and returns where it begins. */
function emit(program: Instruction[], node: RegexNode, next: number, flags: string): number {
  switch (node.kind) {
    case 'char':
      return program.push({ kind: 'char', test: createUnitTest(node.source, flags), next }) - 1;
    case 'assertion':
      return program.push({ kind: 'assert', source: node.source, next }) - 1;
    case 'sequence':
      return node.parts.reduceRight((after, part) => emit(program, part, after, flags), next);
    case 'alternation': {
      const targets = node.options.map(option => emit(program, option, next, flags));
      return program.push({ kind: 'split', targets }) - 1;
    }
    case 'repeat':
      return emitRepeat(program, node, next, flags);
  }
  node satisfies never;
}

function emitRepeat(
  program: Instruction[],
  node: Extract<RegexNode, { kind: 'repeat' }>,
  next: number,
  flags: string,
): number {
  let entry = next;
  if (node.max === Infinity) {
    const loop = program.push({ kind: 'match' }) - 1;
    program[loop] = { kind: 'split', targets: [emit(program, node.node, loop, flags), next] };
    entry = loop;
  } else {
    for (let i = node.min; i < node.max; i++) {
      entry = program.push({ kind: 'split', targets: [emit(program, node.node, entry, flags), next] }) - 1;
    }
  }
  for (let i = 0; i < node.min; i++) entry = emit(program, node.node, entry, flags);
  return entry;
}

/** A class means what JavaScript says it means: it is asked once for each ASCII character. */
function createUnitTest(source: string, flags: string): (unit: number) => boolean {
  const expression = new RegExp(`^${source}$`, flags.replace('m', ''));
  const ascii = Uint8Array.from({ length: 128 }, (_, unit) => (expression.test(String.fromCharCode(unit)) ? 1 : 0));
  return unit => (unit < 128 ? ascii[unit] === 1 : expression.test(String.fromCharCode(unit)));
}
