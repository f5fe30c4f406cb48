import { expect, it } from 'vitest';
import { createFieldReader, plainKey, triggerKeys } from '../process/field-reader.js';
import type { EventShape, SigmaEvent } from '../process/field-reader.js';
import { EventWalk } from './event-walk.js';
import type { FieldClass } from './field-matcher.js';
import type { PlanField } from './plan-fields.js';

/** A field whose class is the JSON of its value. */
function fieldOf(number: number, names: readonly string[], shape: EventShape): PlanField {
  const classes = new Map<string, FieldClass>();
  const classOf = (value: unknown): FieldClass => {
    const key = value === undefined ? 'absent' : JSON.stringify(value);
    const known = classes.get(key) ?? { id: classes.size, ids: [] };
    classes.set(key, known);
    return known;
  };
  return {
    field: number,
    matcher: { absent: classOf(undefined), classOf },
    read: createFieldReader(shape, names),
    key: plainKey(shape, names),
    triggers: triggerKeys(shape, names),
  };
}

const NAMES = [
  ['Image', 'NewProcessName'],
  ['NewProcessName'],
  ['a.b'],
  ['a.b.c'],
  ['constructor'],
  ['Provider_Name'],
  ['ProviderName'],
];

const EVENTS: readonly SigmaEvent[] = [
  { Image: 'x', a: { b: { c: 1 } } },
  { NewProcessName: 'y', Image: null },
  { NewProcessName: 'y', constructor: 'own' },
  { 'a.b': 'whole', a: { b: 'inner' } },
  { a: [{ b: 1 }, { b: { c: 2 } }], SourceName: 's' },
  { ProviderName: 'p', Image: undefined },
  JSON.parse('{"__proto__":{"Image":"no"},"Image":"yes"}') as SigmaEvent,
  {},
];

it.each(['flat', 'winlogbeat'] as const)(
  'reads what the readers of the fields read, whatever came before: %s',
  shape => {
    const fields = NAMES.map((names, number) => fieldOf(number, names, shape));
    const walk = new EventWalk(fields);
    const classes: FieldClass[] = [];
    for (const event of [...EVENTS, ...EVENTS.toReversed(), ...EVENTS]) {
      walk.read(event, classes);
      expect(classes).toEqual(fields.map(({ matcher, read }) => matcher.classOf(read(event))));
      expect(walk.values.slice(0, walk.count)).toEqual(Object.values(event));
    }
  },
);
