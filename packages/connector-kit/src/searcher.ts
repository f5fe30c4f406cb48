import type { JsonValue } from './json.js';

/** A span of time, from inclusive to exclusive, in milliseconds since 1970-01-01 UTC. */
export interface TimeWindow {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Why a search runs: shown in utilization, where Logwright's own searches are left out visibly. */
export type SearchKind = 'interactive' | 'scheduled' | 'dashboard' | 'detection' | 'api' | 'internal';

/** One search. */
export interface SearchRequest {
  /** In the platform's own language: SQL for the lake, SPL for Splunk. */
  readonly query: string;
  /** Only events of this window; a platform prunes by it before it reads. */
  readonly window?: TimeWindow;
  /** Who asks, as the platform or the portal knows them (`user:default/ada`). */
  readonly user: string;
  readonly kind: SearchKind;
  /** @defaultValue 10,000 rows; the page says `truncated` when more were there. */
  readonly maxRows?: number;
  /** @defaultValue 60,000 ms */
  readonly timeoutMs?: number;
}

/** A result column: its name and the platform's name of its type. */
export interface SearchColumn {
  readonly name: string;
  readonly type: string;
}

/** One row: column name to value. 64-bit integers past 2^53 and decimals come as strings. */
export type SearchRow = Readonly<Record<string, JsonValue>>;

/** What a search did, known when it has ended. */
export interface SearchSummary {
  readonly rows: number;
  readonly truncated: boolean;
  readonly durationMs: number;
  /** Events read to answer, when the platform says so. */
  readonly scannedEvents?: number;
}

/** Rows of a running search. The last page carries the summary. */
export interface SearchPage {
  readonly columns: readonly SearchColumn[];
  readonly rows: readonly SearchRow[];
  readonly summary?: SearchSummary;
}

/** Runs searches on a platform. */
export interface Searcher {
  /**
   * Streams the result of a search page by page. Leaving the loop or aborting cancels it at the platform.
   *
   * @throws ConnectorError `query_invalid`, `forbidden`, `unauthenticated`, `unavailable`, `limit_exceeded`
   *   (`context.limit` and `context.actual`), `cancelled`.
   */
  search(request: SearchRequest, options?: { readonly signal?: AbortSignal }): AsyncIterable<SearchPage>;
}
