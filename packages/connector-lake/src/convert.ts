import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DEAD_LETTER_COLUMNS, EVENT_COLUMNS } from './columns.js';
import { syncDirectory, syncFile } from './durable.js';
import type { LakePaths, PartitionKey } from './layout.js';
import { partitionFolder } from './layout.js';
import type { ManifestFile } from './manifest.js';
import { segmentRows } from './row-format.js';
import { mergePartitions } from './row-statistics.js';
import type { PartitionStatistics } from './row-statistics.js';
import { literal } from './sql.js';

/** Row groups this small keep the memory of writers and readers bounded whatever the rows' size. */
export const PARQUET_OPTIONS =
  "format parquet, parquet_version v2, compression zstd, compression_level 1, row_group_size_bytes '4MiB'";

/** Up to this many partitions are copied one by one, which is much faster than DuckDB's own partitioned write. */
const MAX_SINGLE_COPIES = 3;

/** What a conversion needs. */
export interface Conversion {
  readonly connection: DuckDBConnection;
  readonly paths: LakePaths;
  /** Segments with the partitions of their headers. */
  readonly segments: readonly { readonly path: string; readonly partitions: readonly PartitionStatistics[] }[];
  /** Number of the first file. */
  readonly firstFile: number;
}

/** A file that DuckDB has written below the staging folder. */
interface StagedFile {
  readonly staged: string;
  readonly partition: PartitionStatistics;
  readonly rows: number;
}

/**
 * Turns segments into Parquet files at their final places, durable but not yet part of the lake.
 *
 * @returns The files for the manifest.
 */
export async function convertSegments(conversion: Conversion): Promise<ManifestFile[]> {
  const staging = join(conversion.paths.staging, `convert-${conversion.firstFile}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const partitions = mergePartitions(conversion.segments.flatMap(segment => segment.partitions));
    const staged =
      partitions.length <= MAX_SINGLE_COPIES
        ? await copyOneByOne(conversion, partitions, staging)
        : await copyPartitioned(conversion, partitions, staging);
    checkRows(partitions, staged);
    return await moveIntoPlace(conversion.paths, staged, conversion.firstFile);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function copyOneByOne(
  conversion: Conversion,
  partitions: readonly PartitionStatistics[],
  staging: string,
): Promise<StagedFile[]> {
  const files: StagedFile[] = [];
  for (const partition of partitions) {
    const staged = join(staging, `${files.length}.parquet`);
    const folder = partitionFolder(partition);
    const having = conversion.segments.filter(segment =>
      segment.partitions.some(one => partitionFolder(one) === folder),
    );
    const whole = having.every(segment => segment.partitions.length === 1);
    const condition = whole ? "k <> 'h'" : partitionCondition(partition);
    const rows = await copy(
      conversion.connection,
      `select ${columnsOf(partition)} from ${segmentRows(having.map(segment => segment.path))} where ${condition}`,
      staged,
    );
    files.push({ staged, partition, rows });
  }
  return files;
}

/** Partitions are numbered for the write, because DuckDB names folders after them and names may be of any length. */
async function copyPartitioned(
  conversion: Conversion,
  partitions: readonly PartitionStatistics[],
  staging: string,
): Promise<StagedFile[]> {
  const files: StagedFile[] = [];
  for (const kind of ['event', 'dead-letter'] as const) {
    const wanted = partitions.filter(partition => partition.kind === kind);
    if (wanted.length === 0) continue;
    const numbered = wanted.map((one, index) => {
      return `(${index}, ${literal(one.logSource)}, ${literal(one.region)}, ${literal(one.account)}, ${one.day})`;
    });
    const columns = kind === 'event' ? EVENT_COLUMNS : DEAD_LETTER_COLUMNS;
    const result = await conversion.connection.runAndReadAll(
      `copy (select ${columns}, part from ${segmentRows(conversion.segments.map(segment => segment.path))} ` +
        `join (values ${numbered.join(', ')}) as parts(part, s, g, u, d) using (s, g, u, d) ` +
        `where k = '${kind === 'event' ? 'e' : 'd'}') to ${literal(join(staging, kind))} ` +
        `(${PARQUET_OPTIONS}, partition_by (part), return_stats)`,
    );
    for (const row of result.getRowObjectsJson()) {
      const [pair] = row['partition_keys'] as unknown as readonly { readonly value: string }[];
      const partition = wanted[Number(pair?.value)];
      if (partition === undefined)
        throw new Error(`DuckDB wrote a partition that no row has: ${JSON.stringify(row['partition_keys'])}`);
      files.push({ staged: String(row['filename']), partition, rows: Number(row['count']) });
    }
  }
  return files;
}

function partitionCondition(partition: PartitionKey): string {
  return (
    `k = '${partition.kind === 'event' ? 'e' : 'd'}' and s = ${literal(partition.logSource)} and ` +
    `g = ${literal(partition.region)} and u = ${literal(partition.account)} and d = ${partition.day}`
  );
}

function columnsOf(partition: PartitionKey): string {
  return partition.kind === 'event' ? EVENT_COLUMNS : DEAD_LETTER_COLUMNS;
}

/** @returns The number of rows written. */
export async function copy(connection: DuckDBConnection, query: string, target: string): Promise<number> {
  const result = await connection.runAndReadAll(`copy (${query}) to ${literal(target)} (${PARQUET_OPTIONS})`);
  return Number(result.getRowsJson()[0]?.[0] ?? 0);
}

/** A conversion that would lose or double a row must not reach the manifest. */
function checkRows(partitions: readonly PartitionStatistics[], staged: readonly StagedFile[]): void {
  for (const partition of partitions) {
    const rows = staged.filter(file => file.partition === partition).reduce((sum, file) => sum + file.rows, 0);
    if (rows !== partition.rows) {
      throw new Error(`${rows} instead of ${partition.rows} rows were converted of ${partitionFolder(partition)}`);
    }
  }
}

async function moveIntoPlace(
  paths: LakePaths,
  staged: readonly StagedFile[],
  firstFile: number,
): Promise<ManifestFile[]> {
  const folders = new Set<string>();
  const files: ManifestFile[] = [];
  for (const [index, { staged: from, partition, rows }] of staged.entries()) {
    const folder = partitionFolder(partition);
    const path = join(folder, `${String(firstFile + index).padStart(12, '0')}.parquet`);
    files.push({ ...shareOf(partition, rows), path, bytes: await publishFile(paths, from, path) });
    for (let at = folder; at !== '.'; at = dirname(at)) folders.add(at);
  }
  for (const folder of folders) await syncDirectory(join(paths.root, folder));
  return files;
}

/** Makes a staged file durable and moves it to its place. @returns Its size. */
export async function publishFile(paths: LakePaths, staged: string, path: string): Promise<number> {
  const target = join(paths.root, path);
  await syncFile(staged);
  await mkdir(dirname(target), { recursive: true });
  await rename(staged, target);
  return (await stat(target)).size;
}

/** A partition that DuckDB split over several files: each takes its share of what was counted for the whole. */
function shareOf(partition: PartitionStatistics, rows: number): Omit<ManifestFile, 'path' | 'bytes'> {
  if (rows === partition.rows) return partition;
  const share = rows / partition.rows;
  return {
    ...partition,
    rows,
    rawBytes: Math.round(partition.rawBytes * share),
    technologies: partition.technologies.map(([name, count]) => [name, Math.round(count * share)] as const),
  };
}
