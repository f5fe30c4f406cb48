import type { FileHandle } from 'node:fs/promises';
import type { ArchiveEntry } from './archive/archive-entry.js';
import type { ArchiveBudget } from './archive/budget.js';
import { FORMAT_HEAD_BYTES, detectFormat } from './archive/detect-format.js';
import { displayEntryName } from './archive/entry-name.js';
import { gunzip } from './archive/gzip.js';
import { spoolToFile } from './archive/spool.js';
import { readTar } from './archive/tar.js';
import { readZip } from './archive/zip.js';
import { unzstd } from './archive/zstd.js';
import { ByteCursor } from './bytes/byte-cursor.js';
import { ReadFailure } from './read-failure.js';

/** What unfolding one top-level file needs to know. */
export interface WalkJob {
  readonly budget: ArchiveBudget;
  /** The top-level file for random access; undefined for a stream. */
  readonly file?: { readonly handle: FileHandle; readonly size: number };
  readonly signal?: AbortSignal;
  readonly onOffset?: (offset: number) => void;
  /** Hand content over as it comes, because the stream may stay silent for long. */
  readonly live?: boolean;
}

/** Where content stands. */
export interface Place {
  readonly uri: string;
  /** Archives around this content; compression alone does not count. */
  readonly depth: number;
  /** Whether these are the bytes of the top-level file itself. */
  readonly isFile: boolean;
}

/** Content that is no archive: its bytes are to be read before the next leaf is asked for. */
export type Leaf =
  | { readonly kind: 'text' | 'evtx'; readonly place: Place; readonly input: ByteCursor }
  | { readonly kind: 'unreadable'; readonly place: Place; readonly reason: string; readonly bytes: number };

/**
 * Unfolds a top-level file, whatever it is: archives and compression, also inside each other, down to their leaves.
 *
 * What cannot be unfolded is an `unreadable` leaf at its place. A failure of the stream underneath comes out of a leaf's
 * `input` as a ReadFailure; its reader reports it and sets `reported`.
 */
export function walkContent(
  bytes: AsyncIterable<Buffer>,
  uri: string,
  job: WalkJob,
): AsyncGenerator<Leaf, void, undefined> {
  return walkAny(new ByteCursor(bytes), { uri, depth: 0, isFile: true }, job);
}

async function* walkAny(input: ByteCursor, place: Place, job: WalkJob): AsyncGenerator<Leaf, void, undefined> {
  try {
    await input.fill(job.live === true && place.isFile ? 1 : FORMAT_HEAD_BYTES);
    const format = detectFormat(input.peek(FORMAT_HEAD_BYTES));
    switch (format.kind) {
      case 'empty':
        await input.next();
        return;
      case 'gzip':
        return yield* walkAny(spending(gunzip(input), job), deeper(place, job), job);
      case 'zstd':
        return yield* walkAny(spending(unzstd(input), job), deeper(place, job), job);
      case 'tar':
        return yield* walkEntries(readTar(input), place, job);
      case 'zip':
        return yield* walkZip(input, place, job);
      case 'unreadable':
        return yield { kind: 'unreadable', place, reason: format.reason, bytes: await sizeOf(input, place, job) };
      case 'text':
      case 'evtx':
        return yield { kind: format.kind, place, input };
      default:
        format satisfies never;
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (!error.reported) yield failedLeaf(place, error);
  } finally {
    await input.close();
  }
}

/** @returns The leaf that stands for a failure, which thereby is reported. */
export function failedLeaf(place: Place, failure: ReadFailure): Leaf & { readonly kind: 'unreadable' } {
  failure.reported = true;
  return { kind: 'unreadable', place, reason: failure.message, bytes: 0 };
}

/** Compression adds no part to the uri, but its nesting is limited all the same. */
function deeper(place: Place, job: WalkJob): Place {
  job.budget.checkDepth(place.depth + 1);
  return { uri: place.uri, depth: place.depth + 1, isFile: false };
}

function spending(bytes: AsyncIterable<Buffer>, job: WalkJob): ByteCursor {
  return new ByteCursor(spend(bytes, job.budget));
}

async function* spend(bytes: AsyncIterable<Buffer>, budget: ArchiveBudget): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of bytes) {
    budget.spendBytes(chunk.length);
    yield chunk;
  }
}

async function* walkEntries(
  entries: AsyncIterable<ArchiveEntry>,
  place: Place,
  job: WalkJob,
): AsyncGenerator<Leaf, void, undefined> {
  job.budget.checkDepth(place.depth + 1);
  for await (const entry of entries) {
    job.budget.spendEntry();
    const inner: Place = { uri: `${place.uri}!${displayEntryName(entry.name)}`, depth: place.depth + 1, isFile: false };
    if (entry.bytes !== undefined) yield* walkAny(spending(entry.bytes, job), inner, job);
    else yield { kind: 'unreadable', place: inner, reason: entry.problem ?? 'the entry cannot be read', bytes: 0 };
    if (job.budget.exhausted) return;
  }
}

async function* walkZip(input: ByteCursor, place: Place, job: WalkJob): AsyncGenerator<Leaf, void, undefined> {
  const { signal, onOffset } = job;
  if (place.isFile && job.file !== undefined) {
    return yield* walkEntries(readZip({ file: job.file.handle, size: job.file.size, signal, onOffset }), place, job);
  }
  await using spool = await spoolToFile(input, { check: bytes => job.budget.checkSpool(bytes) });
  yield* walkEntries(readZip({ file: spool.file, size: spool.size, signal }), place, job);
}

/** Size of content that is not read: known for a file, counted for an entry. */
async function sizeOf(input: ByteCursor, place: Place, job: WalkJob): Promise<number> {
  if (place.isFile && job.file !== undefined) return job.file.size;
  let bytes = 0;
  for await (const chunk of input) bytes += chunk.length;
  return bytes;
}
