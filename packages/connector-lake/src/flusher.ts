import { rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { CheckpointFile } from './checkpoint-file.js';
import type { LiveSegment } from './commit-queue.js';
import { convertSegments } from './convert.js';
import { isStorageFull, storageError } from './errors.js';
import type { LakePaths } from './layout.js';
import type { ManifestHolder } from './manifest-holder.js';
import { moveAside } from './recovery.js';
import { verifySegment } from './segment.js';
import { mergeVolume } from './volume.js';
import type { ResolvedWriterOptions } from './writer.js';

/** Converted segments stay this long for readers that have listed them already. */
const SEGMENT_GRACE_MS = 5000;

/**
 * DuckDB takes 2048 rows of a segment at a time and copies them on the way to Parquet: what it may need at most, in
 * lengths of the segment.
 */
const MEMORY_PER_LENGTH = 16;

/** What a {@link Flusher} works with. */
export interface FlusherParts {
  readonly options: ResolvedWriterOptions;
  readonly paths: LakePaths;
  readonly connection: DuckDBConnection;
  readonly holder: ManifestHolder;
  readonly checkpoints: CheckpointFile;
  readonly live: readonly LiveSegment[];
}

/** Turns committed segments into Parquet behind the writes, and holds writes back when it cannot keep up. */
export class Flusher {
  readonly #parts: FlusherParts;
  #live: LiveSegment[];
  #backlogBytes: number;
  #oldestAt: number;
  #converted: { readonly path: string; readonly at: number }[] = [];
  #waiting: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #lastError: unknown;
  #stopped = false;

  constructor(parts: FlusherParts) {
    this.#parts = parts;
    this.#live = [...parts.live];
    this.#backlogBytes = this.#live.reduce((sum, segment) => sum + segment.length, 0);
    this.#oldestAt = performance.now();
  }

  /** Begins to convert by itself. */
  start(): void {
    this.#timer = setInterval(() => this.#tick(), this.#parts.options.flushIntervalMs);
    this.#timer.unref();
    this.#tick();
  }

  /** Takes over a durable segment. */
  add(segment: LiveSegment): void {
    if (this.#live.length === 0) this.#oldestAt = performance.now();
    this.#live.push(segment);
    this.#backlogBytes += segment.length;
    if (this.#backlogBytes >= this.#parts.options.flushBytes) this.#run();
  }

  /** Resolves when the backlog is below its limit. */
  async room(): Promise<void> {
    while (this.#backlogBytes > this.#parts.options.maxBacklogBytes && !this.#stopped) {
      this.#run();
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
  }

  /** Converts everything that is committed now. @throws ConnectorError when a conversion fails. */
  async flushAll(): Promise<void> {
    const target = this.#live.at(-1)?.file.sequence ?? 0;
    while (this.#live.some(segment => segment.file.sequence <= target)) {
      this.#lastError = undefined;
      this.#run();
      await this.#running;
      if (this.#lastError !== undefined) throw storageError(this.#lastError, this.#parts.paths.root);
    }
  }

  /** Converts the rest and stops. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    try {
      await this.flushAll();
    } finally {
      this.#stopped = true;
      await this.#running;
      await this.#removeConverted();
      this.#wake();
    }
  }

  #tick(): void {
    const { options } = this.#parts;
    const age = performance.now() - this.#oldestAt;
    const full = this.#backlogBytes >= options.flushBytes;
    const busy =
      this.#live.length > 0 && this.#backlogBytes >= options.flushBytes / 16 && age >= options.flushIntervalMs;
    const old = this.#live.length > 0 && age >= options.flushMaxAgeMs;
    if (full || busy || old || this.#live.length >= 256) this.#run();
    void this.#removeConverted();
  }

  #run(): void {
    if (this.#stopped || this.#running !== undefined || this.#live.length === 0) return;
    this.#running = this.#convertNext()
      .catch((error: unknown) => {
        this.#lastError = error;
        this.#parts.options.logger.error(storageError(error, this.#parts.paths.root).message, {
          part: 'lake conversion',
        });
      })
      .finally(() => {
        this.#running = undefined;
        this.#wake();
      });
  }

  #wake(): void {
    const failed = this.#lastError !== undefined && !this.#stopped;
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    // After a failure, a pause keeps held-back writes from driving conversions in a busy loop.
    if (failed) setTimeout(() => waiting.forEach(resolve => resolve()), 500);
    else waiting.forEach(resolve => resolve());
  }

  async #convertNext(): Promise<void> {
    const batch = this.#nextBatch();
    await this.#parts.holder.exclusive(async () => {
      try {
        await this.#convert(batch);
      } catch (error) {
        if (isStorageFull(error)) throw error;
        await this.#isolate(batch, error);
      }
    });
    this.#lastError = undefined;
    if (this.#backlogBytes >= this.#parts.options.flushBytes) setImmediate(() => this.#run());
  }

  #nextBatch(): readonly LiveSegment[] {
    let bytes = 0;
    const end = this.#live.findIndex(segment => (bytes += segment.length) > this.#parts.options.flushBytes);
    return this.#live.slice(0, end < 0 ? this.#live.length : Math.max(1, end));
  }

  async #convert(batch: readonly LiveSegment[]): Promise<void> {
    const { connection, paths, holder, checkpoints } = this.#parts;
    const { current } = holder;
    const headers = batch.map(segment => segment.header);
    const files = await this.#withMemoryFor(batch, () =>
      convertSegments({
        connection,
        paths,
        segments: batch.map(segment => ({ path: segment.file.path, partitions: segment.header.partitions })),
        firstFile: current.nextFile,
      }),
    );
    await checkpoints.append(headers.flatMap(header => header.checkpoints.map(checkpoint => checkpoint.key)));
    const last = batch.at(-1);
    await holder.update({
      walPosition: last?.file.sequence ?? current.walPosition,
      nextFile: current.nextFile + files.length,
      nextOrdinal: Math.max(current.nextOrdinal, ...headers.map(header => header.ordinal + header.rows)),
      files: [...current.files, ...files],
      volume: mergeVolume([...current.volume, ...headers.flatMap(header => header.volume)]),
    });
    this.#forget(batch);
  }

  /** A batch of huge events is one segment: it is given more memory for once, rather than never being converted. */
  async #withMemoryFor<T>(batch: readonly LiveSegment[], convert: () => Promise<T>): Promise<T> {
    const { connection, options } = this.#parts;
    const needed = Math.max(...batch.map(segment => segment.length)) * MEMORY_PER_LENGTH;
    if (needed <= options.memoryLimitBytes) return convert();
    await connection.run(`set memory_limit = '${Math.ceil(needed / 1024)}KiB'`);
    try {
      return await convert();
    } finally {
      await connection.run(`set memory_limit = '${Math.floor(options.memoryLimitBytes / 1024)}KiB'`);
    }
  }

  /** One damaged segment must not hold up the others: convert them singly and move aside what cannot be read. */
  async #isolate(batch: readonly LiveSegment[], cause: unknown): Promise<void> {
    const { options, paths, holder } = this.#parts;
    for (const segment of batch) {
      try {
        await this.#convert([segment]);
      } catch (error) {
        if (isStorageFull(error)) throw error;
        const damage = await verifySegment(segment.file).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        // A whole segment that does not convert is a fault elsewhere: it stays searchable and is tried again.
        if (damage === undefined)
          throw new Error(`The segment ${segment.file.name} could not be converted.`, { cause: error });
        const corrupt = await moveAside(paths, segment.file.path, damage, options.now);
        options.logger.error(corrupt.reason, { file: corrupt.file, cause: String(cause) });
        await holder.update({ walPosition: segment.file.sequence, corrupt: [...holder.current.corrupt, corrupt] });
        this.#forget([segment]);
      }
    }
  }

  #forget(batch: readonly LiveSegment[]): void {
    const at = performance.now();
    this.#live.splice(0, batch.length);
    this.#oldestAt = at;
    for (const segment of batch) {
      this.#backlogBytes -= segment.length;
      this.#converted.push({ path: segment.file.path, at });
    }
  }

  async #removeConverted(): Promise<void> {
    const before = performance.now() - SEGMENT_GRACE_MS;
    const due = this.#converted.filter(entry => entry.at <= before);
    this.#converted = this.#converted.filter(entry => entry.at > before);
    for (const { path } of due) await rm(path, { force: true });
  }
}
