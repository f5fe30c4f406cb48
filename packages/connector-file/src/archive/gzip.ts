import { crc32, createInflateRaw } from 'node:zlib';
import type { ByteCursor } from '../bytes/byte-cursor.js';
import { ReadFailure } from '../read-failure.js';
import { DECODER_OPTIONS, decodeMember } from './member.js';

const FLAG_HEADER_CRC = 0x02;
const FLAG_EXTRA = 0x04;
const FLAG_NAME = 0x08;
const FLAG_COMMENT = 0x10;

/**
 * Decompresses gzip (RFC 1952) with any number of members. Zero bytes after the last member are padding.
 *
 * @throws ReadFailure when the data is damaged; everything decoded before has been yielded.
 */
export async function* gunzip(input: ByteCursor): AsyncGenerator<Buffer, void, undefined> {
  for (let member = 0; await atMember(input, member); member++) {
    await skipHeader(input);
    let crc = 0;
    let length = 0;
    for await (const chunk of decodeMember(input, createInflateRaw(DECODER_OPTIONS), 'gzip')) {
      crc = crc32(chunk, crc);
      length = (length + chunk.length) % 2 ** 32;
      yield chunk;
    }
    const trailer = await input.take(8);
    if (trailer.length < 8) throw cutOff();
    if (trailer.readUInt32LE(0) !== crc || trailer.readUInt32LE(4) !== length) {
      throw new ReadFailure(
        'the gzip checksum does not match: some of these records may be wrong, fetch the file again',
      );
    }
  }
}

async function atMember(input: ByteCursor, member: number): Promise<boolean> {
  if (member === 0) return true;
  while ((await input.fill(1)) && input.peek(1)[0] === 0) await input.take(1);
  if (!(await input.fill(1))) {
    await input.take(1);
    return false;
  }
  await input.fill(3);
  if (input.peek(3).toString('hex') === '1f8b08') return true;
  throw new ReadFailure('there is something after the gzip data that is not gzip: it is left out');
}

async function skipHeader(input: ByteCursor): Promise<void> {
  const header = await input.take(10);
  if (header.length < 10) throw cutOff();
  const flags = header[3] as number;
  if (flags & FLAG_EXTRA) {
    const size = await input.take(2);
    if (size.length < 2) throw cutOff();
    await input.take(size.readUInt16LE(0));
  }
  if (flags & FLAG_NAME) await skipText(input);
  if (flags & FLAG_COMMENT) await skipText(input);
  if (flags & FLAG_HEADER_CRC) await input.take(2);
}

async function skipText(input: ByteCursor): Promise<void> {
  for (let taken = 0; taken < 64 * 1024; taken++) {
    const byte = await input.take(1);
    if (byte.length === 0) throw cutOff();
    if (byte[0] === 0) return;
  }
  throw new ReadFailure('the gzip header is damaged: fetch the file again');
}

function cutOff(): ReadFailure {
  return new ReadFailure(
    'the gzip data ends too early: the file was cut off; what came before is kept, fetch the file again for the rest',
  );
}
