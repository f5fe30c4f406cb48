import type { DuckDBConnection } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import type { Checkpoint, DeliveryResult, EventBatch, Logger, WriteOptions } from '@logwright/connector-kit';
import { CheckpointFile } from './checkpoint-file.js';
import { CommitQueue } from './commit-queue.js';
import type { LiveSegment } from './commit-queue.js';
import type { LakeWriter, LakeWriterOptions, MaintenanceResult, RecoveryReport } from './contract.js';
import { messageOf, storageError } from './errors.js';
import { Flusher } from './flusher.js';
import { lakePaths } from './layout.js';
import type { LakePaths } from './layout.js';
import { lockLake } from './lock.js';
import type { LakeLock } from './lock.js';
import { Maintenance } from './maintenance.js';
import { emptyManifest, loadManifest, saveManifest } from './manifest.js';
import type { Manifest } from './manifest.js';
import { ManifestHolder } from './manifest-holder.js';
import { makeFolders, recover } from './recovery.js';
import type { Recovered } from './recovery.js';
import { MAX_ROW_BYTES } from './row-format.js';
import type { StoredCheckpoint } from './stored-schemas.js';

const MEBIBYTE = 1 << 20;
/** A dead letter that was cut always fits. */
const MIN_EVENT_BYTES = 64 * 1024;

/** {@link LakeWriterOptions} with every default filled in. */
export type ResolvedWriterOptions = Required<LakeWriterOptions>;

function resolveOptions(options: LakeWriterOptions): ResolvedWriterOptions {
  return {
    id: 'lake',
    commitIntervalMs: 0,
    segmentMaxBytes: 8 * MEBIBYTE,
    flushIntervalMs: 2000,
    flushBytes: 64 * MEBIBYTE,
    flushMaxAgeMs: 60_000,
    maxBacklogBytes: 256 * MEBIBYTE,
    maxEventBytes: MAX_ROW_BYTES,
    memoryLimitBytes: 256 * MEBIBYTE,
    threads: 1,
    retentionDays: {},
    queryLogRetentionDays: 400,
    maintenanceIntervalMs: 60_000,
    compactTargetBytes: 64 * MEBIBYTE,
    graceMs: 60_000,
    ...options,
  };
}

/**
 * Opens a lake for writing and recovers what an earlier process left behind.
 *
 * @throws ConnectorError `locked` when another writer has it, `forbidden`, `storage_full`, `corrupt` (manifest).
 */
export async function openLakeWriter(options: LakeWriterOptions): Promise<LakeWriter> {
  const resolved = Object.freeze(resolveOptions(options));
  if (resolved.maxEventBytes > MAX_ROW_BYTES || resolved.maxEventBytes < MIN_EVENT_BYTES) {
    throw new ConnectorError(
      'config_invalid',
      `maxEventBytes is from ${MIN_EVENT_BYTES} to ${MAX_ROW_BYTES}; it is ${resolved.maxEventBytes}.`,
    );
  }
  const paths = lakePaths(resolved.directory);
  let lock: LakeLock | undefined;
  try {
    await makeFolders(paths);
    lock = await lockLake(paths, { ...resolved, spillDirectory: `${paths.staging}/spill` });
    const manifest = await loadOrCreate(paths, resolved.now);
    const checkpoints = new CheckpointFile(paths);
    await checkpoints.load();
    const recovered = await recover(paths, manifest, resolved.now, resolved.logger);
    for (const segment of recovered.live) checkpoints.remember(segment.header.checkpoints);
    const connection = await lock.instance.connect();
    return new Writer({ options: resolved, paths, lock, connection, manifest, checkpoints, recovered });
  } catch (error) {
    lock?.release();
    throw storageError(error, paths.root);
  }
}

async function loadOrCreate(paths: LakePaths, now: () => number): Promise<Manifest> {
  const known = await loadManifest(paths);
  if (known !== undefined) return known;
  const manifest = emptyManifest(now());
  await saveManifest(paths, manifest);
  return manifest;
}

interface WriterParts {
  readonly options: ResolvedWriterOptions;
  readonly paths: LakePaths;
  readonly lock: LakeLock;
  readonly connection: DuckDBConnection;
  readonly manifest: Manifest;
  readonly checkpoints: CheckpointFile;
  readonly recovered: Recovered;
}

class Writer implements LakeWriter {
  readonly id: string;
  readonly directory: string;
  readonly recovery: RecoveryReport;
  readonly checkpoints: { load(key: string): Promise<Checkpoint | undefined> };
  readonly #lock: LakeLock;
  readonly #connection: DuckDBConnection;
  readonly #queue: CommitQueue;
  readonly #flusher: Flusher;
  readonly #maintenance: Maintenance;
  readonly #logger: Logger;
  #closing: Promise<void> | undefined;

  constructor(parts: WriterParts) {
    const { options, paths, lock, connection, manifest, checkpoints, recovered } = parts;
    this.id = options.id;
    this.directory = paths.root;
    this.#lock = lock;
    this.#connection = connection;
    this.#logger = options.logger;
    this.recovery = reportOf(recovered);
    this.checkpoints = { load: key => Promise.resolve(checkpoints.get(key)) };
    const holder = new ManifestHolder(paths, { ...manifest, corrupt: [...manifest.corrupt, ...recovered.corrupt] });
    this.#flusher = new Flusher({ options, paths, connection, holder, checkpoints, live: recovered.live });
    this.#maintenance = new Maintenance({ options, paths, connection, holder, checkpoints, flusher: this.#flusher });
    this.#queue = new CommitQueue({
      ...options,
      directory: paths.root,
      wal: paths.wal,
      nextSequence: nextSequence(manifest, recovered),
      nextOrdinal: nextOrdinal(manifest, recovered.live),
      room: () => this.#flusher.room(),
      stored: batch => storedCheckpoints(batch, checkpoints),
      committed: segment => {
        checkpoints.remember(segment.header.checkpoints);
        this.#flusher.add(segment);
      },
    });
    this.#flusher.start();
    this.#maintenance.start();
  }

  async write(batch: EventBatch, options: WriteOptions = {}): Promise<DeliveryResult> {
    if (this.#closing) return { kind: 'retryable', reason: `The lake ${this.directory} is closed.` };
    if (batch.events.length + batch.deadLetters.length + batch.checkpoints.length === 0) return { kind: 'delivered' };
    return this.#queue.write(batch, options.signal);
  }

  async flush(): Promise<void> {
    await this.#queue.settled();
    await this.#flusher.flushAll();
  }

  compact(): Promise<MaintenanceResult> {
    return this.#maintenance.compact();
  }

  applyRetention(): Promise<MaintenanceResult> {
    return this.#maintenance.applyRetention();
  }

  async dropLogSources(names: readonly string[]): Promise<MaintenanceResult> {
    await this.flush();
    return this.#maintenance.dropLogSources(names);
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      await this.#queue.idle();
      await this.#maintenance.stop();
      await this.#flusher.stop();
    } catch (error) {
      // Nothing acknowledged depends on it: the segments are durable and searchable, the next writer converts them.
      this.#logger.warn(`Closing left segments to convert: ${messageOf(error)}`, { directory: this.directory });
    } finally {
      this.#connection.closeSync();
      this.#lock.release();
      this.#logger.debug('The lake is closed.', { directory: this.directory });
    }
  }
}

function reportOf(recovered: Recovered): RecoveryReport {
  return {
    segments: recovered.live.length,
    rows: recovered.live.reduce((sum, segment) => sum + segment.header.rows, 0),
    removedFiles: recovered.removedFiles,
    corrupt: recovered.corrupt,
  };
}

function nextSequence(manifest: Manifest, recovered: Recovered): number {
  const moved = recovered.corrupt.map(({ file }) => Number(/(\d{12})-/.exec(file)?.[1] ?? 0));
  return Math.max(manifest.walPosition, ...moved, ...recovered.live.map(segment => segment.file.sequence)) + 1;
}

function nextOrdinal(manifest: Manifest, live: readonly LiveSegment[]): number {
  return Math.max(manifest.nextOrdinal, ...live.map(({ header }) => header.ordinal + header.rows));
}

function storedCheckpoints(batch: EventBatch, checkpoints: CheckpointFile): StoredCheckpoint[] {
  if (batch.checkpoints.length === 0) return [];
  const names = new Set<string>();
  for (const event of batch.events) names.add(event.logSource);
  for (const letter of batch.deadLetters) names.add(letter.logSource);
  return batch.checkpoints.map(checkpoint => checkpoints.extend(checkpoint, [...names]));
}
