import type { ManifestFile } from './manifest.js';
import { NO_SEGMENT_ROWS, segmentRows } from './row-format.js';
import { fileList } from './sql.js';

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
  return paths.length > 0 ? segmentRows(paths) : NO_SEGMENT_ROWS;
}

/** @returns Whether a file can hold rows of a window. */
export function overlapsWindow(
  file: Pick<ManifestFile, 'minTimeMs' | 'maxTimeMs'>,
  fromMs: number,
  toMs: number,
): boolean {
  return file.maxTimeMs >= fromMs && file.minTimeMs < toMs;
}
