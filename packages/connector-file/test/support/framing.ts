import type { FrameSink, Framer } from '../../src/framing/framer.js';

/** A sink that keeps everything. */
export interface KeptFrames extends FrameSink {
  readonly frames: { readonly text: string; readonly bytes: number; readonly end?: number; readonly failed?: true }[];
  invalid: number;
}

export function keepFrames(): KeptFrames {
  const kept: KeptFrames = {
    frames: [],
    invalid: 0,
    add: (text, bytes, end) => void kept.frames.push({ text, bytes, ...(end === undefined ? {} : { end }) }),
    fail: (_reason, text, bytes, end) =>
      void kept.frames.push({ text, bytes, failed: true, ...(end === undefined ? {} : { end }) }),
    countInvalid: records => void (kept.invalid += records),
  };
  return kept;
}

/** Pushes content in chunks that end at these cuts. */
export function pushInChunks(framer: Framer, content: Buffer, cuts: readonly number[]): void {
  const places = [...new Set(cuts.map(cut => cut % (content.length + 1)))].sort((a, b) => a - b);
  let start = 0;
  for (const place of [...places, content.length]) {
    if (place > start) framer.push(Buffer.from(content.subarray(start, place)));
    start = Math.max(start, place);
  }
  framer.end();
}
