import { describe, expect, it } from 'vitest';
import { compileSchema } from '../compiler/compile.ts';
import { emitSchema } from '../compiler/emit.ts';
import { SchemaError, type SchemaProblem } from '../compiler/schema-error.ts';

/** A small schema tree of our own with each kind of file. */
const tree: Readonly<Record<string, unknown>> = {
  'version.json': { version: '9.9.9' },
  'categories.json': { attributes: { door: { uid: 4, caption: 'Doors' } } },
  'dictionary.json': {
    attributes: {
      activity_id: {
        caption: 'Activity ID',
        type: 'integer_t',
        enum: { 0: { caption: 'Unknown' }, 99: { caption: 'Other' } },
        sibling: 'activity_name',
      },
      category_uid: { caption: 'Category', type: 'integer_t' },
      class_uid: { caption: 'Class', type: 'integer_t' },
      type_uid: { caption: 'Type', type: 'long_t' },
      time: { caption: 'Time', type: 'timestamp_t' },
      door: { caption: 'Door', type: 'door' },
      doors: { caption: 'Doors', type: 'door', is_array: true },
      name: { caption: 'Name', type: 'string_t', observable: 3 },
      guard: { caption: 'Guard', type: 'string_t' },
      observables: { caption: 'Observables', type: 'observable', is_array: true },
      type_id: { caption: 'Type ID', type: 'integer_t', enum: { 0: { caption: 'Unknown' } } },
    },
    types: {
      attributes: {
        string_t: { caption: 'String' },
        integer_t: { caption: 'Integer' },
        long_t: { caption: 'Long' },
        timestamp_t: { caption: 'Timestamp', type: 'long_t' },
        datetime_t: { caption: 'Datetime', type: 'string_t', regex: '^x$' },
        label_t: { caption: 'Label', type: 'string_t', max_len: 5, observable: 2 },
      },
    },
  },
  'events/base_event.json': {
    caption: 'Base',
    name: 'base_event',
    category: 'other',
    attributes: {
      activity_id: { requirement: 'required' },
      category_uid: { requirement: 'required' },
      class_uid: { requirement: 'required' },
      type_uid: { requirement: 'required' },
      time: { requirement: 'required' },
    },
  },
  'events/door.json': { caption: 'Doors', name: 'doors', extends: 'base_event', category: 'door', attributes: {} },
  'events/door_activity.json': {
    caption: 'Door Activity',
    name: 'door_activity',
    uid: 7,
    extends: 'doors',
    attributes: {
      $include: ['profiles/guarded.json'],
      activity_id: {
        enum: {
          1: { caption: 'Open' },
          2: { caption: 'Close', '@deprecated': { message: 'Use <code>Open</code>.', since: '9.1.0' } },
        },
      },
      door: { requirement: 'required' },
      observables: { requirement: 'optional' },
    },
    constraints: { at_least_one: ['door', 'door.name'] },
    profiles: ['guarded'],
  },
  'objects/door.json': {
    caption: 'Door',
    name: 'door',
    observable: 4,
    attributes: { name: { requirement: 'recommended', type: 'label_t' }, door: { caption: 'Inner Door' } },
  },
  'objects/observable.json': {
    caption: 'Observable',
    name: 'observable',
    attributes: { type_id: { requirement: 'required' } },
  },
  'profiles/guarded.json': {
    caption: 'Guarded',
    name: 'guarded',
    meta: 'profile',
    annotations: { group: 'context' },
    attributes: { guard: { requirement: 'required' } },
  },
  'extensions/castle/extension.json': { caption: 'Castle', name: 'castle', uid: 5 },
  'extensions/castle/dictionary.json': {
    attributes: { moat: { caption: 'Moat', type: 'moat' }, bridge: { caption: 'Bridge', type: 'string_t' } },
  },
  'extensions/castle/objects/moat.json': { caption: 'Moat', name: 'moat', attributes: { name: {} } },
  'extensions/castle/objects/door.json': {
    caption: 'Castle Door',
    extends: 'door',
    attributes: { $include: ['profiles/drawn.json'], moat: {} },
    profiles: ['castle/drawn'],
  },
  'extensions/castle/profiles/drawn.json': {
    caption: 'Drawn',
    name: 'drawn',
    meta: 'profile',
    attributes: { bridge: {} },
  },
  'extensions/castle/events/siege.json': {
    caption: 'Siege',
    name: 'siege',
    uid: 2,
    extends: 'door_activity',
    attributes: { guard: { requirement: 'optional', profile: null } },
  },
};

const filesOf = (changes: Readonly<Record<string, unknown>>) =>
  new Map(
    Object.entries({ ...tree, ...changes }).flatMap(([path, value]) =>
      value === undefined ? [] : [[path, typeof value === 'string' ? value : JSON.stringify(value)] as const],
    ),
  );
const compile = (changes: Readonly<Record<string, unknown>> = {}) => compileSchema(filesOf(changes));
const find = <T extends { readonly key: string }>(entities: readonly T[], key: string): T => {
  const found = entities.find(entity => entity.key === key);
  if (!found) throw new Error(`no ${key} among ${entities.map(entity => entity.key).join()}`);
  return found;
};
const attribute = (entity: { readonly attributes: readonly { readonly name: string }[] }, name: string) =>
  entity.attributes.find(one => one.name === name);

function problemsOf(changes: Readonly<Record<string, unknown>>): readonly SchemaProblem[] {
  try {
    compile(changes);
  } catch (error) {
    if (error instanceof SchemaError) return error.problems;
    throw error;
  }
  return [];
}

describe('the compiler', () => {
  const { classes, objects } = compile();
  const activity = find(classes, 'door_activity');

  it('numbers classes by category, those of an extension by extension too', () => {
    expect(classes.map(({ key, uid }) => `${key} ${uid}`).sort()).toEqual([
      'base_event 0',
      'castle/siege 504002',
      'door_activity 4007',
    ]);
  });

  it('computes the enums of class, category and type', () => {
    const values = (name: string) =>
      (attribute(activity, name) as { enum?: { value: string; caption: string }[] }).enum?.map(
        ({ value, caption }) => `${value} ${caption}`,
      );
    expect(values('class_uid')).toEqual(['4007 Door Activity']);
    expect(values('category_uid')).toEqual(['4 Doors']);
    expect(values('type_uid')).toEqual([
      '400700 Door Activity: Unknown',
      '400701 Door Activity: Open',
      '400702 Door Activity: Close',
      '400799 Door Activity: Other',
    ]);
  });

  it('collects observable types from types, dictionary, objects', () => {
    const types = (attribute(find(objects, 'observable'), 'type_id') as { enum?: { value: string; caption: string }[] })
      .enum;
    expect(types?.map(({ value, caption }) => `${value} ${caption}`)).toEqual(
      ['0 Unknown', '2 Label', '3 Name', '4 Castle Door', '99 Other'].map(text => text.replace('Castle Door', 'Door')),
    );
  });

  it('makes a datetime twin of a time stamp', () => {
    expect(attribute(activity, 'time_dt')).toMatchObject({
      type: 'datetime_t',
      requirement: 'optional',
      profiles: ['datetime'],
    });
  });

  it('marks what a profile brings, and unmarks it on profile null', () => {
    expect(attribute(activity, 'guard')).toMatchObject({ requirement: 'required', profiles: ['guarded'] });
    expect(attribute(find(classes, 'castle/siege'), 'guard')).toMatchObject({ requirement: 'optional', profiles: [] });
  });

  it('lets an extension patch an object, with names of its own', () => {
    const door = find(objects, 'door');
    expect(attribute(door, 'moat')).toMatchObject({ type: 'object_t', object: 'castle/moat' });
    expect(attribute(door, 'bridge')).toMatchObject({ profiles: ['castle/drawn'] });
    expect(activity.profiles).toEqual(['castle/drawn', 'datetime', 'guarded']);
  });

  it('keeps the names of a deprecation, not its text', () => {
    const members = (attribute(activity, 'activity_id') as { enum?: unknown[] }).enum;
    expect(members).toContainEqual({
      value: '2',
      caption: 'Close',
      deprecated: { since: '9.1.0', replacedBy: ['Open'] },
    });
  });

  it('writes one file for each class, object and profile', () => {
    const paths = [...emitSchema(compile()).keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        'classes/door-activity.ts',
        'classes/castle/siege.ts',
        'objects/castle/moat.ts',
        'profiles/guarded.ts',
        'all.ts',
      ]),
    );
  });
});

describe('a fault of the schema', () => {
  it.each<[string, Readonly<Record<string, unknown>>, SchemaProblem]>([
    [
      'a missing include',
      {
        'events/door.json': { name: 'doors', extends: 'base_event', attributes: { $include: ['profiles/lost.json'] } },
      },
      { file: 'events/door.json', attribute: '$include', message: '"profiles/lost.json" does not exist in the schema' },
    ],
    [
      'a cycle of includes',
      {
        'profiles/guarded.json': {
          name: 'guarded',
          meta: 'profile',
          attributes: { $include: ['profiles/guarded.json'] },
        },
      },
      {
        file: 'profiles/guarded.json',
        attribute: '$include',
        message: 'cycle: profiles/guarded.json -> profiles/guarded.json',
      },
    ],
    [
      'a cycle of extends',
      { 'events/door.json': { name: 'doors', extends: 'door_activity', attributes: {} } },
      { file: 'events/door.json', message: 'extends itself: doors -> door_activity -> doors' },
    ],
    [
      'an unknown parent',
      { 'events/door.json': { name: 'doors', extends: 'gates', attributes: {} } },
      { file: 'events/door.json', message: 'extends "gates", which does not exist in the schema' },
    ],
    [
      'an unknown type',
      { 'objects/door.json': { name: 'door', attributes: { name: { type: 'wood_t' } } } },
      {
        file: 'objects/door.json',
        attribute: 'name',
        message: 'its type "wood_t" is neither a data type nor an object',
      },
    ],
    [
      'an attribute that is not in the dictionary',
      { 'objects/door.json': { name: 'door', attributes: { handle: {} } } },
      { file: 'objects/door.json', attribute: 'handle', message: 'is not in the dictionary' },
    ],
    [
      'a clash of attribute names',
      {
        'extensions/castle/dictionary.json': {
          attributes: { moat: { type: 'moat' }, bridge: { type: 'string_t' }, name: { type: 'string_t' } },
        },
      },
      {
        file: 'extensions/castle/dictionary.json',
        attribute: 'name',
        message: 'is already defined in dictionary.json',
      },
    ],
    [
      'a clash of class names',
      { 'events/other.json': { name: 'doors', extends: 'base_event', attributes: {} } },
      { file: 'events/other.json', message: 'the name "doors" is taken by events/door.json' },
    ],
    [
      'a clash of class numbers',
      { 'events/other.json': { caption: 'Other', name: 'window_activity', uid: 7, extends: 'doors', attributes: {} } },
      { file: 'events/other.json', message: 'its class_uid 4007 is taken by events/door_activity.json' },
    ],
    [
      'an unknown requirement',
      { 'objects/door.json': { name: 'door', attributes: { name: { requirement: 'needed' } } } },
      { file: 'objects/door.json', attribute: 'name', message: 'unknown requirement "needed"' },
    ],
    [
      'an unknown category',
      { 'events/door.json': { name: 'doors', extends: 'base_event', category: 'window', attributes: {} } },
      { file: 'events/door_activity.json', message: 'its category "window" is not in categories.json' },
    ],
    [
      'an unknown profile',
      {
        'events/door.json': {
          name: 'doors',
          extends: 'base_event',
          category: 'door',
          profiles: ['ghost'],
          attributes: {},
        },
      },
      { file: 'events/door_activity.json', message: 'its profile "ghost" does not exist' },
    ],
    ['a missing file', { 'version.json': undefined }, { file: 'version.json', message: 'the file is missing' }],
    [
      'a list for an object',
      { 'objects/door.json': [] },
      { file: 'objects/door.json', message: 'expected a JSON object' },
    ],
  ])('%s is named with file and attribute', (_name, changes, problem) => {
    expect(problemsOf(changes)).toContainEqual(problem);
  });

  it('that is not JSON is named with its file', () => {
    expect(problemsOf({ 'objects/door.json': '{' })[0]).toMatchObject({
      file: 'objects/door.json',
      message: expect.stringContaining('not JSON') as string,
    });
  });

  it('does not hide the next one', () => {
    const problems = problemsOf({
      'objects/door.json': { name: 'door', attributes: { handle: {}, name: { type: 'wood_t' } } },
    });
    expect(problems).toHaveLength(2);
  });

  it('in keys of the prototype is only a name', () => {
    const hostile = '{"name":"door","attributes":{"__proto__":{"type":"string_t"},"constructor":{"type":"string_t"}}}';
    expect(problemsOf({ 'objects/door.json': hostile }).map(({ attribute: name }) => name)).not.toContain('toString');
    expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  });
});
