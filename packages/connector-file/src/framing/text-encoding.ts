import type { ByteCursor } from '../bytes/byte-cursor.js';
import type { FrameSink } from './framer.js';

/** How a text's characters are written. */
export interface TextEncoding {
  readonly kind: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Length of the byte-order mark in bytes. */
  readonly markBytes: number;
}

/** @param head The first bytes of the text. */
export function detectEncoding(head: Buffer): TextEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { kind: 'utf-8', markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: 'utf-16be', markBytes: 2 };
  return { kind: 'utf-8', markBytes: 0 };
}

/** Turns UTF-16 into UTF-8; unpaired surrogates become U+FFFD. */
export async function* decodeUtf16(
  input: ByteCursor,
  kind: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder(kind, { ignoreBOM: true });
  for await (const chunk of input) yield Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  yield Buffer.from(decoder.decode(), 'utf8');
}

/** Makes the sizes that a framer reports those of the UTF-16 text that was received. */
export function countUtf16Bytes(sink: FrameSink): FrameSink {
  const received = (text: string, utf8Bytes: number): number => 2 * (text.length + utf8Bytes - Buffer.byteLength(text));
  return {
    add: (text, bytes) => sink.add(text, received(text, bytes)),
    fail: (reason, excerpt, bytes) => sink.fail(reason, excerpt, bytes * 2),
    countInvalid: records => sink.countInvalid(records),
  };
}
