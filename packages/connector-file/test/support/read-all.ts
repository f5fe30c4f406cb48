import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@logwright/connector-kit';
import type { ReadOptions, RecordBatch, Source } from '@logwright/connector-kit';
import { createFileSource } from '../../src/file-source.js';
import type { FileSource, FileSourceContext } from '../../src/file-source.js';
import type { FileSourceOptions } from '../../src/options.js';

/** What one origin gave. */
export interface OriginContent {
  readonly texts: readonly string[];
  readonly reasons: readonly string[];
  readonly bytes: number;
}

export function fileSourceOf(
  options: FileSourceOptions,
  baseDirectory: string,
  context: Partial<FileSourceContext> = {},
): FileSource {
  return createFileSource(options, {
    id: 'test',
    baseDirectory,
    logger: silentLogger,
    now: () => 1_700_000_000_000,
    ...context,
  });
}

export async function readBatches(source: Source, options?: ReadOptions): Promise<readonly RecordBatch[]> {
  const batches: RecordBatch[] = [];
  for await (const batch of source.read(options)) batches.push(batch);
  return batches;
}

/** @returns What each origin gave, by its uri relative to the folder. */
export function byOrigin(batches: readonly RecordBatch[], folder: string): Record<string, OriginContent> {
  const origins: Record<string, { texts: string[]; reasons: string[]; bytes: number }> = {};
  for (const batch of batches) {
    if (batch.records.length + batch.unreadable.length === 0) continue;
    const origin = (origins[batch.origin.uri.replace(`${folder}/`, '')] ??= { texts: [], reasons: [], bytes: 0 });
    for (const record of batch.records) origin.texts.push(String(record.data));
    for (const record of batch.unreadable) origin.reasons.push(record.reason);
    for (const record of [...batch.records, ...batch.unreadable]) origin.bytes += record.bytes;
  }
  return origins;
}

/** Reads paths once. */
export async function readOrigins(
  folder: string,
  options: Partial<FileSourceOptions> = {},
): Promise<Record<string, OriginContent>> {
  return byOrigin(await readBatches(fileSourceOf({ paths: ['.'], ...options }, folder)), folder);
}

/** A folder of its own for one test. */
export async function makeFolder(): Promise<string & { readonly brand?: never }> {
  return mkdtemp(join(tmpdir(), 'logwright-file-test-'));
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
