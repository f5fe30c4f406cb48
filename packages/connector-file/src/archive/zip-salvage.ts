import { createInflateRaw } from 'node:zlib';
import type { ByteCursor } from '../bytes/byte-cursor.js';
import { ReadFailure } from '../read-failure.js';
import type { ArchiveEntry } from './archive-entry.js';
import { DECODER_OPTIONS, decodeMember } from './member.js';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED = 0x0001;
const HAS_DESCRIPTOR = 0x0008;

/**
 * Reads a zip archive from its front, by the headers before each entry, because the directory at its end is missing.
 *
 * @throws ReadFailure always at last: an archive without a directory has been cut off.
 */
export async function* salvageZip(input: ByteCursor): AsyncGenerator<ArchiveEntry, void, undefined> {
  while (await findHeader(input)) {
    const header = await input.take(LOCAL_HEADER_BYTES);
    if (header.length < LOCAL_HEADER_BYTES) break;
    const flags = header.readUInt16LE(6);
    const method = header.readUInt16LE(8);
    const packedBytes = header.readUInt32LE(18);
    const name = (await input.take(header.readUInt16LE(26))).toString('utf8');
    await input.take(header.readUInt16LE(28));
    const sizeKnown = (flags & HAS_DESCRIPTOR) === 0 && packedBytes !== 0xffffffff;
    if (name.endsWith('/')) continue;
    if ((flags & ENCRYPTED) !== 0)
      yield { name, bytes: undefined, problem: 'the zip entry is encrypted: unpack it with its password first' };
    else if (method === 8) yield { name, bytes: decodeMember(input, createInflateRaw(DECODER_OPTIONS), 'zip') };
    else if (method === 0 && sizeKnown) yield { name, bytes: stored(input, packedBytes) };
    else
      yield {
        name,
        bytes: undefined,
        problem: 'the zip archive has lost its directory and this entry cannot be read without it',
      };
  }
  throw new ReadFailure(
    'the zip archive has no directory at its end: it was cut off; what could be read is kept, fetch it again for the rest',
  );
}

/** Moves to the next entry's header: descriptors and unreadable data may stand before it. */
async function findHeader(input: ByteCursor): Promise<boolean> {
  while (await input.fill(4)) {
    const window = input.peek(64 * 1024);
    const index = window.indexOf('PK\u0003\u0004', 0, 'latin1');
    if (index === 0 && window.readUInt32LE(0) === LOCAL_HEADER) return true;
    await input.take(index > 0 ? index : Math.max(1, window.length - 3));
  }
  return false;
}

async function* stored(input: ByteCursor, bytes: number): AsyncGenerator<Buffer, void, undefined> {
  for (let left = bytes; left > 0;) {
    const chunk = await input.next(left);
    if (chunk === undefined)
      throw new ReadFailure('the zip data ends too early: the archive was cut off, fetch it again for the rest');
    left -= chunk.length;
    yield chunk;
  }
}
