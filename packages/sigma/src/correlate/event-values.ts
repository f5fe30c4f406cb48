import { textOf } from '../match/value-test.js';
import { createFieldReader, MAX_EVENT_DEPTH } from '../process/field-reader.js';
import type { FieldReader, SigmaEvent } from '../process/field-reader.js';
import { fieldNames } from '../process/log-sources.js';
import type { EventClass } from '../process/log-sources.js';
import type { FieldValues } from './entry-maker.js';
import { shorten } from './entry-maker.js';
import type { CorrelationLimits } from './limits.js';

/**
 * Makes what reads the values of events, by the names that rules use: aliases, names with blanks and dotted paths hold
 * here as they do in rules.
 *
 * @param classOf - How the event names and carries its fields.
 * @param limits - Lists are read up to `maxFanOut` values, values up to `maxValueChars`.
 * @returns A function from event to its values, which can be read until the next event; each field is read once.
 */
export function createEventValues<T>(
  classOf: (event: SigmaEvent, options: T) => EventClass,
  limits: CorrelationLimits,
): (event: SigmaEvent, options: T) => FieldValues {
  const readers = new WeakMap<EventClass, Map<string, FieldReader>>();
  const readerOf = (eventClass: EventClass, field: string): FieldReader => {
    let byField = readers.get(eventClass);
    if (byField === undefined) readers.set(eventClass, (byField = new Map()));
    let reader = byField.get(field);
    if (reader === undefined) {
      reader = createFieldReader(eventClass.shape, fieldNames(field, eventClass));
      byField.set(field, reader);
    }
    return reader;
  };
  const known = new Map<string, readonly string[]>();
  return (event, options) => {
    const eventClass = classOf(event, options);
    known.clear();
    return field => {
      let values = known.get(field);
      if (values === undefined) {
        values = valuesOf(readerOf(eventClass, field)(event), limits);
        known.set(field, values);
      }
      return values;
    };
  };
}

/** One more than maxFanOut is kept, so that what is over it is noticed and counted. */
function valuesOf(value: unknown, { maxFanOut, maxValueChars }: CorrelationLimits): readonly string[] {
  if (!Array.isArray(value)) {
    const text = textOf(value);
    return text === undefined ? [] : [shorten(text, maxValueChars)];
  }
  const found: string[] = [];
  const walk = (entry: unknown, depth: number): void => {
    if (found.length > maxFanOut || depth > MAX_EVENT_DEPTH) return;
    if (Array.isArray(entry)) for (const inner of entry) walk(inner, depth + 1);
    else {
      const text = textOf(entry);
      if (text !== undefined) found.push(shorten(text, maxValueChars));
    }
  };
  walk(value, 0);
  return found;
}
