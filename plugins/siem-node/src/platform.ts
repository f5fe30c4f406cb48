import type { Searcher, TimeWindow, UsageReader } from '@logwright/connector-kit';

/** Length of an activity slot in ms: a quarter of an hour. */
export const ACTIVITY_SLOT_MS = 15 * 60_000;

/** How many events of one log source a platform received in one slot of {@link ACTIVITY_SLOT_MS}. */
export interface ActivityFact {
  /** The platform's unit of storage, as in `VolumeFact.container`. */
  readonly container: string;
  /** Start of the slot, by time of receipt, in ms since 1970; a multiple of {@link ACTIVITY_SLOT_MS}. */
  readonly slotMs: number;
  readonly events: number;
}

/** A recent event as the portal shows it. */
export interface InspectedEvent {
  readonly id: string;
  readonly timeMs: number;
  readonly className: string;
  readonly activity?: string;
  readonly severity?: string;
  readonly raw: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** A record that no parser took, as the portal shows it. */
export interface InspectedDeadLetter {
  readonly id: string;
  readonly receivedMs: number;
  readonly stage: string;
  readonly reason: string;
  readonly origin: string;
  readonly raw: string;
}

/** A finding as the portal lists it. */
export interface InspectedFinding {
  readonly id: string;
  readonly timeMs: number;
  readonly title: string;
  readonly ruleId?: string;
  /** OCSF `severity_id`. */
  readonly severityId: number;
}

/** What one rule found on a log source. */
export interface InspectedFindingRule {
  readonly id?: string;
  readonly title: string;
  /** OCSF `severity_id` of the newest finding. */
  readonly severityId: number;
  /** Ids of MITRE ATT&CK techniques. */
  readonly techniques: readonly string[];
  readonly findings: number;
  readonly firstMs: number;
  readonly lastMs: number;
  /** Findings by UTC day, `2026-11-23`; days without one may be missing. */
  readonly byDay: Readonly<Record<string, number>>;
}

/** Findings of a log source in a window. */
export interface InspectedFindings {
  readonly rules: readonly InspectedFindingRule[];
  readonly items: readonly InspectedFinding[];
  readonly totalItems: number;
  /** Findings of the window on any log source of the platform. */
  readonly platformItems: number;
}

/** Options of each method of {@link PlatformInspector}. */
export interface InspectOptions {
  /** Who looks, as an entity ref: platforms that keep a search log write it there. */
  readonly user: string;
  readonly signal?: AbortSignal;
}

/** Looks into one log source of a platform. A failure throws `ConnectorError`; it is never an empty result. */
export interface PlatformInspector {
  /** @returns The newest events of the window, newest first, at most `limit`. */
  samples(
    container: string,
    window: TimeWindow,
    limit: number,
    options: InspectOptions,
  ): Promise<readonly InspectedEvent[]>;
  /** @returns The newest dead letters of the window, at most `limit`, with the number of all of them. */
  deadLetters(
    container: string,
    window: TimeWindow,
    limit: number,
    options: InspectOptions,
  ): Promise<{ readonly items: readonly InspectedDeadLetter[]; readonly totalItems: number }>;
  /** @returns Events of the window by OCSF class, most first. */
  classes(
    container: string,
    window: TimeWindow,
    options: InspectOptions,
  ): Promise<readonly { readonly classUid: number; readonly className: string; readonly events: number }[]>;
  /**
   * Without it the portal says that it cannot see this platform's findings.
   *
   * @returns What rules found on the log source in the window, with the newest findings, at most `limit`.
   */
  findings?(container: string, window: TimeWindow, limit: number, options: InspectOptions): Promise<InspectedFindings>;
  /** @returns A finding on the log source as OCSF Detection Finding, or undefined when the window has none of this id. */
  finding?(
    container: string,
    window: TimeWindow,
    id: string,
    options: InspectOptions,
  ): Promise<InspectedEvent | undefined>;
  /** @returns How many days the platform keeps the log source, or undefined when it does not say. */
  retentionDays?(container: string): Promise<number | undefined>;
}

/** A SIEM or store that the portal collects facts from. */
export interface SiemPlatform {
  /** Unique in the portal, short, URL-safe: `lake`, `splunk-prod`. It is part of every log source's id. */
  readonly id: string;
  readonly title: string;
  /** `lake`, `splunk`, or the name of the module that added it. */
  readonly type: string;
  readonly usageReader: UsageReader;
  readonly searcher?: Searcher;
  /** Without it the portal shows no samples, dead letters and classes for this platform, and says so. */
  readonly inspector?: PlatformInspector;
  /**
   * Reads arrivals by quarter of an hour, from which silence is judged. Without it silence is judged by whole days.
   *
   * A failure throws; it is never an empty result.
   */
  readonly activity?: (window: TimeWindow, options?: { readonly signal?: AbortSignal }) => AsyncIterable<ActivityFact>;
  /** Bytes a day that are paid for or allowed. */
  readonly quotaBytesPerDay?: number;
  /** Frees everything. Called once when the backend stops. */
  readonly close?: () => Promise<void>;
}
