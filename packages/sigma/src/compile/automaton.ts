import type { StringMode } from '../ast/expression.js';
import { fold } from '../process/fold.js';

/** A literal to find, and the number of the predicate that it makes true. */
export interface LiteralEntry {
  readonly literal: string;
  readonly mode: StringMode;
  readonly id: number;
}

/** Collects the numbers of true predicates, each once an event. */
export interface TruthSink {
  /** The event that each predicate was last true for. */
  readonly truth: Float64Array;
  /** The number of the current event. */
  sequence: number;
  /** The true predicates of the field at hand. */
  found: number[];
}

/** Finds every literal of a field in one text, whatever its case. */
export type LiteralScan = (text: string, sink: TruthSink) => void;

/** The numbers of the code units that an automaton's literals have; 0 is any other. Both cases of ASCII share one. */
interface Alphabet {
  readonly size: number;
  readonly ascii: Uint8Array;
  readonly others: ReadonlyMap<number, number>;
}

/** The first nodes in breadth-first order have tables of this many entries in all; deeper ones have lists of edges. */
const DENSE_ENTRIES = 2 ** 16;

/**
 * Builds one automaton (Aho and Corasick, 1975) for all literals of a field. Where a literal stands, anywhere, at an
 * end or as the whole, is told apart by its position.
 *
 * @param entries - Folded literals that are not empty.
 * @returns The scan.
 */
export function createAutomaton(entries: readonly LiteralEntry[]): LiteralScan {
  const alphabet = createAlphabet(entries);
  const trie = createTrie(entries, alphabet);
  const order = breadthFirst(trie);
  return createScan(link(trie, order, alphabet.size), alphabet);
}

function createAlphabet(entries: readonly LiteralEntry[]): Alphabet {
  const ascii = new Uint8Array(128);
  const others = new Map<number, number>();
  const units = new Set(entries.flatMap(({ literal }) => literal.split('').map(char => char.charCodeAt(0))));
  let size = 1;
  for (const unit of units) if (unit < 128) ascii[unit] = size++;
  for (const unit of units) if (unit >= 128) others.set(unit, size++);
  for (let capital = 0x41; capital <= 0x5a; capital++) ascii[capital] = ascii[capital + 0x20]!;
  return { size, ascii, others };
}

function symbolOf(alphabet: Alphabet, unit: number): number {
  return unit < 128 ? alphabet.ascii[unit]! : (alphabet.others.get(unit) ?? 0);
}

interface Trie {
  readonly firstChild: number[];
  readonly nextSibling: number[];
  readonly symbol: number[];
  readonly depth: number[];
  readonly outputs: Map<number, LiteralEntry[]>;
}

function createTrie(entries: readonly LiteralEntry[], alphabet: Alphabet): Trie {
  const trie: Trie = { firstChild: [0], nextSibling: [0], symbol: [0], depth: [0], outputs: new Map() };
  const { firstChild, nextSibling, symbol, depth, outputs } = trie;
  for (const entry of entries) {
    let node = 0;
    for (let i = 0; i < entry.literal.length; i++) {
      const wanted = symbolOf(alphabet, entry.literal.charCodeAt(i));
      let child = firstChild[node] ?? 0;
      while (child !== 0 && symbol[child] !== wanted) child = nextSibling[child] ?? 0;
      if (child === 0) {
        child = symbol.push(wanted) - 1;
        nextSibling.push(firstChild[node] ?? 0);
        firstChild.push(0);
        firstChild[node] = child;
        depth.push(i + 1);
      }
      node = child;
    }
    const there = outputs.get(node);
    if (there === undefined) outputs.set(node, [entry]);
    else there.push(entry);
  }
  return trie;
}

function breadthFirst(trie: Trie): Int32Array {
  const order = new Int32Array(trie.symbol.length);
  let filled = 1;
  for (let at = 0; at < filled; at++) {
    const node = order[at] ?? 0;
    for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.nextSibling[child] ?? 0) {
      order[filled++] = child;
    }
  }
  return order;
}

interface Tables {
  readonly denseCount: number;
  readonly shift: number;
  readonly dense: Int32Array;
  readonly edgeStart: Int32Array;
  readonly edgeSymbol: Uint16Array;
  readonly edgeTarget: Int32Array;
  readonly fail: Int32Array;
  readonly depth: Int32Array;
  /** The nearest state along the failures, itself included, with literals that may end inside a text; 0 for none. */
  readonly inner: Int32Array;
  /** The same for literals that count only at the end of a text. */
  readonly outer: Int32Array;
  readonly innerOutputs: readonly (readonly LiteralEntry[] | undefined)[];
  readonly outerOutputs: readonly (readonly LiteralEntry[] | undefined)[];
}

/** Renumbers the nodes in breadth-first order and adds failure links, which then always point to smaller numbers. */
function link(trie: Trie, order: Int32Array, symbolCount: number): Tables {
  const count = order.length;
  const shift = Math.ceil(Math.log2(Math.max(2, symbolCount)));
  const numberOf = new Int32Array(count);
  order.forEach((node, number) => (numberOf[node] = number));
  const depth = Int32Array.from(order, node => trie.depth[node] ?? 0);
  const denseCount = Math.min(count, DENSE_ENTRIES >> shift);
  const tables = {
    denseCount,
    shift,
    dense: new Int32Array(denseCount << shift),
    edgeStart: new Int32Array(count + 1),
    edgeSymbol: new Uint16Array(count),
    edgeTarget: new Int32Array(count),
    fail: new Int32Array(count),
    depth,
    inner: new Int32Array(count),
    outer: new Int32Array(count),
    innerOutputs: Array<readonly LiteralEntry[] | undefined>(count),
    outerOutputs: Array<readonly LiteralEntry[] | undefined>(count),
  };
  let edges = 0;
  for (let state = 0; state < count; state++) {
    const node = order[state] ?? 0;
    tables.edgeStart[state] = edges;
    for (let child = trie.firstChild[node] ?? 0; child !== 0; child = trie.nextSibling[child] ?? 0) {
      tables.edgeSymbol[edges] = trie.symbol[child] ?? 0;
      tables.edgeTarget[edges++] = numberOf[child] ?? 0;
    }
    tables.edgeStart[state + 1] = edges;
  }
  for (let state = 0; state < count; state++) {
    addOutputs(tables, state, trie.outputs.get(order[state] ?? 0));
    if (state < denseCount) fillRow(tables, state);
    linkChildren(tables, state);
  }
  return tables;
}

type MutableTables = Tables & {
  innerOutputs: (readonly LiteralEntry[] | undefined)[];
  outerOutputs: (readonly LiteralEntry[] | undefined)[];
};

function addOutputs(tables: MutableTables, state: number, entries: readonly LiteralEntry[] | undefined): void {
  const inner = entries?.filter(({ mode }) => mode === 'contains' || mode === 'startswith') ?? [];
  const outer = entries?.filter(({ mode }) => mode === 'endswith' || mode === 'equals') ?? [];
  if (inner.length > 0) tables.innerOutputs[state] = inner;
  if (outer.length > 0) tables.outerOutputs[state] = outer;
  const fail = tables.fail[state] ?? 0;
  tables.inner[state] = inner.length > 0 ? state : (tables.inner[fail] ?? 0);
  tables.outer[state] = outer.length > 0 ? state : (tables.outer[fail] ?? 0);
}

function fillRow(tables: MutableTables, state: number): void {
  const { dense, shift, fail, edgeStart, edgeSymbol, edgeTarget } = tables;
  const base = state << shift;
  const from = (fail[state] ?? 0) << shift;
  if (state !== 0) dense.copyWithin(base, from, from + (1 << shift));
  for (let edge = edgeStart[state] ?? 0; edge < (edgeStart[state + 1] ?? 0); edge++) {
    dense[base + (edgeSymbol[edge] ?? 0)] = edgeTarget[edge] ?? 0;
  }
}

function linkChildren(tables: MutableTables, state: number): void {
  if (state === 0) return;
  for (let edge = tables.edgeStart[state] ?? 0; edge < (tables.edgeStart[state + 1] ?? 0); edge++) {
    tables.fail[tables.edgeTarget[edge] ?? 0] = step(tables, tables.fail[state] ?? 0, tables.edgeSymbol[edge] ?? 0);
  }
}

function step(tables: Tables, from: number, symbol: number): number {
  const { denseCount, dense, shift, edgeStart, edgeSymbol, edgeTarget, fail } = tables;
  for (let state = from; ; state = fail[state]!) {
    if (state < denseCount) return dense[(state << shift) + symbol]!;
    for (let edge = edgeStart[state]!, end = edgeStart[state + 1]!; edge < end; edge++) {
      if (edgeSymbol[edge] === symbol) return edgeTarget[edge]!;
    }
  }
}

function createScan(tables: Tables, alphabet: Alphabet): LiteralScan {
  const { denseCount, dense, shift, edgeStart, edgeSymbol, edgeTarget, fail, inner, outer } = tables;
  const { ascii, others } = alphabet;
  const emitted = new Uint32Array(inner.length);
  let round = 0;
  const scan = (text: string, sink: TruthSink, folded: boolean): void => {
    const length = text.length;
    let state = 0;
    round = (round + 1) >>> 0;
    if (round === 0) {
      emitted.fill(0);
      round = 1;
    }
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      // ASCII needs no folding, and what was found before another character stays true of the folded text.
      if (unit >= 128 && !folded) return scan(fold(text), sink, true);
      const symbol = unit < 128 ? ascii[unit]! : (others.get(unit) ?? 0);
      let next = -1;
      while (next < 0) {
        if (state < denseCount) {
          next = dense[(state << shift) + symbol]!;
          break;
        }
        for (let edge = edgeStart[state]!, end = edgeStart[state + 1]!; edge < end; edge++) {
          if (edgeSymbol[edge] === symbol) {
            next = edgeTarget[edge]!;
            break;
          }
        }
        if (next < 0) state = fail[state]!;
      }
      state = next;
      const head = inner[state]!;
      if (head !== 0 && emitted[head] !== round) {
        // Later visits find nothing new: what must stand at the start does so on the first visit or never.
        emitted[head] = round;
        emitInner(tables, head, at + 1, sink);
      }
    }
    if (outer[state] !== 0) emitOuter(tables, outer[state]!, length, sink);
  };
  return (text, sink) => scan(text, sink, false);
}

function emitInner(tables: Tables, from: number, end: number, sink: TruthSink): void {
  for (let state = from; state !== 0; state = tables.inner[tables.fail[state]!]!) {
    for (const entry of tables.innerOutputs[state]!) {
      if (entry.mode === 'contains' || tables.depth[state] === end) addTruth(sink, entry.id);
    }
  }
}

function emitOuter(tables: Tables, from: number, length: number, sink: TruthSink): void {
  for (let state = from; state !== 0; state = tables.outer[tables.fail[state]!]!) {
    for (const entry of tables.outerOutputs[state]!) {
      if (entry.mode === 'endswith' || tables.depth[state] === length) addTruth(sink, entry.id);
    }
  }
}

/**
 * Marks a predicate as true for the event at hand.
 *
 * @param sink - See {@link TruthSink}.
 * @param id - The predicate.
 */
export function addTruth(sink: TruthSink, id: number): void {
  if (sink.truth[id] === sink.sequence) return;
  sink.truth[id] = sink.sequence;
  sink.found.push(id);
}
