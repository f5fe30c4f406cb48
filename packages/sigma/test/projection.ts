import type { ReferenceEvent } from './reference.js';

/** Events that are the same to whoever looks at some fields only share a group. */
export interface Grouping {
  /** The group of each event. */
  readonly groupOf: Int32Array;
  /** An event of each group. */
  readonly examples: readonly number[];
}

/**
 * Groups events by the values of fields, so that a slow evaluator has to see one event of each group only. Values are
 * told apart as JSON tells them.
 *
 * @param events - Prepared events.
 * @returns A function from names of fields, sorted, to the grouping.
 */
export function createProjection(events: readonly ReferenceEvent[]): (fields: readonly string[]) => Grouping {
  const columns = new Map<string, Int32Array>();
  const groupings = new Map<string, Grouping>();
  const columnOf = (field: string): Int32Array => {
    let column = columns.get(field);
    if (column === undefined) {
      const numbers = new Map<string, number>();
      column = Int32Array.from(events, event => numberOf(numbers, JSON.stringify(event.field(field))));
      columns.set(field, column);
    }
    return column;
  };
  return fields => {
    const key = JSON.stringify(fields);
    let grouping = groupings.get(key);
    if (grouping === undefined) {
      grouping = group(events.length, fields.map(columnOf));
      groupings.set(key, grouping);
    }
    return grouping;
  };
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}

function group(count: number, columns: readonly Int32Array[]): Grouping {
  const groupOf = new Int32Array(count);
  for (const column of columns) {
    const numbers = new Map<number, number>();
    for (let event = 0; event < count; event++) {
      groupOf[event] = numberOf(numbers, groupOf[event]! * count + column[event]!);
    }
  }
  const examples: number[] = [];
  for (let event = 0; event < count; event++) examples[groupOf[event]!] ??= event;
  return { groupOf, examples };
}
