import type { RawRecord, UnreadableRecord } from '@logwright/connector-kit';

/** Counters of everything read, shared by all origins of a source. */
export interface ReadCounters {
  records: number;
  unreadable: number;
  bytes: number;
  /** Records in which invalid UTF-8 was replaced by U+FFFD. */
  invalidUtf8: number;
}

/** How large a batch may grow. */
export interface BatchLimits {
  readonly maxBatchBytes: number;
  readonly maxBatchRecords: number;
}

/** Items that an earlier read has delivered already: the first `remaining` ones are dropped. */
export interface SkipState {
  remaining: number;
}

/** Records of one origin before they get their checkpoint. */
export interface OriginBatch {
  readonly uri: string;
  readonly records: readonly RawRecord[];
  readonly unreadable: readonly UnreadableRecord[];
  /** Offset in the stream after the last record, for framings that know it. */
  readonly endOffset?: number;
}

/** What a {@link RecordCollector} belongs to. */
export interface CollectorOptions {
  readonly uri: string;
  readonly limits: BatchLimits;
  readonly counters: ReadCounters;
  readonly skip: SkipState;
  /** Ordinal of the last item before the first one. */
  readonly ordinal?: number;
}

/** Numbers the records of one origin and cuts them into batches. */
export class RecordCollector {
  readonly #options: CollectorOptions;
  #full: OriginBatch[] = [];
  #records: RawRecord[] = [];
  #unreadable: UnreadableRecord[] = [];
  #textLength = 0;
  #ordinal: number;
  #endOffset: number | undefined;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#ordinal = options.ordinal ?? 0;
  }

  /**
   * Takes a record.
   *
   * @param bytes Size as received, line end included.
   * @param endOffset Offset in the stream after the record, when the framing knows it.
   */
  add(text: string, bytes: number, endOffset?: number): void {
    const ordinal = ++this.#ordinal;
    if (this.#skipped()) return;
    this.#records.push({ data: text, bytes, ordinal });
    this.#textLength += text.length;
    this.#options.counters.records++;
    this.#options.counters.bytes += bytes;
    this.#endOffset = endOffset;
    if (
      this.#textLength >= this.#options.limits.maxBatchBytes ||
      this.#records.length >= this.#options.limits.maxBatchRecords
    ) {
      this.#cut();
    }
  }

  /** Takes a record that cannot be read. */
  fail(reason: string, excerpt: string, bytes: number, endOffset?: number): void {
    const ordinal = ++this.#ordinal;
    if (this.#skipped()) return;
    this.#unreadable.push({ ordinal, reason, excerpt, bytes });
    this.#textLength += excerpt.length;
    this.#options.counters.unreadable++;
    this.#options.counters.bytes += bytes;
    this.#endOffset = endOffset;
    if (this.#textLength >= this.#options.limits.maxBatchBytes) this.#cut();
  }

  /** Counts records in which invalid UTF-8 was replaced. */
  countInvalid(records: number): void {
    this.#options.counters.invalidUtf8 += records;
  }

  /** @returns The batches that are full, in order; they are handed over once. */
  takeFull(): readonly OriginBatch[] {
    if (this.#full.length === 0) return [];
    const full = this.#full;
    this.#full = [];
    return full;
  }

  /** @returns Everything collected, in order. */
  takeAll(): readonly OriginBatch[] {
    this.#cut();
    return this.takeFull();
  }

  #skipped(): boolean {
    if (this.#options.skip.remaining === 0) return false;
    this.#options.skip.remaining--;
    return true;
  }

  #cut(): void {
    if (this.#records.length === 0 && this.#unreadable.length === 0) return;
    this.#full.push({
      uri: this.#options.uri,
      records: this.#records,
      unreadable: this.#unreadable,
      ...(this.#endOffset === undefined ? {} : { endOffset: this.#endOffset }),
    });
    this.#records = [];
    this.#unreadable = [];
    this.#textLength = 0;
  }
}
