/** How well a log source is doing. `unknown` is never shown as good. */
export type HealthStatus = 'healthy' | 'degraded' | 'silent' | 'unknown';

/** A status with the sentence that explains it. */
export interface Health {
  readonly status: HealthStatus;
  /** For a person, with figures: `No event for 3 h; usually one every 2 min.` */
  readonly reason: string;
  /** What to do next, when something is to be done. */
  readonly action?: string;
  /** SOP that helps, as a path of the docs site, for instance `/docs/procedures/log-source-went-silent`. */
  readonly procedure?: string;
}

/** How a claim is known, strongest first. See docs: evidence and grade. */
export type EvidenceGrade = 'observed' | 'static' | 'wildcard' | 'inferred';

/** Where a figure comes from and which window it covers (ISO 8601). */
export interface Evidence {
  readonly grade: EvidenceGrade;
  readonly origin: string;
  readonly from: string;
  readonly to: string;
}

/** A log source as the table shows it. Times are ISO 8601 UTC; undefined means unknown, never zero. */
export interface LogSourceSummary {
  /** Unique: `platform/name`. */
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  /** Made by the demo estate's generator. */
  readonly demo: boolean;
  /** Entity ref of the owner, for instance `group:default/payments`; undefined when nobody owns it. */
  readonly owner?: string;
  /** Entity ref of the log source in the catalog, when it is there. */
  readonly entityRef?: string;
  readonly technology: string;
  readonly technologyTitle: string;
  readonly platform: string;
  /** Mean bytes received per day over the last 7 full days. */
  readonly bytesPerDay?: number;
  /** Bytes received of each of the last 30 UTC days, oldest first; null for a day without a fact. */
  readonly bytesByDay: readonly (number | null)[];
  /** Mean events per second over the last 24 h. */
  readonly eventsPerSecond?: number;
  /** Share of the platform's daily quota, 0 to 1. */
  readonly quotaShare?: number;
  readonly lastEventAt?: string;
  readonly lastReceivedAt?: string;
  /** Median of receipt minus event time, ms, on the newest day. */
  readonly lagMs?: number;
  /** Share of records that became events over 7 days, 0 to 1. */
  readonly parseRate?: number;
  /** Searches by people and schedules over 30 days, Logwright's own left out. */
  readonly searches30d?: number;
  /** Distinct people over 30 days. */
  readonly people30d?: number;
  readonly health: Health;
}

/** Query of GET /log-sources: all optional. */
export interface LogSourceQuery {
  /** Free text over name, title, owner and technology. */
  readonly text?: string;
  readonly owner?: readonly string[];
  readonly technology?: readonly string[];
  readonly platform?: readonly string[];
  readonly health?: readonly HealthStatus[];
  readonly demo?: boolean;
  readonly sort?: LogSourceSort;
  readonly order?: 'asc' | 'desc';
  readonly offset?: number;
  /** @defaultValue 50, at most 500 */
  readonly limit?: number;
}

/** Columns that the table can be sorted by. */
export type LogSourceSort =
  | 'name'
  | 'owner'
  | 'technology'
  | 'health'
  | 'bytesPerDay'
  | 'eventsPerSecond'
  | 'quotaShare'
  | 'lastEventAt'
  | 'lagMs'
  | 'parseRate'
  | 'searches30d'
  | 'people30d';

/** Values that a filter can take, with how many log sources have each. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** Answer of GET /log-sources. */
export interface LogSourceList {
  readonly items: readonly LogSourceSummary[];
  readonly totalItems: number;
  readonly facets: {
    readonly owner: readonly FacetValue[];
    readonly technology: readonly FacetValue[];
    readonly platform: readonly FacetValue[];
    readonly health: readonly FacetValue[];
  };
  readonly collection: CollectionState;
}

/** When facts were collected last and what failed. One platform down does not hide the others. */
export interface CollectionState {
  readonly collectedAt?: string;
  readonly platforms: readonly PlatformState[];
}

/** One platform's last collection. */
export interface PlatformState {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly collectedAt?: string;
  /** How far back its volume and its searches are known (ISO 8601). */
  readonly volumeSince?: string;
  readonly searchesSince?: string;
  /** Bytes a day that are paid for or allowed. */
  readonly quotaBytesPerDay?: number;
  readonly error?: { readonly message: string; readonly action: string };
}

/** Facts of one UTC day. */
export interface LogSourceDay {
  readonly day: string;
  readonly bytes?: number;
  readonly events?: number;
  readonly deadLetters?: number;
  readonly searches?: number;
}

/** A person or schedule that searches a log source. */
export interface LogSourceUser {
  readonly user: string;
  readonly entityRef?: string;
  /** Weighted by what each search touched: a search over everything counts a share. */
  readonly searches: number;
  readonly lastSearchAt: string;
  /** The furthest look back, ms. */
  readonly maxLookBackMs?: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly grade: EvidenceGrade;
}

/** A record that no parser took, as the detail page shows it. */
export interface DeadLetterSample {
  readonly id: string;
  readonly receivedAt: string;
  readonly stage: string;
  readonly reason: string;
  readonly origin: string;
  readonly raw: string;
}

/** A recent event, for a look at the data. */
export interface EventSample {
  readonly id: string;
  readonly time: string;
  readonly className: string;
  readonly activity?: string;
  readonly severity?: string;
  readonly raw: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** Answer of GET /log-sources/:platform/:name. */
export interface LogSourceDetail extends LogSourceSummary {
  readonly days: readonly LogSourceDay[];
  readonly users: readonly LogSourceUser[];
  readonly classes: readonly { readonly classUid: number; readonly className: string; readonly events: number }[];
  readonly evidence: { readonly volume?: Evidence; readonly searches?: Evidence };
  readonly retentionDays?: number;
  /** Entities that emit these logs, by ref. */
  readonly dependencyOf: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  /** Searches of Logwright itself over 30 days, which `searches30d` and `users` leave out. */
  readonly ownSearches30d?: number;
  readonly collection: CollectionState;
}

/** Answer of GET /entities/:kind/:namespace/:name/log-sources: what an entity has to do with logging. */
export interface EntityLogSources {
  readonly items: readonly EntityLogSource[];
  readonly collection: CollectionState;
}

/** A log source with the way in which it belongs to an entity: it is the entity, the entity emits it, or owns it. */
export interface EntityLogSource extends LogSourceSummary {
  readonly relation: 'is' | 'emits' | 'owns';
}

/** Answer of POST /collect. */
export interface CollectionResult {
  readonly startedAt: string;
  readonly collection: CollectionState;
}

/** Answer of GET /log-sources/:platform/:name/dead-letters. */
export interface DeadLetterList {
  readonly items: readonly DeadLetterSample[];
  /** All of the last 30 days. */
  readonly totalItems: number;
}

/** Answer of GET /log-sources/:platform/:name/samples. */
export interface EventSampleList {
  readonly items: readonly EventSample[];
}

/** A rule that found something on a log source in the last 30 days. */
export interface FindingRule {
  /** Id of the rule; undefined when the finding names none. */
  readonly id?: string;
  readonly title: string;
  /** OCSF `severity_id` of its newest finding: 0 unknown, 1 informational to 6 fatal, 99 other. */
  readonly severityId: number;
  readonly severity: string;
  /** MITRE ATT&CK techniques of its newest finding, for instance `T1110.001`. */
  readonly techniques: readonly string[];
  readonly findings: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** Findings of each of the last 30 UTC days, oldest first. */
  readonly byDay: readonly number[];
}

/** A finding as a list shows it: nothing of the events themselves. */
export interface FindingSummary {
  readonly id: string;
  readonly time: string;
  readonly title: string;
  readonly ruleId?: string;
  readonly severityId: number;
  readonly severity: string;
}

/** Answer of GET /log-sources/:platform/:name/findings: the last 30 days. */
export interface FindingList {
  /** Worst first, then the most findings. */
  readonly rules: readonly FindingRule[];
  /** The newest findings, newest first. */
  readonly items: readonly FindingSummary[];
  readonly totalItems: number;
  /** Whether the platform holds any finding of these days, on whatever log source: nothing here may mean nothing runs. */
  readonly detecting: boolean;
}

/** Answer of GET /log-sources/:platform/:name/findings/:id. */
export interface FindingDetail extends FindingSummary {
  readonly description?: string;
  readonly techniques: readonly string[];
  /** The fields of the events that the rule looked at, with their values. */
  readonly evidence: readonly { readonly name: string; readonly value: string }[];
  /** The finding as it is kept, OCSF Detection Finding. */
  readonly event: Readonly<Record<string, unknown>>;
}

/** Something that a person should do, worst first. */
export interface Todo {
  readonly id: string;
  readonly severity: 'bad' | 'warning' | 'info';
  readonly title: string;
  readonly detail: string;
  readonly logSourceId?: string;
  readonly owner?: string;
  /** A path of the portal or the docs site. */
  readonly href?: string;
}

/** A figure of the front page with what it was before. */
export interface KeyFigure {
  readonly id: 'volume' | 'events' | 'parseRate' | 'used' | 'unowned';
  readonly label: string;
  readonly value?: number;
  readonly unit: 'bytes/day' | 'events/s' | 'ratio' | 'count';
  /** The same figure one week before. */
  readonly previous?: number;
  /** The window, for a person: `last 7 full days`. */
  readonly window: string;
  readonly href: string;
}

/** Answer of GET /overview: the front page. */
export interface Overview {
  /** The answer in one sentence: `11 of 12 log sources are healthy; payments-db went silent 3 h ago.` */
  readonly sentence: string;
  readonly status: HealthStatus;
  readonly counts: Readonly<Record<HealthStatus, number>>;
  readonly figures: readonly KeyFigure[];
  readonly todos: readonly Todo[];
  /** Bytes per day by log source id, the largest five and `other`, for the picture. */
  readonly volume: readonly { readonly day: string; readonly bytes: Readonly<Record<string, number>> }[];
  readonly unknownEvents: { readonly events: number; readonly share: number };
  readonly collection: CollectionState;
}
