import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { copy, publishFile } from './convert.js';
import { syncDirectory } from './durable.js';
import type { LakePaths } from './layout.js';
import { partitionFolder } from './layout.js';
import type { ManifestFile } from './manifest.js';
import { mergePartitions } from './row-statistics.js';
import { fileList } from './sql.js';

/** What to merge: `eager` everything small, `steady` only what pays off. */
export type CompactionMode = 'eager' | 'steady';

/** A steady compaction waits for this many files. */
const STEADY_FILES = 8;

/**
 * Chooses what to merge: files of one partition that are well below the target, as many as fill it.
 *
 * In steady mode a file that outweighs all smaller ones is left alone, so that a day that fills slowly is rewritten
 * a logarithmic number of times and not with every minute.
 *
 * @param targetBytes - Size that files are merged to.
 */
export function compactionCandidates(
  files: readonly ManifestFile[],
  targetBytes: number,
  mode: CompactionMode,
): ManifestFile[][] {
  const small = files.filter(file => file.bytes < targetBytes / 2);
  const partitions = [...Map.groupBy(small, partitionFolder).values()];
  const chosen = mode === 'eager' ? partitions : partitions.map(withoutHeavy).filter(one => one.length >= STEADY_FILES);
  return chosen.flatMap(one =>
    groupsOf(
      one.toSorted((a, b) => a.path.localeCompare(b.path)),
      targetBytes,
    ),
  );
}

function withoutHeavy(files: readonly ManifestFile[]): readonly ManifestFile[] {
  const sorted = files.toSorted((a, b) => a.bytes - b.bytes);
  let total = sorted.reduce((sum, file) => sum + file.bytes, 0);
  for (let last = sorted.at(-1); last !== undefined && last.bytes > total - last.bytes; last = sorted.at(-1)) {
    sorted.pop();
    total -= last.bytes;
  }
  return sorted;
}

function groupsOf(files: readonly ManifestFile[], targetBytes: number): ManifestFile[][] {
  const groups: ManifestFile[][] = [];
  let group: ManifestFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (group.length > 0 && bytes + file.bytes > targetBytes) {
      groups.push(group);
      group = [];
      bytes = 0;
    }
    group.push(file);
    bytes += file.bytes;
  }
  groups.push(group);
  return groups.filter(candidates => candidates.length > 1);
}

/** What {@link compactPartition} needs. */
export interface Compaction {
  readonly connection: DuckDBConnection;
  readonly paths: LakePaths;
  /** Files of one partition. */
  readonly files: readonly ManifestFile[];
  readonly fileNumber: number;
}

/** Writes the rows of files of one partition into one durable file, sorted by time, not yet part of the lake. */
export async function compactPartition({ connection, paths, files, fileNumber }: Compaction): Promise<ManifestFile> {
  const [statistics] = mergePartitions(files.map(({ path: _path, bytes: _bytes, ...rest }) => rest));
  if (statistics === undefined) throw new TypeError('There is nothing to merge.');
  const folder = partitionFolder(statistics);
  const path = join(folder, `${String(fileNumber).padStart(12, '0')}.parquet`);
  const staged = join(paths.staging, `compact-${fileNumber}.parquet`);
  await mkdir(dirname(staged), { recursive: true });
  try {
    const source = `read_parquet(${fileList(files.map(file => join(paths.root, file.path)))}, hive_partitioning = false)`;
    const column = statistics.kind === 'event' ? 'time' : 'received_at';
    const rows = await copy(connection, `select * from ${source} order by ${column}, ingest_order`, staged);
    if (rows !== statistics.rows)
      throw new Error(`${rows} instead of ${statistics.rows} rows were merged in ${folder}`);
    const bytes = await publishFile(paths, staged, path);
    await syncDirectory(join(paths.root, folder));
    return { ...statistics, path, bytes };
  } finally {
    await rm(staged, { force: true });
  }
}
