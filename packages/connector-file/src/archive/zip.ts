import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, type ZipFile, getFileNameLowLevel } from 'yauzl';
import { ByteCursor } from '../bytes/byte-cursor.js';
import { readFileBytes } from '../bytes/file-bytes.js';
import { ReadFailure, errorText } from '../read-failure.js';
import type { ArchiveEntry } from './archive-entry.js';
import { DECODER_OPTIONS, decodeMember } from './member.js';
import { openZipDirectory } from './zip-directory.js';
import { salvageZip } from './zip-salvage.js';
import { unzstd } from './zstd.js';

/** A zip archive in an open file. */
export interface ZipInput {
  readonly file: FileHandle;
  readonly size: number;
  readonly signal?: AbortSignal;
  /** Called with the offset that reading has reached. */
  readonly onOffset?: (offset: number) => void;
}

/**
 * Reads the entries of a zip archive in the order of its directory. An archive without a directory (cut off while it
 * was copied) is read from its front instead, as far as it goes.
 *
 * @throws ReadFailure when the archive is damaged.
 */
export async function* readZip(input: ZipInput): AsyncGenerator<ArchiveEntry, void, undefined> {
  const zip = await openZipDirectory(input.file, input.size);
  if (zip === undefined)
    return yield* salvageZip(new ByteCursor(readFileBytes(input.file, { start: 0, end: input.size, ...input })));
  const entries = zip.eachEntry();
  for (;;) {
    const step = await nextEntry(entries);
    if (step === undefined) return;
    const name = getFileNameLowLevel(step.generalPurposeBitFlag, step.fileNameRaw, step.extraFields, false);
    if (!name.endsWith('/')) yield openEntry(zip, step, name, input);
  }
}

async function nextEntry(entries: AsyncIterator<Entry>): Promise<Entry | undefined> {
  try {
    const step = await entries.next();
    return step.done === true ? undefined : step.value;
  } catch (cause) {
    throw new ReadFailure(`the zip directory is damaged (${errorText(cause)}): fetch the archive again`, { cause });
  }
}

function openEntry(zip: ZipFile, entry: Entry, name: string, input: ZipInput): ArchiveEntry {
  const problem = entryProblem(entry.isEncrypted(), entry.compressionMethod);
  return problem === undefined ? { name, bytes: entryBytes(zip, entry, input) } : { name, bytes: undefined, problem };
}

/** @returns Why an entry cannot be read, or undefined when it can. */
export function entryProblem(isEncrypted: boolean, method: number): string | undefined {
  if (isEncrypted) return 'the zip entry is encrypted: unpack it with its password first';
  if (method === 0 || method === 8 || method === 93) return undefined;
  return `the zip entry uses compression method ${method}, which is not supported: pack it again with deflate`;
}

async function* entryBytes(zip: ZipFile, entry: Entry, input: ZipInput): AsyncGenerator<Buffer, void, undefined> {
  const start = await dataStart(zip, entry);
  const end = start + entry.compressedSize;
  if (end > input.size)
    throw new ReadFailure('the zip entry reaches past the end of the archive: fetch the archive again');
  const packed = new ByteCursor(readFileBytes(input.file, { start, end, ...input }));
  let crc = 0;
  for await (const chunk of decodeEntry(packed, entry.compressionMethod)) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc32)
    throw new ReadFailure(
      'the zip checksum does not match: some of these records may be wrong, fetch the archive again',
    );
}

async function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  try {
    return (await zip.readLocalFileHeaderPromise(entry, { minimal: true })).fileDataStart;
  } catch (cause) {
    throw new ReadFailure(`the zip entry is damaged (${errorText(cause)}): fetch the archive again`, { cause });
  }
}

/** Decodes an entry's data by its compression method: stored, deflate, zstd. */
export function decodeEntry(packed: ByteCursor, method: number): AsyncIterable<Buffer> {
  if (method === 8) return decodeMember(packed, createInflateRaw(DECODER_OPTIONS), 'zip');
  return method === 93 ? unzstd(packed) : packed;
}
