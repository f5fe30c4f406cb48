import { type FileHandle, mkdir, open, readFile, rename, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Checkpoint, CheckpointStore } from './checkpoint.js';
import { ConnectorError } from './errors.js';

const FILE_NAME = 'checkpoints.jsonl';

/** A checkpoint store in a folder. */
export interface FileCheckpointStore extends CheckpointStore {
  /** Frees the file. Idempotent; saving afterwards opens it again. */
  close(): Promise<void>;
}

/** Options of {@link createFileCheckpointStore}. */
export interface FileCheckpointStoreOptions {
  /**
   * Superseded lines after which the file is written anew with only the newest checkpoint of each key.
   *
   * @defaultValue 10,000
   */
  readonly maxStaleLines?: number;
}

/**
 * Makes a checkpoint store in a folder, for one process at a time.
 *
 * Checkpoints are appended to `checkpoints.jsonl`, each line with its own checksum, and fsynced before `save` resolves.
 * After a crash a torn last line is cut off; anything saved is there.
 *
 * @param directory Folder of the store; it is made when it does not exist.
 * @throws ConnectorError `corrupt` from `load` and `save` when a line before the last one fails its checksum,
 *   `storage_full` when the disk is full, `forbidden` when the folder may not be used.
 */
export function createFileCheckpointStore(
  directory: string,
  options: FileCheckpointStoreOptions = {},
): FileCheckpointStore {
  return new AppendOnlyStore(directory, options.maxStaleLines ?? 10_000);
}

class AppendOnlyStore implements FileCheckpointStore {
  readonly #directory: string;
  readonly #maxStaleLines: number;
  #newest: Map<string, Checkpoint> | undefined;
  #file: FileHandle | undefined;
  #lines = 0;
  #size = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(directory: string, maxStaleLines: number) {
    this.#directory = directory;
    this.#maxStaleLines = maxStaleLines;
  }

  load(key: string): Promise<Checkpoint | undefined> {
    return this.#inTurn(async () => (await this.#open()).get(key));
  }

  save(checkpoints: readonly Checkpoint[]): Promise<void> {
    return this.#inTurn(async () => {
      if (checkpoints.length === 0) return;
      const newest = await this.#open();
      await this.#append(checkpoints);
      for (const checkpoint of checkpoints) newest.set(checkpoint.key, checkpoint);
      if (this.#lines - newest.size > this.#maxStaleLines) await this.#compact(newest);
    });
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#file?.close();
      this.#file = undefined;
      this.#newest = undefined;
    });
  }

  /** One operation at a time: lines must not be interleaved. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work).catch((error: unknown) => {
      throw storageError(error, this.#directory);
    });
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #open(): Promise<Map<string, Checkpoint>> {
    if (this.#newest !== undefined) return this.#newest;
    await mkdir(this.#directory, { recursive: true });
    const path = join(this.#directory, FILE_NAME);
    const content = await readFile(path).catch(missingAsEmpty);
    const { newest, lines, goodBytes } = parseLines(content, path);
    if (goodBytes < content.length) await truncate(path, goodBytes);
    this.#file = await open(path, 'a');
    await syncFolder(this.#directory);
    this.#lines = lines;
    this.#size = goodBytes;
    this.#newest = newest;
    return newest;
  }

  async #append(checkpoints: readonly Checkpoint[]): Promise<void> {
    const bytes = Buffer.from(checkpoints.map(formatLine).join(''), 'utf8');
    const file = this.#file as FileHandle;
    try {
      await file.appendFile(bytes);
      await file.datasync();
    } catch (error) {
      // Half a line must not stand before the next one.
      await file.truncate(this.#size).catch(() => undefined);
      throw error;
    }
    this.#size += bytes.length;
    this.#lines += checkpoints.length;
  }

  async #compact(newest: ReadonlyMap<string, Checkpoint>): Promise<void> {
    const path = join(this.#directory, FILE_NAME);
    const bytes = Buffer.from([...newest.values()].map(formatLine).join(''), 'utf8');
    const next = await open(`${path}.next`, 'w');
    try {
      await next.writeFile(bytes);
      await next.sync();
    } finally {
      await next.close();
    }
    await rename(`${path}.next`, path);
    await syncFolder(this.#directory);
    await this.#file?.close();
    this.#file = await open(path, 'a');
    this.#lines = newest.size;
    this.#size = bytes.length;
  }
}

/** A line is the checksum of its JSON in hexadecimal, a space, the JSON, a line end. */
function formatLine(checkpoint: Checkpoint): string {
  const json = JSON.stringify({ key: checkpoint.key, position: checkpoint.position, complete: checkpoint.complete });
  return `${checksum(json)} ${json}\n`;
}

function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

function parseLines(
  content: Buffer,
  path: string,
): { newest: Map<string, Checkpoint>; lines: number; goodBytes: number } {
  const newest = new Map<string, Checkpoint>();
  let lines = 0;
  let goodBytes = 0;
  while (goodBytes < content.length) {
    const lineEnd = content.indexOf(0x0a, goodBytes);
    const checkpoint = lineEnd === -1 ? undefined : parseLine(content.toString('utf8', goodBytes, lineEnd));
    if (checkpoint === undefined) {
      const isLast = lineEnd === -1 || lineEnd === content.length - 1;
      if (isLast) break;
      throw new ConnectorError(
        'corrupt',
        `line ${lines + 1} of ${path} fails its checksum: restore the file from a backup, or remove it to read everything again`,
        {
          context: { path, line: lines + 1 },
        },
      );
    }
    newest.set(checkpoint.key, checkpoint);
    lines++;
    goodBytes = lineEnd + 1;
  }
  return { newest, lines, goodBytes };
}

function parseLine(line: string): Checkpoint | undefined {
  const json = line.slice(9);
  if (line.slice(0, 8) !== checksum(json)) return undefined;
  // The checksum holds: these are the bytes that formatLine wrote.
  return JSON.parse(json) as Checkpoint;
}

function missingAsEmpty(error: unknown): Buffer {
  if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
  throw error;
}

async function syncFolder(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function storageError(cause: unknown, directory: string): unknown {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new ConnectorError(
        'storage_full',
        `no space is left for the checkpoints in ${directory}: free some and start again`,
        { cause, context: { directory } },
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ConnectorError(
        'forbidden',
        `the checkpoints in ${directory} may not be written by this user: give it write permission`,
        { cause, context: { directory } },
      );
    default:
      return cause;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
