import type { CorrelationType, Explanation, RuleLevel, SigmaEvent } from '@logwright/sigma';

/** What the page gives the engine to work on. */
export interface Inputs {
  /** YAML. */
  readonly rule: string;
  readonly events: string;
  /** Id of the technology that the events come from; empty where they say it themselves. */
  readonly technology: string;
  /** Whether the rules of the site are tried, too. */
  readonly withSite: boolean;
}

/** What the page asks of the engine, which works in a thread of its own. */
export type EngineRequest =
  /** Fetch the rules of the site; again after it failed. */
  | { readonly kind: 'load'; readonly url: string }
  /** Work on these inputs from now on; those that did not change are left out, since they may be long. */
  | { readonly kind: 'run'; readonly run: number; readonly changed: Partial<Inputs> }
  /** Explain a rule on an event of a run. */
  | {
      readonly kind: 'explain';
      readonly run: number;
      readonly question: number;
      /** From 1. */
      readonly event: number;
      readonly rule: RuleKey;
    };

/** What the engine says. What names a run that is no longer the newest is stale. */
export type EngineAnswer =
  | { readonly kind: 'started'; readonly technologies: readonly string[] }
  | { readonly kind: 'site-rules'; readonly state: SiteRules }
  | { readonly kind: 'checked'; readonly run: number; readonly checked: Checked }
  | { readonly kind: 'result'; readonly run: number; readonly result: RunResult }
  | { readonly kind: 'explained'; readonly question: number; readonly match: ExplainedMatch }
  /** The engine could not do it; of a question where one is named, else of a run. */
  | { readonly kind: 'failed'; readonly run: number; readonly question?: number; readonly message: string };

/** The rules of the site, on their way to the engine. */
export type SiteRules =
  | { readonly kind: 'loading'; readonly loadedBytes: number; readonly totalBytes?: number }
  | { readonly kind: 'preparing' }
  | {
      readonly kind: 'ready';
      readonly rules: number;
      readonly correlations: number;
      readonly bytes: number;
      /** Milliseconds of reading and compiling, without the way over the network. */
      readonly prepareMs: number;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** A fault of a text. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** What to do about it. */
  readonly mend?: string;
}

/** What is known of the inputs before anything is matched. */
export interface Checked {
  readonly ruleProblems: readonly Problem[];
  readonly eventProblems: readonly Problem[];
  /** The reader's rules that can be matched. */
  readonly rules: number;
  readonly events: number;
}

/** Whose rule, and its place in the engine of its owner. */
export interface RuleKey {
  readonly owner: 'own' | 'site';
  readonly index: number;
}

/** A rule as the page shows it. */
export interface RuleView {
  readonly key: RuleKey;
  readonly title: string;
  readonly id?: string;
  readonly level?: RuleLevel;
  /** Whether it reports only through correlations that name it. */
  readonly silent: boolean;
}

/** What was found for an event. */
export interface EventHits {
  /** From 1. */
  readonly number: number;
  readonly line: number;
  /** Own rules first, then by level. */
  readonly rules: readonly RuleView[];
}

/** A correlation that holds for a group of events. */
export interface CorrelationHit {
  readonly owner: RuleKey['owner'];
  readonly title: string;
  readonly id?: string;
  readonly level?: RuleLevel;
  readonly description?: string;
  readonly type: CorrelationType;
  /** What it measured, and what it asks for, in words. */
  readonly measure: string;
  readonly needs: string;
  readonly group: readonly (readonly [name: string, value: string])[];
  /** In ms since 1970. */
  readonly from: number;
  /** In ms since 1970. */
  readonly to: number;
  /** How many events led to it; the latest of them are in `events`. */
  readonly total: number;
  readonly events: readonly CorrelatedEvent[];
}

/** An event that led to a correlation. */
export interface CorrelatedEvent {
  /** From 1. */
  readonly number: number;
  readonly line: number;
  /** In ms since 1970. */
  readonly time: number;
  /** Titles of the rules by which it counts. */
  readonly rules: readonly string[];
}

/** A correlation of the reader's that does not hold, and how far it came. */
export interface QuietCorrelation {
  readonly title: string;
  readonly needs: string;
  /** What it names, and how often that was found. */
  readonly steps: readonly { readonly title: string; readonly found: number }[];
  /** Matched events without a value for `group-by`. */
  readonly ungrouped: number;
  /** Matched events without a value that could be counted. */
  readonly unvalued: number;
  readonly groupBy: readonly string[];
}

/** What correlations made of the matched events. */
export interface Correlated {
  readonly hits: readonly CorrelationHit[];
  /** How often correlations of the reader held; only the first are in `hits`. */
  readonly own: number;
  /** How often correlations of the site held. */
  readonly site: number;
  /** Different correlations of the site that held. */
  readonly siteCorrelations: number;
  readonly quiet: readonly QuietCorrelation[];
  /** Matched events that the reader's correlations, or else the site's, could not see, because they say no time. */
  readonly untimed: number;
}

/** Whether a filter is applied: not when its last day is over, and not with a fault in its tests. */
export type FilterState = 'works' | 'expired' | 'faulty';

/** A filter of the reader's, and what it did. */
export interface FilterView {
  readonly title: string;
  readonly state: FilterState;
  /** Its last day. */
  readonly expires?: string;
  /** Rules of the reader that it narrows. */
  readonly ownRules: number;
  /** Rules of the site that it narrows. */
  readonly siteRules: number;
  /** Matches of these rules, before any filter. */
  readonly seen: number;
  /** How many of them it held back; only the first are in `shown`. */
  readonly held: number;
  readonly shown: readonly HeldMatch[];
}

/** A match that a filter held back. */
export interface HeldMatch {
  /** From 1. */
  readonly number: number;
  readonly line: number;
  readonly rule: RuleView;
}

/** What the reader's filters made of the matches. */
export interface Filtered {
  readonly filters: readonly FilterView[];
  /** Matches that at least one of them held back. */
  readonly held: number;
  /** Whether the rules of the site are still on their way: which of them a filter narrows is not known then. */
  readonly pending: boolean;
}

/** An event that the reader's only rule does not match. */
export interface SilentEvent {
  /** From 1. */
  readonly number: number;
  readonly line: number;
  readonly reason: string;
}

/** What a run works with. */
export interface Tried {
  /** Rules of the reader and of the site. */
  readonly rules: number;
  /** Correlations of the reader and of the site. */
  readonly correlations: number;
  /** Correlations of the reader that can work. */
  readonly ownCorrelations: number;
  /** Whether rules of the site take part. */
  readonly site: boolean;
}

/** What a run found, so far or in all. */
export interface RunResult {
  readonly done: number;
  readonly total: number;
  readonly matchedByOwn: number;
  readonly matchedByAny: number;
  /** Different rules of the site that match and report by themselves. */
  readonly siteRules: number;
  /** The first events with a match. */
  readonly shown: readonly EventHits[];
  readonly tried: Tried;
  /** Milliseconds of matching and correlating alone. */
  readonly matchMs: number;
  /** What is known only once all events are matched. */
  readonly end?: {
    readonly correlated: Correlated;
    readonly filtered: Filtered;
    readonly silent: readonly SilentEvent[];
  };
}

/** A rule on an event, with all that the page shows of them. */
export interface ExplainedMatch {
  readonly event: SigmaEvent;
  readonly explanation: Explanation;
  /** For instance `windows process_creation`. */
  readonly logSource: string;
  /** By which filters and correlations name the rule. */
  readonly id?: string;
  readonly status?: string;
  readonly file?: string;
  readonly description?: string;
  /** A filter that leaves this event out, to begin with, as YAML; of rules that match and can be named. */
  readonly filterDraft?: string;
}
