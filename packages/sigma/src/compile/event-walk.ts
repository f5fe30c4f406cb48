import type { SigmaEvent } from '../process/field-reader.js';
import type { FieldClass } from './field-matcher.js';
import type { EventValues } from './keyword-matcher.js';
import type { PlanField } from './plan-fields.js';

/** Keys of an event past this many are looked up one by one. */
const MAX_REMEMBERED = 256;
const NOTHING = -1;

/**
 * Reads the short fields of events by walking over an event's own keys once: what is absent costs nothing, and keys
 * that come in the order of the last event are known without a look-up.
 */
export class EventWalk implements EventValues {
  /** The values of the event's own keys, as many as `count`. */
  readonly values: unknown[] = [];
  count = 0;
  readonly clean: (string | undefined)[] = [];
  readonly #fields: readonly PlanField[];
  readonly #absent: readonly FieldClass[];
  /** For each key that matters: the field that it is, or past all fields the group of fields that it may belong to. */
  readonly #targets = new Map<string, number>();
  readonly #groups: number[][] = [];
  /** Fields that no key of the event itself announces. */
  readonly #always: readonly number[];
  /** The keys of the last event and their targets. */
  readonly #keys: string[] = [];
  readonly #keyTargets: number[] = [];

  /**
   * @param fields - The short fields of a plan.
   */
  constructor(fields: readonly PlanField[]) {
    this.#fields = fields;
    this.#absent = fields.map(({ matcher }) => matcher.absent);
    this.#always = [...fields.keys()].filter(place => fields[place]!.triggers === undefined);
    for (const [place, { key, triggers }] of fields.entries()) {
      for (const trigger of triggers ?? []) this.#announce(trigger, place, key !== undefined);
    }
  }

  #announce(key: string, place: number, direct: boolean): void {
    const known = this.#targets.get(key);
    if (known === undefined && direct) {
      this.#targets.set(key, place);
      return;
    }
    const count = this.#fields.length;
    if (known !== undefined && known >= count) {
      const group = this.#groups[known - count]!;
      if (!group.includes(place)) group.push(place);
      return;
    }
    const group = known === undefined ? [place] : [known, place];
    this.#targets.set(key, count + this.#groups.push(group) - 1);
  }

  /**
   * Reads an event.
   *
   * @param event - Any event.
   * @param classes - Takes the class of each field.
   */
  read(event: SigmaEvent, classes: FieldClass[]): void {
    const fields = this.#fields;
    const absent = this.#absent;
    const keys = this.#keys;
    const values = this.values;
    if (this.count > MAX_REMEMBERED) values.length = 0;
    for (let place = 0; place < absent.length; place++) classes[place] = absent[place]!;
    let count = 0;
    for (const key in event) {
      const target = keys[count] === key ? this.#keyTargets[count]! : this.#find(key, count);
      const value = event[key];
      values[count++] = value;
      if (target === NOTHING) continue;
      if (target < fields.length) classes[target] = fields[target]!.matcher.classOf(value);
      else this.#readAll(this.#groups[target - fields.length]!, event, classes);
    }
    this.count = count;
    if (this.#always.length > 0) this.#readAll(this.#always, event, classes);
  }

  #find(key: string, index: number): number {
    const target = this.#targets.get(key) ?? NOTHING;
    if (index < MAX_REMEMBERED) {
      this.#keys[index] = key;
      this.#keyTargets[index] = target;
    }
    return target;
  }

  #readAll(places: readonly number[], event: SigmaEvent, classes: FieldClass[]): void {
    for (const place of places) {
      const { matcher, read } = this.#fields[place]!;
      if (classes[place] === matcher.absent) classes[place] = matcher.classOf(read(event));
    }
  }
}
