import type { DeliveryResult, EventBatch, RejectedEvent } from '@logwright/connector-kit';
import { isStorageFull, messageOf, storageError } from './errors.js';
import { LAKE_FORMAT } from './layout.js';
import { SegmentBuilder } from './segment-builder.js';
import { compressSegment, writeSegment } from './segment.js';
import type { SegmentFile, SegmentHeader } from './segment.js';
import type { StoredCheckpoint } from './stored-schemas.js';

/** A segment of this process: its header need not be read back. */
export interface LiveSegment {
  readonly file: SegmentFile;
  readonly header: SegmentHeader;
  /** Bytes before compression. */
  readonly length: number;
}

/** Options of {@link CommitQueue}. */
export interface CommitQueueOptions {
  readonly directory: string;
  readonly wal: string;
  readonly nextSequence: number;
  readonly nextOrdinal: number;
  readonly segmentMaxBytes: number;
  readonly maxEventBytes: number;
  readonly commitIntervalMs: number;
  /** Resolves when there is room for another commit. */
  readonly room: () => Promise<void>;
  /** Extends checkpoints by what their keys have covered before. */
  readonly stored: (batch: EventBatch) => readonly StoredCheckpoint[];
  /** Takes over a durable segment, in order, before its writes are acknowledged. */
  readonly committed: (segment: LiveSegment) => void;
}

interface PendingWrite {
  readonly batch: EventBatch;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: DeliveryResult) => void;
}

interface Group {
  readonly builder: SegmentBuilder;
  readonly writes: { readonly write: PendingWrite; readonly rejected: readonly RejectedEvent[] }[];
  readonly checkpoints: Map<string, StoredCheckpoint>;
  readonly ordinal: number;
}

interface SerialisedGroup extends Group {
  readonly content: Buffer;
  readonly header: SegmentHeader;
}

const CANCELLED: DeliveryResult = { kind: 'retryable', reason: 'The write was cancelled before it began.' };

/** Groups writes into commits: one segment, one fsync, many acknowledgements. */
export class CommitQueue {
  readonly #options: CommitQueueOptions;
  readonly #pending: PendingWrite[] = [];
  readonly #builders: SegmentBuilder[] = [];
  #sequence: number;
  #ordinal: number;
  #running: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: CommitQueueOptions) {
    this.#options = options;
    this.#sequence = options.nextSequence;
    this.#ordinal = options.nextOrdinal;
  }

  /** Queues a batch. @returns Its outcome, once it is durable or has failed. */
  write(batch: EventBatch, signal: AbortSignal | undefined): Promise<DeliveryResult> {
    const written = new Promise<DeliveryResult>(resolve => {
      this.#pending.push({ batch, signal, resolve });
      this.#kick();
    });
    this.#last = written;
    return written;
  }

  /** A write may come in the last moments of a run, which no longer looks for it: then the next run follows. */
  #kick(): void {
    if (this.#running !== undefined || this.#pending.length === 0) return;
    this.#running = this.#run().finally(() => {
      this.#running = undefined;
      this.#kick();
    });
  }

  /** Resolves when every write that was queued before has its outcome. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** Resolves when nothing is queued or under way. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Builds a group while the one before is compressed and synced; they become durable in order. */
  async #run(): Promise<void> {
    let before: Promise<boolean> = Promise.resolve(true);
    await this.#gather();
    while (this.#pending.length > 0) {
      await this.#options.room();
      const group = this.#takeGroup();
      if (group === undefined) continue;
      const compressed = compressSegment(group.content);
      const turn = before;
      const current = this.#commit(group, compressed, turn);
      await turn;
      before = current;
      if (this.#pending.length === 0) await current;
    }
    await before;
  }

  async #gather(): Promise<void> {
    const { commitIntervalMs } = this.#options;
    await new Promise(resolve =>
      commitIntervalMs > 0 ? setTimeout(resolve, commitIntervalMs) : setImmediate(resolve),
    );
  }

  #takeGroup(): SerialisedGroup | undefined {
    const { segmentMaxBytes, maxEventBytes } = this.#options;
    const builder = this.#builders.pop() ?? new SegmentBuilder(maxEventBytes, Math.min(segmentMaxBytes, 1 << 20));
    builder.reset();
    const group: Group = { builder, writes: [], checkpoints: new Map(), ordinal: this.#ordinal };
    try {
      while (builder.length < segmentMaxBytes) {
        const write = this.#pending.shift();
        if (write === undefined) break;
        if (write.signal?.aborted) write.resolve(CANCELLED);
        else this.#add(group, write);
      }
      if (group.writes.length > 0) return this.#serialised(group);
    } catch (error) {
      // Nothing of the group is written: no write of it may stay without an answer.
      this.#fail(group, error);
    }
    this.#builders.push(builder);
    return undefined;
  }

  #serialised(group: Group): SerialisedGroup {
    const { builder } = group;
    const statistics = builder.statistics();
    this.#ordinal += statistics.rows;
    const checkpoints = [...group.checkpoints.values()];
    const header: SegmentHeader = { format: LAKE_FORMAT, ordinal: group.ordinal, ...statistics, checkpoints };
    return { ...group, header, content: builder.finish(header) };
  }

  #add(group: Group, write: PendingWrite): void {
    const { builder } = group;
    const rejected: RejectedEvent[] = [];
    group.writes.push({ write, rejected });
    for (const [index, event] of write.batch.events.entries()) {
      const reason = builder.addEvent(event, group.ordinal + builder.rows);
      if (reason !== undefined) rejected.push({ index, reason });
    }
    for (const letter of write.batch.deadLetters) builder.addDeadLetter(letter, group.ordinal + builder.rows);
    for (const checkpoint of this.#options.stored(write.batch)) group.checkpoints.set(checkpoint.key, checkpoint);
  }

  /** @returns Whether the segment is durable. */
  async #commit(group: SerialisedGroup, compressing: Promise<Buffer>, before: Promise<boolean>): Promise<boolean> {
    try {
      const compressed = await compressing;
      if (!(await before)) throw new Error('An earlier commit failed.');
      const file = await writeSegment(this.#options.wal, this.#sequence, compressed);
      this.#sequence += 1;
      this.#options.committed({ file, header: group.header, length: group.content.length });
    } catch (error) {
      this.#fail(group, error);
      return false;
    } finally {
      await compressing.catch(() => undefined);
      if (this.#builders.length < 2) this.#builders.push(group.builder);
    }
    for (const { write, rejected } of group.writes) {
      write.resolve(rejected.length === 0 ? { kind: 'delivered' } : { kind: 'rejected', rejected });
    }
    return true;
  }

  /** Writes behind a failed one fail too: they must not become durable before it. */
  #fail(group: Group, error: unknown): void {
    const cause = storageError(error, this.#options.directory);
    const result: DeliveryResult = {
      kind: 'retryable',
      reason: isStorageFull(error) ? cause.message : messageOf(cause),
      retryAfterMs: 2000,
      cause,
    };
    for (const { write } of group.writes) write.resolve(result);
    for (const write of this.#pending.splice(0)) write.resolve(result);
  }
}
