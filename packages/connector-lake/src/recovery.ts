import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Logger } from '@logwright/connector-kit';
import { ConnectorError } from '@logwright/connector-kit';
import type { LiveSegment } from './commit-queue.js';
import type { CorruptSegment } from './contract.js';
import { syncDirectory } from './durable.js';
import { messageOf } from './errors.js';
import type { LakePaths } from './layout.js';
import type { Manifest } from './manifest.js';
import { listSegments, verifySegment } from './segment.js';

/** What was found in a lake's folder before the first write. */
export interface Recovered {
  readonly live: readonly LiveSegment[];
  readonly corrupt: readonly CorruptSegment[];
  readonly removedFiles: number;
}

/** Makes the folders of a lake. */
export async function makeFolders(paths: LakePaths): Promise<void> {
  await mkdir(paths.root, { recursive: true });
  for (const folder of [paths.wal, paths.events, paths.deadLetters, paths.staging, paths.queryLog, paths.requests]) {
    await mkdir(folder, { recursive: true });
  }
  await syncDirectory(paths.root);
}

/**
 * Brings a lake's folder back to what its manifest and its segments say. Only the holder of the lock may do so.
 */
export async function recover(
  paths: LakePaths,
  manifest: Manifest,
  now: () => number,
  logger: Logger,
): Promise<Recovered> {
  await rm(paths.staging, { recursive: true, force: true });
  await mkdir(paths.staging, { recursive: true });
  let removedFiles = await removeTemporary(paths.wal);
  removedFiles += await removeOrphans(paths, manifest);
  const live: LiveSegment[] = [];
  const corrupt: CorruptSegment[] = [];
  for (const file of await listSegments(paths.wal)) {
    if (file.sequence <= manifest.walPosition) {
      await rm(file.path, { force: true });
      removedFiles += 1;
      continue;
    }
    try {
      live.push({ file, ...(await verifySegment(file)) });
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.code !== 'corrupt') throw error;
      corrupt.push(await moveAside(paths, file.path, error, now));
      logger.error(error.message, { code: error.code, ...error.context });
    }
  }
  return { live, corrupt, removedFiles };
}

/** Moves a damaged segment to `corrupt/`, where a person decides about it. */
export async function moveAside(
  paths: LakePaths,
  path: string,
  error: unknown,
  now: () => number,
): Promise<CorruptSegment> {
  await mkdir(paths.corrupt, { recursive: true });
  const target = join(paths.corrupt, basename(path));
  await rename(path, target);
  await syncDirectory(paths.corrupt);
  return { file: relative(paths.root, target), reason: messageOf(error), atMs: now() };
}

async function removeTemporary(directory: string): Promise<number> {
  const names = (await readdir(directory)).filter(name => name.endsWith('.tmp'));
  for (const name of names) await rm(join(directory, name), { force: true });
  return names.length;
}

/** Parquet files that no manifest lists: an interrupted conversion, or replaced files whose time was not up. */
async function removeOrphans(paths: LakePaths, manifest: Manifest): Promise<number> {
  const live = new Set(manifest.files.map(file => join(paths.root, file.path)));
  let removed = 0;
  for (const top of [paths.events, paths.deadLetters]) {
    const entries = await readdir(top, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || live.has(path)) continue;
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}
