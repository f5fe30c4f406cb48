import { describe, expect, it } from 'vitest';
import {
  type EvtxContent,
  type EvtxEvent,
  type EvtxValue,
  makeEvtx,
  nothing,
  text,
  uint,
} from '../../test/support/evtx-writer.js';
import { ByteCursor } from '../bytes/byte-cursor.js';
import { type KeptFrames, keepFrames } from '../../test/support/framing.js';
import { readEvtx } from './read-evtx.js';

const SYSMON: readonly EvtxContent[] = [
  {
    element: 'Event',
    attributes: { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
    content: [
      {
        element: 'System',
        content: [
          { element: 'Provider', attributes: { Name: 'Microsoft-Windows-Sysmon', Guid: { value: 0 } } },
          { element: 'EventID', attributes: { Qualifiers: { value: 1 } }, content: [{ value: 2 }] },
          { element: 'Keywords', content: [{ value: 3 }] },
          { element: 'TimeCreated', attributes: { SystemTime: { value: 4 } } },
          { element: 'EventRecordID', content: [{ value: 5 }] },
          { element: 'Correlation', attributes: { ActivityID: { value: 6 } } },
          { element: 'Channel', content: ['Microsoft-Windows-Sysmon/Operational'] },
          { element: 'Security', attributes: { UserID: { value: 7 } } },
        ],
      },
      { element: 'EventData', content: [data('Image', 8), data('ProcessId', 9)] },
    ],
  },
];

function data(name: string, value: number): EvtxContent {
  return { element: 'Data', attributes: { Name: name }, content: [{ value }] };
}

function sysmonEvent(id: number, image: string): EvtxEvent {
  const values: EvtxValue[] = [
    { type: 0x0f, bytes: Buffer.from('5f387057 2ac2 e043 bf4c 06f5698ffbd9'.replaceAll(' ', ''), 'hex') },
    nothing,
    uint(0x06, 2, 1),
    uint(0x15, 8, 0x8000000000000000n),
    uint(0x11, 8, 134_087_903_413_405_539n),
    uint(0x0a, 8, id),
    nothing,
    { type: 0x13, bytes: Buffer.from('010100000000000512000000', 'hex') },
    text(image),
    uint(0x08, 4, 4711),
  ];
  return { id, template: SYSMON, values };
}

async function read(file: Buffer, maxRecordBytes = 1_000_000): Promise<KeptFrames> {
  const kept = keepFrames();
  const bytes = (async function* (): AsyncGenerator<Buffer> {
    for (let at = 0; at < file.length; at += 50_000) yield file.subarray(at, at + 50_000);
  })();
  for await (const _chunk of readEvtx(new ByteCursor(bytes), kept, { maxRecordBytes }));
  return kept;
}

const events = async (file: Buffer): Promise<unknown[]> =>
  (await read(file)).frames.filter(frame => frame.failed === undefined).map(frame => JSON.parse(frame.text) as unknown);

/** The members of `EventData` of an event with these contents and values. */
async function eventData(content: readonly EvtxContent[], values: readonly EvtxValue[] = []): Promise<unknown> {
  const template = [{ element: 'Event', content: [{ element: 'EventData', content }] }];
  const [event] = (await events(makeEvtx([[{ id: 1, template, values }]]))) as [{ Event: { EventData: unknown } }];
  return event.Event.EventData;
}

describe('readEvtx', () => {
  it('gives each event as JSON, templates and names shared in a chunk', async () => {
    const file = makeEvtx([[sysmonEvent(1, 'C:\\a.exe'), sysmonEvent(2, 'C:\\b.exe')], [sysmonEvent(3, 'C:\\c.exe')]]);
    const all = (await events(file)) as { Event: { System: Record<string, unknown>; EventData: unknown } }[];
    expect(all[0]).toEqual({
      Event: {
        '#attributes': { xmlns: 'http://schemas.microsoft.com/win/2004/08/events/event' },
        System: {
          Provider: {
            '#attributes': { Name: 'Microsoft-Windows-Sysmon', Guid: '5770385F-C22A-43E0-BF4C-06F5698FFBD9' },
          },
          EventID: 1,
          Keywords: '0x8000000000000000',
          TimeCreated: { '#attributes': { SystemTime: '2025-11-28T07:59:01.340553Z' } },
          EventRecordID: 1,
          Correlation: null,
          Channel: 'Microsoft-Windows-Sysmon/Operational',
          Security: { '#attributes': { UserID: 'S-1-5-18' } },
        },
        EventData: { Image: 'C:\\a.exe', ProcessId: 4711 },
      },
    });
    expect(all.map(event => event.Event.System['EventRecordID'])).toEqual([1, 2, 3]);
    expect(all[2]?.Event.EventData).toEqual({ Image: 'C:\\c.exe', ProcessId: 4711 });
  });

  it('keeps text beside attributes as #text', async () => {
    const template = [
      {
        element: 'E',
        content: [{ element: 'EventID', attributes: { Qualifiers: { value: 0 } }, content: [{ value: 1 }] }],
      },
    ];
    const values = [uint(0x06, 2, 16_384), uint(0x06, 2, 7036)];
    expect(await events(makeEvtx([[{ id: 1, template, values }]]))).toEqual([
      { E: { EventID: { '#attributes': { Qualifiers: 16_384 }, '#text': 7036 } } },
    ]);
  });

  it('keeps unnamed data in order, a single one alone, beside named data', async () => {
    const unnamed = (value: number): EvtxContent => ({ element: 'Data', content: [{ value }] });
    const values = [text('a'), text(''), text('c')];
    expect(await eventData([unnamed(0), unnamed(1), unnamed(2)], values)).toEqual({
      Data: { '#text': ['a', '', 'c'] },
    });
    expect(await eventData([unnamed(0)], values)).toEqual({ Data: { '#text': 'a' } });
    expect(await eventData([data('N', 2), unnamed(0)], values)).toEqual({ N: 'c', Data: { '#text': 'a' } });
  });

  it('makes one element of each item of an array', async () => {
    const strings = { type: 0x81, bytes: Buffer.from('a\0b\0c\0', 'utf16le') };
    expect(await eventData([{ element: 'Data', content: [{ value: 0 }] }], [strings])).toEqual({
      Data: { '#text': ['a', 'b', 'c'] },
    });
    const numbers = { type: 0x88, bytes: Buffer.from('0100000002000000', 'hex') };
    expect(await eventData([{ element: 'Port', content: [{ value: 0 }] }], [numbers])).toEqual({ Port: 1, Port_1: 2 });
    const empty = { type: 0x88, bytes: Buffer.alloc(0) };
    expect(await eventData([{ element: 'Port', content: [{ value: 0 }] }], [empty])).toEqual({ Port: null });
  });

  it('numbers members of the same name, whatever names there are', async () => {
    const named = (name: string): EvtxContent => ({ element: name, content: [name] });
    const all = ['H', 'H_1', 'H', 'H', '__proto__', '1'].map(named);
    const result = await eventData(all);
    expect(Object.entries(result as object).sort()).toEqual([
      ['1', '1'],
      ['H', 'H'],
      ['H_1', 'H_1'],
      ['H_2', 'H'],
      ['H_3', 'H'],
      ['__proto__', '__proto__'],
    ]);
  });

  it('reads a value that is binary XML itself, elements with and without their dependency identifier', async () => {
    const name = (word: string): Buffer =>
      Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, word.length, 0]), Buffer.from(`${word}\0`, 'utf16le')]);
    const holder: EvtxContent = { element: 'UserData', content: [{ value: 0 }] };
    for (const withDependency of [false, true]) {
      // <Inner>x</Inner>, its name at the offset that is filled in below.
      const start = Buffer.from(withDependency ? '01ffff00000000' : '0100000000', 'hex');
      const body = Buffer.concat([start, Buffer.alloc(4), name('Inner'), Buffer.from('020501010078000400', 'hex')]);
      const file = makeEvtx([[{ id: 1, template: [holder], values: [{ type: 0x21, bytes: body }] }]]);
      const at = file.indexOf(body) + start.length;
      file.writeUInt32LE(at + 4 - 4096, at);
      expect(await events(file)).toEqual([{ UserData: { Inner: 'x' } }]);
    }
  });

  it('resolves references in text', async () => {
    const raw = (hex: string): { readonly raw: Buffer } => ({ raw: Buffer.from(hex, 'hex') });
    expect(
      await eventData([{ element: 'A', content: ['x ', raw('084200'), raw('070200430044 00'.replace(' ', ''))] }]),
    ).toEqual({ A: 'x BCD' });
  });

  it.each<[string, EvtxValue, unknown]>([
    ['text with NULs at its end', text('a\0\0'), 'a'],
    ['ANSI text', { type: 0x02, bytes: Buffer.from([0x61, 0x80]) }, 'a€'],
    ['int8', uint(0x03, 1, -5), -5],
    ['uint8', uint(0x04, 1, 251), 251],
    ['int16', uint(0x05, 2, -2), -2],
    ['uint16', uint(0x06, 2, 65_535), 65_535],
    ['int32', uint(0x07, 4, -70_000), -70_000],
    ['uint32', uint(0x08, 4, 4_294_967_295), 4_294_967_295],
    ['int64', uint(0x09, 8, -5), -5],
    ['uint64 that a number holds', uint(0x0a, 8, 2n ** 53n - 1n), 9_007_199_254_740_991],
    ['uint64 that no number holds', uint(0x0a, 8, 2n ** 64n - 1n), '18446744073709551615'],
    ['float', { type: 0x0b, bytes: Buffer.from('0000c03f', 'hex') }, 1.5],
    ['double that is no number', { type: 0x0c, bytes: Buffer.from('000000000000f87f', 'hex') }, 'NaN'],
    ['true', uint(0x0d, 4, 1), true],
    ['false', uint(0x0d, 4, 0), false],
    ['binary', { type: 0x0e, bytes: Buffer.from('00ffab', 'hex') }, '00FFAB'],
    ['size of 4 bytes', uint(0x10, 4, 255), '0xff'],
    ['size of 8 bytes', uint(0x10, 8, 255), '0xff'],
    ['time before 1970', uint(0x11, 8, 0), '1601-01-01T00:00:00.000000Z'],
    ['time past all calendars', uint(0x11, 8, 2n ** 64n - 1n), '+060056-05-28T05:36:10.955161Z'],
    [
      'system time',
      { type: 0x12, bytes: Buffer.from('ea0703000500140008001f001a00f002', 'hex') },
      '2026-03-20T08:31:26.752000Z',
    ],
    [
      'SID',
      { type: 0x13, bytes: Buffer.from('010200000000000520000000 20020000'.replace(' ', ''), 'hex') },
      'S-1-5-32-544',
    ],
    ['hex32', uint(0x14, 4, 0x1e24), '0x1e24'],
    ['hex64', uint(0x15, 8, 0x8020000000000000n), '0x8020000000000000'],
    ['nothing', nothing, null],
  ])('reads %s', async (_kind, value, expected) => {
    expect(await eventData([{ element: 'V', content: [{ value: 0 }] }], [value])).toEqual({ V: expected });
  });
});
