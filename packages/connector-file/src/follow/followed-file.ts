import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { detectFormat } from '../archive/detect-format.js';
import { readFileBytes } from '../bytes/file-bytes.js';
import { LineFramer } from '../framing/line-framer.js';
import { type BatchLimits, type OriginBatch, type ReadCounters, RecordCollector } from '../framing/record-collector.js';

const HEAD_BYTES = 4096;
const TAIL_BYTES = 256;
const READ_BYTES = 1024 * 1024;

/** How far a followed file has been read. */
export interface FollowPosition {
  /** Offset after the last whole line that was delivered. */
  readonly bytes: number;
  /** Records before that offset. */
  readonly records: number;
  /** SHA-256 of the last bytes before the offset: tells whether another file is that file, or a copy of it. */
  readonly tail: string;
}

/** What following a file needs to know. */
export interface FollowSettings {
  readonly maxRecordBytes: number;
  readonly batch: BatchLimits;
  readonly counters: ReadCounters;
}

/**
 * @returns What a file is called while it grows, or why it cannot be followed yet (`short`: its first line has not
 *   ended) or at all (`foreign`: it is compressed or binary).
 */
export async function identify(
  file: FileHandle,
  size: number,
): Promise<{ readonly key: string } | 'short' | 'foreign'> {
  const head = await readSpan(file, 0, Math.min(size, HEAD_BYTES));
  if (head.length === 0) return 'short';
  if (detectFormat(head).kind !== 'text') return 'foreign';
  const lineEnd = head.indexOf(0x0a);
  if (lineEnd === -1 && head.length < HEAD_BYTES) return 'short';
  const firstLine = lineEnd === -1 ? head : head.subarray(0, lineEnd + 1);
  return { key: `file-tail:${createHash('sha256').update(firstLine).digest('hex')}` };
}

/** @returns True when the file still has, before the position, what was read there. */
export async function matchesPosition(file: FileHandle, size: number, position: FollowPosition): Promise<boolean> {
  return position.bytes <= size && (await tailBefore(file, position.bytes)) === position.tail;
}

/** @returns The offset after the last line end in the file, so that following begins with a whole line. */
export async function lastLineEnd(file: FileHandle, size: number): Promise<number> {
  const start = Math.max(0, size - 64 * 1024);
  const lineEnd = (await readSpan(file, start, size)).lastIndexOf(0x0a);
  return lineEnd === -1 ? size : start + lineEnd + 1;
}

/** SHA-256 of the last bytes before an offset. */
export async function tailBefore(file: FileHandle, offset: number): Promise<string> {
  return createHash('sha256')
    .update(await readSpan(file, Math.max(0, offset - TAIL_BYTES), offset))
    .digest('hex');
}

async function readSpan(file: FileHandle, start: number, end: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
  return bytes.subarray(0, bytesRead);
}

/** One generation of a file that is followed: from its first line until it is truncated or rotated away. */
export class FollowedFile {
  readonly key: string;
  readonly file: FileHandle;
  path: string;
  position: FollowPosition;
  /** Polls in a row at which nothing was left to read and the path led elsewhere. */
  quietPolls = 0;
  readonly #collector: RecordCollector;
  readonly #framer: LineFramer;
  #offset: number;

  constructor(file: FileHandle, path: string, key: string, position: FollowPosition, settings: FollowSettings) {
    this.file = file;
    this.path = path;
    this.key = key;
    this.position = position;
    this.#offset = position.bytes;
    this.#collector = new RecordCollector({
      uri: path,
      limits: settings.batch,
      counters: settings.counters,
      skip: { remaining: 0 },
      ordinal: position.records,
    });
    this.#framer = new LineFramer(this.#collector, { maxRecordBytes: settings.maxRecordBytes, offset: position.bytes });
  }

  /** Offset up to which bytes have been taken from the file, delivered or not. */
  get offset(): number {
    return this.#offset;
  }

  /** Reads what has been appended, up to 1 MiB. */
  async readAppended(size: number): Promise<readonly OriginBatch[]> {
    const end = Math.min(size, this.#offset + READ_BYTES);
    for await (const chunk of readFileBytes(this.file, { start: this.#offset, end })) {
      this.#framer.push(chunk);
      this.#offset += chunk.length;
    }
    return this.#collector.takeAll();
  }

  /** Delivers the last line although it has no end: nothing more will be appended. */
  finish(): readonly OriginBatch[] {
    this.#framer.end();
    return this.#collector.takeAll();
  }

  /** Moves the position past a batch that is handed over. */
  async advance(batch: OriginBatch): Promise<FollowPosition> {
    const bytes = batch.endOffset ?? this.#offset;
    const records = this.position.records + batch.records.length + batch.unreadable.length;
    this.position = { bytes, records, tail: await tailBefore(this.file, bytes) };
    return this.position;
  }
}
