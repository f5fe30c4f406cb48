import type { ByteCursor } from '../bytes/byte-cursor.js';
import type { FrameSink } from '../framing/framer.js';
import { ReadFailure } from '../read-failure.js';
import { ByteView } from './byte-view.js';
import {
  CHUNK_BYTES,
  type ChunkHeader,
  type ChunkItem,
  findRecords,
  isUnusedChunk,
  parseChunkHeader,
  recordContent,
} from './chunk.js';
import { EvtxBudget, EvtxError } from './evtx-error.js';
import { type EvtxFileHeader, FILE_HEADER_BYTES, parseFileHeader } from './file-header.js';
import { JsonRenderer } from './render-json.js';

/** Options of {@link readEvtx}. */
export interface EvtxOptions {
  /** The longest text that an event may become, in characters. */
  readonly maxRecordBytes: number;
}

const EXCERPT_BYTES = 512;

/**
 * Reads a Windows event log (EVTX, versions 3.1 and 3.2): one record an event, as JSON. One chunk of 64 KiB is held at
 * a time. After each step the sink has what one chunk held.
 *
 * Format facts: [MS-EVEN6] 2.2.12 for binary XML, and the format documentation of libevtx for the file around it.
 *
 * @param input - The file, at its beginning.
 * @throws ReadFailure when the stream underneath fails.
 */
export async function* readEvtx(
  input: ByteCursor,
  sink: FrameSink,
  options: EvtxOptions,
): AsyncGenerator<void, void, undefined> {
  const header = await readHeader(input, sink);
  let chunks = 0;
  for (;;) {
    const bytes = await takeUpTo(input, CHUNK_BYTES);
    if (bytes.length === 0) break;
    if (!isUnusedChunk(bytes))
      new ChunkReader({ bytes, number: chunks + 1, isDirty: header.isDirty }, sink, options).read();
    chunks++;
    yield;
  }
  if (chunks >= header.chunks) return;
  sink.fail(
    `the event log ends after ${chunks} of ${header.chunks} chunks: it was cut off, fetch the file again`,
    '',
    0,
  );
  yield;
}

async function readHeader(input: ByteCursor, sink: FrameSink): Promise<EvtxFileHeader> {
  const fields = await input.take(FILE_HEADER_BYTES);
  if (fields.length < FILE_HEADER_BYTES) throw cutOff();
  const header = parseFileHeader(fields);
  if (header.problem !== undefined)
    sink.fail(`${header.problem}: its chunks are read all the same; fetch the file again`, '', header.size);
  const rest = await input.take(header.size - FILE_HEADER_BYTES);
  if (rest.length < header.size - FILE_HEADER_BYTES) throw cutOff();
  return header;
}

function cutOff(): ReadFailure {
  return new ReadFailure('the event log ends inside its header: it was cut off, fetch the file again');
}

/** Takes what there is: a failure of the stream comes after everything before it. */
async function takeUpTo(input: ByteCursor, bytes: number): Promise<Buffer> {
  if (!(await input.fill(1))) return input.take(1);
  await input.fill(bytes);
  const taken = input.peek(bytes);
  return input.take(taken.length);
}

interface ChunkPlace {
  readonly bytes: Buffer;
  /** From 1. */
  readonly number: number;
  readonly isDirty: boolean;
}

class ChunkReader {
  readonly #place: ChunkPlace;
  readonly #sink: FrameSink;
  readonly #options: EvtxOptions;
  readonly #view: ByteView;
  readonly #renderer: JsonRenderer;
  #damaged = 0;

  constructor(place: ChunkPlace, sink: FrameSink, options: EvtxOptions) {
    this.#place = place;
    this.#sink = sink;
    this.#options = options;
    this.#view = new ByteView(place.bytes);
    this.#renderer = new JsonRenderer(this.#view);
  }

  read(): void {
    const header = parseChunkHeader(this.#place.bytes);
    for (const item of findRecords(this.#view, header)) this.#readItem(item);
    const problem = this.#chunkProblem(header);
    if (problem !== undefined) this.#sink.fail(`chunk ${this.#place.number} of the event log ${problem}`, '', 0);
  }

  #readItem(item: ChunkItem): void {
    const { offset, size } = item;
    if (item.kind === 'damaged') return this.#fail(item.reason, offset, size);
    try {
      const { start, end } = recordContent(item);
      this.#sink.add(this.#renderer.render(start, end, new EvtxBudget(this.#options.maxRecordBytes)), size);
    } catch (error) {
      if (!(error instanceof EvtxError)) throw error;
      this.#fail(`record ${item.id} cannot be read: ${error.message}`, offset, size);
    }
  }

  #fail(reason: string, offset: number, size: number): void {
    this.#damaged++;
    const excerpt = this.#place.bytes.toString('hex', offset, offset + Math.min(size, EXCERPT_BYTES));
    this.#sink.fail(`${reason} (chunk ${this.#place.number}, offset ${offset}); the rest is read`, excerpt, size);
  }

  /** A log that is in use has a chunk whose header is behind: its checksums say nothing while its records hold. */
  #chunkProblem({ isValid, wrong, freeSpace }: ChunkHeader): string | undefined {
    const { bytes, isDirty } = this.#place;
    if (!isValid) return 'has a damaged header: the records that could be recognised in it are read';
    if (freeSpace > bytes.length) return 'is cut off: the file ends inside it, fetch the file again';
    if (wrong.length === 0 || (isDirty && this.#damaged === 0)) return undefined;
    return `does not match its checksum (${wrong.join(' and ')}): some of its records may be wrong, fetch the file again`;
  }
}
