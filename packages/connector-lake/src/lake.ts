import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
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
import { lakePaths } from './layout.js';
import type { LakePaths } from './layout.js';
import { runSearch } from './search.js';
import { loadSnapshot } from './snapshot.js';

const MEBIBYTE = 1 << 20;

/**
 * Opens a lake for reading.
 *
 * @throws ConnectorError `not_found` when the folder holds no lake.
 */
export async function openLake(options: LakeOptions): Promise<Lake> {
  const resolved = {
    platform: 'lake',
    memoryLimitBytes: 512 * MEBIBYTE,
    threads: 2,
    temporaryDirectory: join(tmpdir(), 'logwright-lake'),
    ...options,
  };
  const paths = lakePaths(resolved.directory);
  await loadSnapshot(paths);
  await mkdir(resolved.temporaryDirectory, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${Math.floor(resolved.memoryLimitBytes / 1024)}KiB`,
    threads: String(resolved.threads),
    temp_directory: resolved.temporaryDirectory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return new OpenLake(resolved, paths, instance);
}

class OpenLake implements Lake {
  readonly directory: string;
  readonly platform: string;
  readonly #options: Required<LakeOptions>;
  readonly #paths: LakePaths;
  readonly #instance: DuckDBInstance;

  constructor(options: Required<LakeOptions>, paths: LakePaths, instance: DuckDBInstance) {
    this.directory = paths.root;
    this.platform = options.platform;
    this.#options = options;
    this.#paths = paths;
    this.#instance = instance;
  }

  search(request: SearchRequest, options: { readonly signal?: AbortSignal } = {}): AsyncIterable<SearchPage> {
    return runSearch({ instance: this.#instance, paths: this.#paths }, request, options.signal);
  }

  async describe(): Promise<LakeDescription> {
    throw new Error('not yet');
  }

  async deadLetters(): Promise<readonly DeadLetter[]> {
    throw new Error('not yet');
  }

  async samples(): Promise<readonly SearchRow[]> {
    throw new Error('not yet');
  }

  coverage(): Promise<UsageCoverage> {
    throw new Error('not yet');
  }

  async *volume(_window: TimeWindow): AsyncIterable<VolumeFact> {
    throw new Error('not yet');
  }

  async *searches(_window: TimeWindow): AsyncIterable<SearchFact> {
    throw new Error('not yet');
  }

  async close(): Promise<void> {
    this.#instance.closeSync();
  }
}
