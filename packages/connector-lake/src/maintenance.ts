import type { DuckDBConnection } from '@duckdb/node-api';
import type { CheckpointFile } from './checkpoint-file.js';
import { compactPartition, compactionCandidates } from './compaction.js';
import type { CompactionMode } from './compaction.js';
import type { MaintenanceResult } from './contract.js';
import { storageError } from './errors.js';
import type { Flusher } from './flusher.js';
import type { LakePaths } from './layout.js';
import { dayNumber, dayStartMs } from './layout.js';
import type { ManifestHolder } from './manifest-holder.js';
import type { ManifestFile } from './manifest.js';
import { trimQueryLog } from './query-log.js';
import { ReplacedFiles } from './replaced-files.js';
import { pendingRequests } from './requests.js';
import type { ResolvedWriterOptions } from './writer.js';

const DAY_MS = 86_400_000;
const REQUEST_INTERVAL_MS = 500;

/** What {@link Maintenance} works with. */
export interface MaintenanceParts {
  readonly options: ResolvedWriterOptions;
  readonly paths: LakePaths;
  readonly connection: DuckDBConnection;
  readonly holder: ManifestHolder;
  readonly checkpoints: CheckpointFile;
  readonly flusher: Flusher;
}

/** Keeps the lake tidy: compaction, retention, removal of log sources, requests of other processes. */
export class Maintenance {
  readonly #parts: MaintenanceParts;
  readonly #replaced: ReplacedFiles;
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: MaintenanceParts) {
    this.#parts = parts;
    this.#replaced = new ReplacedFiles(parts.paths.root, parts.options.graceMs);
  }

  /** Begins to work by itself. */
  start(): void {
    const { maintenanceIntervalMs } = this.#parts.options;
    this.#every(REQUEST_INTERVAL_MS, () => this.#answerRequests());
    if (maintenanceIntervalMs > 0) this.#every(maintenanceIntervalMs, () => this.#tidy());
  }

  /** Ends the work after the step under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#timers.forEach(timer => clearInterval(timer));
    await this.#running;
    await this.#replaced.removeDue();
  }

  /** Merges small files, one partition at a time, so that conversions and writes go on between. */
  async compact(mode: CompactionMode = 'eager'): Promise<MaintenanceResult> {
    let result: MaintenanceResult = { filesBefore: 0, filesAfter: 0, events: 0 };
    const { holder, options } = this.#parts;
    for (const partition of compactionCandidates(holder.current.files, options.compactTargetBytes, mode)) {
      if (this.#stopped) break;
      const step = await holder.exclusive(() => this.#compactOne(partition));
      result = {
        filesBefore: result.filesBefore + step.filesBefore,
        filesAfter: result.filesAfter + step.filesAfter,
        events: result.events + step.events,
      };
    }
    return result;
  }

  async #compactOne(partition: readonly ManifestFile[]): Promise<MaintenanceResult> {
    const { connection, paths, holder } = this.#parts;
    const { current } = holder;
    const listed = new Set(current.files);
    if (!partition.every(file => listed.has(file))) return { filesBefore: 0, filesAfter: 0, events: 0 };
    const merged = await compactPartition({ connection, paths, files: partition, fileNumber: current.nextFile });
    const gone = new Set(partition);
    await holder.update({
      nextFile: current.nextFile + 1,
      files: [...current.files.filter(file => !gone.has(file)), merged],
    });
    this.#replaced.add(partition);
    return { filesBefore: partition.length, filesAfter: 1, events: merged.rows };
  }

  /** Removes days of events, and of the query log, that have outlived their retention. */
  async applyRetention(): Promise<MaintenanceResult> {
    const { options } = this.#parts;
    const retention = new Map(Object.entries(options.retentionDays));
    const today = options.now();
    await this.#trimQueryLog(today - options.queryLogRetentionDays * DAY_MS);
    return this.#remove(file => {
      const days = retention.get(file.logSource) ?? retention.get('*');
      return days !== undefined && file.day < dayNumber(today - days * DAY_MS);
    });
  }

  async #trimQueryLog(beforeMs: number): Promise<void> {
    const { holder, paths } = this.#parts;
    await holder.exclusive(async () => {
      if ((await trimQueryLog(paths.queryLog, beforeMs)) > 0)
        await holder.update({ queryLogFromMs: dayStartMs(dayNumber(beforeMs)) });
    });
  }

  /** Removes log sources with their volume and the checkpoints of their records. */
  async dropLogSources(names: readonly string[]): Promise<MaintenanceResult> {
    const dropped = new Set(names.map(name => name.toWellFormed()));
    const { checkpoints, holder } = this.#parts;
    const result = await this.#remove(file => dropped.has(file.logSource));
    await holder.exclusive(async () => {
      await checkpoints.forget(dropped);
      const volume = holder.current.volume.filter(entry => !dropped.has(entry.logSource));
      if (volume.length !== holder.current.volume.length) await holder.update({ volume });
    });
    return result;
  }

  #remove(condition: (file: ManifestFile) => boolean): Promise<MaintenanceResult> {
    const { holder } = this.#parts;
    return holder.exclusive(async () => {
      const gone = holder.current.files.filter(condition);
      const files = holder.current.files.filter(file => !condition(file));
      const result = {
        filesBefore: files.length + gone.length,
        filesAfter: files.length,
        events: gone.reduce((sum, file) => sum + file.rows, 0),
      };
      if (gone.length === 0) return result;
      await holder.update({ files });
      this.#replaced.add(gone);
      return result;
    });
  }

  async #tidy(): Promise<void> {
    const { options } = this.#parts;
    await this.#replaced.removeDue();
    const removed = await this.applyRetention();
    if (removed.events > 0) options.logger.info('Days past their retention were removed.', { events: removed.events });
    await this.compact('steady');
  }

  async #answerRequests(): Promise<void> {
    const { paths, flusher, options } = this.#parts;
    for (const request of await pendingRequests(paths.requests)) {
      await flusher.flushAll();
      const result = await this.dropLogSources(request.logSources);
      options.logger.info('Log sources were removed on request.', {
        logSources: request.logSources.length,
        events: result.events,
      });
      await request.done(result);
    }
  }

  #every(intervalMs: number, task: () => Promise<void>): void {
    const timer = setInterval(() => {
      if (this.#running !== undefined || this.#stopped) return;
      this.#running = task()
        .catch((error: unknown) => {
          this.#parts.options.logger.error(storageError(error, this.#parts.paths.root).message, {
            part: 'lake maintenance',
          });
        })
        .finally(() => {
          this.#running = undefined;
        });
    }, intervalMs);
    timer.unref();
    this.#timers.push(timer);
  }
}
