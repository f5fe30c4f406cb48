import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { RawRecord, UnreadableRecord } from '@logwright/connector-kit';
import { ArchiveBudget } from './archive/budget.js';
import { FORMAT_HEAD_BYTES } from './archive/detect-format.js';
import type { ByteCursor } from './bytes/byte-cursor.js';
import { readFileBytes } from './bytes/file-bytes.js';
import { detectFraming } from './framing/detect-framing.js';
import { detectEncoding } from './framing/text-encoding.js';
import { problem, resolveInputs } from './inputs/resolve-inputs.js';
import { type FileSourceOptions, fileSourceSchema } from './options.js';
import { type ReadJob, readLeaf } from './read-content.js';
import { ReadFailure } from './read-failure.js';
import { type Leaf, failedLeaf, walkContent } from './walk-content.js';

/** Records of one content, in order, with what of it could not be read. */
export interface ContentBatch {
  readonly records: readonly RawRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

/**
 * One file, or one entry of an archive.
 *
 * - `lines`: UTF-8 text with one record a line, as bytes without a byte-order mark. The bytes never fail: where the
 *   file is cut off they end, and a `records` content of the same uri follows that says why.
 * - `records`: anything else that can be read (Windows event logs, JSON over several lines, arrays, wrapped arrays, UTF-16), cut into
 *   records, and whatever cannot be read, as one unreadable record at its place.
 */
export type Content =
  | {
      readonly kind: 'lines';
      readonly uri: string;
      readonly bytes: AsyncIterable<Uint8Array>;
      /** Where the bytes are those of a file as it lies on the disk. */
      readonly plainFile?: PlainFile;
    }
  | { readonly kind: 'records'; readonly uri: string; readonly batches: AsyncIterable<ContentBatch> };

/** An open file whose bytes may be read in another way instead, into memory of the reader's own. */
export interface PlainFile {
  /** Closed when the next content is asked for. */
  readonly handle: FileHandle;
  /** The first byte of the first line. */
  readonly start: number;
  /** Where to stop: the size when it was opened. */
  readonly size: number;
}

/** Options of {@link openContents}. */
export interface OpenContentsOptions extends Pick<
  FileSourceOptions,
  'maxRecordBytes' | 'maxBatchRecords' | 'maxBatchBytes' | 'limits'
> {
  /** Folder that relative paths are resolved against. */
  readonly baseDirectory: string;
  /** What `-` reads. @defaultValue `process.stdin` */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * Opens files, folders, archives and standard input down to their contents, for readers that want the bytes of lines
 * and cut them into records themselves.
 *
 * Read each content to its end, or as far as wanted, before asking for the next one. A path that cannot be read is a
 * content with one unreadable record.
 *
 * @param paths - Files, folders, glob patterns, or `-` for standard input, as a file source takes them.
 * @throws ZodError for a limit that cannot be used.
 * @example
 * ```ts
 * for await (const content of openContents(['./logs'], { baseDirectory: process.cwd() })) {
 *   if (content.kind === 'lines') for await (const chunk of content.bytes) console.log(content.uri, chunk.length);
 *   else for await (const batch of content.batches) console.log(content.uri, batch.records.length);
 * }
 * ```
 */
export async function* openContents(
  paths: readonly string[],
  options: OpenContentsOptions,
): AsyncGenerator<Content, void, undefined> {
  const { baseDirectory, stdin, ...limits } = options;
  const newJob = jobFactory(limits);
  for (const input of await resolveInputs(paths, baseDirectory)) {
    if (input.kind === 'problem') yield problemContent(input.path, input.reason);
    else if (input.kind === 'file') yield* openFile(input.path, newJob);
    else yield* contentsOf(stdinBytes(stdin ?? process.stdin), '-', newJob(Number.POSITIVE_INFINITY, { live: true }));
  }
}

type JobFactory = (fileBytes: number, extra: Partial<ReadJob>) => ReadJob;

function jobFactory(options: Omit<OpenContentsOptions, 'baseDirectory' | 'stdin'>): JobFactory {
  const { maxBatchBytes, maxBatchRecords, maxRecordBytes, limits } = fileSourceSchema.parse({
    paths: ['-'],
    ...options,
  });
  return (fileBytes, extra) => ({
    batch: { maxBatchBytes, maxBatchRecords },
    maxRecordBytes,
    budget: new ArchiveBudget(limits, fileBytes),
    counters: { records: 0, unreadable: 0, bytes: 0, invalidUtf8: 0 },
    skip: { remaining: 0 },
    ...extra,
  });
}

async function* openFile(path: string, newJob: JobFactory): AsyncGenerator<Content, void, undefined> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    return yield problemContent(path, problem(path, error).reason);
  }
  try {
    const { size } = await handle.stat();
    const bytes = readFileBytes(handle, { start: 0, end: size });
    yield* contentsOf(bytes, path, newJob(size, { file: { handle, size } }));
  } finally {
    await handle.close();
  }
}

async function* contentsOf(
  bytes: AsyncIterable<Buffer>,
  uri: string,
  job: ReadJob,
): AsyncGenerator<Content, void, undefined> {
  for await (const leaf of walkContent(bytes, uri, job)) {
    if (leaf.kind !== 'text' || !isPlainLines(leaf.input)) yield recordsContent(leaf, job);
    else yield* openLines(leaf, job);
  }
}

async function* openLines(leaf: Leaf & { readonly kind: 'text' | 'evtx' }, job: ReadJob): AsyncGenerator<Content> {
  const end: { failure?: ReadFailure } = {};
  const { uri, isFile } = leaf.place;
  const start = detectEncoding(leaf.input.peek(4)).markBytes;
  const plainFile = isFile && job.file !== undefined ? { ...job.file, start } : undefined;
  yield { kind: 'lines', uri, bytes: lineBytes(leaf.input, end), ...(plainFile === undefined ? {} : { plainFile }) };
  if (end.failure !== undefined) yield recordsContent(failedLeaf(leaf.place, end.failure), job);
}

/** @param end Where a failure is left that no other layer has reported. */
async function* lineBytes(input: ByteCursor, end: { failure?: ReadFailure }): AsyncGenerator<Buffer, void, undefined> {
  try {
    await input.take(detectEncoding(input.peek(4)).markBytes);
    for (let chunk = await input.next(); chunk !== undefined; chunk = await input.next()) yield chunk;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (!error.reported) end.failure = error;
  }
}

function isPlainLines(input: ByteCursor): boolean {
  const head = input.peek(FORMAT_HEAD_BYTES);
  const { kind, markBytes } = detectEncoding(head);
  return kind === 'utf-8' && detectFraming(head.subarray(markBytes)).kind === 'lines';
}

function recordsContent(leaf: Leaf, job: ReadJob): Content {
  return { kind: 'records', uri: leaf.place.uri, batches: readLeaf(leaf, job) };
}

function problemContent(uri: string, reason: string): Content {
  const batches = async function* (): AsyncGenerator<ContentBatch, void, undefined> {
    yield { records: [], unreadable: [{ ordinal: 1, reason, excerpt: '', bytes: 0 }] };
  };
  return { kind: 'records', uri, batches: batches() };
}

async function* stdinBytes(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  for await (const chunk of stdin) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}
