import { createApiRef } from '@backstage/core-plugin-api';
import type {
  DeadLetterList,
  EventSampleList,
  FindingDetail,
  FindingList,
  LogSourceDetail,
  LogSourceList,
  LogSourceQuery,
  Overview,
} from '@logwright/plugin-siem-common';

/** Options of every call: a signal that cancels it. */
export interface SiemCallOptions {
  readonly signal?: AbortSignal;
}

/** Names one log source. */
export interface LogSourceKey {
  readonly platform: string;
  readonly name: string;
}

/** Names one catalog entity. */
export interface EntityKey {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A file that the browser saves. */
export interface ExportFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** What the pages ask the siem backend. Every call rejects with a ResponseError when the backend refuses it. */
export interface SiemApi {
  /** Reads the front page. */
  getOverview(options?: SiemCallOptions): Promise<Overview>;
  /** Reads one page of log sources, filtered and sorted by the backend. */
  listLogSources(query: LogSourceQuery, options?: SiemCallOptions): Promise<LogSourceList>;
  /** Reads one log source with its days, users and evidence. */
  getLogSource(key: LogSourceKey, options?: SiemCallOptions): Promise<LogSourceDetail>;
  /** Reads records that no parser took, newest first. */
  listDeadLetters(key: LogSourceKey, options?: SiemCallOptions): Promise<DeadLetterList>;
  /** Reads recent events. */
  listSamples(key: LogSourceKey, options?: SiemCallOptions): Promise<EventSampleList>;
  /** Reads what rules found on a log source in 30 days. */
  listFindings(key: LogSourceKey, options?: SiemCallOptions): Promise<FindingList>;
  /** Reads one finding with the evidence that it rests on. */
  getFinding(key: LogSourceKey, id: string, options?: SiemCallOptions): Promise<FindingDetail>;
  /** Reads the log sources that an entity emits or is. */
  listEntityLogSources(key: EntityKey, options?: SiemCallOptions): Promise<LogSourceList>;
  /** Makes a file of all log sources that a query matches. */
  exportLogSources(query: LogSourceQuery, format: 'csv' | 'json', options?: SiemCallOptions): Promise<ExportFile>;
  /** Collects the facts of all platforms now instead of at the next scheduled time. */
  collect(options?: SiemCallOptions): Promise<void>;
}

/** Finds the {@link SiemApi} of the app. */
export const siemApiRef = createApiRef<SiemApi>({ id: 'plugin.siem.service' });
