import type { DeadLetter, Logger, SearchRow, Searcher, Sink, UsageReader } from '@logwright/connector-kit';

/** Options of {@link openLakeWriter}. Sizes are in bytes, times in milliseconds. */
export interface LakeWriterOptions {
  /** The lake's folder; it is made when it does not exist. */
  readonly directory: string;
  /** @returns Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly logger: Logger;
  /** Id of this sink in its pipeline. @defaultValue `lake` */
  readonly id?: string;
  /** How long a write may wait for others to share its commit. @defaultValue 0: only while another commit runs. */
  readonly commitIntervalMs?: number;
  /** Rows of one commit, before compression. @defaultValue 8 MiB */
  readonly segmentMaxBytes?: number;
  /** How often committed segments are looked at for conversion to Parquet. @defaultValue 2,000 ms */
  readonly flushIntervalMs?: number;
  /** Segments wait for company until they hold this much, before compression. @defaultValue 64 MiB */
  readonly flushBytes?: number;
  /** The longest that a segment waits for company. @defaultValue 60,000 ms */
  readonly flushMaxAgeMs?: number;
  /** Writes wait while more than this is committed but not yet converted, before compression. @defaultValue 256 MiB */
  readonly maxBacklogBytes?: number;
  /** The largest event with its raw text, as JSON. Larger ones are rejected with a reason. @defaultValue 8 MiB */
  readonly maxEventBytes?: number;
  /** Memory that DuckDB may use. @defaultValue 256 MiB */
  readonly memoryLimitBytes?: number;
  /** Threads that DuckDB may use. @defaultValue 1 */
  readonly threads?: number;
  /** Days to keep events by log source name; `*` stands for every other log source. @defaultValue nothing expires */
  readonly retentionDays?: Readonly<Record<string, number>>;
  /** Days to keep the lake's own query log. @defaultValue 400 */
  readonly queryLogRetentionDays?: number;
  /** How often retention and compaction run by themselves; 0 never. @defaultValue 60,000 ms */
  readonly maintenanceIntervalMs?: number;
  /** Files of a partition are merged until they are about this large. @defaultValue 64 MiB */
  readonly compactTargetBytes?: number;
  /** How long files that were replaced stay for readers that began before. @defaultValue 60,000 ms */
  readonly graceMs?: number;
}

/** What was found when the writer opened the lake. */
export interface RecoveryReport {
  /** Committed segments that had not been converted to Parquet yet. */
  readonly segments: number;
  /** Events and dead letters in them. */
  readonly rows: number;
  /** Left-over files of an earlier process that were never part of the lake. */
  readonly removedFiles: number;
  /** Segments that failed their checksum and were moved to `corrupt/`. */
  readonly corrupt: readonly CorruptSegment[];
}

/** A segment that failed its checksum: its events are not in the lake, the file is kept in `corrupt/`. */
export interface CorruptSegment {
  /** Path below the lake's folder. */
  readonly file: string;
  readonly reason: string;
  /** When it was moved aside, in ms since 1970. */
  readonly atMs: number;
}

/** What a maintenance step removed or merged. */
export interface MaintenanceResult {
  readonly filesBefore: number;
  readonly filesAfter: number;
  readonly events: number;
}

/** The one process that writes a lake. Also a {@link Sink} that keeps checkpoints in the commit of their events. */
export interface LakeWriter extends Sink {
  readonly checkpoints: NonNullable<Sink['checkpoints']>;
  readonly directory: string;
  readonly recovery: RecoveryReport;
  /** Merges small files of a partition, sorted by time. @returns What was merged. */
  compact(): Promise<MaintenanceResult>;
  /** Removes days that are past their retention, of events and of the query log. @returns What was removed of events. */
  applyRetention(): Promise<MaintenanceResult>;
  /**
   * Removes every trace of log sources: events, dead letters, volume and the checkpoints of their records.
   *
   * @param names - Exact names of log sources; unknown ones are ignored.
   * @returns What was removed.
   */
  dropLogSources(names: readonly string[]): Promise<MaintenanceResult>;
}

/** Options of {@link openLake}. */
export interface LakeOptions {
  readonly directory: string;
  /** @returns Milliseconds since 1970-01-01 UTC: the clock of the query log. */
  readonly now: () => number;
  readonly logger: Logger;
  /** The platform's id in usage facts. @defaultValue `lake` */
  readonly platform?: string;
  /** Memory that DuckDB may use for all searches together. @defaultValue 512 MiB */
  readonly memoryLimitBytes?: number;
  /** Threads that DuckDB may use. @defaultValue 2 */
  readonly threads?: number;
  /** Where searches may spill to disk, in a folder of their own. @defaultValue the system's temporary folder */
  readonly temporaryDirectory?: string;
}

/** One log source of the lake, summed up from the manifest: no event is read for it. */
export interface LogSourceSummary {
  readonly logSource: string;
  /** The technology of most of its events. */
  readonly technology: string;
  /** All technologies seen, with their events. */
  readonly technologies: readonly { readonly technology: string; readonly events: number }[];
  readonly events: number;
  readonly deadLetters: number;
  /** Bytes as received. */
  readonly bytes: number;
  /** Bytes on disk as Parquet. */
  readonly storedBytes: number;
  readonly firstEventMs?: number;
  readonly lastEventMs?: number;
  readonly firstReceivedMs?: number;
  readonly lastReceivedMs?: number;
}

/** What is in a lake. */
export interface LakeDescription {
  readonly directory: string;
  readonly createdAtMs: number;
  readonly logSources: readonly LogSourceSummary[];
  readonly files: number;
  readonly storedBytes: number;
  /** Committed segments that wait for their conversion to Parquet; they are searchable already. */
  readonly pendingSegments: number;
  readonly corrupt: readonly CorruptSegment[];
}

/** A lake opened for reading: any number of processes may do so while one writes. */
export interface Lake extends Searcher, UsageReader {
  readonly directory: string;
  /** Sums up the log sources from the manifest and the segments' headers. */
  describe(): Promise<LakeDescription>;
  /** @returns The newest dead letters first. */
  deadLetters(options?: { readonly logSource?: string; readonly limit?: number }): Promise<readonly DeadLetter[]>;
  /** @returns The newest events of a log source, columns as in the view `events`. */
  samples(logSource: string, limit?: number): Promise<readonly SearchRow[]>;
  close(): Promise<void>;
}
