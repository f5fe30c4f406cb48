import { LOWER } from './folded-bytes.js';
import type { LiteralPool } from './literal-pool.js';
import { addTruth } from './truth-sink.js';
import type { BytesScan } from './truth-sink.js';

interface Tables {
  /** The children of each node, as a chain, with their bytes. */
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly byte: Uint8Array;
  readonly fail: Int32Array;
  /** The nearest node along the failures, itself included, where a literal ends; 0 for none. */
  readonly accept: Int32Array;
  readonly idOf: ReadonlyMap<number, number>;
}

/**
 * Builds an automaton (Aho and Corasick, 1975) for literals anywhere in a text. Its time does not depend on how the
 * literals overlap: it takes those that would wear out the scan by groups of bytes.
 *
 * @param pool - See {@link LiteralPool}.
 * @param ids - Predicates with different literals that are not empty.
 * @returns The scan.
 */
export function createAutomaton(pool: LiteralPool, ids: readonly number[]): BytesScan {
  const tables = createTables(pool, ids);
  const { fail, accept, idOf } = tables;
  const reported = new Int32Array(fail.length);
  let round = 0;
  return ({ bytes, length }, sink) => {
    round = round === 0x7fffffff ? 1 : round + 1;
    if (round === 1) reported.fill(0);
    for (let node = 0, at = 0; at < length; at++) {
      node = advance(tables, node, LOWER[bytes[at]!]!);
      let ending = accept[node]!;
      while (ending !== 0 && reported[ending] !== round) {
        reported[ending] = round;
        addTruth(sink, idOf.get(ending)!);
        ending = accept[fail[ending]!]!;
      }
    }
  };
}

function advance(tables: Tables, from: number, byte: number): number {
  for (let node = from; ; node = tables.fail[node]!) {
    const child = childOf(tables, node, byte);
    if (child !== 0 || node === 0) return child;
  }
}

function childOf(tables: Pick<Tables, 'firstChild' | 'nextSibling' | 'byte'>, node: number, byte: number): number {
  let child = tables.firstChild[node]!;
  while (child !== 0 && tables.byte[child] !== byte) child = tables.nextSibling[child]!;
  return child;
}

function createTables(pool: LiteralPool, ids: readonly number[]): Tables {
  const room = ids.reduce((sum, id) => sum + pool.start[id + 1]! - pool.start[id]!, 1);
  const tables = {
    firstChild: new Int32Array(room),
    nextSibling: new Int32Array(room),
    byte: new Uint8Array(room),
    fail: new Int32Array(room),
    accept: new Int32Array(room),
    idOf: new Map<number, number>(),
  };
  let count = 1;
  for (const id of ids) {
    let node = 0;
    for (let at = pool.start[id]!; at < pool.start[id + 1]!; at++) {
      const byte = pool.bytes[at]!;
      let child = childOf(tables, node, byte);
      if (child === 0) {
        child = count++;
        tables.byte[child] = byte;
        tables.nextSibling[child] = tables.firstChild[node]!;
        tables.firstChild[node] = child;
      }
      node = child;
    }
    tables.accept[node] = node;
    tables.idOf.set(node, id);
  }
  linkFailures(tables, count);
  return tables;
}

function linkFailures(tables: Tables, count: number): void {
  const order = new Int32Array(count);
  for (let at = 0, filled = 1; at < filled; at++) {
    const node = order[at]!;
    for (let child = tables.firstChild[node]!; child !== 0; child = tables.nextSibling[child]!) {
      order[filled++] = child;
      if (node !== 0) tables.fail[child] = advance(tables, tables.fail[node]!, tables.byte[child]!);
      if (tables.accept[child] === 0) tables.accept[child] = tables.accept[tables.fail[child]!]!;
    }
  }
}
