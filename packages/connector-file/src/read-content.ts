import type { FileHandle } from 'node:fs/promises';
import type { ArchiveBudget } from './archive/budget.js';
import type { ArchiveEntry } from './archive/archive-entry.js';
import { FORMAT_HEAD_BYTES, detectFormat } from './archive/detect-format.js';
import { displayEntryName } from './archive/entry-name.js';
import { gunzip } from './archive/gzip.js';
import { spoolToFile } from './archive/spool.js';
import { readTar } from './archive/tar.js';
import { readZip } from './archive/zip.js';
import { unzstd } from './archive/zstd.js';
import { ByteCursor } from './bytes/byte-cursor.js';
import type { FrameSink, Framer } from './framing/framer.js';
import { detectFraming } from './framing/detect-framing.js';
import { JsonFramer } from './framing/json-framer.js';
import { LineFramer } from './framing/line-framer.js';
import {
  type BatchLimits,
  type OriginBatch,
  type ReadCounters,
  RecordCollector,
  type SkipState,
} from './framing/record-collector.js';
import { countUtf16Bytes, decodeUtf16, detectEncoding } from './framing/text-encoding.js';
import { ReadFailure } from './read-failure.js';

/** Everything that reading one top-level file needs to know. */
export interface ReadJob {
  readonly batch: BatchLimits;
  readonly maxRecordBytes: number;
  readonly budget: ArchiveBudget;
  readonly counters: ReadCounters;
  /** Items to leave out at the beginning, because an earlier read has delivered them. */
  readonly skip: SkipState;
  /** The top-level file for random access; undefined for a stream. */
  readonly file?: { readonly handle: FileHandle; readonly size: number };
  readonly signal?: AbortSignal;
  readonly onOffset?: (offset: number) => void;
  /** Hand records over after every chunk, because the stream may stay silent for long. */
  readonly live?: boolean;
  /** Called when the top-level file itself was plain text in lines and has been read to its end. */
  readonly onLinesEnd?: (lastLineIsOpen: boolean) => void;
}

interface Place {
  readonly uri: string;
  /** Archives around this content; compression alone does not count. */
  readonly depth: number;
  /** Whether these are the bytes of the top-level file itself. */
  readonly isFile: boolean;
}

/** Reads a top-level file, whatever it is. @param uri The name that origins begin with. */
export function readContent(
  bytes: AsyncIterable<Buffer>,
  uri: string,
  job: ReadJob,
): AsyncGenerator<OriginBatch, void, undefined> {
  return readAny(new ByteCursor(bytes), { uri, depth: 0, isFile: true }, job);
}

/** Goes on in a top-level file of plain lines, from a known place. */
export function resumeLines(
  bytes: AsyncIterable<Buffer>,
  uri: string,
  job: ReadJob,
  from: { readonly ordinal: number; readonly offset: number },
): AsyncGenerator<OriginBatch, void, undefined> {
  const collector = new RecordCollector({ uri, limits: job.batch, ...job, ordinal: from.ordinal });
  const framer = new LineFramer(collector, { maxRecordBytes: job.maxRecordBytes, offset: from.offset });
  return drive(new ByteCursor(bytes), framer, collector, { job, isFileLines: true });
}

async function* readAny(input: ByteCursor, place: Place, job: ReadJob): AsyncGenerator<OriginBatch, void, undefined> {
  try {
    await input.fill(job.live === true && place.isFile ? 1 : FORMAT_HEAD_BYTES);
    const format = detectFormat(input.peek(FORMAT_HEAD_BYTES));
    switch (format.kind) {
      case 'empty':
        await input.next();
        return;
      case 'gzip':
        return yield* readAny(spending(gunzip(input), job), deeper(place, job), job);
      case 'zstd':
        return yield* readAny(spending(unzstd(input), job), deeper(place, job), job);
      case 'tar':
        return yield* readEntries(readTar(input), place, job);
      case 'zip':
        return yield* readZipContent(input, place, job);
      case 'unreadable':
        return yield* reportOne(place, job, format.reason, await sizeOf(input, place, job));
      case 'text':
        return yield* readText(input, place, job);
      default:
        format satisfies never;
    }
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (!error.reported) yield* reportFailure(place, job, error);
  } finally {
    await input.close();
  }
}

/** Compression adds no part to the uri, but its nesting is limited all the same. */
function deeper(place: Place, job: ReadJob): Place {
  job.budget.checkDepth(place.depth + 1);
  return { uri: place.uri, depth: place.depth + 1, isFile: false };
}

function spending(bytes: AsyncIterable<Buffer>, job: ReadJob): ByteCursor {
  return new ByteCursor(spend(bytes, job.budget));
}

async function* spend(bytes: AsyncIterable<Buffer>, budget: ArchiveBudget): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of bytes) {
    budget.spendBytes(chunk.length);
    yield chunk;
  }
}

async function* readEntries(
  entries: AsyncIterable<ArchiveEntry>,
  place: Place,
  job: ReadJob,
): AsyncGenerator<OriginBatch, void, undefined> {
  job.budget.checkDepth(place.depth + 1);
  for await (const entry of entries) {
    job.budget.spendEntry();
    const inner: Place = { uri: `${place.uri}!${displayEntryName(entry.name)}`, depth: place.depth + 1, isFile: false };
    if (entry.bytes === undefined) yield* reportOne(inner, job, entry.problem ?? 'the entry cannot be read', 0);
    else yield* readAny(spending(entry.bytes, job), inner, job);
    if (job.budget.exhausted) return;
  }
}

async function* readZipContent(
  input: ByteCursor,
  place: Place,
  job: ReadJob,
): AsyncGenerator<OriginBatch, void, undefined> {
  const { signal, onOffset } = job;
  if (place.isFile && job.file !== undefined) {
    return yield* readEntries(readZip({ file: job.file.handle, size: job.file.size, signal, onOffset }), place, job);
  }
  await using spool = await spoolToFile(input, { check: bytes => job.budget.checkSpool(bytes) });
  yield* readEntries(readZip({ file: spool.file, size: spool.size, signal }), place, job);
}

async function* readText(input: ByteCursor, place: Place, job: ReadJob): AsyncGenerator<OriginBatch, void, undefined> {
  const collector = new RecordCollector({ uri: place.uri, limits: job.batch, ...job });
  const encoding = detectEncoding(input.peek(4));
  await input.take(encoding.markBytes);
  if (encoding.kind !== 'utf-8') {
    const text = new ByteCursor(decodeUtf16(input, encoding.kind));
    await text.fill(FORMAT_HEAD_BYTES);
    const framer = createFramer(text, countUtf16Bytes(collector), job, 0);
    return yield* drive(text, framer, collector, { job, isFileLines: false });
  }
  const framer = createFramer(input, collector, job, encoding.markBytes);
  yield* drive(input, framer, collector, { job, isFileLines: place.isFile && framer instanceof LineFramer });
}

function createFramer(input: ByteCursor, sink: FrameSink, job: ReadJob, offset: number): Framer {
  const framing = detectFraming(input.peek(FORMAT_HEAD_BYTES));
  const { maxRecordBytes } = job;
  if (framing.kind === 'json') return new JsonFramer(sink, { maxRecordBytes, unwrap: framing.unwrap });
  return new LineFramer(sink, { maxRecordBytes, offset });
}

async function* drive(
  input: ByteCursor,
  framer: Framer,
  collector: RecordCollector,
  { job, isFileLines }: { readonly job: ReadJob; readonly isFileLines: boolean },
): AsyncGenerator<OriginBatch, void, undefined> {
  const place = (batch: OriginBatch): OriginBatch => (isFileLines ? batch : { ...batch, endOffset: undefined });
  try {
    for (let chunk = await input.next(); chunk !== undefined; chunk = await input.next()) {
      framer.push(chunk);
      for (const batch of job.live === true ? collector.takeAll() : collector.takeFull()) yield place(batch);
    }
    framer.end();
    if (isFileLines) job.onLinesEnd?.(framer.unterminated);
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.reported) throw error;
    error.reported = true;
    const { excerpt, bytes } = framer.abandon();
    collector.fail(error.message, excerpt, bytes);
  }
  for (const batch of collector.takeAll()) yield place(batch);
}

function* reportOne(
  place: Place,
  job: ReadJob,
  reason: string,
  bytes: number,
): Generator<OriginBatch, void, undefined> {
  const collector = new RecordCollector({ uri: place.uri, limits: job.batch, ...job });
  collector.fail(reason, '', bytes);
  yield* collector.takeAll();
}

function reportFailure(place: Place, job: ReadJob, failure: ReadFailure): Generator<OriginBatch, void, undefined> {
  failure.reported = true;
  return reportOne(place, job, failure.message, 0);
}

/** Size of content that is not read: known for a file, counted for an entry. */
async function sizeOf(input: ByteCursor, place: Place, job: ReadJob): Promise<number> {
  if (place.isFile && job.file !== undefined) return job.file.size;
  let bytes = 0;
  for await (const chunk of input) bytes += chunk.length;
  return bytes;
}
