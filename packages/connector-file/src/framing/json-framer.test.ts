import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFrames, pushInChunks } from '../../test/support/framing.js';
import { JsonFramer } from './json-framer.js';

const cuts = fc.array(fc.nat(6000), { maxLength: 20 });
const space = fc.constantFrom('', ' ', '\n', '\r\n\t', '   ');
const record = fc.dictionary(fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 6 });

function frame(text: string, chunkCuts: readonly number[], unwrap = false, maxRecordBytes = 1 << 20) {
  const sink = keepFrames();
  pushInChunks(new JsonFramer(sink, { maxRecordBytes, unwrap }), Buffer.from(text), chunkCuts);
  return sink.frames;
}

describe('JsonFramer', () => {
  it('gives the elements of an array as JSON.parse does, however the bytes arrive', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 8 }), space, cuts, fc.nat(2), (records, gap, chunkCuts, indent) => {
        const text = `${gap}[${records.map(value => gap + JSON.stringify(value, null, indent)).join(`${gap},`)}${gap}]${gap}`;
        const frames = frame(text, chunkCuts);
        expect(frames.map(({ text: element }) => element)).toEqual(
          records.map(value => JSON.stringify(value, null, indent)),
        );
        for (const element of frames) expect(element.bytes).toBe(Buffer.byteLength(element.text));
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  it('gives the elements of any array, scalars too', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 8 }), space, cuts, (values, gap, chunkCuts) => {
        // An array within an array is one record: only the outermost is opened.
        const text = `[${values.map(value => gap + JSON.stringify(value) + gap).join(',')}]`;
        expect(frame(text, chunkCuts).map(({ text: element }) => element)).toEqual(
          values.map(value => JSON.stringify(value)),
        );
      }),
      { seed: 5, numRuns: 600 },
    );
  });

  it('gives pretty-printed objects that stand one after the other', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), space, cuts, (records, gap, chunkCuts) => {
        const texts = records.map(value => JSON.stringify(value, null, 2));
        expect(frame(texts.join(gap), chunkCuts).map(({ text }) => text)).toEqual(texts);
      }),
      { seed: 9, numRuns: 400 },
    );
  });

  it('gives the records of a wrapper and passes over what stands around them', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 5 }),
        record,
        fc.constantFrom('Records', 'records', 'value', 'events', 'logs'),
        cuts,
        fc.nat(2),
        (records, rest, member, chunkCuts, indent) => {
          const { [member]: _left, hits: _hits, ...paging } = rest;
          const text = JSON.stringify({ nextToken: 'x"]}', [member]: records, after: paging }, null, indent);
          const again = frame(`${text}\n${text}`, chunkCuts, true).map(
            ({ text: element }) => JSON.parse(element) as unknown,
          );
          const expected = JSON.parse(JSON.stringify(records)) as unknown[];
          expect(again).toEqual([...expected, ...expected]);
        },
      ),
      { seed: 13, numRuns: 400 },
    );
  });

  it('gives the hits of a search result', () => {
    const text =
      '{"took":3,"_shards":{"failures":[{"x":1}]},"hits":{"total":{"value":2},"hits":[{"_id":"a"},{"_id":"b"}]}}';
    expect(frame(text, [40, 60], true).map(({ text: hit }) => hit)).toEqual(['{"_id":"a"}', '{"_id":"b"}']);
  });

  it('keeps the record that is cut off at the end as a failure', () => {
    expect(frame('[{"a":1},{"b":', [4])).toEqual([
      { text: '{"a":1}', bytes: 7 },
      { text: '{"b":', bytes: 5, failed: true },
    ]);
  });

  it('says that an array was cut off between two records', () => {
    const [first, ...rest] = frame('{"Records":[{"a":1},', [4], true);
    expect(first).toEqual({ text: '{"a":1}', bytes: 7 });
    expect(rest).toEqual([{ text: '', bytes: 0, failed: true }]);
  });

  it('keeps what is not JSON between records as text', () => {
    expect(frame('{\n"a":1}\noops here\n{\n"b":2}\n', []).map(({ text }) => text)).toEqual([
      '{\n"a":1}',
      'oops here',
      '{\n"b":2}',
    ]);
  });

  it('passes over an element past the limit and goes on after it', () => {
    const long = `{"a":"${'x'.repeat(5000)}"}`;
    const frames = frame(`[{"b":1},${long},{"c":1}]`, [100, 2000], false, 1000);
    expect(frames.map(({ failed, bytes }) => [failed ?? false, bytes])).toEqual([
      [false, 7],
      [true, long.length],
      [false, 7],
    ]);
    expect(frames[1]?.text.length).toBe(1000);
  });

  it('takes any depth', () => {
    const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    expect(frame(`[${deep},{"b":2}]`, [777]).map(({ text }) => text)).toEqual([deep, '{"b":2}']);
  });

  it('reads every file of random bytes to its end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('[', '{', '[{', '{"Records":[', ''),
        cuts,
        (bytes, start, chunkCuts) => {
          frame(start + Buffer.from(bytes).toString('latin1'), chunkCuts, true);
        },
      ),
      { seed: 17, numRuns: 1000 },
    );
  });
});
