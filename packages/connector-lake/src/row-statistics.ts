import type { PartitionKey } from './layout.js';
import { dayNumber } from './layout.js';
import { FIELD_END, textField } from './row-format.js';
import type { OddTexts } from './row-format.js';
import { lagBucket } from './volume.js';
import type { VolumeEntry } from './volume.js';

/** What is known of the rows of one partition without reading them. */
export interface PartitionStatistics extends PartitionKey {
  readonly rows: number;
  /** Bytes as received. */
  readonly rawBytes: number;
  readonly minTimeMs: number;
  readonly maxTimeMs: number;
  readonly technologies: readonly (readonly [technology: string, rows: number])[];
}

const DAY_MS = 86_400_000;

/** Counts the rows of one log source, technology, region, account and event day while they are written. */
export class RowGroup {
  readonly partition: PartitionKey;
  readonly technology: string;
  /** Fields that all rows of the group share, ready to be written. */
  readonly prefix: string;
  /** Texts of these fields that do not fit into them. */
  readonly odd: OddTexts = {};
  rows = 0;
  rawBytes = 0;
  minTimeMs = Infinity;
  maxTimeMs = -Infinity;
  readonly #days = new Map<number, DayCount>();
  #lastDay: DayCount | undefined;

  constructor(partition: PartitionKey, technology: string) {
    this.partition = partition;
    this.technology = technology;
    const { kind, logSource, region, account, day } = partition;
    const source = textField('s', logSource, this.odd);
    const fields = [kind === 'event' ? 'e' : 'd', source, textField('y', technology, this.odd), region, account, day];
    this.prefix = fields.join(FIELD_END) + FIELD_END;
  }

  /** Counts one row. */
  add(timeMs: number, receivedMs: number, rawBytes: number): void {
    this.rows += 1;
    this.rawBytes += rawBytes;
    if (timeMs < this.minTimeMs) this.minTimeMs = timeMs;
    if (timeMs > this.maxTimeMs) this.maxTimeMs = timeMs;
    const index = Math.floor(receivedMs / DAY_MS);
    let day = this.#lastDay;
    if (day === undefined || day.index !== index) {
      day = this.#days.get(index) ?? new DayCount(index);
      this.#days.set(index, day);
      this.#lastDay = day;
    }
    day.add(timeMs, receivedMs, rawBytes);
  }

  /** @returns What the group took in by UTC day of receipt. */
  volume(): VolumeEntry[] {
    return [...this.#days.values()].map(day =>
      day.entry(this.partition.logSource, this.technology, this.partition.kind === 'event'),
    );
  }
}

class DayCount {
  readonly index: number;
  #rows = 0;
  #bytes = 0;
  #lastEventMs = -Infinity;
  #firstReceivedMs = Infinity;
  #lastReceivedMs = -Infinity;
  readonly #lag = new Map<number, number>();

  constructor(index: number) {
    this.index = index;
  }

  add(timeMs: number, receivedMs: number, rawBytes: number): void {
    this.#rows += 1;
    this.#bytes += rawBytes;
    if (timeMs > this.#lastEventMs) this.#lastEventMs = timeMs;
    if (receivedMs < this.#firstReceivedMs) this.#firstReceivedMs = receivedMs;
    if (receivedMs > this.#lastReceivedMs) this.#lastReceivedMs = receivedMs;
    const bucket = lagBucket(receivedMs - timeMs);
    this.#lag.set(bucket, (this.#lag.get(bucket) ?? 0) + 1);
  }

  entry(logSource: string, technology: string, isEvent: boolean): VolumeEntry {
    return {
      logSource,
      technology,
      day: dayNumber(this.index * DAY_MS),
      events: isEvent ? this.#rows : 0,
      bytes: this.#bytes,
      deadLetters: isEvent ? 0 : this.#rows,
      lastEventMs: isEvent ? this.#lastEventMs : null,
      firstReceivedMs: this.#firstReceivedMs,
      lastReceivedMs: this.#lastReceivedMs,
      lag: isEvent ? [...this.#lag].sort(([a], [b]) => a - b) : [],
    };
  }
}

/** @returns The statistics of groups of the same partition, taken together. */
export function mergePartitions(statistics: Iterable<PartitionStatistics>): PartitionStatistics[] {
  const byKey = new Map<string, PartitionStatistics>();
  for (const one of statistics) {
    const key = JSON.stringify([one.kind, one.logSource, one.region, one.account, one.day]);
    const known = byKey.get(key);
    byKey.set(key, known ? addPartitions(known, one) : one);
  }
  return [...byKey.values()];
}

function addPartitions(a: PartitionStatistics, b: PartitionStatistics): PartitionStatistics {
  const technologies = new Map(a.technologies);
  for (const [technology, rows] of b.technologies)
    technologies.set(technology, (technologies.get(technology) ?? 0) + rows);
  return {
    ...a,
    rows: a.rows + b.rows,
    rawBytes: a.rawBytes + b.rawBytes,
    minTimeMs: Math.min(a.minTimeMs, b.minTimeMs),
    maxTimeMs: Math.max(a.maxTimeMs, b.maxTimeMs),
    technologies: [...technologies],
  };
}

/** @returns A group's counts as partition statistics. */
export function groupStatistics(group: RowGroup): PartitionStatistics {
  const { partition, rows, rawBytes, minTimeMs, maxTimeMs } = group;
  return { ...partition, rows, rawBytes, minTimeMs, maxTimeMs, technologies: [[group.technology, rows]] };
}
