import { describe, expect, it } from 'vitest';
import { TableFramer } from './table-framer.js';
import type { TableFormat } from './table-rows.js';

const ZEEK = [
  '#separator \\x09',
  '#set_separator\t,',
  '#empty_field\t(empty)',
  '#unset_field\t-',
  '#path\tdns',
  '#fields\tts\tid.orig_h\tid.orig_p\tquery\tAA\tanswers\tTTLs\trtt',
  '#types\ttime\taddr\tport\tstring\tbool\tvector[string]\tvector[interval]\tinterval',
  '1772439331.350412\t192.0.2.15\t53\ta "quoted" name\tF\tone,two\t60.0,5\t-',
  '1772439332.000000\t192.0.2.15\t007\t(empty)\tT\t(empty)\t-\t-0.5',
  'cut\toff',
  '#close\t2026-03-02-09-00-00',
  '',
].join('\n');

const IIS = [
  '#Software: Microsoft Internet Information Services 10.0',
  '#Version: 1.0',
  '#Date: 2026-03-02 08:15:31',
  '#Fields: date time cs-method cs-uri-stem cs-uri-query cs(User-Agent) sc-status',
  '2026-03-02 08:15:31 GET /tide+1.aspx - Mozilla/5.0+(Tide) 200',
  '#Fields: time cs-method',
  '08:15:32 POST',
  '',
].join('\r\n');

const PROXY = [
  '#Software: SGOS 7.3',
  '#Fields: date time cs-uri-scheme cs-host cs-uri-path cs-uri-query cs(User-Agent) x-note',
  '2026-03-02 08:15:31 http harbour.example /tide ?a=1 "Mozilla/5.0 (a+b)" "said ""tide"""',
  '',
].join('\n');

function read(format: TableFormat, text: string, size: number) {
  const records: unknown[] = [];
  const faults: string[] = [];
  let bytes = 0;
  const framer = new TableFramer(
    {
      add(record, length) {
        records.push(JSON.parse(record));
        bytes += length;
      },
      fail: reason => faults.push(reason),
      countInvalid: () => undefined,
    },
    format,
    { maxRecordBytes: 1_000 },
  );
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += size) framer.push(all.subarray(at, at + size));
  framer.end();
  return { records, faults, bytes };
}

describe.each([1, 7, 10_000])('TableFramer, %i bytes at a time', size => {
  it("gives Zeek's values their types, and leaves out what is not set", () => {
    const { records, faults } = read('zeek', ZEEK, size);
    expect(records).toEqual([
      {
        _path: 'dns',
        ts: 1772439331.350412,
        'id.orig_h': '192.0.2.15',
        'id.orig_p': 53,
        query: 'a "quoted" name',
        AA: false,
        answers: ['one', 'two'],
        TTLs: [60, 5],
      },
      {
        _path: 'dns',
        ts: 1772439332,
        'id.orig_h': '192.0.2.15',
        'id.orig_p': '007',
        query: '',
        AA: true,
        answers: [],
        rtt: -0.5,
      },
    ]);
    expect(faults).toEqual([expect.stringMatching(/^the row has 2 values, but the header names 8 fields/)]);
  });

  it("reads IIS' log: fields may change, blanks of headers are back, the time is one", () => {
    const { records, faults, bytes } = read('w3c', IIS, size);
    expect(records).toEqual([
      {
        date: '2026-03-02',
        time: '08:15:31',
        'cs-method': 'GET',
        'cs-uri-stem': '/tide+1.aspx',
        'cs-uri': '/tide+1.aspx',
        'cs(User-Agent)': 'Mozilla/5.0 (Tide)',
        'sc-status': '200',
        timestamp: '2026-03-02T08:15:31Z',
      },
      { time: '08:15:32', 'cs-method': 'POST', timestamp: '2026-03-02T08:15:32Z' },
    ]);
    expect(faults).toEqual([]);
    expect(bytes).toBe(IIS.split('\r\n')[4]!.length + IIS.split('\r\n')[6]!.length + 4);
  });

  it("reads a proxy's quoted values as they are", () => {
    expect(read('w3c', PROXY, size).records).toEqual([
      {
        date: '2026-03-02',
        time: '08:15:31',
        'cs-uri-scheme': 'http',
        'cs-host': 'harbour.example',
        'cs-uri-path': '/tide',
        'cs-uri-query': '?a=1',
        'cs-uri': 'http://harbour.example/tide?a=1',
        'cs(User-Agent)': 'Mozilla/5.0 (a+b)',
        'x-note': 'said "tide"',
        timestamp: '2026-03-02T08:15:31Z',
      },
    ]);
  });
});

describe('hostile tables', () => {
  it('keeps names that objects inherit as data', () => {
    const text = '#Fields: __proto__ constructor\nx y\n';
    const { records } = read('w3c', text, 100);
    expect(JSON.stringify(records)).toBe('[{"__proto__":"x","constructor":"y"}]');
  });

  it('refuses rows before any header, and rows of other tables', () => {
    expect(read('w3c', 'a b\n#Fields: a b\na b c\n', 100)).toMatchObject({
      records: [],
      faults: ['x', 'x'].map(() => expect.any(String)),
    });
    expect(read('zeek', '#separator \\x09\n#__proto__\tx\n1\n', 100)).toMatchObject({ records: [] });
  });
});
