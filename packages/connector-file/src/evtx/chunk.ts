import { crc32 } from 'node:zlib';
import type { ByteView } from './byte-view.js';
import { EvtxError } from './evtx-error.js';

/** Size of every chunk. */
export const CHUNK_BYTES = 64 * 1024;

const CHUNK_HEADER_BYTES = 512;
const CHUNK_SIGNATURE = Buffer.from('ElfChnk\0', 'latin1');
const RECORD_SIGNATURE = Buffer.from('2a2a0000', 'hex');
/** Signature, size, identifier, time, and the copy of the size at the end. */
const RECORD_FRAME_BYTES = 28;

/** One record of a chunk, or a place where a record should be. */
export type ChunkItem =
  | { readonly kind: 'record'; readonly id: bigint; readonly offset: number; readonly size: number }
  | { readonly kind: 'damaged'; readonly reason: string; readonly offset: number; readonly size: number };

/** The header of a chunk. */
export interface ChunkHeader {
  /** False for a chunk whose signature or size fields cannot be those of a chunk. */
  readonly isValid: boolean;
  /** Offset after the last record; 0 when the header is not valid. */
  readonly freeSpace: number;
  /** Checksums that do not match, in words. */
  readonly wrong: readonly string[];
}

/** @returns Whether nothing was ever written here: logs grow by whole, empty chunks. */
export function isUnusedChunk(bytes: Buffer): boolean {
  return bytes.every(byte => byte === 0);
}

/** @param bytes - The chunk; shorter than {@link CHUNK_BYTES} when the file is cut off. */
export function parseChunkHeader(bytes: Buffer): ChunkHeader {
  const isValid = bytes.length >= CHUNK_HEADER_BYTES && bytes.subarray(0, 8).equals(CHUNK_SIGNATURE);
  if (!isValid) return { isValid, freeSpace: 0, wrong: [] };
  const freeSpace = bytes.readUInt32LE(48);
  if (freeSpace < CHUNK_HEADER_BYTES || freeSpace > CHUNK_BYTES) return { isValid: false, freeSpace: 0, wrong: [] };
  const wrong: string[] = [];
  const header = crc32(bytes.subarray(128, CHUNK_HEADER_BYTES), crc32(bytes.subarray(0, 120)));
  if (header !== bytes.readUInt32LE(124)) wrong.push('header');
  const isWhole = freeSpace <= bytes.length;
  if (isWhole && crc32(bytes.subarray(CHUNK_HEADER_BYTES, freeSpace)) !== bytes.readUInt32LE(52)) wrong.push('records');
  return { isValid, freeSpace, wrong };
}

/**
 * Finds the records of a chunk. Where one is damaged, it goes on with the next one that can be recognised. After the
 * stated end it goes on as long as records follow in sequence: the header of a log in use is behind.
 *
 * @param view - The chunk.
 */
export function* findRecords(view: ByteView, header: ChunkHeader): Generator<ChunkItem, void, undefined> {
  const limit = header.isValid ? Math.min(view.bytes.length, header.freeSpace) : sequenceEnd(view);
  let last: bigint | undefined;
  let at = CHUNK_HEADER_BYTES;
  while (at < view.bytes.length) {
    const record = recordAt(view, at);
    const isBeyond = at >= limit;
    if (isBeyond && (record === undefined || (last !== undefined && record.id !== last + 1n))) return;
    if (record !== undefined) {
      yield record;
      last = record.id;
      at += record.size;
      continue;
    }
    const next = Math.min(nextRecord(view, at + 1) ?? limit, Math.max(limit, at + 1));
    if (isRealGap(view, at, next))
      yield { kind: 'damaged', offset: at, size: next - at, reason: describeGap(view, at, last) };
    at = Math.max(next, at + 1);
  }
}

/** Records that may be lost between two that are taken for neighbours when the header cannot tell. */
const MAX_SEQUENCE_GAP = 1000n;

/** @returns Offset after the last record that goes on in sequence: after it may stand what an older use left. */
function sequenceEnd(view: ByteView): number {
  let end = CHUNK_HEADER_BYTES;
  let last: bigint | undefined;
  for (let at = nextRecord(view, end); at !== undefined; at = nextRecord(view, end)) {
    const record = recordAt(view, at);
    if (record === undefined) break;
    if (last !== undefined && (record.id <= last || record.id - last > MAX_SEQUENCE_GAP)) break;
    last = record.id;
    end = at + record.size;
  }
  return end;
}

function recordAt(view: ByteView, offset: number): (ChunkItem & { readonly kind: 'record' }) | undefined {
  const { bytes } = view;
  if (offset + RECORD_FRAME_BYTES > bytes.length) return undefined;
  if (bytes.compare(RECORD_SIGNATURE, 0, 4, offset, offset + 4) !== 0) return undefined;
  const size = bytes.readUInt32LE(offset + 4);
  if (size < RECORD_FRAME_BYTES || offset + size > bytes.length) return undefined;
  if (bytes.readUInt32LE(offset + size - 4) !== size) return undefined;
  return { kind: 'record', id: bytes.readBigUInt64LE(offset + 8), offset, size };
}

function nextRecord(view: ByteView, from: number): number | undefined {
  for (
    let at = view.bytes.indexOf(RECORD_SIGNATURE, from);
    at !== -1;
    at = view.bytes.indexOf(RECORD_SIGNATURE, at + 1)
  )
    if (recordAt(view, at) !== undefined) return at;
  return undefined;
}

/** Empty space is no lost record. */
function isRealGap(view: ByteView, start: number, end: number): boolean {
  return end > start && view.bytes.subarray(start, end).some(byte => byte !== 0);
}

function describeGap(view: ByteView, offset: number, last: bigint | undefined): string {
  const isRecord = view.bytes.indexOf(RECORD_SIGNATURE, offset) === offset;
  const number = isRecord && offset + 16 <= view.bytes.length ? view.bytes.readBigUInt64LE(offset + 8) : undefined;
  if (number !== undefined) return `record ${number} is damaged: its size does not hold`;
  return last === undefined ? 'bytes before the first record' : `what follows record ${last} is no record`;
}

/** Span of a record's binary XML. @throws EvtxError when the record is too short for any. */
export function recordContent({ offset, size }: ChunkItem): { readonly start: number; readonly end: number } {
  const start = offset + RECORD_FRAME_BYTES - 4;
  const end = offset + size - 4;
  if (start >= end) throw new EvtxError('it is empty');
  return { start, end };
}
