import { FORMAT_HEAD_BYTES } from './archive/detect-format.js';
import { ByteCursor } from './bytes/byte-cursor.js';
import { readEvtx } from './evtx/read-evtx.js';
import type { FrameSink, Framer } from './framing/framer.js';
import { detectFraming } from './framing/detect-framing.js';
import { JsonFramer } from './framing/json-framer.js';
import { LineFramer } from './framing/line-framer.js';
import { TableFramer } from './framing/table-framer.js';
import {
  type BatchLimits,
  type OriginBatch,
  type ReadCounters,
  RecordCollector,
  type SkipState,
} from './framing/record-collector.js';
import { countUtf16Bytes, decodeUtf16, detectEncoding } from './framing/text-encoding.js';
import { ReadFailure } from './read-failure.js';
import { type Leaf, type Place, type WalkJob, failedLeaf, walkContent } from './walk-content.js';

/** Everything that reading one top-level file needs to know. */
export interface ReadJob extends WalkJob {
  readonly batch: BatchLimits;
  readonly maxRecordBytes: number;
  readonly counters: ReadCounters;
  /** Items to leave out at the beginning, because an earlier read has delivered them. */
  readonly skip: SkipState;
  /** Called when the top-level file itself was plain text in lines and has been read to its end. */
  readonly onLinesEnd?: (lastLineIsOpen: boolean) => void;
}

/** Reads a top-level file, whatever it is. @param uri The name that origins begin with. */
export async function* readContent(
  bytes: AsyncIterable<Buffer>,
  uri: string,
  job: ReadJob,
): AsyncGenerator<OriginBatch, void, undefined> {
  for await (const leaf of walkContent(bytes, uri, job)) yield* readLeaf(leaf, job);
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

/** Reads one leaf to its end; what fails on the way is an unreadable record. */
export async function* readLeaf(leaf: Leaf, job: ReadJob): AsyncGenerator<OriginBatch, void, undefined> {
  if (leaf.kind === 'unreadable') return yield* reportUnreadable(leaf, job);
  try {
    yield* leaf.kind === 'evtx' ? readEventLog(leaf.input, leaf.place, job) : readText(leaf.input, leaf.place, job);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    if (!error.reported) yield* reportUnreadable(failedLeaf(leaf.place, error), job);
  }
}

async function* readEventLog(
  input: ByteCursor,
  place: Place,
  job: ReadJob,
): AsyncGenerator<OriginBatch, void, undefined> {
  const collector = new RecordCollector({ uri: place.uri, limits: job.batch, ...job });
  try {
    for await (const _chunk of readEvtx(input, collector, job)) yield* collector.takeFull();
  } catch (error) {
    if (!(error instanceof ReadFailure) || error.reported) throw error;
    error.reported = true;
    collector.fail(error.message, '', 0);
  }
  yield* collector.takeAll();
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
  if (framing.kind === 'table') return new TableFramer(sink, framing.format, { maxRecordBytes });
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

function* reportUnreadable(
  leaf: Leaf & { readonly kind: 'unreadable' },
  job: ReadJob,
): Generator<OriginBatch, void, undefined> {
  const collector = new RecordCollector({ uri: leaf.place.uri, limits: job.batch, ...job });
  collector.fail(leaf.reason, '', leaf.bytes);
  yield* collector.takeAll();
}
