import type { SearchKind, TimeWindow } from './searcher.js';

/**
 * How a claim is known, strongest first.
 *
 * - `observed`: read at run time from the platform (events really scanned, bytes really billed).
 * - `static`: found by reading the query's text and expanding it.
 * - `wildcard`: the query names no container or a pattern; the claim is shared over all it could touch.
 * - `inferred`: derived from something else, for instance a sum over files.
 */
export type EvidenceGrade = 'observed' | 'static' | 'wildcard' | 'inferred';

/** Where a claim comes from, how strong it is and which window it was seen in. */
export interface Evidence {
  readonly grade: EvidenceGrade;
  /** The place a person can check, for instance `lake query log` or `index=_audit`. */
  readonly origin: string;
  readonly window: TimeWindow;
}

/** What one container (index, data stream, log source) took in on one UTC day of receipt. */
export interface VolumeFact {
  /** The platform's unit of storage: an index, a data stream, a log source of the lake. */
  readonly container: string;
  /** Splunk sourcetype or technology id, when known. */
  readonly technology?: string;
  /** UTC day as YYYY-MM-DD. */
  readonly day: string;
  readonly events?: number;
  /** Bytes as received, before compression. */
  readonly bytes?: number;
  /** Records that no parser took. */
  readonly deadLetters?: number;
  /** Time of the newest event, by its own clock, in ms since 1970. */
  readonly lastEventMs?: number;
  /** Time of the newest receipt, in ms since 1970. Trust this one for silence: event clocks may lie. */
  readonly lastReceivedMs?: number;
  /** Median of receipt time minus event time, in ms. */
  readonly lagMs?: number;
  readonly evidence: Evidence;
}

/** One search that somebody or something ran. */
export interface SearchFact {
  readonly atMs: number;
  readonly user: string;
  readonly kind: SearchKind;
  readonly query?: string;
  readonly durationMs?: number;
  /** How far before its start the search looked, in ms; undefined when it had no bound. */
  readonly lookBackMs?: number;
  /** What it read. The shares of one search sum to at most 1. */
  readonly touched: readonly { readonly container: string; readonly share: number; readonly evidence: Evidence }[];
}

/** How far back a platform's own records of usage reach: before that, use is unknown, never zero. */
export interface UsageCoverage {
  readonly volumeFromMs?: number;
  readonly searchesFromMs?: number;
}

/** Reads how a platform is used. */
export interface UsageReader {
  /** The platform's id, for instance `lake` or `splunk-prod`. */
  readonly platform: string;
  /** @returns How far back the facts below can be trusted. */
  coverage(options?: { readonly signal?: AbortSignal }): Promise<UsageCoverage>;
  /** Volume by container and UTC day. A failure throws; it is never an empty result. */
  volume(window: TimeWindow, options?: { readonly signal?: AbortSignal }): AsyncIterable<VolumeFact>;
  /** Searches, oldest first. A failure throws; it is never an empty result. */
  searches(window: TimeWindow, options?: { readonly signal?: AbortSignal }): AsyncIterable<SearchFact>;
}
