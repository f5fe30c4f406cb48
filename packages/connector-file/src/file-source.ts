import { randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { ConnectorError } from '@logwright/connector-kit';
import type {
  Checkpoint,
  ConnectorContext,
  JsonObject,
  ReadOptions,
  RecordBatch,
  Source,
  SourceProgress,
} from '@logwright/connector-kit';
import { ArchiveBudget } from './archive/budget.js';
import { spoolToFile } from './archive/spool.js';
import { readFileBytes } from './bytes/file-bytes.js';
import type { OriginBatch, ReadCounters } from './framing/record-collector.js';
import { type FilePlan, planFile } from './inputs/plan-file.js';
import { type Input, problem, resolveInputs } from './inputs/resolve-inputs.js';
import { type FileSourceOptions, type ResolvedFileSourceOptions, fileSourceSchema } from './options.js';
import { type ReadJob, readContent, resumeLines } from './read-content.js';
import { ReadCancelled, ReadFailure } from './read-failure.js';

/** What a file source has done so far. */
export interface FileSourceCounters {
  /** Top-level files that were read to their end. */
  readonly files: number;
  /** Top-level files left out because the same content had been read completely before. */
  readonly skipped: number;
  /** Top-level files that were gone on with after an interruption, or because they had grown. */
  readonly resumed: number;
  readonly records: number;
  readonly unreadable: number;
  /** Bytes of all records as received. */
  readonly bytes: number;
  /** Records in which invalid UTF-8 was replaced by U+FFFD. */
  readonly invalidUtf8: number;
}

/** A source over files, folders, archives and standard input. */
export interface FileSource extends Source {
  progress(): SourceProgress;
  /** @returns Counters of this source since it was made. */
  counters(): FileSourceCounters;
}

/** What the host program gives a file source besides its configuration. */
export type FileSourceContext = Pick<ConnectorContext, 'id' | 'baseDirectory' | 'logger' | 'now' | 'checkpoints'> & {
  /** What `-` reads. @defaultValue `process.stdin` */
  readonly stdin?: AsyncIterable<Uint8Array>;
};

/**
 * Makes a source that reads files, folders, archives and standard input once and ends.
 *
 * Checkpoints are keyed by content (`file:<sha256>`): a renamed file is recognised, a changed one is read anew, a grown
 * one is gone on with when `once` is set.
 *
 * @throws ConnectorError `config_invalid` for options that cannot be used.
 */
export function createFileSource(options: FileSourceOptions, context: FileSourceContext): FileSource {
  const parsed = fileSourceSchema.safeParse(options);
  if (!parsed.success) {
    throw new ConnectorError(
      'config_invalid',
      `the file source "${context.id}" is not configured well: ${parsed.error.message}`,
      { cause: parsed.error },
    );
  }
  return new ContentSource(Object.freeze(parsed.data), context);
}

type Reading = AsyncGenerator<RecordBatch, void, undefined>;

class ContentSource implements FileSource {
  readonly id: string;
  readonly #options: ResolvedFileSourceOptions;
  readonly #context: FileSourceContext;
  readonly #counters: ReadCounters & { files: number; skipped: number; resumed: number } = {
    files: 0,
    skipped: 0,
    resumed: 0,
    records: 0,
    unreadable: 0,
    bytes: 0,
    invalidUtf8: 0,
  };
  readonly #finishedKeys = new Set<string>();
  #totalBytes: number | undefined;
  #doneBytes = 0;
  #currentBytes = 0;
  #current: string | undefined;

  constructor(options: ResolvedFileSourceOptions, context: FileSourceContext) {
    this.id = context.id;
    this.#options = options;
    this.#context = context;
  }

  async *read(options: ReadOptions = {}): Reading {
    try {
      const inputs = await resolveInputs(this.#options.paths, this.#context.baseDirectory);
      refuseWhenNothingIsReadable(inputs);
      this.#totalBytes = inputs.some(input => input.kind === 'stdin') ? undefined : sumSizes(inputs);
      for (const input of inputs) yield* this.#readInput(input, options);
      this.#current = undefined;
    } catch (error) {
      if (!(error instanceof ReadCancelled)) throw error;
    }
  }

  async acknowledge(): Promise<void> {
    // Nothing is held until an acknowledgement: the files are still there.
  }

  progress(): SourceProgress {
    return { totalBytes: this.#totalBytes, readBytes: this.#doneBytes + this.#currentBytes, current: this.#current };
  }

  counters(): FileSourceCounters {
    return { ...this.#counters };
  }

  async close(): Promise<void> {
    // Every handle is freed by the reading itself.
  }

  async *#readInput(input: Input, options: ReadOptions): Reading {
    if (options.signal?.aborted === true) throw new ReadCancelled('reading was cancelled');
    if (input.kind === 'problem') return yield this.#problemBatch(input);
    this.#current = input.kind === 'stdin' ? 'standard input' : input.path;
    if (input.kind === 'stdin') return yield* this.#readStdin(options);
    const file = await this.#open(input.path);
    if ('problem' in file) return yield this.#problemBatch(file.problem);
    try {
      yield* this.#readFile(file.handle, input.path, options);
    } finally {
      await file.handle.close();
      this.#doneBytes += input.size;
      this.#currentBytes = 0;
    }
  }

  async #open(
    path: string,
  ): Promise<{ readonly handle: FileHandle } | { readonly problem: Input & { readonly kind: 'problem' } }> {
    try {
      return { handle: await open(path, 'r') };
    } catch (error) {
      return { problem: problem(path, error) };
    }
  }

  async *#readFile(file: FileHandle, uri: string, options: ReadOptions): Reading {
    const { size } = await file.stat();
    const plan = await this.#plan(file, size, options);
    if (plan instanceof ReadFailure) {
      return yield this.#problemBatch({ kind: 'problem', path: uri, code: 'unavailable', reason: plan.message });
    }
    if (plan.isDone) {
      this.#counters.skipped++;
      return;
    }
    if (plan.skip > 0) this.#counters.resumed++;
    let linesEnd: { readonly lastLineIsOpen: boolean } | undefined;
    const job = this.#job(options, size, plan.offset === undefined ? plan.skip : 0, {
      file: { handle: file, size },
      onOffset: offset => (this.#currentBytes = offset),
      onLinesEnd: lastLineIsOpen => (linesEnd = { lastLineIsOpen }),
    });
    const start = plan.offset ?? 0;
    const bytes = readFileBytes(file, { start, end: size, signal: options.signal, onOffset: job.onOffset });
    const content =
      plan.offset === undefined
        ? readContent(bytes, uri, job)
        : resumeLines(bytes, uri, job, { ordinal: plan.skip, offset: start });
    const records = yield* this.#checkpointed(content, plan.key, plan.skip);
    this.#finishedKeys.add(plan.key);
    this.#counters.files++;
    const end = linesEnd as { readonly lastLineIsOpen: boolean } | undefined;
    if (end === undefined || plan.head === undefined || plan.head.lines.length === 0) return;
    yield this.#headBatch(uri, plan.head, end.lastLineIsOpen ? records - 1 : records);
  }

  /** Gives batches their checkpoints; the last one, held back until the end is known, says that all is complete. */
  async *#checkpointed(
    content: AsyncIterable<OriginBatch>,
    key: string,
    before: number,
  ): AsyncGenerator<RecordBatch, number, undefined> {
    let held: OriginBatch | undefined;
    let items = before;
    const send = (batch: OriginBatch, complete: boolean): RecordBatch => {
      items += batch.records.length + batch.unreadable.length;
      const position: JsonObject = {
        records: items,
        ...(batch.endOffset === undefined ? {} : { bytes: batch.endOffset }),
      };
      return this.#batch(batch, { key, position, complete });
    };
    for await (const batch of content) {
      if (held !== undefined) yield send(held, false);
      held = batch;
    }
    yield send(held ?? { uri: this.#current ?? '', records: [], unreadable: [] }, true);
    return items;
  }

  #batch(batch: OriginBatch, checkpoint: Checkpoint, kind: 'file' | 'stream' = 'file'): RecordBatch {
    const { uri, records, unreadable } = batch;
    return { origin: { kind, uri }, records, unreadable, receivedAt: this.#context.now(), checkpoint };
  }

  /** Remembers a growing file by its first bytes, so that only what is appended is read the next time. */
  #headBatch(uri: string, head: NonNullable<FilePlan['head']>, records: number): RecordBatch {
    const position = { length: head.lines.length, sha256: head.lines.sha256, records };
    return this.#batch({ uri, records: [], unreadable: [] }, { key: head.key, position, complete: true });
  }

  #problemBatch(input: Input & { readonly kind: 'problem' }): RecordBatch {
    this.#counters.unreadable++;
    this.#context.logger.warn(input.reason, { path: input.path });
    const unreadable = [{ ordinal: 1, reason: input.reason, excerpt: '', bytes: 0 }];
    const checkpoint = { key: `file-problem:${input.path}`, position: {}, complete: false };
    return this.#batch({ uri: input.path, records: [], unreadable }, checkpoint);
  }

  async #plan(file: FileHandle, size: number, options: ReadOptions): Promise<FilePlan | ReadFailure> {
    const { checkpoints, signal } = options;
    const { once } = this.#options;
    try {
      return await planFile(file, size, { once, checkpoints, signal, finishedKeys: this.#finishedKeys });
    } catch (error) {
      if (error instanceof ReadFailure) return error;
      throw error;
    }
  }

  async *#readStdin(options: ReadOptions): Reading {
    const bytes = stdinBytes(this.#context.stdin ?? process.stdin, options.signal);
    if (!this.#options.once) {
      const key = `stdin:${randomUUID()}`;
      yield* this.#checkpointedLive(
        readContent(bytes, '-', this.#job(options, Number.POSITIVE_INFINITY, 0, { live: true })),
        key,
      );
      return;
    }
    const budget = new ArchiveBudget(this.#options.limits, Number.POSITIVE_INFINITY);
    await using spool = await spoolToFile(bytes, { check: size => budget.checkSpool(size) });
    yield* this.#readFile(spool.file, '-', options);
  }

  /** Like {@link #checkpointed}, but without holding a batch back: a live stream may be silent for long. */
  async *#checkpointedLive(content: AsyncIterable<OriginBatch>, key: string): Reading {
    let records = 0;
    for await (const batch of content) {
      records += batch.records.length + batch.unreadable.length;
      yield this.#batch(batch, { key, position: { records }, complete: false }, 'stream');
    }
    yield this.#batch(
      { uri: '-', records: [], unreadable: [] },
      { key, position: { records }, complete: true },
      'stream',
    );
    this.#counters.files++;
  }

  #job(options: ReadOptions, size: number, skip: number, extra: Partial<ReadJob>): ReadJob {
    const { limits, maxBatchBytes, maxBatchRecords, maxRecordBytes } = this.#options;
    return {
      batch: { maxBatchBytes, maxBatchRecords },
      maxRecordBytes,
      budget: new ArchiveBudget(limits, size),
      counters: this.#counters,
      skip: { remaining: skip },
      signal: options.signal,
      ...extra,
    };
  }
}

function sumSizes(inputs: readonly Input[]): number {
  return inputs.reduce((sum, input) => sum + (input.kind === 'file' ? input.size : 0), 0);
}

function refuseWhenNothingIsReadable(inputs: readonly Input[]): void {
  const problems = inputs.filter(input => input.kind === 'problem');
  const [first] = problems;
  if (first === undefined || problems.length < inputs.length) return;
  throw new ConnectorError(first.code, problems.map(input => input.reason).join('; '), {
    context: { paths: problems.map(input => input.path) },
  });
}

async function* stdinBytes(
  stdin: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer, void, undefined> {
  const chunks = stdin[Symbol.asyncIterator]();
  const cancelled = new Promise<'cancelled'>(resolve =>
    signal?.addEventListener('abort', () => resolve('cancelled'), { once: true }),
  );
  for (;;) {
    const step = await Promise.race([chunks.next(), cancelled]);
    if (step === 'cancelled' || signal?.aborted === true) throw new ReadCancelled('reading was cancelled');
    if (step.done === true) return;
    yield Buffer.from(step.value.buffer, step.value.byteOffset, step.value.byteLength);
  }
}
