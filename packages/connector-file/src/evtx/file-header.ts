import { crc32 } from 'node:zlib';

/** Bytes that hold the fields of the file header. */
export const FILE_HEADER_BYTES = 128;

const DIRTY = 0x01;

/** What the header of an event log says. */
export interface EvtxFileHeader {
  /** Offset of the first chunk. */
  readonly size: number;
  /** Chunks that the header counts; a log that was copied while it was written may have more. */
  readonly chunks: number;
  /** The log was not closed: its header and last chunk may be behind their records. */
  readonly isDirty: boolean;
  /** What is wrong with the header itself; the chunks can be read all the same. */
  readonly problem?: string;
}

/** @param bytes - The first {@link FILE_HEADER_BYTES} of the file, signature checked. */
export function parseFileHeader(bytes: Buffer): EvtxFileHeader {
  const isDirty = (bytes.readUInt32LE(120) & DIRTY) !== 0;
  const stated = bytes.readUInt16LE(40);
  const size = stated >= FILE_HEADER_BYTES ? stated : 4096;
  const header = { size, chunks: bytes.readUInt16LE(42), isDirty };
  if (crc32(bytes.subarray(0, 120)) === bytes.readUInt32LE(124)) return header;
  return { ...header, size: 4096, problem: 'the checksum of the event log header does not match' };
}
