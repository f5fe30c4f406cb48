import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import type {
  DeadLetter,
  SearchFact,
  SearchPage,
  SearchRequest,
  SearchRow,
  TimeWindow,
  UsageCoverage,
  VolumeFact,
} from '@logwright/connector-kit';
import type { Lake, LakeDescription, LakeOptions } from './contract.js';
import { allVolume, describeLake } from './describe.js';
import { dayStartMs, lakePaths } from './layout.js';
import type { LakePaths } from './layout.js';
import { QueryLogWriter, firstLoggedDayMs, readQueryLog } from './query-log.js';
import { readDeadLetters, readSamples } from './recent-rows.js';
import { isVanishedFile } from './search-errors.js';
import { runSearch } from './search.js';
import type { SearchSite } from './search.js';
import type { SegmentHeader } from './segment.js';
import { SegmentReader } from './segment-reader.js';
import { loadSnapshot } from './snapshot.js';
import type { Snapshot } from './snapshot.js';
import { listLiteral, literal } from './sql.js';
import { searchFact, volumeFacts } from './usage.js';

const MEBIBYTE = 1 << 20;
const MAX_ATTEMPTS = 5;

/**
 * Opens a lake for reading, while another process may be writing it.
 *
 * @returns The lake; close it when done.
 * @throws ConnectorError `not_found` when the folder holds no lake, `corrupt` when its manifest cannot be read.
 * @example
 * ```ts
 * const lake = await openLake({ directory: 'data/lake', now: Date.now, logger });
 * for await (const page of lake.search({ query: 'select * from events', user: 'user:default/ada', kind: 'interactive' })) {
 *   console.log(page.rows);
 * }
 * ```
 */
export async function openLake(options: LakeOptions): Promise<Lake> {
  const paths = lakePaths(options.directory);
  await loadSnapshot(paths);
  const resolved = {
    platform: 'lake',
    memoryLimitBytes: 512 * MEBIBYTE,
    threads: 2,
    ...options,
    temporaryDirectory: await mkdtemp(join(options.temporaryDirectory ?? tmpdir(), 'logwright-lake-')),
  };
  return new OpenLake(resolved, paths, await confinedInstance(resolved, paths));
}

/** A DuckDB that can read the lake's data and nothing else, and whose settings no query can change. */
async function confinedInstance(options: Required<LakeOptions>, paths: LakePaths): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(options.memoryLimitBytes / 1024)}KiB`,
    threads: String(options.threads),
    temp_directory: options.temporaryDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`set allowed_directories = ${listLiteral([paths.wal, paths.events, paths.deadLetters])}`);
    await connection.run('set enable_external_access = false');
    await connection.run(`set global TimeZone = ${literal('UTC')}`);
    await connection.run('set lock_configuration = true');
  } finally {
    connection.closeSync();
  }
  return instance;
}

class OpenLake implements Lake {
  readonly directory: string;
  readonly platform: string;
  readonly #paths: LakePaths;
  readonly #site: SearchSite;
  readonly #spill: string;
  #closed = false;

  constructor(options: Required<LakeOptions>, paths: LakePaths, instance: DuckDBInstance) {
    this.directory = paths.root;
    this.platform = options.platform;
    this.#paths = paths;
    this.#spill = options.temporaryDirectory;
    this.#site = {
      instance,
      paths,
      segments: new SegmentReader(),
      queryLog: new QueryLogWriter(paths.queryLog),
      logger: options.logger,
      now: options.now,
    };
  }

  search(request: SearchRequest, options: { readonly signal?: AbortSignal } = {}): AsyncIterable<SearchPage> {
    if (this.#closed) throw new ConnectorError('unavailable', `The lake ${this.directory} was closed.`);
    return runSearch(this.#site, request, options.signal);
  }

  async describe(): Promise<LakeDescription> {
    const { snapshot, headers } = await this.#state();
    return describeLake(this.directory, snapshot, headers);
  }

  async deadLetters(
    options: { readonly logSource?: string; readonly limit?: number } = {},
  ): Promise<readonly DeadLetter[]> {
    return readDeadLetters(this.#site, options.logSource, options.limit ?? 100);
  }

  async samples(logSource: string, limit = 10): Promise<readonly SearchRow[]> {
    return readSamples(this.#site, logSource, limit);
  }

  async coverage(): Promise<UsageCoverage> {
    const { snapshot, headers } = await this.#state();
    const { createdAtMs, queryLogFromMs = -Infinity } = snapshot.manifest;
    const days = allVolume(snapshot, headers).map(entry => dayStartMs(entry.day));
    const volumeFromMs = days.reduce((first, day) => Math.min(first, day), createdAtMs);
    const firstSearchDay = (await firstLoggedDayMs(this.#paths.queryLog)) ?? createdAtMs;
    return { volumeFromMs, searchesFromMs: Math.max(queryLogFromMs, Math.min(firstSearchDay, createdAtMs)) };
  }

  async *volume(window: TimeWindow, options: { readonly signal?: AbortSignal } = {}): AsyncIterable<VolumeFact> {
    throwIfAborted(options.signal);
    const { snapshot, headers } = await this.#state();
    yield* volumeFacts(allVolume(snapshot, headers), window);
  }

  async *searches(window: TimeWindow, options: { readonly signal?: AbortSignal } = {}): AsyncIterable<SearchFact> {
    throwIfAborted(options.signal);
    // A folder without a lake has no searches to tell of, which is something else than nobody searching.
    await loadSnapshot(this.#paths);
    for (const entry of await readQueryLog(this.#paths.queryLog, window.fromMs, window.toMs)) {
      throwIfAborted(options.signal);
      yield searchFact(entry);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#site.instance.closeSync();
    await rm(this.#spill, { recursive: true, force: true });
  }

  async #state(): Promise<{ readonly snapshot: Snapshot; readonly headers: readonly SegmentHeader[] }> {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await loadSnapshot(this.#paths);
      try {
        return { snapshot, headers: await this.#site.segments.headers(snapshot.segments) };
      } catch (error) {
        if (!isVanishedFile(error) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new ConnectorError('cancelled', 'Reading the usage of the lake was cancelled.', { cause: signal.reason });
}
