import type { Correlation } from '../ast/rule.js';
import { fold } from '../process/fold.js';
import type { GroupedEntry } from './correlator.js';
import type { Tallies } from './counters.js';
import type { Entry, KeptReference } from './entry.js';
import { hashText } from './hash.js';
import type { CorrelationLimits } from './limits.js';
import { fieldOf } from './link.js';
import type { CorrelationNode } from './link.js';
import { valueKindOf } from './windows/create-windows.js';
import type { ValueKind } from './windows/create-windows.js';

/** Reads the values of a field as texts; none when the event does not have it. */
export type FieldValues = (field: string) => readonly string[];

/** What an entry is made of. */
export interface Occurrence {
  /** Tells occurrences apart; the order of arrival. */
  readonly number: number;
  /** When it counts, in ms since 1970. */
  readonly time: number;
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly references: readonly KeptReference[];
  readonly read: FieldValues;
}

/** Which fields of a step's events a correlation reads. */
interface StepFields {
  readonly group: readonly string[];
  readonly values: readonly string[];
  readonly carried: readonly string[];
  /** The step alone: entries share it. */
  readonly alone: readonly [number];
}

const NOTHING: Entry['carried'] = [];

/** Makes the entries of one correlation out of events and of inner correlations. */
export class EntryMaker {
  readonly #limits: CorrelationLimits;
  readonly #tallies: Tallies;
  readonly #kind: ValueKind;
  readonly #fields: readonly StepFields[];

  /**
   * @param node - The correlation.
   * @param limits - See {@link CorrelationLimits}.
   * @param tallies - The counters of the correlation.
   */
  constructor(node: CorrelationNode, limits: CorrelationLimits, tallies: Tallies) {
    const { correlation, steps, carried } = node;
    const named = (names: readonly string[]): ((step: (typeof steps)[number]) => readonly string[]) => {
      return step => names.map(name => fieldOf(correlation, step, name));
    };
    const [group, values, kept] = [named(correlation.groupBy), named(valueFields(correlation)), named(carried)];
    this.#limits = limits;
    this.#tallies = tallies;
    this.#kind = valueKindOf(correlation);
    this.#fields = steps.map((step, place) => ({
      group: group(step),
      values: values(step),
      carried: kept(step),
      alone: [place],
    }));
  }

  /**
   * Makes the entries of one occurrence: one for each group that it belongs to. An occurrence counts once in a group,
   * for all of its steps; its values are those of the first.
   *
   * @param occurrence - See {@link Occurrence}.
   * @param steps - The steps of the correlation that it stands for.
   * @returns The entries; none when it has no group or no value.
   */
  make(occurrence: Occurrence, steps: readonly number[]): readonly GroupedEntry[] {
    const made: GroupedEntry[] = [];
    let grouped = false;
    for (const step of steps) {
      const combinations = this.#combine(this.#fields[step]!.group.map(occurrence.read));
      if (combinations.length === 0) continue;
      grouped = true;
      const entry = this.#entryOf(occurrence, step);
      if (entry === undefined) continue;
      for (const group of combinations) {
        const key = keyOf(group);
        const at = made.findIndex(known => known.key === key);
        const known = made[at];
        if (known === undefined) made.push({ key, group, entry });
        else if (!known.entry.steps.includes(step)) {
          made[at] = { ...known, entry: { ...known.entry, steps: [...known.entry.steps, step] } };
        }
      }
    }
    if (made.length === 0) this.#tallies[grouped ? 'unvalued' : 'ungrouped']++;
    return made;
  }

  #entryOf(occurrence: Occurrence, step: number): Entry | undefined {
    const { number, time, from, to, total, references, read } = occurrence;
    const { values, carried: fields, alone } = this.#fields[step]!;
    const carried = fields.length === 0 ? NOTHING : fields.map(read);
    const entry = { number, time, from, to, total, references, steps: alone, carried };
    if (this.#kind === 'none') return entry;
    if (this.#kind === 'keys') {
      const keys = this.#combine(values.map(read)).map(keyOf);
      return keys.length === 0 ? undefined : { ...entry, keys: keys.length === 1 ? keys : [...new Set(keys)] };
    }
    const numbers = this.#cut(read(values[0] ?? '')).flatMap(numbersOf);
    return numbers.length === 0 ? undefined : { ...entry, numbers };
  }

  /** Every combination of one value from each list, at most maxFanOut. */
  #combine(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
    if (lists.every(list => list.length === 1)) return [lists.map(list => list[0]!)];
    let combinations: readonly (readonly string[])[] = [[]];
    for (const list of lists) {
      combinations = this.#cut(combinations.flatMap(start => list.map(value => [...start, value])));
    }
    return combinations;
  }

  #cut<T>(list: readonly T[]): readonly T[] {
    const { maxFanOut } = this.#limits;
    if (list.length <= maxFanOut) return list;
    this.#tallies.cutShort++;
    return list.slice(0, maxFanOut);
  }
}

/** Values that a rule would take for the same have the same key; the number of values is always that of the fields. */
function keyOf(values: readonly string[]): string {
  return values.length === 1 ? fold(values[0]!) : JSON.stringify(values.map(fold));
}

function valueFields({ condition }: Correlation): readonly string[] {
  return condition.kind === 'thresholds' ? condition.fields : [];
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

function numbersOf(text: string): readonly number[] {
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? [number] : [];
}

/**
 * Keeps a value short: a long one is cut, and a hash of all of it tells it from others.
 *
 * @param value - Any text.
 * @param maxChars - Longer texts are cut.
 * @returns The text or its start and a hash.
 */
export function shorten(value: string, maxChars: number): string {
  return value.length <= maxChars ? value : `${value.slice(0, maxChars)}… ${hashText(value)}`;
}
