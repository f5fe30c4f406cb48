import { realpath, rm } from 'node:fs/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import { messageOf, storageError } from './errors.js';
import type { LakePaths } from './layout.js';

/** Lakes that this process writes: the operating system's lock does not tell two writers of one process apart. */
const HELD = Symbol.for('@logwright/connector-lake:writers');
const held = ((globalThis as Record<symbol, unknown>)[HELD] ??= new Set<string>()) as Set<string>;

/** The writer's hold on a lake, which is also the DuckDB that converts its segments. */
export interface LakeLock {
  readonly instance: DuckDBInstance;
  release(): void;
}

/** Options of {@link lockLake}. */
export interface LockOptions {
  readonly memoryLimitBytes: number;
  readonly threads: number;
  readonly spillDirectory: string;
}

/**
 * Takes the one writer's lock: a DuckDB file opened for writing, which the operating system frees when the
 * process dies, however it dies.
 *
 * @throws ConnectorError `locked` with the holder's process id.
 */
export async function lockLake(paths: LakePaths, options: LockOptions): Promise<LakeLock> {
  const root = await realpath(paths.root);
  if (held.has(root)) throw locked(paths.root, process.pid);
  held.add(root);
  try {
    const instance = await openLockFile(paths.lock, {
      memory_limit: `${Math.floor(options.memoryLimitBytes / 1024)}KiB`,
      threads: String(options.threads),
      temp_directory: options.spillDirectory,
      preserve_insertion_order: 'false',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return {
      instance,
      release: () => {
        instance.closeSync();
        held.delete(root);
      },
    };
  } catch (error) {
    held.delete(root);
    const message = messageOf(error);
    const pid = /PID (\d+)/.exec(message)?.[1];
    if (/Conflicting lock|Could not set lock/.test(message)) throw locked(paths.root, pid ? Number(pid) : null, error);
    throw storageError(error, paths.root);
  }
}

/** Nothing is kept in the file: one that a full disk or a power cut has spoilt is made anew. */
async function openLockFile(path: string, options: Record<string, string>): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, options);
  } catch (error) {
    if (!/not a valid DuckDB database file|Corrupt|checksum|could not read enough bytes/i.test(messageOf(error)))
      throw error;
    await rm(path, { force: true });
    await rm(`${path}.wal`, { force: true });
    return await DuckDBInstance.create(path, options);
  }
}

function locked(directory: string, pid: number | null, cause?: unknown): ConnectorError {
  const holder =
    pid === null ? 'another process' : pid === process.pid ? `this process (${pid}) already` : `process ${pid}`;
  return new ConnectorError(
    'locked',
    `The lake ${directory} is being written by ${holder}. Stop that writer, let it do the work, or write another lake.`,
    { cause, context: { directory, pid } },
  );
}
