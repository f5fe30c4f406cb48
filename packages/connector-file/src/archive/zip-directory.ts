import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { RandomAccessReader, type ZipFile, fromRandomAccessReaderPromise } from 'yauzl';
import { ReadFailure, errorText } from '../read-failure.js';

const END_RECORD_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;

/**
 * Opens the directory at the end of a zip archive. Bytes after it (a line end that some tool added) are ignored.
 *
 * @returns Undefined when the archive has no directory.
 * @throws ReadFailure when the directory cannot be used.
 */
export async function openZipDirectory(file: FileHandle, size: number): Promise<ZipFile | undefined> {
  const end = await findDirectoryEnd(file, size);
  if (end === undefined) return undefined;
  try {
    return await fromRandomAccessReaderPromise(new HandleReader(file), end, {
      autoClose: false,
      lazyEntries: true,
      decodeStrings: false,
    });
  } catch (cause) {
    throw new ReadFailure(`the zip directory is damaged (${errorText(cause)}): fetch the archive again`, { cause });
  }
}

async function findDirectoryEnd(file: FileHandle, size: number): Promise<number | undefined> {
  const tail = Buffer.alloc(Math.min(size, END_RECORD_BYTES + MAX_COMMENT_BYTES));
  await file.read(tail, 0, tail.length, size - tail.length);
  for (let index = tail.length - END_RECORD_BYTES; index >= 0; index--) {
    if (tail.readUInt32LE(index) !== 0x06054b50) continue;
    const end = index + END_RECORD_BYTES + tail.readUInt16LE(index + 20);
    if (end <= tail.length) return size - tail.length + end;
  }
  return undefined;
}

/** Lets yauzl read from a file handle that stays ours. */
class HandleReader extends RandomAccessReader {
  readonly #file: FileHandle;

  constructor(file: FileHandle) {
    super();
    this.#file = file;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    this.#file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => callback(null, bytesRead),
      (error: unknown) => callback(error instanceof Error ? error : new Error(errorText(error), { cause: error })),
    );
  }

  override _readStreamForRange(): Readable {
    throw new Error('only the directory is read through yauzl');
  }
}
