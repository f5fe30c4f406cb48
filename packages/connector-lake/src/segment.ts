import { createReadStream } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { constants, createZstdDecompress, zstdCompress } from 'node:zlib';
import { ConnectorError } from '@logwright/connector-kit';
import { z } from 'zod';
import { writeFileDurably } from './durable.js';
import { LAKE_FORMAT } from './layout.js';
import { parseHeaderLine } from './row-format.js';
import { partitionStatisticsSchema, storedCheckpointSchema, volumeEntrySchema } from './stored-schemas.js';

const compress = promisify(zstdCompress);

const headerSchema = z.object({
  format: z.literal(LAKE_FORMAT),
  /** Rows after the header. */
  rows: z.number(),
  /** Ingest order of the first row. */
  ordinal: z.number(),
  partitions: z.array(partitionStatisticsSchema).readonly(),
  volume: z.array(volumeEntrySchema).readonly(),
  checkpoints: z.array(storedCheckpointSchema).readonly(),
});

/** The first line of a segment: everything about its rows that can be known without reading them. */
export type SegmentHeader = z.output<typeof headerSchema>;

/** A committed segment. Its name carries its number and its size, so that a cut file shows. */
export interface SegmentFile {
  readonly sequence: number;
  readonly path: string;
  readonly name: string;
  /** Size that it was committed with, compressed. */
  readonly bytes: number;
}

const NAME = /^(\d{12})-(\d+)\.rows\.zst$/;

/** @returns The committed segments of a folder by rising number; none when there is no folder. */
export async function listSegments(directory: string): Promise<SegmentFile[]> {
  let names: string[];
  try {
    names = await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names.flatMap(name => segmentOf(directory, name) ?? []).sort((a, b) => a.sequence - b.sequence);
}

function segmentOf(directory: string, name: string): SegmentFile | undefined {
  const match = NAME.exec(name);
  return match ? { sequence: Number(match[1]), bytes: Number(match[2]), name, path: join(directory, name) } : undefined;
}

/** Compresses a segment on the thread pool; the frame carries a checksum of its content. */
export async function compressSegment(content: Buffer): Promise<Buffer> {
  return compress(content, {
    chunkSize: 1 << 18,
    params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 },
  });
}

/** Writes a segment durably: once this resolves, it survives a crash. */
export async function writeSegment(directory: string, sequence: number, compressed: Buffer): Promise<SegmentFile> {
  const name = `${String(sequence).padStart(12, '0')}-${compressed.length}.rows.zst`;
  const path = join(directory, name);
  try {
    await writeFileDurably(path, compressed);
  } catch (error) {
    // It may have its name already without being durable: a retry must not find it beside its own.
    await rm(path, { force: true });
    throw error;
  }
  return { sequence, name, path, bytes: compressed.length };
}

/**
 * Reads a segment's first line and nothing more.
 *
 * @throws ConnectorError `corrupt` when it is not a whole segment.
 */
export async function readSegmentHeader(segment: SegmentFile): Promise<SegmentHeader> {
  await checkSize(segment);
  const parts: Buffer[] = [];
  const source = createReadStream(segment.path);
  const text = source.pipe(createZstdDecompress());
  source.on('error', error => text.destroy(error));
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      const end = chunk.indexOf(10);
      parts.push(end < 0 ? chunk : chunk.subarray(0, end));
      if (end >= 0) return parseHeader(Buffer.concat(parts).toString(), segment);
    }
  } catch (error) {
    throw asCorrupt(error, segment);
  } finally {
    source.destroy();
  }
  throw corruptSegment(segment, 'it has no header line');
}

/**
 * Reads a whole segment and compares it with its checksum, its size and the rows that its header announces.
 *
 * @returns The header and the length before compression, in bytes.
 * @throws ConnectorError `corrupt`
 */
export async function verifySegment(
  segment: SegmentFile,
): Promise<{ readonly header: SegmentHeader; readonly length: number }> {
  const header = await readSegmentHeader(segment);
  let length = 0;
  let lines = 0;
  const source = createReadStream(segment.path);
  const text = source.pipe(createZstdDecompress());
  source.on('error', error => text.destroy(error));
  try {
    for await (const chunk of text as AsyncIterable<Buffer>) {
      length += chunk.length;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    }
  } catch (error) {
    throw asCorrupt(error, segment);
  }
  if (lines !== header.rows + 1) throw corruptSegment(segment, `it has ${lines - 1} rows instead of ${header.rows}`);
  return { header, length };
}

async function checkSize(segment: SegmentFile): Promise<void> {
  const { size } = await stat(segment.path);
  if (size !== segment.bytes) throw corruptSegment(segment, `it has ${size} bytes instead of ${segment.bytes}`);
}

function parseHeader(line: string, segment: SegmentFile): SegmentHeader {
  try {
    return headerSchema.parse(parseHeaderLine(line));
  } catch (error) {
    throw corruptSegment(segment, 'its header cannot be read', error);
  }
}

function asCorrupt(error: unknown, segment: SegmentFile): unknown {
  if (error instanceof ConnectorError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return code.startsWith('ZSTD') || code.startsWith('Z_') || code === 'ERR_ZSTD_INVALID_PARAM'
    ? corruptSegment(segment, 'its checksum or format is wrong', error)
    : error;
}

function corruptSegment(segment: SegmentFile, reason: string, cause?: unknown): ConnectorError {
  return new ConnectorError(
    'corrupt',
    `The write-ahead segment ${segment.path} is damaged: ${reason}. Check the disk. The lake's writer moves such a ` +
      'file to corrupt/ when it opens the lake; ingest the same sources again to fill the gap.',
    { cause, context: { file: segment.path, reason } },
  );
}
