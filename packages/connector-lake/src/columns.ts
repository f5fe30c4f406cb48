import type { ManifestFile } from './manifest.js';
import { fileList } from './sql.js';

/** Longest row that can be read back, so the longest that a writer may accept: DuckDB's buffers are twice this. */
export const MAX_ROW_BYTES = 8 * 1024 * 1024;

const ROW_COLUMNS =
  "{k: 'VARCHAR', s: 'VARCHAR', y: 'VARCHAR', g: 'VARCHAR', u: 'VARCHAR', d: 'INTEGER', i: 'BIGINT', id: 'VARCHAR', " +
  "t: 'BIGINT', r: 'BIGINT', c: 'INTEGER', n: 'VARCHAR', a: 'INTEGER', v: 'INTEGER', b: 'BIGINT', event: 'JSON', " +
  "raw: 'VARCHAR', st: 'VARCHAR', why: 'VARCHAR', ord: 'BIGINT'}";

/** @returns A table expression over the rows of segments. */
export function segmentRows(paths: readonly string[]): string {
  return (
    `read_ndjson(${fileList(paths)}, columns = ${ROW_COLUMNS}, compression = 'zstd', ` +
    `maximum_object_size = ${MAX_ROW_BYTES + 1024})`
  );
}

/** Columns of an event file, as expressions over {@link segmentRows}. */
export const EVENT_COLUMNS =
  'id as event_id, epoch_ms(t) as time, epoch_ms(r) as received_at, s as log_source, y as technology, ' +
  'c as class_uid, n as class_name, a as activity_id, v as severity_id, b as raw_bytes, event, raw as raw_data, ' +
  'i as ingest_order';

/** Columns of a dead letter file, as expressions over {@link segmentRows}. */
export const DEAD_LETTER_COLUMNS =
  'id as record_id, epoch_ms(r) as received_at, s as log_source, y as technology, st as stage, why as reason, ' +
  'event as origin, ord as ordinal, b as raw_bytes, raw as raw_data, i as ingest_order';

const PARQUET_PLACE = "region, accountId as account, strptime(eventDay, '%Y%m%d')::date as event_day";
const SEGMENT_PLACE = "g as region, u as account, strptime(d::varchar, '%Y%m%d')::date as event_day";

function parquetRows(paths: readonly string[]): string {
  return (
    `read_parquet(${fileList(paths)}, hive_partitioning = true, ` +
    "hive_types = {'region': varchar, 'accountId': varchar, 'eventDay': varchar})"
  );
}

const EVENT_NAMES =
  'event_id, time, received_at, log_source, technology, class_uid, class_name, activity_id, severity_id, raw_bytes, ' +
  'event::json as event, raw_data, ';
const DEAD_LETTER_NAMES =
  'record_id, received_at, log_source, technology, stage, reason, origin::json as origin, ordinal, raw_bytes, raw_data, ';

/** The files that a view reads. */
export interface ViewFiles {
  /** Paths of Parquet files. */
  readonly parquet: readonly string[];
  /** Paths of live segments. */
  readonly segments: readonly string[];
}

/** @returns The query behind the view `events`. */
export function eventsQuery(files: ViewFiles): string {
  const parts = [];
  if (files.parquet.length > 0)
    parts.push(`select ${EVENT_NAMES}${PARQUET_PLACE}, ingest_order from ${parquetRows(files.parquet)}`);
  if (files.segments.length > 0 || parts.length === 0) {
    parts.push(
      `select ${EVENT_NAMES}region, account, event_day, ingest_order from ` +
        `(select ${EVENT_COLUMNS}, ${SEGMENT_PLACE} from ${segmentSource(files.segments)} where k = 'e')`,
    );
  }
  return parts.join(' union all ');
}

/** @returns The query behind the view `dead_letters`. */
export function deadLettersQuery(files: ViewFiles): string {
  const parts = [];
  if (files.parquet.length > 0)
    parts.push(`select ${DEAD_LETTER_NAMES}ingest_order from ${parquetRows(files.parquet)}`);
  if (files.segments.length > 0 || parts.length === 0) {
    parts.push(
      `select ${DEAD_LETTER_NAMES}ingest_order from ` +
        `(select ${DEAD_LETTER_COLUMNS} from ${segmentSource(files.segments)} where k = 'd')`,
    );
  }
  return parts.join(' union all ');
}

/** Rows of segments, or no row in the same columns. */
function segmentSource(paths: readonly string[]): string {
  if (paths.length > 0) return segmentRows(paths);
  const columns = [...ROW_COLUMNS.matchAll(/(\w+): '(\w+)'/g)].map(([, name, type]) => `null::${type} as ${name}`);
  return `(select ${columns.join(', ')} where false)`;
}

/** @returns Whether a file can hold rows of a window. */
export function overlapsWindow(
  file: Pick<ManifestFile, 'minTimeMs' | 'maxTimeMs'>,
  fromMs: number,
  toMs: number,
): boolean {
  return file.maxTimeMs >= fromMs && file.minTimeMs < toMs;
}
