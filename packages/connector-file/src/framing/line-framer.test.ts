import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepFrames, pushInChunks } from '../../test/support/framing.js';
import { LineFramer } from './line-framer.js';

const cuts = fc.array(fc.nat(4000), { maxLength: 12 });
const piece = fc.oneof(
  fc.string({ maxLength: 30 }).map(text => Buffer.from(text)),
  fc.string({ unit: 'grapheme', maxLength: 10 }).map(text => Buffer.from(text)),
  fc.uint8Array({ maxLength: 8 }).map(bytes => Buffer.from(bytes)),
  fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n').map(text => Buffer.from(text)),
);
const content = fc.array(piece, { maxLength: 40 }).map(pieces => Buffer.concat(pieces));

/** The obvious way: find each line end in the whole content, decode what is before it. */
function slowLines(bytes: Buffer, maxRecordBytes: number): ReturnType<typeof keepFrames>['frames'] {
  const frames: ReturnType<typeof keepFrames>['frames'] = [];
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    let line = bytes.subarray(start, found === -1 ? end : found);
    if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
    if (line.length > maxRecordBytes) {
      frames.push({ text: 'too long', bytes: end - start, end, failed: true });
    } else if (line.length > 0) frames.push({ text: line.toString('utf8'), bytes: end - start, end });
    start = end;
  }
  return frames;
}

function fastLines(bytes: Buffer, chunkCuts: readonly number[], maxRecordBytes: number): ReturnType<typeof keepFrames> {
  const sink = keepFrames();
  pushInChunks(new LineFramer(sink, { maxRecordBytes }), bytes, chunkCuts);
  return sink;
}

describe('LineFramer', () => {
  it('cuts as the obvious way does, however the bytes arrive', () => {
    fc.assert(
      fc.property(content, cuts, (bytes, chunkCuts) => {
        expect(fastLines(bytes, chunkCuts, 1 << 20).frames).toEqual(slowLines(bytes, 1 << 20));
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('finds the same lines too long as the obvious way does', () => {
    fc.assert(
      fc.property(content, cuts, fc.integer({ min: 1, max: 40 }), (bytes, chunkCuts, maxRecordBytes) => {
        const fast = fastLines(bytes, chunkCuts, maxRecordBytes).frames.map(frame =>
          frame.failed ? { ...frame, text: 'too long' } : frame,
        );
        expect(fast).toEqual(slowLines(bytes, maxRecordBytes));
      }),
      { seed: 11, numRuns: 1500 },
    );
  });

  it('accounts for every byte that is not an empty line', () => {
    const { frames } = fastLines(Buffer.from('a\r\n\n\r\nbb\nccc'), [2, 3], 100);
    expect(frames).toEqual([
      { text: 'a', bytes: 3, end: 3 },
      { text: 'bb', bytes: 3, end: 9 },
      { text: 'ccc', bytes: 3, end: 12 },
    ]);
  });

  it('says whether the last line has an end', () => {
    const open = new LineFramer(keepFrames(), { maxRecordBytes: 10 });
    open.push(Buffer.from('a\nb'));
    open.end();
    expect(open.unterminated).toBe(true);
    const closed = new LineFramer(keepFrames(), { maxRecordBytes: 10 });
    closed.push(Buffer.from('a\nb\n'));
    closed.end();
    expect(closed.unterminated).toBe(false);
  });

  it('keeps a record with invalid UTF-8 and counts it', () => {
    const sink = fastLines(Buffer.from([0x61, 0xff, 0x62, 0x0a, 0x63, 0x0a]), [], 100);
    expect(sink.frames.map(frame => frame.text)).toEqual(['a\ufffdb', 'c']);
    expect(sink.invalid).toBe(1);
  });
});
