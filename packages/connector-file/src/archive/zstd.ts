import { createZstdDecompress } from 'node:zlib';
import { ByteCursor } from '../bytes/byte-cursor.js';
import { ReadFailure } from '../read-failure.js';
import { DECODER_OPTIONS, decodeMember } from './member.js';

const MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;

/**
 * Decompresses zstd (RFC 8878) with any number of frames, skippable ones included.
 *
 * @throws ReadFailure when the data is damaged; everything decoded before has been yielded.
 */
export async function* unzstd(input: ByteCursor): AsyncGenerator<Buffer, void, undefined> {
  for (;;) {
    if (!(await input.fill(1))) {
      await input.take(1);
      return;
    }
    await input.fill(8);
    const magic = input.peek(8).length < 4 ? 0 : input.peek(4).readUInt32LE(0);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) await skipFrame(input);
    else if (magic === MAGIC)
      yield* decodeMember(new ByteCursor(frameBytes(input)), createZstdDecompress(DECODER_OPTIONS), 'zstd');
    else throw new ReadFailure('there is something after the zstd data that is not zstd: it is left out');
  }
}

async function skipFrame(input: ByteCursor): Promise<void> {
  let left = (await exactly(input, 8)).readUInt32LE(4);
  while (left > 0) {
    const chunk = await input.next(left);
    if (chunk === undefined) throw cutOff();
    left -= chunk.length;
  }
}

/** The bytes of one frame, found by its header and block sizes, so that the decoder sees exactly one frame. */
async function* frameBytes(input: ByteCursor): AsyncGenerator<Buffer, void, undefined> {
  const start = await exactly(input, 5);
  yield start;
  const descriptor = start[4] as number;
  yield await exactly(input, headerRest(descriptor));
  for (let isLast = false; !isLast;) {
    const header = await exactly(input, 3);
    yield header;
    const word = header.readUIntLE(0, 3);
    isLast = (word & 1) === 1;
    // A run-length block (type 1) holds one byte however long its run is.
    const size = ((word >> 1) & 3) === 1 ? 1 : word >> 3;
    yield* rest(input, size);
  }
  if (descriptor & 0x04) yield await exactly(input, 4);
}

/** Bytes of the frame header after the descriptor: window, dictionary id, content size (RFC 8878, section 3.1.1.1). */
function headerRest(descriptor: number): number {
  const singleSegment = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const contentSize = sizeFlag === 0 ? (singleSegment ? 1 : 0) : 2 ** sizeFlag;
  const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
  return (singleSegment ? 0 : 1) + dictionary + contentSize;
}

async function* rest(input: ByteCursor, bytes: number): AsyncGenerator<Buffer, void, undefined> {
  for (let left = bytes; left > 0;) {
    const chunk = await input.next(left);
    if (chunk === undefined) throw cutOff();
    left -= chunk.length;
    yield chunk;
  }
}

async function exactly(input: ByteCursor, bytes: number): Promise<Buffer> {
  const taken = await input.take(bytes);
  if (taken.length < bytes) throw cutOff();
  return taken;
}

function cutOff(): ReadFailure {
  return new ReadFailure(
    'the zstd data ends too early: the file was cut off; what came before is kept, fetch the file again for the rest',
  );
}
