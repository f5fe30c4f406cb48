import type { FieldClass } from './field-matcher.js';
import type { TruthSink } from './truth-sink.js';

/** Gives values with the same true predicates the same class. */
export interface ClassTable {
  /** The class of what the sink has found. */
  intern(): FieldClass;
}

const MAX_CLASSES = 50_000;

/**
 * Makes the table of a field's classes; within bounds equal classes are the same object, and different classes never
 * have the same number.
 *
 * @param sink - See {@link TruthSink}.
 * @returns The table.
 */
export function createClassTable(sink: TruthSink): ClassTable {
  let buckets = new Map<number, FieldClass[]>();
  const none: FieldClass = { id: 0, ids: [] };
  let count = 1;
  return {
    intern() {
      const { found, count: size } = sink;
      if (size === 0) return none;
      let hash = size;
      for (let at = 0; at < size; at++) hash = (hash + Math.imul(found[at]! + 1, 0x9e3779b1)) | 0;
      const bucket = buckets.get(hash);
      if (bucket !== undefined) {
        for (const candidate of bucket) if (isFound(candidate.ids, sink)) return candidate;
      }
      const created: FieldClass = { id: count++, ids: Array.from(found.subarray(0, size)) };
      if (bucket !== undefined) bucket.push(created);
      else {
        if (buckets.size >= MAX_CLASSES) buckets = new Map();
        buckets.set(hash, [created]);
      }
      return created;
    },
  };
}

function isFound(ids: readonly number[], { marks, sequence, count }: TruthSink): boolean {
  if (ids.length !== count) return false;
  for (let at = 0; at < count; at++) if (marks[ids[at]!] !== sequence) return false;
  return true;
}
