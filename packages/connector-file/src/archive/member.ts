import type { Duplex } from 'node:stream';
import { ReadFailure, errorText } from '../read-failure.js';
import type { ByteCursor } from '../bytes/byte-cursor.js';

/** Bytes of output a decoder makes at a time. */
export const DECODER_CHUNK_BYTES = 128 * 1024;

/**
 * Options for node:zlib decoders. With a high-water mark of one byte a decoder does not run ahead of its reader,
 * so that an error never throws away output that was made before it.
 */
export const DECODER_OPTIONS = { chunkSize: DECODER_CHUNK_BYTES, readableHighWaterMark: 1 } as const;

/** A node:zlib decoder: says how many bytes of its input it has used. */
export type Decoder = Duplex & { readonly bytesWritten: number };

/**
 * Decodes one compressed member and leaves the cursor on the byte after it.
 *
 * @throws ReadFailure when the input is damaged or ends too early.
 */
export async function* decodeMember(
  input: ByteCursor,
  decoder: Decoder,
  what: string,
): AsyncGenerator<Buffer, void, undefined> {
  const events = watch(decoder);
  let fed = 0;
  let last: Buffer = Buffer.alloc(0);
  let inputEnded = false;
  try {
    while (!events.state.ended) {
      for (let out: unknown = decoder.read(); Buffer.isBuffer(out); out = decoder.read()) yield out;
      if (events.state.failure !== undefined) throw damaged(what, events.state.failure.error, inputEnded);
      if (events.state.ended) break;
      if (!events.state.writing && !inputEnded) {
        // A decoder that left bytes of its input unused has met the member's end.
        if (decoder.bytesWritten < fed) break;
        const chunk = await input.next();
        if (chunk === undefined) {
          inputEnded = true;
          decoder.end();
        } else {
          fed += chunk.length;
          last = chunk;
          events.write(chunk);
        }
      }
      await events.wait();
    }
    input.unread(last.subarray(last.length - (fed - decoder.bytesWritten)));
  } finally {
    decoder.destroy();
  }
}

function damaged(what: string, cause: unknown, inputEnded: boolean): ReadFailure {
  const reason = inputEnded
    ? `the ${what} data ends too early: the file was cut off; what came before is kept, fetch the file again for the rest`
    : `the ${what} data is damaged (${errorText(cause)}): what came before is kept, fetch the file again for the rest`;
  return new ReadFailure(reason, { cause });
}

interface DecoderState {
  writing: boolean;
  ended: boolean;
  failure: { readonly error: unknown } | undefined;
}

function watch(decoder: Decoder): { readonly state: DecoderState; wait(): Promise<void>; write(chunk: Buffer): void } {
  const state: DecoderState = { writing: false, ended: false, failure: undefined };
  let wake: (() => void) | undefined;
  let happened = false;
  const notify = (): void => {
    happened = true;
    wake?.();
  };
  decoder.on('readable', notify);
  decoder.on('end', () => {
    state.ended = true;
    notify();
  });
  decoder.on('error', error => {
    state.failure ??= { error };
    notify();
  });
  return {
    state,
    async wait() {
      if (!happened) await new Promise<void>(resolve => (wake = resolve));
      wake = undefined;
      happened = false;
    },
    write(chunk) {
      state.writing = true;
      decoder.write(chunk, () => {
        state.writing = false;
        notify();
      });
    },
  };
}
