import type { DuckDBConnection } from '@duckdb/node-api';
import type { CheckpointFile } from './checkpoint-file.js';
import type { MaintenanceResult } from './contract.js';
import type { Flusher } from './flusher.js';
import type { LakePaths } from './layout.js';
import type { ManifestHolder } from './manifest-holder.js';
import type { ManifestFile } from './manifest.js';
import type { ResolvedWriterOptions } from './writer.js';

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

  constructor(parts: MaintenanceParts) {
    this.#parts = parts;
  }

  start(): void {}

  async stop(): Promise<void> {}

  compact(): Promise<MaintenanceResult> {
    return Promise.resolve({ filesBefore: 0, filesAfter: 0, events: 0 });
  }

  applyRetention(): Promise<MaintenanceResult> {
    return this.#remove(() => false);
  }

  dropLogSources(names: readonly string[]): Promise<MaintenanceResult> {
    const dropped = new Set(names);
    return this.#remove((file) => dropped.has(file.logSource));
  }

  #remove(condition: (file: ManifestFile) => boolean): Promise<MaintenanceResult> {
    return this.#parts.holder.exclusive(async () => {
      const { current } = this.#parts.holder;
      const files = current.files.filter((file) => !condition(file));
      await this.#parts.holder.update({ files });
      return { filesBefore: current.files.length, filesAfter: files.length, events: 0 };
    });
  }
}
