import type { FoldedBytes } from './folded-bytes.js';

/** Collects the predicates that one value makes true, each once. One object serves all fields of an engine. */
export interface TruthSink {
  /** For each predicate the value that it was last true for. */
  readonly marks: Int32Array;
  /** The number of the value at hand. */
  sequence: number;
  /** The predicates that are true for the value at hand, as many as `count`. */
  readonly found: Int32Array;
  count: number;
}

/**
 * Makes a sink.
 *
 * @param size - The number of predicates.
 * @returns The sink; `beginValue` makes it ready.
 */
export function createTruthSink(size: number): TruthSink {
  return { marks: new Int32Array(size), sequence: 0, found: new Int32Array(size), count: 0 };
}

const LAST_SEQUENCE = 2 ** 31 - 1;

/**
 * Forgets the last value.
 *
 * @param sink - See {@link TruthSink}.
 */
export function beginValue(sink: TruthSink): void {
  if (sink.sequence === LAST_SEQUENCE) {
    sink.marks.fill(0);
    sink.sequence = 0;
  }
  sink.sequence++;
  sink.count = 0;
}

/**
 * Marks a predicate as true for the value at hand.
 *
 * @param sink - See {@link TruthSink}.
 * @param id - The predicate.
 */
export function addTruth(sink: TruthSink, id: number): void {
  if (isTrue(sink, id)) return;
  sink.marks[id] = sink.sequence;
  sink.found[sink.count++] = id;
}

/**
 * Whether a predicate is marked as true for the value at hand.
 *
 * @param sink - See {@link TruthSink}.
 * @param id - The predicate.
 */
export function isTrue(sink: TruthSink, id: number): boolean {
  return sink.marks[id] === sink.sequence;
}

/** Finds literals in the bytes of a text. */
export type BytesScan = (text: FoldedBytes, sink: TruthSink) => void;
