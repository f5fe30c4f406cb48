import { readFile } from 'node:fs/promises';
import { ConnectorError } from '@logwright/connector-kit';
import { z } from 'zod';
import { writeFileDurably } from './durable.js';
import { LAKE_FORMAT } from './layout.js';
import type { LakePaths } from './layout.js';
import { partitionStatisticsSchema, volumeEntrySchema } from './stored-schemas.js';

const fileSchema = partitionStatisticsSchema.extend({
  /** Path below the lake's folder. */
  path: z.string(),
  /** Size on disk in bytes. */
  bytes: z.number(),
});

const manifestSchema = z.object({
  format: z.literal(LAKE_FORMAT),
  /** Grows by one with every change. */
  generation: z.number(),
  createdAtMs: z.number(),
  /** Segments up to this number are in Parquet files; later ones are live in `wal/`. */
  walPosition: z.number(),
  /** Number of the next Parquet file: rising numbers are rising ingest order. */
  nextFile: z.number(),
  /** Ingest order of the next row, once the live segments are counted in. */
  nextOrdinal: z.number(),
  /** Searches before this were removed from the query log, in ms since 1970. */
  queryLogFromMs: z.number().optional(),
  files: z.array(fileSchema).readonly(),
  volume: z.array(volumeEntrySchema).readonly(),
  corrupt: z.array(z.object({ file: z.string(), reason: z.string(), atMs: z.number() })).readonly(),
});

/** A live Parquet file with what is known of its rows. */
export type ManifestFile = z.output<typeof fileSchema>;

/** Which files make up the lake: replaced as a whole, so that a reader sees one state or the next. */
export type Manifest = z.output<typeof manifestSchema>;

/** @returns The manifest of a lake that nothing was written to. */
export function emptyManifest(createdAtMs: number): Manifest {
  return {
    format: LAKE_FORMAT,
    generation: 0,
    createdAtMs,
    walPosition: 0,
    nextFile: 1,
    nextOrdinal: 1,
    files: [],
    volume: [],
    corrupt: [],
  };
}

/**
 * Reads a lake's manifest.
 *
 * @returns The manifest, or undefined when the folder holds none.
 * @throws ConnectorError `corrupt`
 */
export async function loadManifest(paths: LakePaths): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(paths.manifest, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ConnectorError(
      'corrupt',
      `The lake's manifest ${paths.manifest} cannot be read. Restore it from a backup, or move the folder away and ` +
        'ingest again; a lake made by a newer version needs that version.',
      { cause: error, context: { file: paths.manifest } },
    );
  }
}

/** Replaces a lake's manifest durably. */
export async function saveManifest(paths: LakePaths, manifest: Manifest): Promise<void> {
  await writeFileDurably(paths.manifest, JSON.stringify(manifest));
}
