import type { DuckDBResult } from '@duckdb/node-api';
import {
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBArrayValue,
} from '@duckdb/node-api';
import type { JsonValue, SearchColumn } from '@logwright/connector-kit';

/** @returns The columns of a result, names made unique. */
export function resultColumns(result: DuckDBResult): SearchColumn[] {
  return result.deduplicatedColumnNames().map((name, index) => ({ name, type: String(result.columnType(index)) }));
}

/**
 * Turns a value of DuckDB into JSON: timestamps as ISO 8601 in UTC, integers past 2^53, decimals and everything
 * without a JSON form as text.
 */
export function toJson(value: unknown): JsonValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
    default:
      return objectToJson(value as object);
  }
}

function objectToJson(value: object): JsonValue {
  if (value instanceof DuckDBTimestampValue || value instanceof DuckDBTimestampTZValue)
    return isoTime(value.micros, 1_000_000n, 6);
  if (value instanceof DuckDBTimestampMillisecondsValue) return isoTime(value.millis, 1000n, 3);
  if (value instanceof DuckDBTimestampNanosecondsValue) return isoTime(value.nanos, 1_000_000_000n, 9);
  if (value instanceof DuckDBTimestampSecondsValue) return isoTime(value.seconds, 1n, 0);
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(toJson);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, item]) => [key, toJson(item)]));
  }
  if (value instanceof DuckDBMapValue) {
    return value.entries.map(entry => ({ key: toJson(entry.key), value: toJson(entry.value) }));
  }
  return String(value);
}

/** Keeps digits past the millisecond only when there are any. */
function isoTime(units: bigint, perSecond: bigint, digits: number): string {
  const remainder = ((units % perSecond) + perSecond) % perSecond;
  const seconds = Number((units - remainder) / perSecond);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return units > 0 ? 'infinity' : '-infinity';
  const fraction = remainder.toString().padStart(digits, '0');
  const tail = digits <= 3 ? fraction.padEnd(3, '0') : fraction.replace(/(?<=^\d{3}.*?)0+$/, '');
  return `${date.toISOString().slice(0, -4)}${tail}Z`;
}
