import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { ConnectorError } from '@logwright/connector-kit';
import type { CheckpointStore, JsonObject, ReadOptions, RecordBatch, Source } from '@logwright/connector-kit';
import type { FileSourceContext } from '../file-source.js';
import type { OriginBatch, ReadCounters } from '../framing/record-collector.js';
import { type Input, problem, resolveInputs } from '../inputs/resolve-inputs.js';
import type { ResolvedFileSourceOptions } from '../options.js';
import { ReadFailure, errorText } from '../read-failure.js';
import {
  FollowedFile,
  type FollowPosition,
  identify,
  lastLineEnd,
  matchesPosition,
  tailBefore,
} from './followed-file.js';

/** Polls for which a file that was rotated away is still watched for late lines. */
const GRACE_POLLS = 3;

type Reading = AsyncGenerator<RecordBatch, void, undefined>;

/** Follows files until it is cancelled. Made by `fileSource` when `follow` is set. */
export class FollowSource implements Source {
  readonly id: string;
  readonly #options: ResolvedFileSourceOptions;
  readonly #context: FileSourceContext;
  readonly #counters: ReadCounters = { records: 0, unreadable: 0, bytes: 0, invalidUtf8: 0 };
  /** By device and inode: a renamed file stays the same file. */
  readonly #files = new Map<string, FollowedFile>();
  readonly #positions = new Map<string, FollowPosition>();
  readonly #warned = new Set<string>();
  #firstPoll = true;

  constructor(options: ResolvedFileSourceOptions, context: FileSourceContext) {
    this.id = context.id;
    this.#options = options;
    this.#context = context;
  }

  async *read(options: ReadOptions = {}): Reading {
    const isCancelled = (): boolean => options.signal?.aborted === true;
    try {
      while (!isCancelled()) {
        const before = this.#counters.bytes;
        const found = await this.#discover(options.checkpoints);
        for (const [identity, file] of this.#files) {
          for await (const batch of this.#readFile(identity, file, found)) {
            if (isCancelled()) return;
            yield batch;
          }
        }
        this.#firstPoll = false;
        if (this.#counters.bytes === before)
          await delay(this.#options.pollIntervalMs, undefined, { signal: options.signal }).catch(() => undefined);
      }
    } finally {
      await this.close();
    }
  }

  async acknowledge(): Promise<void> {
    // Positions are stored with the checkpoints; the files need nothing.
  }

  async close(): Promise<void> {
    for (const file of this.#files.values()) await file.file.close();
    this.#files.clear();
  }

  /** Opens files that are new. @returns The identities that the paths lead to now. */
  async #discover(checkpoints: ReadOptions['checkpoints']): Promise<ReadonlySet<string>> {
    const inputs = await resolveInputs(this.#options.paths, this.#context.baseDirectory);
    const problems = inputs.filter(input => input.kind === 'problem');
    this.#warn(problems, inputs.length);
    const found = new Set<string>();
    for (const input of inputs) {
      if (input.kind !== 'file') continue;
      const facts = await stat(input.path).catch(() => undefined);
      if (facts === undefined) continue;
      const identity = `${facts.dev}:${facts.ino}`;
      found.add(identity);
      const known = this.#files.get(identity);
      if (known === undefined) await this.#start(input.path, identity, checkpoints);
      else known.path = input.path;
    }
    return found;
  }

  async #start(path: string, identity: string, checkpoints: ReadOptions['checkpoints']): Promise<void> {
    const file = await this.#open(path);
    if (file === undefined) return;
    const { size } = await file.stat();
    const identified = await identify(file, size);
    if (typeof identified === 'string') {
      if (identified === 'foreign')
        this.#warnOnce(path, 'compressed or binary files are not followed: give only the plain log to follow');
      return file.close();
    }
    const position = await this.#startPosition(file, size, identified.key, checkpoints);
    this.#files.set(identity, this.#follow(file, path, identified.key, position));
  }

  async #open(path: string): Promise<FileHandle | undefined> {
    try {
      return await open(path, 'r');
    } catch (error) {
      this.#warnOnce(path, problem(path, error).reason);
      return undefined;
    }
  }

  #follow(file: FileHandle, path: string, key: string, position: FollowPosition): FollowedFile {
    const { maxRecordBytes, maxBatchBytes, maxBatchRecords } = this.#options;
    return new FollowedFile(file, path, key, position, {
      maxRecordBytes,
      batch: { maxBatchBytes, maxBatchRecords },
      counters: this.#counters,
    });
  }

  /** A copy that copytruncate left goes on where the original was, so that lines between look and copy are not lost. */
  async #startPosition(
    file: FileHandle,
    size: number,
    key: string,
    checkpoints: Pick<CheckpointStore, 'load'> | undefined,
  ): Promise<FollowPosition> {
    const known = this.#positions.get(key) ?? asPosition((await checkpoints?.load(key))?.position);
    if (known !== undefined && (await matchesPosition(file, size, known))) return known;
    const bytes = this.#options.startAt === 'end' && this.#firstPoll ? await lastLineEnd(file, size) : 0;
    return { bytes, records: 0, tail: await tailBefore(file, bytes) };
  }

  async *#readFile(identity: string, followed: FollowedFile, found: ReadonlySet<string>): Reading {
    try {
      const { size } = await followed.file.stat();
      if (
        size < followed.offset ||
        (size > followed.offset && !(await matchesPosition(followed.file, size, followed.position)))
      ) {
        return yield* this.#startOver(identity, followed);
      }
      if (size > followed.offset) {
        followed.quietPolls = 0;
        return yield* this.#deliver(followed, await followed.readAppended(size));
      }
      if (found.has(identity) || ++followed.quietPolls < GRACE_POLLS) return;
      this.#files.delete(identity);
      yield* this.#deliver(followed, followed.finish());
      await followed.file.close();
    } catch (error) {
      if (!(error instanceof ReadFailure)) throw error;
      this.#context.logger.warn(`${followed.path} could not be read: ${errorText(error)}; it is tried again`, {
        path: followed.path,
      });
    }
  }

  /** The file was truncated: what was half read is delivered, then the new content begins. */
  async *#startOver(identity: string, followed: FollowedFile): Reading {
    this.#files.delete(identity);
    try {
      yield* this.#deliver(followed, followed.finish());
    } finally {
      await followed.file.close();
    }
  }

  async *#deliver(followed: FollowedFile, batches: readonly OriginBatch[]): Reading {
    for (const { records, unreadable, ...batch } of batches) {
      const position = await followed.advance({ records, unreadable, ...batch });
      this.#positions.set(followed.key, position);
      const checkpoint = { key: followed.key, position: { ...position }, complete: false };
      yield {
        origin: { kind: 'file', uri: batch.uri },
        records,
        unreadable,
        receivedAt: this.#context.now(),
        checkpoint,
      };
    }
  }

  #warn(problems: readonly (Input & { readonly kind: 'problem' })[], inputs: number): void {
    const [first] = problems;
    if (this.#firstPoll && first?.code === 'forbidden' && problems.length === inputs) {
      throw new ConnectorError('forbidden', problems.map(input => input.reason).join('; '), {
        context: { paths: problems.map(input => input.path) },
      });
    }
    for (const input of problems) this.#warnOnce(input.path, input.reason);
  }

  #warnOnce(path: string, reason: string): void {
    if (this.#warned.has(path)) return;
    this.#warned.add(path);
    this.#context.logger.warn(reason, { path });
  }
}

function asPosition(position: JsonObject | undefined): FollowPosition | undefined {
  const { bytes, records, tail } = position ?? {};
  return typeof bytes === 'number' && typeof records === 'number' && typeof tail === 'string'
    ? { bytes, records, tail }
    : undefined;
}
