import type { FileSource } from '@logwright/connector-file';
import { ConnectorError } from '@logwright/connector-kit';
import type { JsonObject, RawRecord, RecordBatch } from '@logwright/connector-kit';

/** A record that is no JSON object, or content that cannot be read at all. */
export interface UnreadableEvent {
  /** Path of the file, `-` for standard input; `archive.zip!entry` inside an archive. */
  readonly file: string;
  /** Number of the record in its file, from 1: its line where each line is one record. */
  readonly record: number;
  readonly reason: string;
}

/** Events of one file, in order. */
export interface EventChunk {
  readonly events: readonly JsonObject[];
  readonly unreadable: readonly UnreadableEvent[];
}

/**
 * Reads events from the files of a source; a Parquet file, which the source cannot read, through DuckDB.
 *
 * @param source - Files, folders, archives, standard input.
 * @param signal - Ends the reading.
 */
export async function* readEvents(
  source: FileSource,
  signal: AbortSignal,
): AsyncGenerator<EventChunk, void, undefined> {
  for await (const batch of source.read({ signal })) {
    if (await isParquet(batch)) yield* readParquet(batch.origin.uri, signal);
    else yield chunkOf(batch);
  }
}

/** A file that is no text comes as one unreadable record. */
async function isParquet({ origin, records, unreadable }: RecordBatch): Promise<boolean> {
  if (origin.kind !== 'file' || records.length > 0 || unreadable[0]?.ordinal !== 1) return false;
  const { isParquetFile } = await import('@logwright/connector-lake');
  return isParquetFile(origin.uri);
}

function chunkOf({ origin, records, unreadable }: RecordBatch): EventChunk {
  const chunk = newChunk(origin.uri);
  for (const { ordinal, reason } of unreadable) chunk.fail(ordinal, reason);
  for (const record of records) addRecord(chunk, record);
  return chunk;
}

function addRecord(chunk: OpenChunk, { data, ordinal }: RawRecord): void {
  if (typeof data !== 'string') return chunk.add(ordinal, data);
  try {
    chunk.add(ordinal, JSON.parse(data));
  } catch (error) {
    chunk.fail(ordinal, `no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function* readParquet(path: string, signal: AbortSignal): AsyncGenerator<EventChunk, void, undefined> {
  const { readParquetRows } = await import('@logwright/connector-lake');
  const millisecondNames = await timestampNames();
  let ordinal = 0;
  try {
    for await (const rows of readParquetRows(path, { signal, millisecondNames })) {
      const chunk = newChunk(path);
      for (const row of rows) chunk.add(++ordinal, row);
      yield chunk;
    }
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.code !== 'corrupt') throw error;
    const chunk = newChunk(path);
    chunk.fail(ordinal + 1, error.message);
    yield chunk;
  }
}

/** A timestamp column stands for milliseconds where the schema has `timestamp_t`, for text elsewhere. */
async function timestampNames(): Promise<ReadonlySet<string>> {
  const { classFacts, objectFacts } = await import('@logwright/ocsf/all');
  const attributes = [...classFacts.values(), ...objectFacts.values()].flatMap(fact => Object.entries(fact.attributes));
  return new Set(attributes.filter(([, { type }]) => type === 'timestamp_t').map(([name]) => name));
}

interface OpenChunk extends EventChunk {
  add(ordinal: number, value: unknown): void;
  fail(ordinal: number, reason: string): void;
}

function newChunk(file: string): OpenChunk {
  const events: JsonObject[] = [];
  const unreadable: UnreadableEvent[] = [];
  const fail = (record: number, reason: string): void => void unreadable.push({ file, record, reason });
  return {
    events,
    unreadable,
    fail,
    add(ordinal, value) {
      if (isJsonObject(value)) events.push(value);
      else fail(ordinal, `no JSON object but ${kindOf(value)}`);
    },
  };
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}
