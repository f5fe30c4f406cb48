import { open } from 'node:fs/promises';
import {
  DuckDBArrayValue,
  DuckDBBlobValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
} from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBResult, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import { ConnectorError } from '@logwright/connector-kit';
import type { JsonObject, JsonValue } from '@logwright/connector-kit';
import { messageOf } from './errors.js';
import { fileList } from './sql.js';
import { toJson } from './values.js';

/** First bytes of a Parquet file: https://parquet.apache.org/docs/file-format/ */
const MAGIC = 'PAR1';

const LIMITS = { memory_limit: '512MiB', threads: '2' } as const;

/** Options of {@link readParquetRows}. */
export interface ParquetRowsOptions {
  /** Ends the reading between two batches. */
  readonly signal?: AbortSignal;
  /** Names of attributes, at any depth, whose timestamps become milliseconds since 1970 UTC. @defaultValue none */
  readonly millisecondNames?: ReadonlySet<string>;
}

/**
 * Says whether a file is Parquet, by its first bytes.
 *
 * @param path - Path of the file.
 * @returns False also for a path that cannot be read.
 */
export async function isParquetFile(path: string): Promise<boolean> {
  try {
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
    return bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC;
  } catch {
    return false;
  }
}

/**
 * Reads the events of any Parquet file as JSON, in batches.
 *
 * A file with a text column `event` (such as a lake's own) holds one JSON event a row there. In any other file a row is
 * an event: nested columns are objects and lists, a map is an object, null is an attribute that is absent, a timestamp
 * is RFC 3339 text or milliseconds, bytes are base64.
 *
 * @param path - Path of the file.
 * @param options - How to stop, and which timestamps are numbers.
 * @returns Batches of rows in the order of the file; a row whose `event` is no JSON comes as the text that it is.
 * @throws ConnectorError `corrupt` when the file is torn or no Parquet.
 */
export async function* readParquetRows(
  path: string,
  options: ParquetRowsOptions = {},
): AsyncGenerator<readonly JsonValue[], void, undefined> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...LIMITS,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    yield* batches(connection, path, options);
  } catch (error) {
    throw new ConnectorError('corrupt', `The Parquet file ${path} cannot be read: ${messageOf(error)}`, {
      cause: error,
      context: { path },
    });
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function* batches(
  connection: DuckDBConnection,
  path: string,
  { signal, millisecondNames = new Set() }: ParquetRowsOptions,
): AsyncGenerator<readonly JsonValue[], void, undefined> {
  const result = await connection.stream(`select * from read_parquet(${fileList([path])}, hive_partitioning = false)`);
  const toEvent = eventReader(result, millisecondNames);
  for await (const rows of result.yieldRows()) {
    if (signal?.aborted) return;
    yield rows.map(toEvent);
  }
}

function eventReader(
  result: DuckDBResult,
  millisecondNames: ReadonlySet<string>,
): (row: readonly DuckDBValue[]) => JsonValue {
  const names = result.columnNames();
  const types = result.columnTypes();
  const event = names.findIndex((name, index) => name === 'event' && String(types[index]) === 'VARCHAR');
  if (event !== -1) return row => parsedOrText(row[event]);
  const toValue = valueReader(millisecondNames);
  return row => objectOf(names.map((name, index) => [name, toValue(name, row[index], types[index])]));
}

/** Turns the value of an attribute into JSON; undefined says that the attribute is absent. */
type ToValue = (name: string, value: DuckDBValue | undefined, type: DuckDBType | undefined) => JsonValue | undefined;

function valueReader(millisecondNames: ReadonlySet<string>): ToValue {
  const leaf = leafReader(millisecondNames);
  const toValue: ToValue = (name, value, type) => {
    if (value === null || value === undefined) return undefined;
    const itemType = type && 'valueType' in type ? type.valueType : undefined;
    if (value instanceof DuckDBStructValue) {
      const { entryNames = [], entryTypes = [] } = type && 'entryNames' in type ? type : {};
      return objectOf(entryNames.map((key, at) => [key, toValue(key, value.entries[key], entryTypes[at])]));
    }
    if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue)
      return value.items.map(item => toValue(name, item, itemType) ?? null);
    if (value instanceof DuckDBMapValue)
      return objectOf(value.entries.map(entry => [String(entry.key), toValue(name, entry.value, itemType)]));
    return leaf(name, value, type);
  };
  return toValue;
}

function leafReader(millisecondNames: ReadonlySet<string>): (...value: Parameters<ToValue>) => JsonValue {
  return (name, value, type) => {
    if (value instanceof DuckDBDecimalValue) return value.toDouble();
    if (value instanceof DuckDBBlobValue) return Buffer.from(value.bytes).toString('base64');
    // As JSON.parse does with the same digits in a JSON file.
    if (typeof value === 'bigint') return Number(value);
    if (type?.alias === 'JSON') return parsedOrText(value);
    return millisecondNames.has(name) && String(type).startsWith('TIMESTAMP') ? milliseconds(value) : toJson(value);
  };
}

/** Null is how Parquet says that an attribute is absent. */
function objectOf(members: readonly (readonly [name: string, value: JsonValue | undefined])[]): JsonObject {
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

function milliseconds(value: DuckDBValue | undefined): JsonValue {
  const text = toJson(value);
  const timeMs = Date.parse(String(text));
  return Number.isNaN(timeMs) ? text : timeMs;
}

function parsedOrText(value: DuckDBValue | undefined): JsonValue {
  if (typeof value !== 'string') return toJson(value);
  try {
    return JSON.parse(value) as JsonValue;
  } catch {
    return value;
  }
}
