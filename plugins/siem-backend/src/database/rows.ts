import type { EvidenceGrade } from '@logwright/connector-kit';

/** One row of `siem_volume_days`. */
export interface VolumeDayRow {
  readonly platform: string;
  readonly log_source: string;
  readonly technology: string;
  readonly day: string;
  readonly events: number | null;
  readonly bytes: number | null;
  readonly dead_letters: number | null;
  readonly last_event_ms: number | null;
  readonly last_received_ms: number | null;
  readonly lag_ms: number | null;
  readonly grade: EvidenceGrade;
  readonly origin: string;
}

/** One row of `siem_activity_days`. */
export interface ActivityDayRow {
  readonly platform: string;
  readonly log_source: string;
  readonly day: string;
  /** JSON array with one number for each slot of the day. */
  readonly counts: string;
}

/** One row of `siem_search_days`. */
export interface SearchDayRow {
  readonly platform: string;
  readonly log_source: string;
  readonly day: string;
  readonly user_name: string;
  readonly kind: string;
  readonly searches: number;
  readonly last_at_ms: number;
  readonly max_look_back_ms: number | null;
  readonly grade: EvidenceGrade;
  readonly origin: string;
}

/** One row of `siem_platforms`. */
export interface PlatformRow {
  readonly platform: string;
  readonly attempted_at_ms: number;
  readonly collected_at_ms: number | null;
  readonly full_at_ms: number | null;
  readonly volume_from_ms: number | null;
  readonly searches_from_ms: number | null;
  readonly error_code: string | null;
  readonly error_message: string | null;
  readonly error_action: string | null;
}

/** One row of `siem_log_sources`. */
export interface LogSourceRow {
  readonly platform: string;
  readonly log_source: string;
  readonly gone_at_ms: number | null;
  /** Days before this one count as past, YYYY-MM-DD. */
  readonly past_day: string | null;
  /** Events of its past days at the last reading of everything. */
  readonly past_events: number | null;
  /** Set while past days still grow from one reading of everything to the next. */
  readonly filling_at_ms: number | null;
}

/** When a log source was heard of last, over all stored days. */
export interface LastSeenRow {
  readonly platform: string;
  readonly log_source: string;
  readonly last_event_ms: number | null;
  readonly last_received_ms: number | null;
}

/** Whatever the database client makes of a 64-bit integer: PostgreSQL answers with text. */
type StoredNumber = number | string | null;

/**
 * Turns the numeric columns of a row into numbers.
 *
 * @param row - a row as the database client returned it
 * @param columns - the columns that hold numbers
 * @returns A copy with numbers, null kept.
 */
export function withNumbers<Row extends object>(row: Row, columns: readonly (keyof Row)[]): Row {
  const numbers = columns.map(column => {
    const value = row[column] as StoredNumber;
    return [column, value === null ? null : Number(value)] as const;
  });
  return { ...row, ...Object.fromEntries(numbers) };
}
