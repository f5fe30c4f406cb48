import { describe, expect, it } from 'vitest';
import { createFieldReader, DATA_NAMES, shapeOf } from './field-reader.js';
import type { SigmaEvent } from './field-reader.js';
import { fieldNames } from './log-sources.js';

const read = (event: SigmaEvent, ...names: readonly string[]): unknown =>
  createFieldReader(shapeOf(event), names)(event);

const named = (...data: readonly unknown[]): SigmaEvent => ({ System: { Channel: 'x' }, EventData: { Data: data } });

describe('the shape of an event', () => {
  it.each<[string, SigmaEvent]>([
    ['flat', {}],
    ['flat', { Event: 'x', System: 'x', winlog: 'x', EventData: 'x', Channel: 'x' }],
    ['flat', { EventData: { Image: 'x' } }],
    ['flat', { Channel: 'x', EventData: null }],
    ['flat', { System: [] }],
    ['flat', { System: ['x'] }],
    ['evtx', { Event: { System: {} } }],
    ['evtx', { Event: { System: {}, EventData: { Data: ['a', 'b'] } } }],
    ['evtx', { Event: { System: {}, EventData: { Data: { '#text': ['a', 'b'] } } } }],
    ['evtx', { Event: { System: {}, EventData: { Data: [] } } }],
    ['evtx', { Event: { System: {}, EventData: { Data: [null] } } }],
    ['split', { System: {} }],
    ['split', { Channel: 'x', EventData: {} }],
    ['elements', named({ '@Name': 'Image', '#text': 'x' })],
    ['elements', { Event: named({ $: { Name: 'Image' }, _: 'x' }) }],
    ['elements', { Channel: 'x', EventData: { Data: { Name: 'Image', text: 'x' } } }],
    ['elements', { Event: { System: [{ Channel: ['x'] }] } }],
    ['winlogbeat', { winlog: {} }],
    ['winlogbeat', { 'winlog.channel': 'x' }],
  ])('is %s for %j', (shape, event) => {
    expect(shapeOf(event)).toBe(shape);
  });
});

describe('elements that say their names', () => {
  it.each<[string, unknown]>([
    ['xmltodict', { '@Name': 'Image', '#text': 'tide.exe' }],
    ['fast-xml-parser', { '@_Name': 'Image', '#text': 'tide.exe' }],
    ['mxj', { '-Name': 'Image', '#text': 'tide.exe' }],
    ['X2JS', { _Name: 'Image', text: 'tide.exe' }],
    ['xml2js', { $: { Name: 'Image' }, _: 'tide.exe' }],
    ['xml-js', { _attributes: { Name: 'Image' }, _text: 'tide.exe' }],
    ['a writer of plain keys', { Name: 'Image', Value: 'tide.exe' }],
  ])('are read as %s writes them', (_, data) => {
    const event = { Event: named(data, { ...(data as SigmaEvent) }) };
    expect(read(event, 'Image')).toBe('tide.exe');
    expect(read(event, 'Img', 'Image')).toBe('tide.exe');
    expect(read(event, 'Name')).toBeUndefined();
  });

  it('are empty without a text, and absent without the name', () => {
    const event = named({ '@Name': 'Empty' }, { '@Name': 'Nil', '#text': null }, { '@Name': 'Image', '#text': 'x' });
    expect(read(event, 'Empty')).toBe('');
    expect(read(event, 'Nil')).toBeNull();
    expect(read(event, 'Absent')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('may be called %s', name => {
    expect(read(named({ '@Name': name, '#text': 'x' }), name)).toBe('x');
    expect(read(named({ '@Name': 'Image', '#text': 'x' }), name)).toBeUndefined();
  });

  it('may stand beside what is no element', () => {
    const event = named({ '@Name': 'A', '#text': 'x' }, null, 'text', 7, [], [{ '@Name': 'C' }], { '@Name': 'B' });
    expect(read(event, 'A')).toBe('x');
    expect(read(event, 'B')).toBe('');
    expect(read(event, 'C')).toBeUndefined();
  });

  it('leave the rest of the event where it is', () => {
    const event = {
      Event: {
        System: {
          Provider: { '@Name': 'Tide', '@Guid': '{7}' },
          EventID: { '@Qualifiers': '0', '#text': '9' },
          Execution: { '@ProcessID': '12' },
        },
        EventData: { Data: [{ '@Name': 'Image', '#text': 'x' }], Binary: 'ff' },
      },
      host: 'pc-07',
    };
    expect(read(event, 'Provider_Name')).toBe('Tide');
    expect(read(event, 'Execution_ProcessID')).toBe('12');
    expect(read(event, 'EventID')).toBe('9');
    expect(read(event, 'Binary')).toBe('ff');
    expect(read(event, 'host')).toBe('pc-07');
  });

  it('say that a scanner must parse the event, and no others do', () => {
    expect(read(named({ '@Name': 'Image' }, { '@Name': 'User' }), DATA_NAMES)).toEqual(['Image', 'User']);
    expect(read({ Event: { System: {}, EventData: { Image: 'x' } } }, DATA_NAMES)).toBeUndefined();
    expect(read({ [DATA_NAMES]: 'x' }, DATA_NAMES)).toBeUndefined();
  });
});

it('reads attributes and user data of XML without named elements', () => {
  const event = {
    Event: {
      System: { Provider: { '@Name': 'Tide' }, EventID: { '#text': '104' } },
      EventData: null,
      UserData: { LogFileCleared: { '@xmlns': 'x', SubjectUserName: 'ada' } },
    },
  };
  expect(shapeOf(event)).toBe('evtx');
  expect(['Provider_Name', 'EventID', 'SubjectUserName'].map(name => read(event, name))).toEqual([
    'Tide',
    '104',
    'ada',
  ]);
});

it('reads a field only beside another where that is asked for', () => {
  const name = 'beside:log.name:id';
  expect(read({ id: 7, log: { name: 'x' } }, name)).toBe(7);
  expect(read({ id: 7 }, name)).toBeUndefined();
  expect(read({ log: { name: 'x' } }, name)).toBeUndefined();
});

describe('names for all fields', () => {
  const names = (
    name: string,
    aliases: Readonly<Record<string, readonly string[]>>,
    spaced = false,
  ): readonly string[] => fieldNames(name, { aliases, spaced });

  it('are those of the rule and its aliases, in the place that they have', () => {
    const aliases = { '*': ['data.*', 'more_*'], Image: ['ProcessName'], Id: ['head.id'] };
    expect(names('User', aliases)).toEqual(['User', 'data.User', 'more_User']);
    expect(names('Image', aliases)).toEqual([
      'Image',
      'ProcessName',
      'data.Image',
      'more_Image',
      'data.ProcessName',
      'more_ProcessName',
    ]);
    expect(names('Id', aliases)).toEqual(['Id', 'head.id', 'data.Id', 'more_Id']);
    expect(names('$&', aliases)).toEqual(['$&', 'data.$&', 'more_$&']);
  });

  it('may begin with a small letter, and have blanks', () => {
    expect(names('NewValue', { '*': ['small:data.*'] }, true)).toEqual([
      'NewValue',
      'New Value',
      'data.newValue',
      'data.new Value',
    ]);
  });
});
